"""The main text of a page, as paragraphs."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement

from pipeline.readers.page.entries import mark_entries
from pipeline.readers.page.facts import mark_facts
from pipeline.readers.page.linked import Linked, string
from pipeline.readers.page.prune import prune, without_toggle
from pipeline.readers.page.render import paragraphs
from pipeline.readers.page.tree import mark_lines, without_machinery, without_marks

_MOST_ELEMENTS = 30_000
"""Of a page with more, all paragraphs are taken: what weighs them against each other is slow."""
_MARKUP = re.compile(r"<[^<>]{0,5000}>")
_BREAK = re.compile(r"</(?:p|div|h[1-6]|li)>|<br ?/?>", re.I)
_ENOUGH = 0.6
_REFRAIN = 3
_OWN_WORDS = 40
"""Characters; two paragraphs of so many are alike only where one is a copy."""
_LONGER = 1.5
Part = tuple[str, int]
"""A paragraph, and its level if it is a heading."""
_WORDS = re.compile(r"\w+")


def main_text(tree: HtmlElement, linked: Linked) -> list[str]:
    """The paragraphs of the report of a page, which is changed by this; [] if there are none.

    Of text that is only in the page's JSON-LD, those are used. Where the JSON-LD has the
    report as well, what follows on its end in the page is left out.
    """
    without_machinery(tree)
    prune(tree)
    mark_entries(tree)
    mark_facts(tree)
    mark_lines(tree)
    found = _extracted(without_marks(tree))
    described = [*_described(linked)]
    if _size(described) > _LONGER * _size(found):
        return described
    return _ending_with(found, described)


def _size(texts: Sequence[str]) -> int:
    return sum(map(len, texts))


def _extracted(tree: HtmlElement) -> list[str]:
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return _all_text(tree)
    from trafilatura import bare_extraction  # noqa: PLC0415 - it is slow to load

    blocks = _all_text(deepcopy(tree))
    found = bare_extraction(tree, include_comments=False, include_tables=True)
    body = getattr(found, "body", None)
    if body is None:
        return []
    parts = [(without_toggle(text), level) for text, level in paragraphs(body)]
    texts = _with_something_below(_without_refrains(parts))
    return _parted(texts[0], blocks) if len(texts) == 1 else texts


def _parted(text: str, blocks: Sequence[str]) -> list[str]:
    """The only paragraph of a page as the blocks it was run together from, if it was."""
    held = [block for block in blocks if block in text]
    return held if " ".join(held) == text else [text]


def _with_something_below(found: Sequence[Part]) -> list[str]:
    """Texts without headings that nothing follows on but one as high."""
    after = [*(level for _, level in found[1:]), 1]
    return [
        text
        for at, ((text, level), below) in enumerate(zip(found, after, strict=False))
        if at == 0 or not level or not 0 < below <= level
    ]


def _all_text(tree: HtmlElement) -> list[str]:
    """What is between any two tags of the body, but those of links."""
    body = tree.find("body")
    if body is None:
        return []
    etree.strip_tags(body, "a", "cite", "q", "sub", "sup", "ins", "time", "label")
    pieces = (text for one in body.iter() for text in (one.text, one.tail) if text)
    return [line for piece in pieces if (line := " ".join(piece.split()))]


def _without_refrains(found: Sequence[Part]) -> list[Part]:
    """Texts without those that are there again and again, as notes to pictures do.

    Of a part that is there twice, for wide and for narrow screens, the first is kept.
    """
    times = Counter(text for text, _ in found)
    kept = [part for part in found if times[part[0]] < _REFRAIN or any(map(str.isdigit, part[0]))]
    copies = _copies([text for text, _ in kept])
    return [part for at, part in enumerate(kept) if at not in copies]


def _copies(texts: list[str]) -> set[int]:
    """Where texts are that came before: long ones, facts, and several in a row."""
    seen: set[str] = set()
    again: set[int] = set()
    for at, text in enumerate(texts):
        if text in seen:
            again.add(at)
        seen.add(text)
    return {
        at
        for at in again
        if not again.isdisjoint((at - 1, at + 1))
        or len(texts[at]) >= _OWN_WORDS
        or "\n" in texts[at]
    }


def _described(linked: Linked) -> Iterator[str]:
    """The paragraphs of the article, or of the entries of a live blog, in the JSON-LD."""
    updates = linked.article.get("liveBlogUpdate")
    for one in updates if isinstance(updates, list) else []:
        if isinstance(one, dict):
            yield from filter(None, (string(one.get("headline")),))
            yield from _plain(string(one.get("articleBody")))
    if not updates:
        yield from _plain(string(linked.article.get("articleBody")))


def _plain(text: str | None) -> Iterator[str]:
    """The paragraphs of a text that may have markup in it."""
    if not text:
        return
    bare = html.unescape(_MARKUP.sub("", _BREAK.sub("\n", html.unescape(text))))
    yield from (" ".join(line.split()) for line in bare.splitlines() if line.strip())


def _ending_with(found: list[str], described: list[str]) -> list[str]:
    """Paragraphs up to the last that is in the described ones, if these have most of them."""
    whole = f" {' '.join(_WORDS.findall(' '.join(described)))} "
    known = [f" {' '.join(_WORDS.findall(text))} " in whole for text in found]
    shared = _size([text for text, is_known in zip(found, known, strict=True) if is_known])
    if not described or shared < _ENOUGH * _size(found):
        return found
    return found[: len(known) - known[::-1].index(True)]
