"""Markdown in a text: links, emphasis, headings, escapes. What it marks stays, the marks go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.reading import Edit

_TARGET = (
    r"\((?:[^\s()<>]|\\[()]|\([^\s()<>]{0,200}\)|<[^<>\n]{0,2000}>){0,2000}+"
    r"(?:[ \t]+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?[ \t]*\)"
)
_IMAGE = re.compile(rf"!\[(?:[^\[\]\n\\]|\\.){{0,500}}+\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])")
_LINK = re.compile(
    rf"\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]\n]{{0,200}}\]){{1,600}}+)\]"
    rf"(?P<to>{_TARGET}|\[[^\[\]\n]{{0,200}}\])"
)
_DEFINITION = re.compile(
    r"^[ \t]{0,3}\[[^\[\]\n^]{1,200}\]:[ \t]*<?(?:https?:|/|www\.|#)[^\n]*$", re.M
)
_GLUES = frozenset('.,;:!?”"’)]')
"""Behind one of these a link of digits is the mark of a note."""
_MARKS = {"“": "”", '"': '"', "‘": "’", "«": "»", "'": "'", "„": "“”"}
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]:?")
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(?=\S)|(?<=\S)[ \t]+#{1,6}[ \t]*$", re.MULTILINE)
_HEADING_LINE = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+\S[^\n]*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]{0,3}(?:([-*_=~])[ \t]*)(?:\1[ \t]*){2,}$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\\[ \t]*$", re.MULTILINE)
_CODE = re.compile(r"(?<![`\w])`(?=[^`\s])([^`\n]{1,200})`(?![`\w])")
_DELIMITER = re.compile(r"(?<!\\)(?:\*{1,3}|_{1,3}|~~)|\n[ \t]*\n")


def find_links(text: str) -> Iterator[Edit]:
    """Links, of which the words stay, and pictures, definitions and marks of notes, which go."""
    if "](" not in text and "][" not in text and "]:" not in text and "[^" not in text:
        return
    for pattern in (_IMAGE, _DEFINITION, _NOTE):
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end())
    for found in _LINK.finditer(text):
        if text[found.start() - 1 : found.start()] == "!":
            continue
        if found["words"].isdigit() and text[found.start() - 1 : found.start()] in _GLUES:
            yield Edit(found.start(), found.end())
            continue
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        # A link between quotation marks is the title of what it leads to, and nobody's words.
        marked = bool(after) and after in _MARKS.get(before, "")
        start = Edit(found.start() - marked, found.start() + 1, " " if before.isalnum() else "")
        end = Edit(found.start("to") - 1, found.end() + marked, " " if after.isalnum() else "")
        yield from (start, end)


def find_marks(text: str) -> Iterator[Edit]:
    """The marks of emphasis, code, headings and rules, and the backslashes of escapes."""
    if "\\" in text:
        for found in _ESCAPE.finditer(text):
            yield Edit(found.start(), found.end())
    if "#" in text:
        for found in _HEADING.finditer(text):
            yield Edit(found.start(), found.end())
        for found in _HEADING_LINE.finditer(text):
            if text[found.end() + 1 : found.end() + 2] not in ("", "\n"):
                yield Edit(found.end(), found.end() + 1, "\n\n")
    for found in _RULE.finditer(text):
        yield Edit(found.start(), found.end())
    if "`" in text:
        for found in _CODE.finditer(text):
            yield Edit(found.start(), found.start() + 1)
            yield Edit(found.end() - 1, found.end())
    if "*" in text or "_" in text or "~~" in text:
        yield from _emphasis(text)


def _emphasis(text: str) -> Iterator[Edit]:
    """Pairs of marks within a paragraph that are close around words."""
    opened: list[re.Match[str]] = []
    for found in _DELIMITER.finditer(text):
        sign = found.group()
        if sign[0] == "\n":
            opened.clear()
            continue
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        partner = next((m for m in reversed(opened[-4:]) if m.group() == sign), None)
        if partner is not None and _closes(sign, before, after):
            yield Edit(partner.start(), partner.end())
            yield Edit(found.start(), found.end(), _between(before, after))
            del opened[opened.index(partner) :]
        elif _begins(sign, before, after):
            opened.append(found)


def _begins(sign: str, before: str, after: str) -> bool:
    free = not (before.isalnum() or before == "_") or sign in ("**", "***")
    return free and bool(after) and not after.isspace() and after not in "*_"


def _closes(sign: str, before: str, after: str) -> bool:
    free = not (after.isalnum() or after == "_") or sign in ("**", "***")
    return free and not before.isspace() and before != "*"


def _between(before: str, after: str) -> str:
    """What replaces a closing mark: words that it alone kept apart stay apart."""
    return " " if before in ".!?:" and after.isalnum() else ""
