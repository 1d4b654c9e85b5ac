"""Addresses in a text: of pages, mailboxes and points of a map."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.reading import Edit

_URL = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,15}://|\bwww\d?\.|\bmailto:)[^\s<>\"“”‘’«»\[\]{}|]+", re.IGNORECASE
)
_BARE = re.compile(
    r"(?<![\w@/.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,24}/[^\s<>\"“”‘’«»\[\]{}|]*", re.I
)
_DOMAIN_ENDS = frozenset(
    {"com", "org", "net", "edu", "gov", "info", "int", "mil", "news", "me", "ly", "co", "io", "tv"}
    | {"be", "gl", "gd", "am", "app", "site", "online", "ps", "sy", "ua", "ru", "uk", "eu", "de"}
)
_ENDS_POST = re.compile(r"(?:https?://)?(?:pic\.twitter\.com|t\.co)/")
"""Addresses that an account's post ends with."""
_GRID = re.compile(
    r"\b\d{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(?:\d{5} ?\d{5}|\d{4} ?\d{4}|\d{3} ?\d{3})\b"
)
_DEFANGED = re.compile(
    r"(?:\bh(?:xx|tt)ps?://)?\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}"
    r"(?: dot |[ ]?[\[(](?:\.|dot)[\])][ ]?)(?P<end>[a-z]{2,10}\b)(?:[./][^\s<>\"“”‘’«»{}|]*)?"
)
"""An address written so that none can follow it: "a dot example/4", "a[.]example/4"."""
_MAIL = re.compile(r"<?\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}\b>?", re.IGNORECASE)
_DOI = re.compile(r"\b(?:doi:[ \t]?)?10\.\d{4,9}/\S+|\bISB?N:?[ \t]?[\d-]{8,20}X?\b")
_OPENERS = {")": "(", "]": "["}
_LAST = ".,;:!?'…*_~"


def find_addresses(text: str) -> Iterator[Edit]:
    """Addresses, with the angle brackets around them; a full stop behind one is the sentence's."""
    if "/" in text or "www" in text:
        for pattern in (_URL, _BARE, _DOI):
            for found in pattern.finditer(text):
                if pattern is _BARE and not _is_domain(found.group()):
                    continue
                start, end = found.start(), _end(text, *found.span())
                ends = _ENDS_POST.match(text, start) is not None and text[end : end + 1] == " "
                if text[start - 1 : start] == "<" and text[end : end + 1] == ">":
                    start, end = start - 1, end + 1
                yield Edit(start, end, "." if ends and text[end + 1 : end + 2].isupper() else "")
    if " dot " in text or "[.]" in text or "(.)" in text or "[dot]" in text:
        for found in _DEFANGED.finditer(text):
            if found["end"] in _DOMAIN_ENDS or "/" in found.group():
                yield Edit(found.start(), _end(text, *found.span()))
    for found in _GRID.finditer(text):
        yield Edit(found.start(), found.end())
    if "@" in text:
        for found in _MAIL.finditer(text):
            yield Edit(found.start(), found.end())


def _is_domain(address: str) -> bool:
    return address.partition("/")[0].rpartition(".")[2].lower() in _DOMAIN_ENDS


def _end(text: str, start: int, end: int) -> int:
    """Where an address ends: stops, and a bracket it did not open, belong to the sentence."""
    while end > start:
        last = text[end - 1]
        unopened = last in _OPENERS and _OPENERS[last] not in text[start:end]
        if last not in _LAST and not unopened:
            break
        end -= 1
    return end
