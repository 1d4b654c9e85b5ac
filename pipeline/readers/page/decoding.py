"""From the bytes of a page to its characters."""

from __future__ import annotations

import codecs
import re

from pipeline.readers.decode import characters_of
from pipeline.readers.document import Encoding

_TOP = 8192
"""Bytes in which a page must say how it is encoded."""
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
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def decode_page(data: bytes) -> tuple[str, Encoding]:
    """The characters of a page, without control characters, and how they were read.

    Raises UnreadableError for bytes whose encoding cannot be determined.
    """
    text, encoding = characters_of(data, _declared(data))
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", text)), encoding


def _declared(data: bytes) -> str | None:
    """The encoding that a page says it is in, under the name of the one it means."""
    found = _DECLARED.search(data[:_TOP])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else None
    except LookupError:
        return None
    return _AS_BROWSERS_READ.get(name, name) if name else None
