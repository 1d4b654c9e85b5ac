"""Lines that an archive, a mail program or a form puts before its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline import lexicons
from pipeline.text.reading import Edit

_COUNTED = re.compile(r"^[ \t]*(?:Document )?\d{1,6} of \d{1,6}(?: DOCUMENTS?)?[ \t]*$", re.M)
_WORD_LIMIT = re.compile(
    r"\((?:max(?:imum|\.)? |up to |about )?\d[\d,]{0,6}(?:[-–]\d{1,5})? words\b[^()\n]{0,60}\)",
    re.I,
)
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_ORIGINAL = re.compile(
    r"^[ \t>]*(?:-{2,}[ \t]*(?:Original|Forwarded) message[ \t]*-{2,}"
    r"|Begin forwarded message:)[ \t]*$",
    re.M | re.I,
)
_EXPORT = re.compile(
    r"^[ \t]*(?:LENGTH: \d[\d,]* words|LOAD-DATE: |\d+ of \d+ DOCUMENTS?[ \t]*$|WC \d[\d,]* words)",
    re.M,
)
"""What only exports of archives have."""


@cache
def _labels(kind: str) -> str:
    """The labels of a kind, as alternatives of a pattern."""
    entries = lexicons.load("markup")
    words = [w for e in entries if e["id"] == f"labels-{kind}" for w in e["words"]]
    return "|".join(re.escape(word) for word in words)


@cache
def _mail() -> re.Pattern[str]:
    line = (
        rf"[ \t>]*\*{{0,2}}(?:{_labels('mail')})[ \t]*:[^\n]*(?:\n[ \t]+[^\s>:][^\n:]*(?=\n|\Z))*"
    )
    return re.compile(rf"^{line}(?:\n{line})+", re.MULTILINE | re.IGNORECASE)


@cache
def _mail_only() -> re.Pattern[str]:
    """Labels that a form does not have: a block of headers has one of them."""
    return re.compile(r"^[ \t>*]*(?:from|to|subject|sent|message-id)[ \t*]*:", re.M | re.I)


@cache
def _archive() -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*(?:{_labels('archive')}):[^\n]*$", re.MULTILINE)


@cache
def _archive_words() -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*(?:{_labels('archive-words')}):[ \t]*", re.MULTILINE)


@cache
def _contact() -> re.Pattern[str]:
    return re.compile(
        rf"^[ \t*•·-]*(?:{_labels('contact')})(?:[ \t]?\(?\d?\)?)[ \t]*:[^\n]*$", re.M | re.I
    )


def find_headers(text: str) -> Iterator[Edit]:
    """Header lines of mails and archives, counters of documents, contact details, quote marks."""
    export = (_COUNTED, _archive(), _archive_words()) if _EXPORT.search(text) else ()
    for pattern in (*export, _contact(), _ORIGINAL):
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end())
    for found in _mail().finditer(text):
        if _mail_only().search(found.group()):
            yield Edit(found.start(), found.end())
    for found in _WORD_LIMIT.finditer(text):
        yield Edit(found.start(), found.end())
    if ">" in text:
        for found in _QUOTED.finditer(text):
            yield Edit(found.start(), found.end())
