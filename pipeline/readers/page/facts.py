"""Facts of a page, given as a label and its value: the form of an incident or of a profile.

What finds the main text takes them for menus, so each becomes a paragraph of two lines first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement
from lxml.html.builder import BR, P

_LEAST = 3
"""Fewer pairs side by side are no form."""
_SHARE = 3
"""One of so many elements side by side is a pair, at the least."""
_LABEL_CHARS = 90
_VALUE_WORDS = 40
_HEADS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_BOLD = frozenset({"b", "strong"})
_NOT_CONTENT = frozenset({"nav", "header", "footer", "aside", "form", "menu"})
_BEFORE_COMMA = re.compile(r" (?=,)")
Pair = tuple[str, str]


def words_in(element: HtmlElement) -> str:
    """The text of an element and all in it on one line; its parts are kept apart by spaces."""
    return _BEFORE_COMMA.sub("", " ".join(" ".join(element.itertext()).split()))


def mark_facts(tree: HtmlElement) -> None:
    """Make a paragraph of each label and value in a row of such."""
    for parent in [*tree.iter("ul", "ol", "div", "section", "dl")]:
        if parent.tag == "dl":
            _mark_definitions(parent)
            continue
        pairs = [(child, pair) for child in parent if (pair := _pair(child))]
        if (
            len(pairs) >= _LEAST
            and _SHARE * len(pairs) >= len(parent)
            and not _in_boilerplate(parent)
        ):
            for child, (label, value) in pairs:
                _become(child, label, value)
            for child in parent.iterchildren("li"):
                for part in [child, *child.iter("div", "p")]:
                    _list_parts(part)
                child.tag = "p"
            if 2 * len(pairs) > len(parent):
                parent.attrib.clear()
            parent.tag = "div"


def _in_boilerplate(element: HtmlElement) -> bool:
    return any(one.tag in _NOT_CONTENT for one in (element, *element.iterancestors()))


def _become(element: HtmlElement, label: str, value: str) -> None:
    tail = element.tail
    element.clear()
    element.tag, element.tail = "div", tail
    line = BR()
    line.tail = value
    element.append(P(label, line))


def _pair(element: HtmlElement) -> Pair | None:
    """The label and value that an element is made of, if it is made of nothing else."""
    if element.tag not in ("li", "div", "p") or not 1 <= len(element) <= 2:
        return None
    first = element[0]
    between = (first.tail or "").strip()
    if (element.text or "").strip() or not isinstance(first.tag, str):
        return None
    if len(element) == 2 and not between and not (element[1].tail or "").strip():
        return _checked(words_in(first), _value(element[1]), first.tag == element[1].tag == "a")
    if len(element) == 1 and between:
        label = words_in(first)
        if first.tag in _BOLD and ":" in (label[-1:], between[:1]):
            return _checked(label, between.removeprefix(":").strip(), False)
        if first.tag in _HEADS:
            return _checked(label, " ".join(between.split()), False)
    return None


def _value(element: HtmlElement) -> str:
    """The text of a value without what is shown only when the pointer rests on it."""
    for tip in element.xpath(".//*[contains(@class, 'tooltip') or @role='tooltip']"):
        tip.drop_tree()
    _list_parts(element)
    return words_in(element)


def _list_parts(element: HtmlElement) -> None:
    """Put commas between parts that only the looks of the page keep apart."""
    for part in element.iterchildren("span"):
        after = part.getnext()
        if after is not None and after.tag == "span" and not (part.tail or "").strip():
            part.tail, part.text = ", ", words_in(part)
            for inner in [*part]:
                part.remove(inner)


def _checked(label: str, value: str, links: bool) -> Pair | None:
    good = (
        not links
        and 0 < len(label) <= _LABEL_CHARS
        and label[-1:] not in (".", "?", "!")
        and any(sign.isalpha() for sign in label)
        and 0 < value.count(" ") + 1 <= _VALUE_WORDS
        and value
    )
    return (label.removesuffix(":").strip(), value) if good and label else None


def _definitions(parent: HtmlElement) -> Iterator[tuple[HtmlElement, list[HtmlElement]]]:
    term: HtmlElement | None = None
    values: list[HtmlElement] = []
    for child in parent:
        if child.tag == "dt":
            if term is not None and values:
                yield term, values
            term, values = child, []
        elif child.tag == "dd":
            values.append(child)
    if term is not None and values:
        yield term, values


def _mark_definitions(parent: HtmlElement) -> None:
    if _in_boilerplate(parent):
        return
    for term, values in [*_definitions(parent)]:
        pair = _checked(words_in(term), " ".join(map(words_in, values)), False)
        if pair:
            _become(term, *pair)
            for value in values:
                value.drop_tree()
    if parent.find("div") is not None:
        parent.tag = "div"
        for left in parent.iterchildren("dt", "dd"):
            left.tag = "p"
