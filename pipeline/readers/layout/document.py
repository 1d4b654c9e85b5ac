"""From the pages of a document to its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.layout.columns import columns_of
from pipeline.readers.layout.grids import Grid, cells, filled, grids, is_layout, text_of
from pipeline.readers.layout.joining import goes_on, join, vocabulary
from pipeline.readers.layout.pages import Page
from pipeline.readers.layout.paragraphs import blocks_of
from pipeline.readers.layout.running import without_running
from pipeline.readers.layout.words import Word, in_lines
from pipeline.readers.shared.rows import rows_as_text

Block = str | list[list[str]]
"""A paragraph, or a table with lines around its cells, as rows."""


def text_of_pages(pages: Sequence[Page]) -> str:
    """The paragraphs and tables of a document, empty lines between them."""
    tables = [grids(page.rules) for page in pages]
    free = [
        [word for word in page.words if not any(grid.holds(word) for grid in held)]
        for page, held in zip(pages, tables, strict=True)
    ]
    kept = without_running(free, [page.height for page in pages])
    known = vocabulary(line.text for page in pages for line in in_lines(page.words))
    blocks: list[Block] = []
    for page, held, words in zip(pages, tables, kept, strict=True):
        for number, block in enumerate(_blocks(page, held, words, known)):
            _add(blocks, block, number == 0, known)
    texts = (block if isinstance(block, str) else _rows(block) for block in blocks)
    return "\n\n".join(text for text in texts if any(map(str.isalnum, text))) + "\n"


def _blocks(
    page: Page, tables: Sequence[Grid], words: Sequence[Word], known: frozenset[str]
) -> Iterator[Block]:
    """The blocks of a page from its top down."""
    left = [*words]
    for grid in tables:
        above = [word for word in left if word.middle > grid.rows[0]]
        yield from _prose(above, known)
        left = [word for word in left if word.middle <= grid.rows[0]]
        held = cells(grid, [word for word in page.words if grid.holds(word)])
        rows = [[text_of(cell, known) for cell in row] for row in held]
        if is_layout(rows):
            for cell in (cell for row in held for cell in row):
                yield from _prose(cell, known)
        else:
            yield rows
    yield from _prose(left, known)


def _prose(words: Sequence[Word], known: frozenset[str]) -> Iterator[str]:
    paragraphs: list[str] = []
    for lines in columns_of(words):
        for number, block in enumerate(blocks_of(lines, known)):
            if number == 0 and paragraphs and goes_on(paragraphs[-1], block):
                paragraphs[-1] = join([paragraphs[-1], block], known)
            else:
                paragraphs.append(block)
    yield from paragraphs


def _add(blocks: list[Block], block: Block, is_first: bool, known: frozenset[str]) -> None:
    """Add a block of a page; the first one may go on with what the page before ended in."""
    last = blocks[-1] if is_first and blocks else None
    if isinstance(last, str) and isinstance(block, str) and goes_on(last, block):
        blocks[-1] = join([last, block], known)
    elif isinstance(last, list) and isinstance(block, list) and len(last[0]) == len(block[0]):
        last += block[1:] if block[0] == last[0] else block
    else:
        blocks.append(block)


def _rows(table: list[list[str]]) -> str:
    return rows_as_text([*filled(table)])
