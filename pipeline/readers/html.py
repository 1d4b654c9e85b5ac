"""Saved web pages: the report without what is around it, and what the page says of itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence

from pipeline import lexicons
from pipeline.readers.document import File, Report, UnreadableError
from pipeline.readers.document import Found as FoundIn
from pipeline.readers.page import telegram
from pipeline.readers.page.about import About, read_about
from pipeline.readers.page.body import main_text
from pipeline.readers.page.decoding import decode_page
from pipeline.readers.page.tree import parse_page
from pipeline.readers.shared.invisible import visible

VERSION = "1"
LIBRARIES = ("trafilatura", "htmldate", "lxml", "charset-normalizer")

_LOUD = ("trafilatura", "htmldate", "charset_normalizer")
"""They warn of every odd page; what is wrong with one that is not read says our reason."""
_FEW_WORDS = 40
"""Words of a page that may be a wall before the report; more are a report."""
_TOP = 6
_LEAST = 3
"""Words that a headline has at the least, where a longer title begins with it."""
_WORD = re.compile(r"\w+")


def read(file: File) -> Iterator[FoundIn]:
    """The report of a page; of a preview of a Telegram channel, each post.

    Raises UnreadableError for a page without a report.
    """
    for library in _LOUD:
        logging.getLogger(library).setLevel(logging.CRITICAL)
    markup, encoding = decode_page(file.data)
    tree = parse_page(markup)
    if telegram.is_preview(tree):
        yield from telegram.posts(tree)
        return
    about = read_about(tree, markup, file.url)
    found = [visible(text) for text in main_text(tree, about.linked)]
    _refuse_walls(found, about)
    yield Report(
        text="\n\n".join(_with_headline(found, about)) + "\n",
        title=_title(found, about),
        publisher=about.publisher,
        authors=about.authors,
        published=about.published,
        published_basis=about.basis,
        url=about.url,
        encoding=encoding,
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_title(text: str, title: str | None) -> bool:
    """Whether a line is a title, or one that has the name of the site behind it."""
    line, whole = _words(text), _words(title or "")
    return bool(line) and (
        line == whole
        or (len(line) >= _LEAST and 2 * len(line) >= len(whole) and whole[: len(line)] == line)
    )


def _title(found: Sequence[str], about: About) -> str | None:
    shown = [about.headline or "", *found[:_TOP]]
    return next((text for text in shown if _is_title(text, about.title)), about.title)


def _with_headline(found: Sequence[str], about: About) -> list[str]:
    """The paragraphs, with the headline before them unless it is one of the first."""
    headline = about.headline or about.title
    titles = (about.headline, about.title)
    if not headline or any(_is_title(text, one) for text in found[:_TOP] for one in titles):
        return [*found]
    return [headline, *found]


def _refuse_walls(found: Sequence[str], about: About) -> None:
    """Raise UnreadableError for a page without text, or with that of a wall before it."""
    words = sum(len(_words(text)) for text in found)
    shown = [about.title or "", *found] if words <= _FEW_WORDS else [about.title or ""]
    for wall in lexicons.load("page_walls"):
        if words <= _FEW_WORDS and any(re.search(wall["pattern"], text, re.I) for text in shown):
            raise UnreadableError(wall["reason"])
    if not words:
        raise UnreadableError(
            "a page without a report in it; if a browser shows one, save its text as .txt"
        )
