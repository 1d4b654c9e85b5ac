"""The end of a page: comments, lists of topics and links, what the site says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.page_lines import Piece
from pipeline.text.page_top import words_of

_SAYS = re.compile(
    r"[\s•*·-]*(?P<name>[^.!?:;\"“”]{1,60}?) (?:says|wrote|said|commented|writes)\s*:$"
)
_BULLET = re.compile(r"\s*[•*·]")
_BIO = re.compile(
    r"(?P<name>[A-Z][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){1,4})(?:, [^,]{3,80},)?"
    r" (?:is|was|works as|serves as) (?:the |an? |[A-Z][\w.'’&-]* ?(?:[\w.'’-]+ ){0,3})"
)
_DIGIT = re.compile(r"\d")
_BIO_WORDS = 60
_LABELS = 3
_TOPIC_WORDS = 6
_LINK_WORDS = 25


def tail_start(page: Sequence[Piece]) -> int:
    """The index after the last piece that can only be text of the article."""
    for i in range(len(page) - 1, -1, -1):
        piece = page[i]
        known = piece.zone in ("boilerplate", "byline") or piece.hit("anywhere", "tail", "edge")
        if not known and not piece.is_label:
            return i + 1
    return 0


def mark_comments(page: Sequence[Piece], after: int) -> int:
    """Mark readers' comments behind piece `after`; the index where they start is returned.

    They begin with a line "NAME says:" that a bullet, another such line or a heading of
    comments tells from one in an interview, and last, but for boilerplate, to the end. The line
    that names who comments is a block of the comment: its sentence tells who speaks.
    """
    says = [i for i in range(after, len(page)) if _SAYS.match(page[i].text)]
    headers = [
        i for i in range(after, len(page)) if any(hit.opens == "comments" for hit in page[i].hits)
    ]
    told = len(says) > 1 or (says and _BULLET.match(page[says[0]].text)) or headers
    start = min([*says, *headers]) if says and told else (headers[0] if headers else len(page))
    for piece in page[start:]:
        if piece.zone is None:
            piece.zone = "boilerplate" if piece.hits else "comment"
    return start


def names_an_author(text: str, words: Sequence[str]) -> str | None:
    """The surname in a note such as "Sara Bell is a senior fellow at ..."; None for other text."""
    found = _BIO.match(text)
    if not found or len(words) > _BIO_WORDS or words_of("trades").isdisjoint(words):
        return None
    return found["name"].split()[-1]


def mark_bio(page: Sequence[Piece], end: int) -> None:
    """Mark a note on the author in the last two paragraphs: nothing else names that person."""
    for i in [i for i in range(end) if page[i].is_prose][1:][-2:]:
        name = names_an_author(page[i].text, page[i].words)
        others = (p.text for p in page[:end] if p is not page[i] and p.zone in (None, "body"))
        if name and not any(name in other for other in others):
            page[i].zone = "byline"


def mark_tail(page: Sequence[Piece], comments: int) -> None:
    """Mark the boilerplate after the article and its comments."""
    start = tail_start(page)
    company = any(p.zone == "boilerplate" or p.hit("anywhere", "edge") for p in page[start:])
    for piece in page[start:]:
        hit = piece.hit("anywhere", "tail", "edge")
        if piece.zone in (None, "comment") and hit and (company or not hit.company):
            piece.zone = "boilerplate" if hit.label == "credit" else hit.label
    _mark_links(page, start)
    _mark_topics(page, start, comments)


def _mark_links(page: Sequence[Piece], tail: int) -> None:
    """After a heading of related stories, lines that are no sentences are their titles."""
    left, gap = 0, False
    for i, piece in enumerate(page):
        if any(hit.opens == "related" for hit in piece.hits) and piece.zone == "boilerplate":
            left, gap = (len(page) if i >= tail else _LABELS), False
        elif left and piece.zone is None and not piece.stopped and len(piece.words) <= _LINK_WORDS:
            gap = gap or (piece.gap and i < tail and left < _LABELS)
            piece.zone = None if gap else "boilerplate"
            left -= 1
        elif piece.zone is None or piece.is_prose:
            left = 0


def _mark_topics(page: Sequence[Piece], start: int, comments: int) -> None:
    """Short lines at the very end are topics, after boilerplate or comments, or three in a row.

    Where one holds a number they are a table or a list of the article.
    """
    run: list[Piece] = []
    for piece in page[start:]:
        topic = piece.is_label and len(piece.words) <= _TOPIC_WORDS
        if piece.zone in (None, "comment") and topic and not _SAYS.match(piece.text):
            if _DIGIT.search(piece.text):
                return
            run.append(piece)
    after = any(piece.zone in ("boilerplate", "byline") for piece in page[start:])
    if comments < len(page):
        after = after or len(run) > 1
    if after or len(run) >= _LABELS:
        for piece in run:
            piece.zone = "boilerplate"
