"""Taking out of a page what is no part of the report, by the names its elements have."""

from __future__ import annotations

import re
from functools import cache

from lxml.html import HtmlElement

from pipeline import lexicons

_MOST = 0.25
"""The share of a page's text that an element with such a name may hold; more is the report."""
_SPLIT = re.compile(r"[\s]+|__|--")
_DATA = re.compile(r'\s*(?:\{\s*"|\[\s*[\[{"])')
_CLIPPED = re.compile(r"\bclip(?:-path)?:\s?(?:rect\(0|rect\(1px|inset\((?:50|100)%)")
"""How a page hides words from the eye that screen readers speak."""
_NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z]|note \d{1,3})\]?(?:,\s?\d{1,3})*|[*†‡§]")
_MEASURED = re.compile(r"\b(?:[kcm]?m|mi|ft|miles?|CO|10)\s*$")
_NAMES = 500
_STORY = 5
_FEW_LINKS = 0.3
_DATA_LEAST = 40
_ROLES = frozenset({"navigation", "search", "dialog", "alertdialog", "tooltip", "banner", "menu"})


@cache
def _boilerplate() -> frozenset[str]:
    entry = next(e for e in lexicons.load("page_parts") if e["id"] == "boilerplate")
    return frozenset(entry["words"])


def is_boilerplate(name: str) -> bool:
    """Whether a class or id of an element says that it is no part of the report."""
    return not _boilerplate().isdisjoint(_SPLIT.split(name.casefold().strip()))


@cache
def _toggle() -> re.Pattern[str]:
    entry = next(e for e in lexicons.load("page_parts") if e["id"] == "toggles")
    return re.compile(rf"\s?\[\s?(?:{'|'.join(entry['words'])})\s?\]$", re.I)


def without_toggle(text: str) -> str:
    """A heading without the word in brackets behind it that folds up what is below."""
    return _toggle().sub("", text)


def _length(element: HtmlElement) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _is_data(element: HtmlElement) -> bool:
    text = element.text or ""
    return len(text) > _DATA_LEAST and _DATA.match(text) is not None and not len(element)


def _named(element: HtmlElement) -> bool:
    if (element.get("role") or "") in _ROLES or _CLIPPED.search(element.get("style") or ""):
        return True
    names = f"{(element.get('class') or '')[:_NAMES]} {(element.get('id') or '')[:_NAMES]}"
    return bool(names.strip()) and is_boilerplate(names)


def prune(tree: HtmlElement) -> None:
    """Take out menus, related stories, comments, notices, share buttons, and data for scripts."""
    body = tree.find("body")
    if body is None:
        return
    limit = _MOST * _length(body)
    done: set[HtmlElement] = set()
    for element in [*body.iter("div", "section", "ul", "ol", "p", "span", "aside", "nav", "pre")]:
        if element.getparent() is None or element.getparent() in done:
            done.add(element)
        elif (_named(element) and _length(element) <= limit) or _is_data(element):
            element.drop_tree()
            done.add(element)
    for element in [*body.iter("sup", "a")]:
        if element.getparent() is not None and _is_note_mark(element):
            element.drop_tree()
    _drop_links_between([*body.iter("p")])


def _is_note_mark(element: HtmlElement) -> bool:
    """Whether an element is the number or letter of a note, and no power of a measure."""
    text = "".join(element.itertext()).strip()
    if not _NOTE.fullmatch(text):
        return False
    if element.tag == "a":
        return (element.get("href") or "").startswith("#") and text.startswith("[")
    before = element.getprevious()
    said = (element.getparent().text if before is None else before.tail) or ""
    return not text.isdigit() or len(element) > 0 or _MEASURED.search(said) is None


def _drop_links_between(paragraphs: list[HtmlElement]) -> None:
    """Take out links to other stories that are between the paragraphs of one."""
    links = [one for one in paragraphs if _is_link(one)]
    if len(paragraphs) - len(links) >= _STORY and len(links) <= _FEW_LINKS * len(paragraphs):
        for one in links:
            one.drop_tree()


def _is_link(paragraph: HtmlElement) -> bool:
    """Whether a paragraph is nothing but one link."""
    links = [*paragraph.iter("a")]
    return len(links) == 1 and 0 < _length(paragraph) == _length(links[0])
