"""The top of a page: what comes before the first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline import lexicons
from pipeline.text.page_lines import Piece

_TITLE_WORDS = range(2, 31)
_STANDFIRST_WORDS = 80
_STANDFIRST_LEAST = 4
_MENU = 3
_LETTER = 8
_DATELINE = re.compile(r"[-–—_:]\s*$")
_FULL_STOP = re.compile(r"[.…;,][\"'”’»)\]]*$")
_READER = re.compile(r"\b(?:we|us|our|you|your)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?: in [A-Z]\w+)?")
_LETTERS = re.compile(r"[^\W\d_]")


@cache
def words_of(entry_id: str) -> frozenset[str]:
    """The words of an entry of the lexicon `page_words`."""
    return frozenset(
        word
        for entry in lexicons.load("page_words")
        if entry["id"] == entry_id
        for word in entry["words"]
    )


def names_a_site(text: str, words: Sequence[str], publisher: str | None = None) -> bool:
    """Whether a short line is the name of the site and no headline."""
    if publisher and words and " ".join(words) in publisher.casefold():
        return True
    large = [word for word in text.split() if len(word) > 3]
    return (
        len(words) <= 7
        and all(word[:1].isupper() or "." in word for word in large)
        and not words_of("outlets").isdisjoint(words)
    )


def first_prose(page: Sequence[Piece]) -> int:
    """The index of the first paragraph; `len(page)` if there is none."""
    return next((i for i, piece in enumerate(page) if piece.is_prose), len(page))


def _like_title(piece: Piece) -> bool:
    return (
        piece.zone is None
        and not piece.form
        and len(piece.words) in _TITLE_WORDS
        and not _FULL_STOP.search(piece.text)
        and not _DATELINE.search(piece.text)
        and _LETTERS.search(piece.text) is not None
    )


def _same_title(piece: Piece, title: Sequence[str]) -> bool:
    shorter, longer = sorted((piece.words, tuple(title)), key=len)
    return len(shorter) >= 0.6 * len(longer) and longer[: len(shorter)] == shorter


def _find_title(page: Sequence[Piece], top: int, title: str | None, site: str | None) -> int | None:
    """The index of the headline: the manifest's title, or the first line that looks like one."""
    if title:
        told = Piece(page[0].span, title, True).words
        for i, piece in enumerate(page[: top + 20]):
            if told and piece.words and _same_title(piece, told):
                return i
    if top == len(page):
        return None
    likely = [i for i in range(top) if _like_title(page[i])]
    long = [
        i
        for i in likely
        if len(page[i].words) >= 4 and not names_a_site(page[i].text, page[i].words, site)
    ]
    return long[0] if long else (likely[-1] if likely else None)


def _mark_menus(page: Sequence[Piece], top: int) -> None:
    """Three or more very short lines without an empty line between them are a menu."""
    start = 0
    for i in range(1, top + 1):
        if i < top and not page[i].gap and len(page[i].words) <= 3 and page[i].is_label:
            continue
        menu = page[start:i]
        if len(menu) > _MENU and len(menu[0].words) > 3:
            menu = menu[1:]
        if len(menu) >= _MENU and all(len(piece.words) <= 3 and piece.is_label for piece in menu):
            for piece in menu:
                piece.zone = piece.zone or "boilerplate"
        start = i


def _mark_letter(page: Sequence[Piece]) -> None:
    """A letter of the site to its readers goes on as long as it speaks of them and itself."""
    for i, piece in enumerate(page):
        if any(hit.opens == "letter" for hit in piece.hits):
            for line in page[i : i + _LETTER]:
                if line is not piece and not (line.stopped and _READER.search(line.text)):
                    break
                line.zone = "boilerplate"
            return


def _mark_hits(page: Sequence[Piece], top: int) -> None:
    for piece in page[:top]:
        hit = piece.hit("top", "edge", "anywhere")
        if piece.zone is None and hit:
            piece.zone = "boilerplate" if hit.label == "credit" else hit.label


def _byline_after(page: Sequence[Piece], headline: int) -> int | None:
    """The index of a byline close below the headline, be there sentences before it or not."""
    for i in range(headline + 1, min(headline + 5, len(page))):
        hit = page[i].hit("top", "edge")
        if hit and hit.label == "byline":
            between = page[headline + 1 : i]
            return i if sum(len(piece.words) for piece in between) <= _STANDFIRST_WORDS else None
    return None


def _mark_standfirst(page: Sequence[Piece], headline: int, end: int, byline: int | None) -> None:
    """Lines below the headline belong to it: all above the byline, else those like a title."""
    for i in range(headline + 1, end):
        piece = page[i]
        short = len(piece.words) < _STANDFIRST_LEAST
        if piece.zone is not None or piece.credited or piece.form or short:
            continue
        if _DATELINE.search(piece.text) or (not (byline and i < byline) and piece.stopped):
            return
        piece.zone = "headline"


def _mark_names(page: Sequence[Piece]) -> None:
    """A line that is a name, beside a byline or a read time, names the author."""
    for i, piece in enumerate(page):
        beside = [other for other in page[max(0, i - 1) : i + 2] if other is not piece]
        known = any(
            other.zone == "byline" or any(hit.id == "read-time" for hit in other.hits)
            for other in beside
        )
        if known and piece.zone in (None, "headline") and _NAME.fullmatch(piece.text):
            piece.zone = "byline"


def mark_head(page: Sequence[Piece], title: str | None, publisher: str | None) -> int:
    """Mark the head of a page; the index of the first piece after it is returned."""
    _mark_letter(page)
    top = first_prose(page)
    if top == len(page) and not title:
        return 0
    _mark_hits(page, top)
    _mark_menus(page, top)
    headline = _find_title(page, top, title, publisher)
    if headline is None:
        return top
    page[headline].zone = "headline"
    _mark_above(page[: min(headline, top)], publisher)
    byline = _byline_after(page, headline)
    if byline is not None:
        _mark_hits(page[byline : byline + 3], 3)
        top = max(top, byline)
    _mark_standfirst(page, headline, top, byline)
    _mark_names(page[headline + 1 : top])
    return top


def _mark_above(page: Sequence[Piece], publisher: str | None) -> None:
    for piece in page:
        if piece.zone is None and not piece.credited and _like_title(piece):
            site = names_a_site(piece.text, piece.words, publisher)
            piece.zone = "boilerplate" if site else "headline"
