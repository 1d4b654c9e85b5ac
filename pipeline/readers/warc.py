"""Web crawls (.warc, .warc.gz): each page that was fetched goes to the reader of its format."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from pipeline.readers.document import File, Found, Refusal, UnreadableError
from pipeline.readers.shared.text import address, count, shown

VERSION = "1"
LIBRARIES = ("warcio",)

LARGEST_RECORD = 64 * 1024 * 1024
LARGEST_TOTAL = 4 * 1024 * 1024 * 1024
_CHUNK = 1 << 16
_TEXTS = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "application/pdf",
        "application/rss+xml",
        "application/atom+xml",
        "application/xml",
        "text/xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
_HELD = frozenset({"response", "resource", "conversion"})
"""Kinds of records that hold what was fetched, or a text made of it."""
_NAMED = 8


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _TooMuchError(ValueError):
    """More bytes than are read of a crawl."""


@dataclass(slots=True)
class _Left:
    """What is not read of a crawl, by kind, and how many bytes may still be unpacked."""

    budget: int
    formats: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    revisits: int = 0

    def refusals(self) -> Iterator[Refusal]:
        said = []
        if self.formats:
            said.append(
                f"{count(self.formats.total(), 'file')} without text {_listed(self.formats)}"
            )
        if self.statuses:
            said.append(
                f"{count(self.statuses.total(), 'failed request')} {_listed(self.statuses)}"
            )
        if self.revisits:
            said.append(f"{count(self.revisits, 'page')} fetched again without a change")
        if said:
            yield Refusal("; ".join(said))


def _listed(kinds: Counter[str]) -> str:
    most = sorted(kinds.items(), key=lambda each: (-each[1], each[0]))
    named = ", ".join(f"{shown(kind)} {number}" for kind, number in most[:_NAMED])
    return f"({named} and others)" if len(most) > _NAMED else f"({named})"


def read(file: File) -> Iterator[Found]:
    """The pages of a crawl, with their addresses, and what there is beside them.

    Raises UnreadableError for what is no crawl.
    """
    left = _Left(LARGEST_TOTAL)
    seen: set[str] = set()
    number, held = 0, False
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(file.data)), start=1):
            held |= record.rec_type is not None
            found = _page(file, record, left, number)
            # What is skipped of a record is unpacked all the same, to reach the next one.
            _drain(record.raw_stream, left)
            if found:
                yield _once(found, record, seen)
    except Exception as error:
        # The library meets broken files with errors of every kind.
        if not held:
            raise UnreadableError(f"a crawl that cannot be read ({_said(error)})") from error
        yield Refusal(f"what follows record {number} of the crawl: {_said(error)}")
    if not held:
        raise UnreadableError("a crawl without records")
    yield from left.refusals()


def _said(error: Exception) -> str:
    if isinstance(error, _TooMuchError):
        return str(error)
    if isinstance(error, ArchiveLoadFailed):
        return "it is broken there"
    return f"it is broken there ({type(error).__name__})"


def _page(file: File, record: ArcWarcRecord, left: _Left, number: int) -> File | Refusal | None:
    """What a record holds, if it is a text; all else is counted."""
    if record.rec_type == "revisit":
        left.revisits += 1
    if record.rec_type not in _HELD:
        return None
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status != "200":
        left.statuses[status or "no status"] += 1
        return None
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    # A page without a format is recognised by its content.
    if kind and kind not in _TEXTS:
        left.formats[kind] += 1
        return None
    uri = record.rec_headers.get_header("WARC-Target-URI")
    name = uri or record.rec_headers.get_header("WARC-Record-ID") or f"record {number}"
    data = _content(record.content_stream(), left)
    if data is None:
        return Refusal(f"{shown(name)}: larger than {LARGEST_RECORD:,} bytes", number)
    if not data:
        return Refusal(f"{shown(name)}: an empty page", number)
    return replace(file, data=data, member=_within(file, name), url=address(uri))


def _content(stream: _Stream, left: _Left) -> bytes | None:
    """What a record holds; None if it is too large. Raises _TooMuchError at the limit of all."""
    made = io.BytesIO()
    while chunk := stream.read(_CHUNK):
        _count(len(chunk), left)
        if made.tell() + len(chunk) > LARGEST_RECORD:
            return None
        made.write(chunk)
    return made.getvalue()


def _drain(stream: _Stream, left: _Left) -> None:
    while chunk := stream.read(_CHUNK):
        _count(len(chunk), left)


def _count(size: int, left: _Left) -> None:
    left.budget -= size
    if left.budget < 0:
        raise _TooMuchError(f"it unpacks to more than {LARGEST_TOTAL:,} bytes; split it")


def _within(file: File, name: str) -> str:
    name = shown(" ".join(name.split()))
    return f"{file.member}/{name}" if file.member else name


def _once(found: File | Refusal, record: ArcWarcRecord, seen: set[str]) -> File | Refusal:
    """A page that was fetched again is distinguished from the first by the id of its record."""
    if isinstance(found, Refusal) or found.member is None:
        return found
    if found.member in seen:
        marked = f"{found.member} {record.rec_headers.get_header('WARC-Record-ID')}"
        found = replace(found, member=marked)
    seen.add(found.member or "")
    return found
