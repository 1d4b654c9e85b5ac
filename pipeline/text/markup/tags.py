"""HTML left in a text: tags, comments, and elements that hold no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline import lexicons
from pipeline.text.reading import Edit

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,14})"
    r"(?:[\s/](?:[^<>\"']|\"[^\"<>]*+\"|'[^'<>]*+'|[\"'])*+)?>"
)
_COMMENT = re.compile(
    r"<!--(?:[^-<]|-(?!->)|<(?!!--))*+-->|<![A-Za-z][^<>]{0,500}>|<\?[a-z][^<>]{0,500}\?>"
)
_DIGITS = re.compile(r"\s*\[?[\d, –-]{1,12}\]?\s*")


@cache
def _names(kind: str) -> frozenset[str]:
    entries = lexicons.load("markup")
    return frozenset(w for e in entries if e["id"] == f"tags-{kind}" for w in e["words"])


def find_tags(text: str) -> Iterator[Edit]:
    """Tags, which part paragraphs or cells or are nothing, and elements that hold no prose."""
    if "<" not in text:
        return
    for found in _COMMENT.finditer(text):
        yield Edit(found.start(), found.end())
    opened: tuple[str, int] | None = None
    for found in _TAG.finditer(text):
        name, ends = found["name"].lower(), bool(found["end"])
        if opened is not None:
            if ends and name == opened[0]:
                yield from _element(text, *opened, found)
                opened = None
            elif opened[0] == "sup" and name in _names("blocks"):
                opened = None
        elif not (ends or found.group().endswith("/>")) and name in _names("silent") | {"sup"}:
            opened = (name, found.start())
        if name in _names("blocks"):
            yield Edit(found.start(), found.end(), "\n\n")
        elif name in _names("lines"):
            yield Edit(found.start(), found.end(), "\n")
        elif name in _names("cells"):
            yield Edit(found.start(), found.end(), "\t" if ends else "")
        elif name in _names("inline") or name in _names("silent"):
            yield Edit(found.start(), found.end())


def _element(text: str, name: str, start: int, closing: re.Match[str]) -> Iterator[Edit]:
    """An element that holds no prose, or a raised number: a footnote mark, unless a unit's."""
    if name != "sup":
        yield Edit(start, closing.end(), " ")
        return
    inside = text[text.index(">", start) + 1 : closing.start()]
    if _DIGITS.fullmatch(re.sub(r"<[^<>]*>", "", inside)) and not _of_unit(text, start):
        yield Edit(start, closing.end())


def _of_unit(text: str, at: int) -> bool:
    return re.search(r"(?<![^\W\d_])(?:[kcm]?m|mi|ft)$", text[max(0, at - 4) : at]) is not None
