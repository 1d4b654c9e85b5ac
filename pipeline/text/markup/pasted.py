"""What a file or a page carries beside its prose: front matter, lists of metadata, JSON, code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from pipeline.text.reading import Edit

_FRONT = re.compile(r"\A\ufeff?\s{0,20}(?P<fence>---|\+\+\+)[ \t]*\r?\n")
_KEY = re.compile(r"[\w][\w .-]{0,60}[ \t]*[:=]")
_LONGEST_FRONT = 20_000
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<words>[^\n]{0,200})$", re.MULTILINE)
_SECTION = re.compile(r"\W*(?:metadata|meta ?data|page (?:structure|outline|metadata))\W*", re.I)
_OUTLINE = re.compile(r"^[ \t]{0,12}[-*+][ \t]+#{1,6}[ \t][^\n]*$", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]{0,3}(?P<mark>```|~~~)[^\n]*$", re.MULTILINE)
_JSON = re.compile(r"(?<![\[{])[\[{][\s\[{]{0,64}+[\"\d-]")
_ASSIGNED = re.compile(r"(?:\b(?:var|let|const) |\bwindow\.|\bself\.)?[\w.$]{1,60}\s?=\s?$")
_LEAST_JSON = 20
_MOST_FAULTS = 200
"""Stretches that begin as JSON does and are none: after so many no more are tried."""
_PASTED_LINE = re.compile(r"^[ \t]*[\[{\]}\",][^\n]*$", re.MULTILINE)
_PAIR = re.compile(r"\"[\w$@. -]{1,60}\"[ \t]*:")

FRONT_MATTER = "front matter: what the file says about itself is no part of its text"
PASTED_JSON = "JSON pasted from a page is no prose"


def find_pasted(text: str) -> Iterator[Edit]:
    """Stretches that are data about the text or code, each with the reason it is set aside."""
    yield from _front_matter(text)
    yield from _sections(text)
    yield from _fenced(text)
    if '"' in text or "[" in text:
        yield from _json(text)


def _front_matter(text: str) -> Iterator[Edit]:
    opened = _FRONT.match(text)
    if not opened:
        return
    closing = re.compile(rf"^{re.escape(opened['fence'])}[ \t]*$", re.MULTILINE)
    closed = closing.search(text, opened.end(), opened.end() + _LONGEST_FRONT)
    inside = text[opened.end() : closed.start()] if closed else ""
    if closed and any(_KEY.match(line) for line in inside.splitlines()):
        yield Edit(0, closed.end(), "", FRONT_MATTER)


def _sections(text: str) -> Iterator[Edit]:
    """A section headed "Metadata", and lists that only repeat the headings of the page."""
    if "#" not in text:
        return
    headings = list(_HEADING.finditer(text))
    for number, heading in enumerate(headings):
        if _SECTION.fullmatch(heading["words"]):
            end = headings[number + 1].start() if number + 1 < len(headings) else heading.end()
            reason = "metadata of the page is no part of its text"
            yield Edit(heading.start(), end, "\n\n", reason)
    for outline in _OUTLINE.finditer(text):
        yield Edit(outline.start(), outline.end())


def _fenced(text: str) -> Iterator[Edit]:
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence["mark"] == opened["mark"]:
            yield Edit(opened.start(), fence.end(), "", "a block of code is no prose")
            opened = None


def _json(text: str) -> Iterator[Edit]:
    decoder = json.JSONDecoder()
    at = faults = 0
    while faults < _MOST_FAULTS and (begun := _JSON.search(text, at)):
        at = begun.end()
        try:
            value, end = decoder.raw_decode(text, begun.start())
        except (ValueError, RecursionError):
            faults += 1
            continue
        if end - begun.start() >= _LEAST_JSON and _is_data(value):
            start = _before_json(text, begun.start())
            at = end + (text[end : end + 1] == ";")
            yield Edit(start, at, "\n\n", PASTED_JSON)
    yield from _cut_json(text)


def _before_json(text: str, at: int) -> int:
    """Where a stretch of JSON begins with what names it in a script ("var data = ")."""
    named = _ASSIGNED.search(text, max(0, at - 100), at)
    return named.start() if named else at


def _is_data(value: object) -> bool:
    """Whether a JSON value is data, and no bracketed words or numbers of a sentence."""
    if isinstance(value, dict):
        return bool(value)
    return isinstance(value, list) and (
        any(isinstance(part, (dict, list)) for part in value) or len(value) > 3
    )


def _cut_json(text: str) -> Iterator[Edit]:
    """Lines of JSON that was cut off, or is not well formed: they are made of named values."""
    if '":' not in text and '" :' not in text:
        return
    for line in _PASTED_LINE.finditer(text):
        pairs = sum(1 for _ in _PAIR.finditer(line.group()))
        if pairs > 2 or (pairs and line.group().strip()[0] in "{["):
            yield Edit(line.start(), line.end(), "", PASTED_JSON)
