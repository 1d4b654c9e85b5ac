"""Exports of LexisNexis and Nexis Uni, .txt and .docx: each article is a report.

The older exports count their articles ("3 of 10 DOCUMENTS"); the newer ones close each with
"End of Document". Of both the text of the article is taken; what is around it says title,
publisher, day and authors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import Literal

from pipeline import lexicons
from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError
from pipeline.readers.docx import paragraphs_of
from pipeline.readers.shared.text import one_line, shown, text_of, tidy
from pipeline.readers.shared.zips import BROKEN, open_zip
from pipeline.text.periods import Period
from pipeline.text.written_dates import period_of

VERSION = "1"
LIBRARIES = ("python-docx",)

Place = Literal["counter", "head", "foot", "body", "below", "end"]

_TOP = 14
"""Lines below a heading among which the fields it announces begin."""
_TITLE_LINES = 6
_LOADING = "LOAD-DATE"
_WORDS = "word/document.xml"
_LARGEST = 256 * 1024 * 1024
_BY = re.compile(r"by:?\s+", re.IGNORECASE)
_LONGEST = 200
_DATE_START = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"\s*(?:(?:\(c\) )?Copyright (?:\(c\) )?\d{4}|© ?\d{4}|All Rights Reserved)")
_LENGTH = re.compile(r"\s*(?:LENGTH|Length|LÄNGE|LONGUEUR)\s?:\s*\d")
_JOINED = re.compile(r"\s*(?:;| and |, (?=[A-Z][^\s,]+ [A-Z]))\s*")


@dataclass(frozen=True, slots=True)
class _Article:
    """The parts of an article: lines above the text, the text, fields around it."""

    title: str | None
    publisher: str | None
    said_day: str | None
    fields: dict[str, str]
    text: str


@cache
def _pattern(place: Place) -> re.Pattern[str]:
    entries = lexicons.load("export_lines")
    return re.compile("|".join(one["pattern"] for one in entries if one["place"] == place))


def is_line(line: str, place: Place) -> bool:
    """Whether a line is one of those that archives write, by itself."""
    return len(line) < _LONGEST and bool(_pattern(place).fullmatch(line.strip()))


def field(line: str, place: Place) -> tuple[str, str] | None:
    """The name and the value of a field in a line, if it is one of that place."""
    name, colon, value = line.strip().replace("\xa0", " ").partition(":")
    if not colon or len(name) > 40 or not _pattern(place).fullmatch(name):
        return None
    return name.upper(), value.strip()


def is_export(text: str) -> bool:
    """Whether a text, or the start of one, is an export of such an archive."""
    lines = text.split("\n")
    lengths = [at for at, line in enumerate(lines) if _LENGTH.match(line)]
    if lengths and any(is_line(line, "counter") for line in lines):
        return True
    return any(is_line(line, "body") for at in lengths for line in lines[at : at + _TOP])


def is_word_export(data: bytes) -> bool:
    """Whether a Word document is such an export."""
    try:
        with open_zip(data) as archive, archive.open(_WORDS) as words:
            # The words that every export has are looked for before the document is read.
            if not re.search(rb"LENGTH|Length|L\xc3\x84NGE|LONGUEUR", words.read(_LARGEST)):
                return False
        return is_export(tidy("\n".join(paragraphs_of(data))))
    except (*BROKEN, KeyError):
        return False


def read(file: File) -> Iterator[Found]:
    """The articles of an export in their order, and how many have no text.

    Raises UnreadableError for a file that is none.
    """
    text = _text(file)
    lines = text.split("\n")
    counted = [at for at, line in enumerate(lines) if is_line(line, "counter")]
    if counted:
        bounds = pairwise([*counted, len(lines)])
        articles = [_counted(lines[start + 1 : end]) for start, end in bounds]
    else:
        articles = [_closed(part) for part in _parts(lines)]
    if not articles:
        raise UnreadableError("an export of a news archive in which no article can be found")
    for number, article in enumerate(articles, start=1):
        if article.text:
            yield _report(article, number)
        else:
            yield Refusal(f"the article {shown(article.title or '')!r} has no text", number)


def _text(file: File) -> str:
    if file.data.startswith(b"PK"):
        return tidy("\n".join(paragraphs_of(file.data)))
    return text_of(file.data)


def _counted(lines: list[str]) -> _Article:
    """An article of the older exports: publisher, day, title and fields, each a paragraph."""
    paragraphs = _paragraphs(lines)
    foot = _foot(paragraphs)
    fields = _fields((line for part in paragraphs[foot:] for line in part), "foot")
    above = [part for part in paragraphs[:foot] if not _RIGHTS.match(part[0])]
    day = next((at for at, part in enumerate(above[:5]) if _is_day(part[0])), None)
    publisher = above[day - 1 if day else 0][0] if above else None
    rest = above[(day or 0) + 1 :]
    title = None
    if rest and not field(rest[0][0], "head"):
        title = " ".join(rest[0])
        rest = rest[1:]
    while rest and (found := field(rest[0][0], "head")):
        fields[found[0]] = " ".join([found[1], *map(str.strip, rest[0][1:])])
        rest = rest[1:]
    text = "\n\n".join("\n".join(part) for part in rest)
    return _Article(title, publisher, above[day][0] if day is not None else None, fields, text)


def _foot(paragraphs: list[list[str]]) -> int:
    """Where the fields below the text begin: all that follows are such, or the day of loading."""
    at = len(paragraphs)
    while at and (_RIGHTS.match(paragraphs[at - 1][0]) or _is_foot(paragraphs[at - 1][0])):
        at -= 1
    days = (n for n, part in enumerate(paragraphs) if _is_loading(part[0]))
    return min(at, next(days, at))


def _is_foot(line: str) -> bool:
    """Whether a line is a field below the text; the older exports write its name in capitals."""
    return field(line, "foot") is not None and line.partition(":")[0].isupper()


def _is_loading(line: str) -> bool:
    return (field(line, "foot") or ("", ""))[0] == _LOADING


def _fields(lines: Iterable[str], place: Place) -> dict[str, str]:
    found = (field(line, place) for line in lines)
    return {name: value for each in found if each for name, value in [each]}


def _paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """Lines without an empty one between them, joined."""
    made: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            made[-1].append(line.rstrip())
        elif made[-1]:
            made.append([])
    return [part for part in made if part]


def _parts(lines: list[str]) -> Iterator[list[str]]:
    """The lines of each article of a newer export, up to the line that closes it."""
    part: list[str] = []
    for line in lines:
        if is_line(line, "end"):
            yield part
            part = []
        else:
            part.append(line)
    if any(is_line(line, "body") for line in part):
        yield part


def _closed(lines: list[str]) -> _Article:
    """An article of the newer exports: title, publisher and day come one below the other."""
    body = next((at for at, line in enumerate(lines) if is_line(line, "body")), len(lines))
    end = next((at for at in range(body + 1, len(lines)) if _closes(lines, at)), len(lines))
    fields = _fields(lines[:body], "head") | _fields(lines[end:], "foot")
    head = next((at for at, line in enumerate(lines[:body]) if field(line, "head")), body)
    day = next((at for at in range(head - 1, -1, -1) if _is_day(lines[at])), None)
    text = "\n".join(line.rstrip() for line in lines[body + 1 : end]).strip()
    if day is None:
        title = next((line for line in lines[:head] if line.strip()), None)
        return _Article(title, None, None, fields, text)
    names = list(takewhile(str.strip, reversed(lines[:day])))
    title = " ".join(reversed(names[1:_TITLE_LINES]))
    return _Article(title, names[0] if names else None, lines[day], fields, text)


def _closes(lines: list[str], at: int) -> bool:
    """Whether the text of an article of the newer exports ends above a line."""
    if _is_loading(lines[at]):
        return True
    below = lines[at + 1 : at + 1 + _TOP]
    return is_line(lines[at], "below") and any(field(line, "foot") for line in below)


def _is_day(line: str) -> bool:
    said = " ".join(line.split())
    return len(said) < 80 and bool(_DATE_START.match(said)) and _period(said) is not None


def _period(said: str | None) -> Period | None:
    try:
        return period_of(" ".join(said.split())) if said else None
    except ValueError:
        return None


def _report(article: _Article, number: int) -> Report:
    stated = _period(article.said_day)
    loaded = _period(article.fields.get(_LOADING))
    byline = one_line(article.fields.get("BYLINE")) or ""
    by = _BY.match(byline)
    authors = byline[by.end() :] if by else byline
    return Report(
        tidy(article.text),
        title=one_line(article.title),
        publisher=one_line(article.publisher),
        authors="; ".join(filter(None, _JOINED.split(authors))) or None,
        published=stated or loaded,
        published_basis="stated" if stated else "inferred" if loaded else None,
        record=number,
    )
