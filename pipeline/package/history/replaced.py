"""What replaces a row that a release no longer has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.package.tables.tables import rows_of
from pipeline.package.validate.problems import key_columns, row_id
from pipeline.schemas import Table

Row = Mapping[str, Any]
_ALIKE = 0.6
"""The least likeness of a row that replaces one of the text before it was edited."""
_NAMED = {"actors": "actor_id", "places": "place_id"}


class Replacements:
    """The rows of a release that replace those of the release before it.

    A row with a span is replaced by the one of its table whose span overlaps most; where its
    document was edited, by the one whose sentence and words are most alike; where its
    document was replaced (another file of the same name), by the one with the same characters in
    the same sentence. An event is replaced by the one that has most of its mentions; a document by
    the one of the same file name, or of the same text; an actor or a place by the only one that
    bears its name.
    """

    def __init__(
        self,
        before: Mapping[str, pa.Table],
        after: Mapping[str, pa.Table],
        declared: Mapping[str, Table],
        removed: Collection[tuple[str, Row]],
    ) -> None:
        """Those of the rows `removed`, each with the name of its table, and of no others."""
        self._before = before
        self._after = after
        self._declared = declared
        self._events = {row["event_id"] for table, row in removed if table == "events"}
        docs = {row["doc_id"] for _, row in removed if row.get("doc_id")}
        if self._events:
            docs |= {row["doc_id"] for row in self._mentions()}
        self._docs = docs | {self._documents[each] for each in docs & self._documents.keys()}
        self._spans: dict[str, dict[str, list[tuple[int, int, str, Row]]]] = {}

    def of(self, table: str, row: Row) -> str | None:
        """The key of what replaces a removed row; None where nothing does."""
        if table == "events":
            return self._event(row["event_id"])
        if table == "documents":
            return self._documents.get(row["doc_id"])
        if table in _NAMED:
            return self._namesake(table, row)
        if table in self._declared and self._declared[table].has_span:
            if row["doc_id"] in self._edited:
                return self._likest(table, row)
            return self._overlapping(table, row) or self._same_words(table, row)
        return None

    def _overlapping(self, table: str, row: Row) -> str | None:
        start, end = row["char_start"], row["char_end"]
        best: tuple[int, int, str] | None = None
        for first, stop, key, _ in self._rows(table).get(row["doc_id"], ()):
            shared = min(end, stop) - max(start, first)
            if shared > 0:
                rank = (-shared, stop - first, key)
                best = min(rank, best or rank)
        return best[2] if best else None

    def _likest(self, table: str, row: Row) -> str | None:
        """The row of an edited document whose sentence and words are most alike; None if none is.

        Offsets say nothing there, for words before it may have come or gone.
        """
        best: tuple[float, int, str] | None = None
        for first, _, key, other in self._rows(table).get(row["doc_id"], ()):
            alike = _alike(row, other)
            if alike >= _ALIKE:
                rank = (-alike, abs(first - row["char_start"]), key)
                best = min(rank, best or rank)
        return best[2] if best else None

    def _same_words(self, table: str, row: Row) -> str | None:
        """The row of the same words in the document that replaced that of the row."""
        doc = self._documents.get(row["doc_id"])
        near = [
            (abs(first - row["char_start"]), key)
            for first, _, key, other in self._rows(table).get(doc or "", ())
            if other["excerpt"] == row["excerpt"] and other.get("sentence") == row.get("sentence")
        ]
        return min(near)[1] if near else None

    def _rows(self, table: str) -> dict[str, list[tuple[int, int, str, Row]]]:
        """The rows of a table of the later release by document, with their spans and keys.

        Those of the documents that lost rows, and of those that replaced them.
        """
        if table not in self._spans:
            by_document = defaultdict(list)
            columns = key_columns(self._declared[table])
            for row in rows_of(_with(self._after[table], "doc_id", self._docs)):
                key = row_id(row[name] for name in columns)
                by_document[row["doc_id"]].append((row["char_start"], row["char_end"], key, row))
            self._spans[table] = dict(by_document)
        return self._spans[table]

    def _event(self, event_id: str) -> str | None:
        counts = Counter(self._moved.get(event_id, ()))
        return min(counts, key=lambda event: (-counts[event], event)) if counts else None

    @cached_property
    def _moved(self) -> dict[str, list[str]]:
        """The events that the mentions of each removed event belong to now."""
        after = self._after["event_mentions"].select(["mention_id", "event_id"])
        now = dict(zip(*after.to_pydict().values(), strict=True))
        moved = defaultdict(list)
        for row in self._mentions():
            key = row["mention_id"]
            mention = key if key in now else self.of("event_mentions", row)
            if mention is not None and now[mention] is not None:
                moved[row["event_id"]].append(now[mention])
        return dict(moved)

    def _mentions(self) -> Iterator[Row]:
        """The mentions that the removed events had."""
        return rows_of(_with(self._before["event_mentions"], "event_id", self._events))

    @cached_property
    def _documents(self) -> dict[str, str]:
        """The document that replaced each one that is gone."""
        by_name: dict[str, str] = {}
        by_text: dict[str, str] = {}
        now: set[str] = set()
        for row in rows_of(self._after["documents"]):
            now.add(row["doc_id"])
            by_name[row["file_name"]] = row["doc_id"]
            by_text.setdefault(row["text_sha256"], row["doc_id"])
        found: dict[str, str] = {}
        for row in rows_of(self._before["documents"]):
            other = by_text.get(row["text_sha256"]) or by_name.get(row["file_name"])
            if row["doc_id"] not in now and other is not None:
                found[row["doc_id"]] = other
        return found

    @cached_property
    def _edited(self) -> frozenset[str]:
        """The documents that both releases have, with other texts."""
        was, now = (
            dict(zip(*_columns(side["documents"], "doc_id", "text_sha256"), strict=True))
            for side in (self._before, self._after)
        )
        return frozenset(doc for doc in was.keys() & now.keys() if was[doc] != now[doc])

    def _namesake(self, table: str, row: Row) -> str | None:
        names = self._names(table)
        for name in _names(row):
            if len(names.get(name, ())) == 1:
                return names[name][0]
        return None

    def _names(self, table: str) -> dict[str, list[str]]:
        if table not in self._namesakes:
            found = defaultdict(list)
            for row in rows_of(self._after[table]):
                for name in dict.fromkeys(_names(row)):
                    found[name].append(row[_NAMED[table]])
            self._namesakes[table] = dict(found)
        return self._namesakes[table]

    @cached_property
    def _namesakes(self) -> dict[str, dict[str, list[str]]]:
        return {}


def _alike(one: Row, other: Row) -> float:
    """How alike two rows are in their sentence, and in their words in it; from 0 to 1."""
    return sum(
        SequenceMatcher(None, str(one.get(name)), str(other.get(name)), autojunk=False).ratio()
        * share
        for name, share in (("sentence", 0.8), ("excerpt", 0.2))
    )


def _columns(table: pa.Table, *names: str) -> list[list[Any]]:
    return [table[name].to_pylist() for name in names]


def _with(table: pa.Table, column: str, values: Collection[str]) -> pa.Table:
    """The rows that have one of some values."""
    return table.filter(pc.is_in(table[column], value_set=pa.array(sorted(values), pa.string())))


def _names(row: Row) -> Iterator[str]:
    """Its name and its aliases, in lower case."""
    yield row["name"].casefold()
    for alias in (row["aliases"] or "").split(";"):
        if alias.strip():
            yield alias.strip().casefold()
