"""A table of a page or a document as text: never a sentence."""

from __future__ import annotations

from collections.abc import Sequence


def rows_as_text(rows: Sequence[Sequence[str]]) -> str:
    """The rows on a line each, cells apart by tabs; of labels and values, `label: value`."""
    kept = [[" ".join(cell.split()) for cell in row] for row in rows]
    kept = [row for row in kept if any(row)]
    if kept and all(len(row) == 2 for row in kept) and _are_labels([row[0] for row in kept]):
        return "\n".join(f"{row[0].removesuffix(':')}: {row[1]}" for row in kept if row[1])
    return "\n".join("\t".join(row) for row in kept)


def _are_labels(cells: Sequence[str]) -> bool:
    """Whether the first cells of a table of two columns name what the second ones give."""
    return all(cell and not cell[0].isdigit() for cell in cells) and len(set(cells)) == len(cells)
