"""A table of a page or a document as text: never a sentence."""

from __future__ import annotations

from collections.abc import Sequence


def rows_as_text(rows: Sequence[Sequence[str]], has_head: bool = False) -> str:
    """The rows on a line each, cells apart by tabs; of labels and values, `label: value`.

    `has_head`: the first row is known to name the columns.
    """
    kept = [[" ".join(cell.split()) for cell in row] for row in rows]
    kept = [row for row in kept if any(row)]
    two = all(len(row) == 2 for row in kept)
    if kept and two and not has_head and not _counts(kept) and _are_labels([r[0] for r in kept]):
        return "\n".join(f"{row[0].removesuffix(':')}: {row[1]}" for row in kept if row[1])
    return "\n".join("\t".join(row) for row in kept)


def _counts(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a second column of nothing but numbers has its name above it."""
    values = [row[1] for row in rows]
    return (
        len(values) > 2
        and not any(map(str.isdigit, values[0]))
        and all(value[:1].isdigit() for value in values[1:])
    )


def _are_labels(cells: Sequence[str]) -> bool:
    """Whether the first cells of a table of two columns name what the second ones give."""
    return all(cell and not cell[0].isdigit() for cell in cells) and len(set(cells)) == len(cells)
