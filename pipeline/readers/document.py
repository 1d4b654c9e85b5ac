"""What goes into a reader and what comes out: a file's bytes in, reports and refusals out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.text.article import Known


class UnreadableError(ValueError):
    """A file, or a part of one, that no text can be taken of; the message says why."""


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of a file of the corpus, or of a file that another one holds.

    `name` is its path in the corpus with /; of a file within an archive, a mailbox or a crawl,
    that of the outermost file, and `member` the path within it. `url` is where a crawl fetched
    it. `columns` says which column of records means what (`onrecord.yaml`), by our name for it.
    """

    name: str
    data: bytes
    member: str | None = None
    url: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def ending(self) -> str:
        """What follows the last full stop of its own name, in small letters: `txt`, or ``."""
        own = (self.member or self.name).rsplit("/", 1)[-1]
        return own.rsplit(".", 1)[1].lower() if "." in own else ""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How bytes were decoded, and how sure that is, from 0 to 1."""

    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Report(Known):
    """The text that a reader takes of a file, and what the file itself says of it.

    `record` is its number in a file of many, from 1, `encoding` how its text was decoded. Its
    `published_basis` is `stated` where the file says when the text was published and `inferred`
    where a reader concludes it.
    """

    text: str
    record: int | None = None
    encoding: Encoding | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A report, the file it was taken of, in which format, and the sha256 of the outermost file.

    `language` is the ISO 639 code of its text's language, None where it cannot be determined.
    """

    file: File
    format: str
    report: Report
    sha256: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that is skipped, and why, in words that follow on "skipped: "."""

    reason: str
    record: int | None = None


Found = Report | Refusal | File
"""What a reader gives: reports, refusals, and files to be read in their turn."""
Read = Callable[[File], Iterator[Found]]
"""A reader's function `read`. Raises UnreadableError for a file it can take nothing of."""
