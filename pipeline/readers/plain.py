"""Plain text, Markdown and subtitles: the source text is the decoded file, nothing changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from pipeline.readers.decode import decode
from pipeline.readers.document import File, Found, Report
from pipeline.text.periods import Period

VERSION = "1"
LIBRARIES: tuple[str, ...] = ()

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL
)
_TITLE = ("title", "headline")
_DAY = ("published_on", "published", "date", "pubdate", "publishdate", "report_date")
_AUTHORS = ("authors", "author", "byline", "creator")
_PUBLISHER = ("publisher", "source", "site_name", "outlet", "sitename")
_ADDRESS = ("url", "link", "source_url", "canonical", "permalink")
_ISO_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])")


def read(file: File) -> Iterator[Found]:
    """The whole file as one report, with what the front matter of Markdown says of it."""
    text, encoding = decode(file.data)
    known = front_matter(text)
    day = _day(_first(known, _DAY))
    address = _first(known, _ADDRESS)
    yield Report(
        text,
        title=_first(known, _TITLE),
        publisher=_named(_first(known, _PUBLISHER)),
        authors=_first(known, _AUTHORS),
        published=day,
        published_basis="stated" if day else None,
        url=address if address and address.startswith(("http://", "https://")) else None,
        encoding=encoding,
    )


def front_matter(text: str) -> Mapping[str, Any]:
    """The keys and values between the two lines of dashes at the top, keys in small letters.

    Empty where there are none, or where they are no YAML that is a mapping.
    """
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}
    try:
        known = yaml.load(found[1], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    return (
        {str(key).lower(): value for key, value in known.items()} if isinstance(known, dict) else {}
    )


def _first(known: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = known.get(name)
        if isinstance(value, list):
            value = "; ".join(one.strip() for one in value if isinstance(one, str))
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None


def _named(publisher: str | None) -> str | None:
    """A publisher by name; an address is none."""
    return None if publisher and publisher.startswith(("http://", "https://")) else publisher


def _day(said: str | None) -> Period | None:
    found = _ISO_DAY.match(said) if said else None
    try:
        return Period.parse(found.group()) if found else None
    except ValueError:
        return None
