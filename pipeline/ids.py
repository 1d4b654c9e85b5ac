"""Ids made from content: the same on every machine, in every run, whatever else is there."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from pipeline.text.spans import Span

_SEPARATOR = "\x1f"
_HEX_DIGITS = 16
_OTHER = re.compile(r"[^a-z0-9]+")


def make_id(prefix: str, *parts: str | int) -> str:
    """`prefix` and 16 hex digits of the sha256 of the parts."""
    joined = _SEPARATOR.join(str(part) for part in parts)
    return prefix + hashlib.sha256(joined.encode()).hexdigest()[:_HEX_DIGITS]


def span_id(prefix: str, doc_id: str, span: Span) -> str:
    """The id of a row of a document: unchanged while the document and the span are."""
    return make_id(prefix, doc_id, span.start, span.end)


def slug(name: str) -> str:
    """A name as a snake_case id: accents dropped, what is no letter or digit turned to `_`.

    A name without any Latin letter or digit keeps its code points in hexadecimal.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    made = _OTHER.sub("_", plain).strip("_")
    return made or "u" + "_".join(f"{ord(char):x}" for char in name[:20])
