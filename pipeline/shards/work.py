"""The unit of work: some documents in, the tables of what was found in them out.

It is the same in the process of a run, in a worker beside it, and on another machine.
"""

from __future__ import annotations

import hashlib
import io
import threading
import traceback
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.extract.work import extract_text
from pipeline.package.errors import TableError
from pipeline.package.tables.tables import in_order, to_table
from pipeline.shards.found import DOCUMENTS, TABLES, flat
from pipeline.text.article import SourceText
from pipeline.text.prepare import Cleaned

Tables = dict[str, pa.Table]
Rows = dict[str, list[Mapping[str, Any]]]

_ONE_AT_A_TIME = threading.Lock()
"""The model is not made for several threads of one process, such as a Dask worker may have."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source text with its blocks, ready to be read."""

    source: SourceText
    cleaned: Cleaned

    @property
    def doc_id(self) -> str:
        """The id of the document."""
        return self.source.doc_id

    @property
    def key(self) -> str:
        """A hash of the text and of all that is known of it."""
        return hashlib.sha256(repr(self.source).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: why, in a sentence, and where in the code."""

    doc_id: str
    reason: str
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in some documents, and those that could not be read."""

    tables: Mapping[str, pa.Table]
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Packed:
    """The same as bytes of Parquet files, to be sent between processes."""

    files: Mapping[str, bytes]
    failures: tuple[Failure, ...] = ()

    def unpack(self) -> Found:
        """The tables again."""
        read = {name: pq.read_table(io.BytesIO(data)) for name, data in self.files.items()}
        return Found(read, self.failures)


def extract_documents(documents: Sequence[Document]) -> Found:
    """The tables of what is found in some documents.

    A rule that trips over one text of a hundred thousand must not lose the others: that document
    is a failure, with the fault.
    """
    rows: list[Rows] = []
    failures: list[Failure] = []
    for document in documents:
        try:
            with _ONE_AT_A_TIME:
                rows.append(_rows(document))
        except Exception as error:
            failures.append(_failure(document.doc_id, error))
    try:
        return Found(_tables(rows), tuple(failures))
    except TableError:
        return together([Found({}, tuple(failures)), *map(_alone, rows)])


def _alone(rows: Rows) -> Found:
    """The tables of one document, of several of which one has rows that no table takes."""
    try:
        return Found(_tables([rows]))
    except TableError as error:
        return Found({}, (_failure(rows[DOCUMENTS.name][0]["doc_id"], error),))


def _failure(doc_id: str, error: Exception) -> Failure:
    reason = f"extraction failed: {type(error).__name__}: {error}"
    return Failure(doc_id, reason, "".join(traceback.format_exception(error)))


def extract_packed(documents: Sequence[Document]) -> Packed:
    """The same, for another process."""
    found = extract_documents(documents)
    files: dict[str, bytes] = {}
    for name, table in found.tables.items():
        held = io.BytesIO()
        pq.write_table(table, held, compression="zstd")
        files[name] = held.getvalue()
    return Packed(files, found.failures)


def join(parts: Iterable[Mapping[str, pa.Table]]) -> Tables:
    """Tables of several parts as one, each sorted, so that the order of the parts is no matter."""
    listed = list(parts)
    return {
        name: in_order(
            declared, pa.concat_tables([declared.arrow.empty_table(), *(p[name] for p in listed)])
        )
        for name, declared in TABLES.items()
    }


def together(found: Sequence[Found]) -> Found:
    """What was found in several parts as one."""
    failures = tuple(failure for each in found for failure in each.failures)
    return Found(join(each.tables for each in found if each.tables), failures)


def _rows(document: Document) -> Rows:
    found = extract_text(document.source, document.cleaned)
    about = {
        "doc_id": document.doc_id,
        "key": document.key,
        "n_figures": len(found["figures"]),
        "n_event_mentions": len(found["event_mentions"]),
        "n_quotes": len(found["quotes"]),
    }
    return {**flat(document.doc_id, found), DOCUMENTS.name: [about]}


def _tables(some: Sequence[Rows]) -> Tables:
    """Raises TableError for rows that are not as declared."""
    return {
        name: to_table(declared, chain.from_iterable(rows[name] for rows in some))
        for name, declared in TABLES.items()
    }
