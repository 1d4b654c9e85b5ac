"""Which documents are those of the release before: moved or edited, they stay the same.

A document that no release had is called after the hash of its text or file. It keeps that id when
its file is moved (the text is the same) and when it is edited (the file is the same, and the text
still has most of the sentences that rows are on), so that what was cited is found again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pipeline.package.release.published import Published
from pipeline.package.tables.tables import rows_of

Row = Mapping[str, Any]
_READ = ("figures", "event_mentions", "quotes")
_KEPT = 0.5
"""The share of its sentences that a text still has if it was edited and not replaced."""


def kept_ids(documents: Iterable[Row], before: Published | None) -> dict[str, str]:
    """The ids that documents have, by the ids they would have if they were new.

    `documents` are rows with `doc_id`, place (`file_name`, `member`, `record`), `url`, `text` and
    `text_sha256`; `before` is the release that the next one follows.
    """
    new = list(documents)
    if before is None:
        return {row["doc_id"]: row["doc_id"] for row in new}
    old = list(rows_of(before.tables["documents"]))
    kept: dict[str, str] = {}
    for key, edited in ((_place_and_text, False), (_text, False), (_url, True), (_place, True)):
        _match(new, old, key, kept, _Sentences(before) if edited else None)
    used = set(kept.values())
    for row in new:
        if row["doc_id"] not in kept:
            kept[row["doc_id"]] = _free(row["doc_id"], used)
            used.add(kept[row["doc_id"]])
    return {row["doc_id"]: kept[row["doc_id"]] for row in new}


class _Sentences:
    """The sentences that rows of the release before are on, by document."""

    def __init__(self, before: Published) -> None:
        self._before = before
        self._known: dict[str, set[str]] | None = None

    def still_in(self, doc_id: str, text: str) -> bool:
        """Whether the text has most of them; a document without any counts as the same."""
        if self._known is None:
            self._known = defaultdict(set)
            for name in _READ:
                table = self._before.tables[name].select(["doc_id", "sentence"])
                for row in rows_of(table):
                    self._known[row["doc_id"]].add(row["sentence"])
        sentences = self._known.get(doc_id, ())
        return sum(each in text for each in sentences) >= _KEPT * len(sentences)


def _match(
    new: Iterable[Row],
    old: Iterable[Row],
    key: Callable[[Row], Any],
    kept: dict[str, str],
    sentences: _Sentences | None,
) -> None:
    """Give documents that agree in the key with a document before the id of that, in order."""
    taken = set(kept.values())
    by_key = defaultdict(list)
    for row in old:
        if row["doc_id"] not in taken and key(row) is not None:
            by_key[key(row)].append(row["doc_id"])
    for row in new:
        at = by_key.get(key(row)) if row["doc_id"] not in kept else None
        if at and (sentences is None or sentences.still_in(at[0], row["text"])):
            kept[row["doc_id"]] = at.pop(0)


def _place(row: Row) -> tuple[Any, ...]:
    return (row["file_name"], row["member"], row["record"])


def _text(row: Row) -> str:
    return str(row["text_sha256"])


def _place_and_text(row: Row) -> tuple[Any, ...]:
    return (*_place(row), _text(row))


def _url(row: Row) -> Any:
    return row["url"] or None


def _free(doc_id: str, used: set[str]) -> str:
    """The id, with the first number behind it that makes it one of no other document."""
    if doc_id not in used:
        return doc_id
    stem = doc_id.split("-", maxsplit=1)[0]
    return next(name for n in range(2, len(used) + 3) if (name := f"{stem}-{n}") not in used)
