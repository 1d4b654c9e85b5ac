"""A table as every reader of records sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.readers.document import Refusal

_HEADER_WITHIN = 10


@dataclass(frozen=True, slots=True)
class Row:
    """A record: its number, from 1, and its cells by the names of the columns, all as text."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the names of its columns, and its rows and the records that are none, each time
    again. `part` says which part of a file it is."""

    names: tuple[str, ...]
    rows: Callable[[], Iterator[Row | Refusal]]
    part: str | None = None


def header_of(rows: Iterator[Sequence[str]]) -> tuple[int, tuple[str, ...]]:
    """At which row the header is, from 0, and the names in it; titles may come above it.

    Each column has a name of its own.
    """
    top = list(islice(rows, _HEADER_WITHIN))
    filled = [sum(1 for cell in row if cell.strip()) for row in top]
    enough = max(filled, default=0) / 2
    at = next((at for at, number in enumerate(filled) if number >= enough and number), 0)
    names: dict[str, None] = {}
    copies: Counter[str] = Counter()
    for place, cell in enumerate(top[at] if top else (), start=1):
        said = " ".join(cell.split()) or f"column {place}"
        name = said
        while name in names:
            copies[said] += 1
            name = f"{said} ({copies[said] + 1})"
        names[name] = None
    return at, tuple(names)


def row_of(
    number: int, cells: Sequence[str], names: tuple[str, ...], may_be_short: bool = False
) -> Row | Refusal | None:
    """A row below a header, or why it is none; None for an empty one.

    Empty cells may be left over at its end, and be lacking where `may_be_short`.
    """
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return None
    short = len(cells) < len(names) and not may_be_short
    if short or any(cell.strip() for cell in cells[len(names) :]):
        return Refusal(f"{len(cells)} cells, but the header has {len(names)}", number)
    if all(cell.lstrip().startswith("#") and " " not in cell.strip() for cell in filled):
        return Refusal("a row of tags that says what the columns hold (HXL)", number)
    return Row(number, dict(zip(names, cells, strict=False)))
