"""From the characters of a page to a tree of its elements that is safe to work on."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from lxml.html.builder import BR, P

from pipeline.readers.document import UnreadableError

_MOST_TAGS = 500_000
_DEEPEST = 250
"""Elements one within the other; what is nested deeper is flattened."""
_TAG = re.compile(r"</?(?!/?(?:p|h[1-6]|br|li|title|meta|link|script)\b)[a-z][^<>]{0,5000}>", re.I)
_NEVER_TEXT = (
    "style", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
    "select", "button", "input", "textarea", "noscript", "dialog",
)  # fmt: skip
_INLINE = (
    "span", "font", "b", "i", "em", "strong", "u", "small", "big", "mark", "tt", "abbr", "bdi",
    "bdo", "nobr", "wbr",
)  # fmt: skip
_MARKS = 300
_LONGEST = 1_000_000
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "li", "main",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
})  # fmt: skip


def parse_page(text: str) -> HtmlElement:
    """The tree of a page. Scripts are still in it: JSON of theirs may say more than the page.

    Raises UnreadableError for what has no elements, or more than anybody writes.
    """
    if text.count("<") > _MOST_TAGS:
        raise UnreadableError(
            f"a page of more than {_MOST_TAGS:,} tags; save the part that matters as text"
        )
    tree = _parse(text)
    if tree is not None and _depth_within(tree):
        return tree
    tree = _parse(_TAG.sub("\n", text))
    if tree is None:
        raise UnreadableError("no web page: it holds no text between tags")
    return tree


def _parse(text: str) -> HtmlElement | None:
    """None for what the parser gives up on, elements nested too deep among it."""
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    try:
        tree = document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return None if any("depth" in str(error.message) for error in parser.error_log) else tree


def _depth_within(tree: HtmlElement) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return False
    return True


def without_machinery(tree: HtmlElement) -> None:
    """Take out scripts, styles and controls."""
    etree.strip_elements(tree, "script", *_NEVER_TEXT, with_tail=False)


def mark_lines(tree: HtmlElement) -> None:
    """Make paragraphs of text whose lines and empty lines are kept as they were typed."""
    for block in [*tree.iter("pre")]:
        text = "".join(block.itertext())
        parts = [part.strip("\n") for part in _EMPTY_LINE.split(text) if part.strip()]
        if not any(block.iterdescendants("p", "div", "table")) and len(text) < _LONGEST:
            tail = block.tail
            block.clear()
            block.tag, block.tail = "div", tail
            block.extend(_paragraph(part) for part in parts)


def _paragraph(text: str) -> HtmlElement:
    first, *rest = text.split("\n")
    paragraph: HtmlElement = P(first)
    for line in rest:
        mark = BR()
        mark.tail = line
        paragraph.append(mark)
    return paragraph


def without_marks(tree: HtmlElement) -> HtmlElement:
    """The tree without the marks of bold and coloured words, and what is slow to weigh.

    A paragraph with hundreds of links and marks is read as text. The tree is written and read
    again, for thousands of pieces of text side by side are slow to work on.
    """
    etree.strip_tags(tree, *_INLINE)
    for parent in [*tree.iter()]:
        if len(parent) > _MARKS:
            names = {one.tag for one in parent if isinstance(one.tag, str)}
            etree.strip_tags(parent, *sorted(names - _BLOCKS))
    again = _parse(etree.tostring(tree, encoding="unicode", method="html"))
    return tree if again is None else again
