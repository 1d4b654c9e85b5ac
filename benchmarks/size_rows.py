"""Rows made up for reports, so that what comes after extraction is measured without its hours.

Some reports are read; each other one takes the rows of one of these that is about as long, with the
characters at the same places of its own text, ids of its own, and its own days.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.ids import make_id
from pipeline.package.tables.tables import rows_of, to_table
from pipeline.readers.corpus import read_corpus
from pipeline.shards.found import TABLES
from pipeline.shards.plan import Known, cut
from pipeline.shards.store import Shards
from pipeline.shards.work import Document, extract_documents
from pipeline.text.article import SourceText
from pipeline.text.prepare import Cleaned, clean

READ = 60
"""Reports that are read."""
_NEAR = 8
"""Of so many that are nearly as long one is taken."""
_ID = re.compile(r"[a-z][0-9a-f]{16}")
_SLICES = {"char": "excerpt", "sentence": "sentence", "speaker": "speaker_text"}

Row = Mapping[str, Any]


def make_up_rows(corpus: Path, shards: Shards) -> None:
    """Fill the shards of a corpus with rows, as a run with these rules would look for them."""
    sources = [each for each in read_corpus(corpus) if isinstance(each, SourceText)]
    by_length = sorted(sources, key=lambda one: len(one.text))
    told = _told(by_length[:: -(-len(sources) // READ)])
    documents = [Document(source, Cleaned(())) for source in sources]
    known = [Known(at, one.doc_id, one.key, 0) for at, one in enumerate(documents)]
    for some in cut(known):
        rows = defaultdict[str, list[Row]](list)
        for one in some:
            for name, row in told.rows_for(documents[one.at]):
                rows[name].append(row)
        shards.write({name: to_table(declared, rows[name]) for name, declared in TABLES.items()})


@dataclass(frozen=True, slots=True)
class _Told:
    """The reports that were read, from the shortest to the longest, and what was found in each."""

    sources: Sequence[SourceText]
    rows: Mapping[str, Sequence[tuple[str, Row]]]

    def rows_for(self, document: Document) -> Iterator[tuple[str, Row]]:
        """Rows for a document, each with the name of its table."""
        lengths = [len(source.text) for source in self.sources]
        longest = bisect_right(lengths, len(document.source.text))
        read = self.sources[max(0, longest - 1 - int(document.key[:8], 16) % _NEAR)]
        for name, row in self.rows[read.doc_id]:
            yield name, _fitted(row, document, read)


def _fitted(row: Row, document: Document, read: SourceText) -> Row:
    """The row of a report as one of the document."""
    made = dict(row)
    was, now = read.published, document.source.published
    later = now.start - was.start if now and was else dt.timedelta()
    for name, value in row.items():
        if isinstance(value, dt.date):
            made[name] = value + later
        elif isinstance(value, str) and _ID.fullmatch(value):
            made[name] = make_id(value[0], document.doc_id, value)
    for place, words in _SLICES.items():
        if words in row and row[f"{place}_start"] is not None:
            made[words] = document.source.text[row[f"{place}_start"] : row[f"{place}_end"]]
    made |= {"doc_id": document.doc_id}
    return made | {"key": document.key} if "key" in row else made


def _told(sources: Sequence[SourceText]) -> _Told:
    found = extract_documents([Document(source, clean(source)) for source in sources])
    rows = defaultdict[str, list[tuple[str, Row]]](list)
    for name, table in found.tables.items():
        for row in rows_of(table):
            rows[row["doc_id"]].append((name, row))
    return _Told(sources, rows)
