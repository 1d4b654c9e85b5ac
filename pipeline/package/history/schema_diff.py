"""Two sets of declarations compared: what a reader of the older one has to know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.package.history.version import Bump
from pipeline.schemas import Field, Table


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """One difference between two declarations, in words, and how much of a change it is."""

    bump: Bump
    words: str


def compare_schemas(
    before: Mapping[str, Table], after: Mapping[str, Table]
) -> tuple[SchemaChange, ...]:
    """What changed in the tables and columns that are declared, in declared order."""
    return tuple(_tables(before, after))


def _tables(before: Mapping[str, Table], after: Mapping[str, Table]) -> Iterator[SchemaChange]:
    for name in before:
        if name not in after:
            yield SchemaChange(Bump.MAJOR, f"The table {name} is gone.")
    for name, now in after.items():
        if name in before:
            yield from _table(before[name], now)
        else:
            yield SchemaChange(Bump.MINOR, f"The table {name} is new.")


def _table(was: Table, now: Table) -> Iterator[SchemaChange]:
    old = {field.name: field for field in was.fields}
    new = {field.name: field for field in now.fields}
    for name in [name for name in old if name not in new]:
        yield SchemaChange(Bump.MAJOR, f"The column {now.name}.{name} is gone.")
    for name, field in new.items():
        if name in old:
            yield from _field(f"{now.name}.{name}", old[name], field)
        else:
            yield SchemaChange(Bump.MINOR, f"The column {now.name}.{name} is new.")
    if [name for name in old if name in new] != [name for name in new if name in old]:
        yield SchemaChange(Bump.MAJOR, f"The columns of {now.name} are in another order.")
    if was.primary_key != now.primary_key:
        yield SchemaChange(Bump.MAJOR, f"The primary key of {now.name} is another.")
    yield from _keys(now.name, "unique keys", set(was.unique_keys), set(now.unique_keys))
    yield from _keys(now.name, "foreign keys", set(was.foreign_keys), set(now.foreign_keys))


def _keys(table: str, what: str, was: set[object], now: set[object]) -> Iterator[SchemaChange]:
    if now - was:
        yield SchemaChange(Bump.MAJOR, f"The table {table} has further {what}.")
    elif was - now:
        yield SchemaChange(Bump.MINOR, f"The table {table} has fewer {what}.")


def _field(name: str, was: Field, now: Field) -> Iterator[SchemaChange]:
    if was.type != now.type:
        yield SchemaChange(Bump.MAJOR, f"{name} is of type {now.type}, before {was.type}.")
    if was.required != now.required:
        yield (
            SchemaChange(Bump.MAJOR, f"{name} is now required.")
            if now.required
            else SchemaChange(Bump.MINOR, f"{name} may now be null.")
        )
    yield from _enum(name, was, now)
    for what, old, new, stricter in (
        ("minimum", was.minimum, now.minimum, _above(now.minimum, was.minimum)),
        ("maximum", was.maximum, now.maximum, _above(_minus(now.maximum), _minus(was.maximum))),
        ("pattern", was.pattern, now.pattern, now.pattern is not None),
    ):
        if old != new:
            bump = Bump.MAJOR if stricter else Bump.MINOR
            yield SchemaChange(bump, f"The {what} of {name} is {new}, before {old}.")
    if was.description != now.description:
        yield SchemaChange(Bump.PATCH, f"{name} is described in other words.")


def _enum(name: str, was: Field, now: Field) -> Iterator[SchemaChange]:
    if set(was.enum) == set(now.enum):
        return
    gone = [value for value in was.enum if value not in now.enum]
    new = [value for value in now.enum if value not in was.enum]
    stricter = bool(now.enum) and (bool(gone) or not was.enum)
    words = f"The values that {name} may have are others"
    words += f"; new: {', '.join(new)}" if new else ""
    words += f"; gone: {', '.join(gone)}" if gone else ""
    yield SchemaChange(Bump.MAJOR if stricter else Bump.MINOR, words + ".")


def _above(bound: float | None, before: float | None) -> bool:
    """Whether a lower bound shuts out more than the one before, where None is no bound at all."""
    return bound is not None and (before is None or bound > before)


def _minus(bound: float | None) -> float | None:
    return None if bound is None else -bound
