"""Text out of bytes, and text that can be written wherever it goes."""

from __future__ import annotations

import re

from pipeline.readers.decode import decode

_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_ADDRESS = re.compile(
    r"https?://[^\s/?#\x00-\x1f\ud800-\udfff][^\s\x00-\x1f\ud800-\udfff]*", re.IGNORECASE
)
_REPLACED = "\ufffd"
_LONGEST_NAME = 120


def text_of(data: bytes) -> str:
    """The bytes as text, without a byte order mark, lines ended by a line feed.

    Raises UnreadableError for bytes that are no text.
    """
    return tidy(decode(data)[0].removeprefix("\ufeff"))


def tidy(text: str) -> str:
    """Text without what no file can hold (half of a character pair, NUL) and without CR."""
    return _NOT_TEXT.sub(_REPLACED, text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str | None) -> str | None:
    """A title or a name on one line; None for one that is empty."""
    return " ".join(tidy(text).split()) or None if text else None


def shown(name: str) -> str:
    """A name as a sentence can hold it: printable, and not too long."""
    clean = _NOT_SHOWN.sub(_REPLACED, name)
    return clean if len(clean) <= _LONGEST_NAME else clean[: _LONGEST_NAME - 1] + "…"


def listed(names: list[str], most: int = 20) -> str:
    """Names in a row, cut after so many: "a, b and 3 more"."""
    said = ", ".join(shown(name) for name in names[:most])
    return f"{said} and {len(names) - most} more" if len(names) > most else said


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 record", "2 records"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def address(said: str | None) -> str | None:
    """A web address; None for anything else, and for several."""
    clean = (said or "").strip()
    return clean if _ADDRESS.fullmatch(clean) else None
