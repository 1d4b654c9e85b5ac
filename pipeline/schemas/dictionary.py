"""A declaration as words: the data dictionary in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.schemas.table import Field, ForeignKey, Table


def dictionary(declared: Table) -> str:
    """A section of Markdown: what a row is, its keys, and each column with its type and values."""
    lines = [f"### `{declared.name}`", "", declared.description, ""]
    if declared.primary_key:
        lines += [f"Primary key: {_columns(declared.primary_key)}.", ""]
    for key in declared.unique_keys:
        lines += [f"No two rows agree in {_columns(key)}.", ""]
    lines += ["| column | type | meaning |", "|---|---|---|"]
    pointers = {key.field: key for key in declared.foreign_keys}
    lines += [_row(field, pointers.get(field.name)) for field in declared.fields]
    return "\n".join(lines) + "\n"


def _columns(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _row(field: Field, pointer: ForeignKey | None) -> str:
    kind = field.type if field.required else f"{field.type}, may be null"
    meaning = field.description
    if field.enum:
        meaning += f" One of: {', '.join(field.enum)}."
    if pointer is not None:
        meaning += f" Points at `{pointer.table}.{pointer.to}`."
    escaped = meaning.replace("|", "\\|")
    return f"| `{field.name}` | {kind} | {escaped} |"


def bullets(lines: Iterable[str]) -> str:
    """A Markdown list."""
    return "\n".join(f"- {line}" for line in lines)
