"""A small piece of HTML, of a mail, a feed or a cell of a table, as text.

A whole page has its own reader, which tells the article from what is around it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from pipeline.readers.shared.text import tidy

_PARAGRAPHS = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "blockquote",
        "table",
        "pre",
        "article",
        "section",
        "figure",
        "hr",
    }
)
_LINES = frozenset(
    {
        "br",
        "div",
        "li",
        "dt",
        "dd",
        "tr",
        "header",
        "footer",
        "main",
        "aside",
        "nav",
        "form",
        "fieldset",
        "address",
        "caption",
        "figcaption",
        "tbody",
        "thead",
        "option",
        "details",
        "summary",
        "center",
        "body",
    }
)
_CELLS = frozenset({"td", "th"})
_NOT_READ = frozenset(
    {"script", "style", "head", "title", "template", "noscript", "object", "iframe", "svg", "math"}
)
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|th|blockquote|img|font"
    r"|html|body|figure|section|article|pre|hr|sup|sub|small|s|q|code)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_BREAKS = re.compile(
    r"<(?:p|br|div|ul|ol|li|h[1-6]|table|tr|td|blockquote|html|body|section|article|pre)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_LONGEST = 10_000_000
_SPACE = re.compile(r"[ \t\n\f\xa0]+")
_FULL_LINES = re.compile(r"[^\n]+")


class _Text:
    """Takes the parts of a piece of HTML as they come and puts its text together.

    Each line is a list of pieces; a quotation of a mail is marked as in mails of plain text.
    """

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._unread = 0
        self._kept = 0
        self._open: list[bool] = []
        self._cited = 0

    def start(self, tag: str | bytes, attributes: Mapping[Any, Any]) -> None:
        tag = str(tag)
        if tag in _NOT_READ:
            self._unread += 1
        self._break(tag)
        if tag == "pre":
            self._kept += 1
        if tag == "blockquote":
            self._open.append(_cites(attributes))
            self._cited += self._open[-1]
        elif tag == "li":
            self._line.append("- ")

    def end(self, tag: str | bytes) -> None:
        tag = str(tag)
        if tag in _NOT_READ and self._unread:
            self._unread -= 1
        if tag == "blockquote" and self._open:
            self._end_line()
            self._cited -= self._open.pop()
        if tag != "br":
            self._break(tag)
        if tag == "pre" and self._kept:
            self._kept -= 1

    def data(self, data: str | bytes) -> None:
        data = str(data)
        if not self._unread:
            self._line.append(data.replace("\n", "\0") if self._kept else data)

    def comment(self, text: str | bytes) -> None:
        """Comments are not read."""

    def close(self) -> str:
        self._end_line()
        text = "\n".join(self._lines)
        return re.sub(r"\n{3,}", "\n\n", text).strip("\n")

    def _break(self, tag: str) -> None:
        if tag in _CELLS:
            self._line.append(" ")
        elif tag in _LINES or tag in _PARAGRAPHS:
            self._end_line(whole=tag == "br")
            if tag in _PARAGRAPHS:
                self._lines.append(self._mark().rstrip())

    def _mark(self) -> str:
        return "> " * min(self._cited, 5)

    def _end_line(self, whole: bool = False) -> None:
        said = "".join(self._line)
        self._line.clear()
        for part in said.split("\0"):
            line = _SPACE.sub(" ", part).strip()
            if line or whole:
                self._lines.append((self._mark() + line).rstrip())


def _cites(attributes: Mapping[Any, Any]) -> bool:
    return attributes.get("type") == "cite" or "gmail_quote" in attributes.get("class", "")


def plain(markup: str) -> str:
    """The text of a piece of HTML: paragraphs with an empty line between them, nothing hidden.

    However broken it is, what can be read of it is given.
    """
    parser = etree.HTMLParser(target=_Text(), encoding="utf-8", recover=True)
    data = tidy(markup).encode()
    if not data.strip():
        return ""
    try:
        parser.feed(data)
        text = parser.close()
    except etree.LxmlError:
        return _TAG.sub(" ", markup)
    return tidy(str(text))


def has_markup(text: str) -> bool:
    """Whether a text is written in HTML: it holds a tag of HTML, or an entity."""
    return bool(_TAG.search(text) or _ENTITY.search(text))


def without_markup(text: str) -> str:
    """A text as it is, or the text of the HTML that it is; what no report is so long as stays."""
    text = tidy(text)
    if len(text) > _LONGEST:
        return text
    if _BREAKS.search(text):
        return plain(text)
    # Without a tag that breaks lines, the line ends of the text are its own.
    return _FULL_LINES.sub(lambda line: plain(line.group()), text) if has_markup(text) else text
