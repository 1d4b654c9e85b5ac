"""A corpus: its files as source texts, and what could not be taken of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from pipeline.about import ABOUT_FILE, About, read_about
from pipeline.readers import manifest
from pipeline.readers.document import File, Refusal, Report, Taken, UnreadableError
from pipeline.readers.formats import format_of, reader, reader_and_version
from pipeline.readers.kept import Readings
from pipeline.readers.manifest import key, read_manifest
from pipeline.readers.walk import CorpusError, Store, printable, store_of
from pipeline.schemas.corrections import CORRECTIONS_FILE
from pipeline.text.article import Known, Origin, SourceText
from pipeline.text.language import ENGLISH, language, language_name
from pipeline.text.periods import Period
from pipeline.text.publication import address_date, stated_date
from pipeline.text.rejects import Reject

BESIDE = (manifest.NAME, CORRECTIONS_FILE, ABOUT_FILE)
"""Files beside the reports that say something of them, and are none."""
_OWN = frozenset({*BESIDE, "sources.schema.json"})
LONGEST = 5_000_000
"""Characters of a document, some 1,500 pages; a longer one is no report and fills the memory."""
_DEEPEST = 4
"""Files within files within files; what is packed deeper is not read."""


def check_corpus(address: str | Path) -> None:
    """Raise CorpusError unless there is a corpus with a file that may be a report."""
    if not _reports(store_of(address)):
        raise CorpusError(f"There is no file at {address} that could be a report.")


def fingerprint(address: str | Path) -> str:
    """A hash that changes when a file of the corpus is added, changed or removed."""
    return store_of(address).state()


def corpus_file(address: str | Path, name: str) -> bytes | None:
    """The bytes of a file beside the reports, such as `corrections.csv`; None if it is not there.

    Raises CorpusError if it cannot be read.
    """
    store = store_of(address)
    try:
        return store.read(name) if store.holds(name) else None
    except UnreadableError as error:
        raise CorpusError(f"{name} cannot be used: {error}.") from error


def about_corpus(address: str | Path) -> About:
    """What `onrecord.yaml` beside the reports says of them.

    Raises OnrecordError, in one sentence, if it cannot be used.
    """
    return read_about(corpus_file(address, ABOUT_FILE))


def _reports(store: Store) -> list[str]:
    return [name for name in store.names() if name not in _OWN and not _is_readme(name)]


def _is_readme(name: str) -> bool:
    return name.rsplit("/", 1)[-1].upper().startswith("README")


def read_file(file: File, depth: int = 0, sha256: str | None = None) -> Iterator[Taken | Reject]:
    """Everything in a file, whatever it is packed in, and what could not be taken of it."""
    sha256 = sha256 or hashlib.sha256(file.data).hexdigest()
    if depth > _DEEPEST:
        yield _reject(file, f"packed more than {_DEEPEST} times over")
        return
    try:
        found_as = format_of(file)
        for found in reader(found_as).read(file):
            if isinstance(found, File):
                yield from read_file(replace(found, columns=file.columns), depth + 1, sha256)
            elif isinstance(found, Refusal):
                yield _reject(file, found.reason, found.record)
            else:
                yield from _checked(Taken(file, found_as, found, sha256))
    except UnreadableError as error:
        yield _reject(file, str(error))
    except Exception as error:
        # A library that trips over one file of a hundred thousand must not lose the others.
        yield _reject(file, f"its reader failed: {type(error).__name__}: {error}"[:500])


def _checked(taken: Taken) -> Iterator[Taken | Reject]:
    """What was taken, unless it has no words, too many, or is in a language that no rule reads."""
    report = taken.report
    if not report.text.strip():
        yield _reject(taken.file, "no text in it", report.record)
        return
    if len(report.text) > LONGEST:
        reason = f"more than {LONGEST:,} characters of text; split it into its reports"
        yield _reject(taken.file, reason, report.record)
        return
    code = language(report.text)
    if code is not None and code != ENGLISH:
        reason = f"written in {language_name(code)}; only English is read"
        yield _reject(taken.file, reason, report.record)
        return
    yield replace(taken, language=code)


def _reject(file: File, reason: str, record: int | None = None) -> Reject:
    return Reject(file.name, "ingest", reason, member=file.member, record=record)


def _published(known: Known, report: Report) -> tuple[Period | None, str | None]:
    """The date of publication and its basis: the manifest's, the file's, the text's, the address's.

    What a reader only infers comes last.
    """
    if known.published:
        return known.published, known.published_basis
    if report.published and report.published_basis == "stated":
        return report.published, "stated"
    stated = stated_date(report.text)
    if stated:
        return stated, "stated"
    url = report.url or known.url
    in_address = address_date(url) if url else None
    if in_address:
        return in_address, "address"
    return report.published, "inferred" if report.published else None


def _origin(taken: Taken) -> Origin:
    encoding = taken.report.encoding
    return Origin(
        format=taken.format,
        reader=reader_and_version(taken.format),
        member=taken.file.member,
        record=taken.report.record,
        encoding=encoding.name if encoding else None,
        encoding_score=encoding.score if encoding else None,
    )


def _source(taken: Taken, copies: Counter[str], known: Known) -> SourceText:
    """The document: what the manifest says of it goes before what its file says."""
    report = taken.report
    part = taken.file.member is not None or report.record is not None
    made = hashlib.sha256(report.text.encode()).hexdigest() if part else taken.sha256
    copies[made] += 1
    number = copies[made]
    published, basis = _published(known, report)
    return SourceText(
        doc_id=f"d{made[:16]}" + (f"-{number}" if number > 1 else ""),
        file_name=taken.file.name,
        text=report.text,
        title=report.title if part else known.title or report.title,
        publisher=known.publisher or report.publisher,
        authors=known.authors or report.authors,
        published=published,
        sha256=taken.sha256,
        published_basis=basis,
        url=report.url or taken.file.url if part else known.url or report.url,
        origin=_origin(taken),
        language=taken.language,
    )


def columns_of(store: Store) -> Mapping[str, str]:
    """What `onrecord.yaml` says of the columns of records."""
    return read_about(store.read(ABOUT_FILE)).columns if store.holds(ABOUT_FILE) else {}


def _take(
    store: Store, names: list[str], data: bytes | None, readings: Readings | None
) -> Iterator[SourceText | Reject]:
    told = read_manifest(data, names)
    columns = columns_of(store)
    yield from told.rejects
    yield from (Reject(name, "ingest", reason) for name, reason in store.passed_over())
    for name in filter(_is_readme, store.names()):
        yield Reject(
            name, "ingest", "a README, which is about the folder; rename a report so named"
        )
    copies: Counter[str] = Counter()
    for name in names:
        known = told.known.get(key(name), Known())
        for taken in _of_file(store, name, columns, readings):
            if isinstance(taken, Reject):
                yield taken
            else:
                yield _source(taken, copies, known)


def _of_file(
    store: Store, name: str, columns: Mapping[str, str], readings: Readings | None
) -> Iterator[Taken | Reject]:
    shown = printable(name)
    if shown != name:
        yield Reject(shown, "ingest", "a file name that is not UTF-8; rename it")
        return
    try:
        file = File(name, store.read(name), columns=columns)
    except UnreadableError as error:
        yield Reject(name, "ingest", str(error))
        return
    yield from read_file(file) if readings is None else readings.of(file, read_file)


def read_corpus(
    address: str | Path, limit: int | None = None, readings: Readings | None = None
) -> Iterator[SourceText | Reject]:
    """The source texts of a corpus in the order of their names, one at a time, and the rejects.

    `address` is a folder, a file, a pattern, or an address that fsspec knows; with a `limit` it
    ends after so many texts. `readings` are those of runs before. Raises CorpusError if the corpus
    cannot be used at all.
    """
    check_corpus(address)
    store = store_of(address)
    found = _take(store, _reports(store), corpus_file(address, manifest.NAME), readings)
    return found if limit is None else _first(found, limit)


def _first(found: Iterator[SourceText | Reject], limit: int) -> Iterator[SourceText | Reject]:
    for taken in found:
        yield taken
        limit -= isinstance(taken, SourceText)
        if limit <= 0:
            return
