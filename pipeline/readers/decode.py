"""From the bytes of a file to its text, or the reason why it is none."""

from __future__ import annotations

import codecs
import re

_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1b\x7f]")
_CONTROLS_PER_CHAR = 0.01
_OTHER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_MARK = "\ufeff"


class DecodeError(ValueError):
    """Bytes that are no text; the message says why."""


def decode(data: bytes) -> str:
    """The bytes read as UTF-8, nothing changed: a byte order mark and line ends stay.

    Raises DecodeError for what is empty, binary or in another encoding.
    """
    if not data:
        raise DecodeError("the file is empty")
    for mark, encoding in _OTHER_MARKS.items():
        if data.startswith(mark):
            raise DecodeError(f"not UTF-8: its first bytes say {encoding}")
    if b"\0" in data:
        raise DecodeError(f"binary: a NUL byte at {data.index(0)}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DecodeError(f"not UTF-8: byte 0x{data[error.start]:02x} at {error.start}") from error
    if not text.strip().strip(_MARK).strip():
        raise DecodeError("the file holds nothing but white space")
    controls = sum(1 for _ in _CONTROL.finditer(text))
    if controls > _CONTROLS_PER_CHAR * len(text):
        raise DecodeError(f"binary: {controls} control characters")
    return text
