"""Which part of a saved page each of its pieces is.

Find (the lexicon says what each line may be), filter (by where on the page it is), resolve
(headline, captions, comments). What no rule claims is body: boilerplate read as text costs less
than text lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.article import Block
from pipeline.text.lines import Line
from pipeline.text.page_bottom import mark_bio, mark_comments, mark_tail
from pipeline.text.page_lines import Piece, pieces
from pipeline.text.page_top import mark_head

_REACH = 3
"""A caption's second copy is within so many lines."""
_LONG = 80
_LETTER = re.compile(r"[^\W\d_]")


def _mark_anywhere(page: Sequence[Piece]) -> None:
    for piece in page:
        hit = piece.hit("anywhere")
        if piece.zone is None and hit:
            piece.zone = "boilerplate" if hit.label == "credit" else hit.label


def _mark_captions(page: Sequence[Piece]) -> None:
    """What a credit was cut off is a caption; of two copies close by the second is boilerplate."""
    for i, piece in enumerate(page):
        if piece.zone in (None, "headline") and (piece.credited):
            piece.zone = "caption"
        if not _LETTER.search(piece.text) or piece.zone == "boilerplate":
            continue
        for other in page[i + 1 : i + 1 + _REACH]:
            if other.words == piece.words and other.zone != "boilerplate":
                other.zone = "boilerplate"
                captioned = other.credited or piece.zone != "headline"
                if captioned and len(piece.words) <= _LONG:
                    piece.zone = "caption"


def zone_blocks(
    text: str, lines: Sequence[Line], title: str | None = None, publisher: str | None = None
) -> tuple[Block, ...]:
    """The blocks of a text in reading order.

    They do not overlap and hold every visible character of `lines`. `title` and `publisher` are
    what a manifest says.
    """
    page = pieces(text, lines)
    if len(lines) > 1:
        after_head = mark_head(page, title, publisher)
        comments = mark_comments(page, after_head + 1)
        _mark_anywhere(page)
        mark_tail(page, comments)
        mark_bio(page, comments)
        _mark_captions(page)
    return tuple(Block(i, piece.span, piece.zone or "body") for i, piece in enumerate(page))
