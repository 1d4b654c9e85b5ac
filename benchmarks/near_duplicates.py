"""Texts with planted near duplicates: which are versions of one article.

A folder with `docs/*.txt`, `clusters.jsonl` ({"members": [{"doc", "kind"}, ...]}, clusters of one
included; the kind of one member is "original") and perhaps `hard_negatives.jsonl` ({"a", "b",
"why"}: pairs that must not be put together). Every two documents of a cluster are a pair.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import comb
from pathlib import Path
from typing import Any

from benchmarks.document import Document, Fault, Format, Outcome
from benchmarks.reading import NAME, WORDS, need, need_each
from pipeline.errors import OnrecordError
from pipeline.evaluate.lines import Row, json_rows, read_text
from pipeline.evaluate.rates import rates
from pipeline.text.article import Article
from pipeline.text.duplicates import find_duplicates
from pipeline.text.fingerprints import Fingerprint, fingerprint
from pipeline.text.prepare import clean

_ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class Version:
    """Which article a document is a version of, what kind of version, and what it is not one of.

    `unlike` are (document, why) of the pairs that must not be put together.
    """

    cluster: str
    kind: str
    unlike: list[tuple[str, str]] = field(default_factory=list)


def read(folder: Path) -> list[Document[Version]]:
    """The documents of a folder. Raises OnrecordError for a line that is no cluster or pair."""
    versions: dict[str, Version] = {}
    for number, (where, row) in enumerate(json_rows(folder / "clusters.jsonl")):
        members: list[Row] = need(row, "members", list, where)
        need_each(members, where, doc=NAME, kind=WORDS)
        if [member["kind"] for member in members].count(_ORIGINAL) != 1:
            raise OnrecordError(f"{where}: a cluster has one member of the kind {_ORIGINAL}.")
        for member in members:
            versions[str(member["doc"])] = Version(str(number), member["kind"])
    negatives = folder / "hard_negatives.jsonl"
    for where, row in json_rows(negatives) if negatives.is_file() else ():
        need_each([row], where, a=NAME, b=NAME, why=WORDS)
        if str(row["a"]) not in versions or str(row["b"]) not in versions:
            raise OnrecordError(f"{where}: a document that is in no cluster.")
        versions[str(row["a"])].unlike.append((str(row["b"]), row["why"]))
    return [
        Document(name, read_text(folder / "docs" / f"{name}.txt"), version, group=version.cluster)
        for name, version in sorted(versions.items())
    ]


def find(document: Document[Any]) -> Fingerprint:
    """What is kept of a document to compare it with others."""
    source = document.source()
    return fingerprint(Article(source, clean(source).blocks, ()))


def score(documents: Sequence[Document[Version]], found: Mapping[str, Fingerprint]) -> Outcome:
    """Rates over pairs; shares of each kind of version found, and of each kind of trap entered."""
    first = {one.doc_id: one.duplicate_of for one in find_duplicates(found.values())}
    put = {document.id: first.get(document.id, document.id) for document in documents}
    outcome = Outcome()
    outcome.rates["pairs"] = rates(
        _pairs(Counter(document.gold.cluster for document in documents)),
        _pairs(Counter(put.values())),
        _pairs(Counter((document.gold.cluster, put[document.id]) for document in documents)),
    )
    of_cluster = {
        document.gold.cluster: document.id
        for document in documents
        if document.gold.kind == _ORIGINAL
    }
    kinds, traps = defaultdict[str, list[bool]](list), defaultdict[str, list[bool]](list)
    for document in documents:
        gold = document.gold
        if gold.kind != _ORIGINAL:
            kinds[gold.kind].append(put[document.id] == put[of_cluster[gold.cluster]])
        for other, why in gold.unlike:
            if other in put:
                traps[why].append(put[document.id] == put[other])
    for kind, hits in sorted(kinds.items()):
        outcome.add_share(f"{kind}: put with its original", sum(hits), len(hits))
    for why, hits in sorted(traps.items()):
        outcome.add_share(f"different, {why}: put together all the same", sum(hits), len(hits))
    outcome.faults = list(_faults(documents, put, of_cluster))
    return outcome


def _pairs(sizes: Counter[Any]) -> int:
    return sum(comb(size, 2) for size in sizes.values())


def _faults(
    documents: Sequence[Document[Version]], put: Mapping[str, str], of_cluster: Mapping[str, str]
) -> Iterator[Fault]:
    together = defaultdict[str, list[Document[Version]]](list)
    for document in documents:
        together[put[document.id]].append(document)
        original = of_cluster[document.gold.cluster]
        if put[document.id] != put[original]:
            sides = (original, put[document.id])
            text = " ".join(document.text[:120].split())
            yield Fault(document.id, 0, "missed", document.gold.kind, *sides, text)
    for members in together.values():
        for left, right in combinations(members, 2):
            if left.gold.cluster != right.gold.cluster:
                why = dict(left.gold.unlike).get(right.id) or dict(right.gold.unlike).get(left.id)
                text = " ".join(left.text[:120].split())
                yield Fault(left.id, 0, "false", why or "other", None, right.id, text)


FORMAT = Format(
    name="near duplicates",
    about="a folder with clusters.jsonl and docs/*.txt",
    recognises=lambda head: head.holds("clusters.jsonl", "docs/*.txt"),
    read=read,
    find=find,
    score=score,
)
