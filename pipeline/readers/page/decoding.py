"""From the bytes of a page to its characters."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from pipeline.readers.document import UnreadableError

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_TOP = 8192
"""Bytes in which a page must say how it is encoded."""
_SAMPLE = 100_000
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([A-Za-z0-9_:.-]{2,40})""")
_AS_BROWSERS_READ = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
"""Encodings that browsers read as a larger one, for pages say the smaller and mean the larger."""
_BAD = 0.001
"""The share of characters that may be broken in a page that says what its encoding is."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def decode_page(data: bytes) -> str:
    """The characters of a page, without control characters.

    Its byte order mark counts first, then UTF-8 where the bytes are that, then the encoding it
    declares, then what its bytes look like. Raises UnreadableError where none of these holds.
    """
    mark = next((mark for mark in _MARKS if data.startswith(mark)), None)
    if mark:
        text = data.decode(_MARKS[mark], "replace")
    else:
        text = _utf8(data) or _declared(data) or _likely(data)
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_TOP])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        text = data.decode(_AS_BROWSERS_READ.get(name, name), "replace")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") <= _BAD * len(text) else None


def _likely(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise UnreadableError(
            "its encoding cannot be told; save the page again as UTF-8 and put it back"
        )
    return data.decode(best.encoding, "replace")
