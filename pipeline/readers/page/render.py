"""From the tree that holds the main text of a page to its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element

from pipeline.readers.shared.rows import rows_as_text

_BLOCKS = frozenset({"p", "head", "quote", "list", "item", "table", "code", "body", "div", "main"})
_BREAK = "\n"
_BREAKS = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+")
_PROSE = 200
"""A cell with more characters holds no value: the table lays out a page."""
_ENDS = re.compile(r"[.!?…]\W*\s")


def paragraphs(body: _Element) -> Iterator[tuple[str, int]]:
    """The paragraphs of a tree in reading order, and the level of each that is a heading, else 0.

    The lines and rows of one end with a newline.
    """
    for block, level in _blocks(body):
        for part in _BREAKS.split(block):
            lines = [" ".join(line.split(" ")).strip() for line in part.split(_BREAK)]
            kept = "\n".join(line for line in lines if line)
            if any(sign.isalnum() for sign in kept):
                yield kept, level


def _blocks(element: _Element) -> Iterator[tuple[str, int]]:
    """The text of each block; line breaks are newlines, and all other space single spaces."""
    words: list[str] = [_flat(element.text)]
    level = _level(element)
    for child in element:
        if child.tag == "table" or child.tag in _BLOCKS:
            yield "".join(words), level
            words = []
            yield from _table(child) if child.tag == "table" else _blocks(child)
        elif child.tag == "lb":
            words.append(_BREAK)
        elif isinstance(child.tag, str) and child.tag not in ("graphic", "del"):
            words.append("\n\n".join(text for text, _ in _blocks(child)))
        words.append(_flat(child.tail))
    yield "".join(words), level


def _level(element: _Element) -> int:
    if element.tag != "head":
        return 0
    rank = (element.get("rend") or "h9")[-1]
    return int(rank) if rank.isdigit() else 9


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _table(table: _Element) -> Iterator[tuple[str, int]]:
    """A table as one block: rows with tabs, or lines of a label and its value.

    A table that only lays out a page gives the text of its cells.
    """
    rows = [[*row.iterchildren("cell")] for row in table.iter("row")]
    nested = next(table.iterdescendants("table"), None) is not None
    if nested or any(_lays_out(cell) for row in rows for cell in row):
        for row in rows:
            for cell in row:
                yield from _blocks(cell)
        return
    texts = [[_cell(cell) for cell in row] for row in rows]
    first = rows[0] if rows else []
    has_head = len(first) > 1 and all(cell.get("role") == "head" for cell in first)
    yield rows_as_text(texts, has_head), 0


def _cell(cell: _Element) -> str:
    return " ".join(" ".join(map(str, cell.itertext())).split())


def _lays_out(cell: _Element) -> bool:
    text = _cell(cell)
    return len(text) > _PROSE and _ENDS.search(text) is not None
