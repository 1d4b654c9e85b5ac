"""Characters that encode others: entities, mojibake, control characters."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from pipeline.text.reading import Edit

_ENTITY = re.compile(
    r"&(?:amp;){0,3}(?P<name>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_RETURN = re.compile(r"\r\n?")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+")
_CODE_PAGE = {
    (bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0x100)
}
"""The byte that each character was in a text wrongly read as cp1252."""
_TRAIL = "".join(re.escape(sign) for sign, byte in _CODE_PAGE.items() if byte < 0xC0)
_MOJIBAKE = re.compile(
    rf"[âï][{_TRAIL}]{{2}}|ð[{_TRAIL}]{{3}}|[ÂÃÄÅ][{_TRAIL}]|(?:[ÐÑØÙÎÏ][{_TRAIL}]){{2,}}"
    r"|(?P<lost>â€)(?=[\s.,;:!?)]|$)"
)
"""Each is no writing of any language. `lost` is a closing mark of which a byte went missing."""


def find_characters(text: str) -> Iterator[Edit]:
    """What is read in place of entities, line ends and plain mojibake of UTF-8 read as cp1252."""
    if "&" in text:
        yield from _entities(text)
    for found in _RETURN.finditer(text):
        yield Edit(found.start(), found.end(), "\n")
    if text.isascii() and not _CONTROL.search(text):
        return
    yield from _mojibake(text)
    for found in _CONTROL.finditer(text):
        yield Edit(found.start(), found.end())


def _entities(text: str) -> Iterator[Edit]:
    for found in _ENTITY.finditer(text):
        written = f"&{found['name']};"
        meant = html.unescape(written)
        if meant != written:
            yield Edit(found.start(), found.end(), meant)


def _mojibake(text: str) -> Iterator[Edit]:
    for found in _MOJIBAKE.finditer(text):
        if found["lost"]:
            yield Edit(found.start(), found.end(), "”")
            continue
        try:
            meant = bytes(_CODE_PAGE[sign] for sign in found.group()).decode("utf-8")
        except UnicodeDecodeError:
            continue
        yield Edit(found.start(), found.end(), meant)
