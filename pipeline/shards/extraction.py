"""All documents of a corpus: what is known already is taken, the rest is read and kept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from pipeline.shards.crews import Crew, Job
from pipeline.shards.found import DOCUMENTS
from pipeline.shards.plan import Known, Task, cut, tasks
from pipeline.shards.store import Shards, shard_name
from pipeline.shards.work import Document, Failure, join

Hire = Callable[[int], Crew]
"""Gives the crew for texts of so many characters in all."""
Tell = Callable[[int, int], None]
"""Called with how many more documents are done, and how many figures were found in them now."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The shards of a corpus, each with its table of documents, and the documents not read.

    `read` documents were read by this run, `kept` were known already.
    """

    shards: Mapping[str, pa.Table]
    failures: tuple[Failure, ...]
    read: int
    kept: int


@dataclass(slots=True)
class _Shard:
    """A shard in the making: its documents, those lying in other shards, those to be read."""

    documents: Sequence[Known]
    lying: Mapping[str, list[str]]
    new: Sequence[Known]
    parts: list[Mapping[str, pa.Table]]

    def is_whole(self, done: int) -> bool:
        return done == len(self.new)


def extract_corpus(
    documents: Sequence[Document], shards: Shards, hire: Hire, tell: Tell = lambda *_: None
) -> Extracted:
    """Read the documents that no shard has, and put all into shards.

    A document that cannot be read is kept in no shard, so that the next run tries it again.
    """
    known = [Known(at, d.doc_id, d.key, len(d.source.text)) for at, d in enumerate(documents)]
    lie_in = shards.known()
    names: list[str] = []
    unfinished: list[_Shard] = []
    for some in cut(known):
        name = shard_name(one.key for one in some)
        if shards.has(name):
            names.append(name)
            tell(len(some), 0)
        else:
            unfinished.append(_shard(some, lie_in, shards))
    made, failures = _read(unfinished, documents, shards, hire, tell)
    names += made
    shards.prune(names)
    new = sum(len(shard.new) for shard in unfinished)
    return Extracted(
        {name: shards.read(DOCUMENTS.name, [name]) for name in names},
        failures,
        read=new - len(failures),
        kept=len(documents) - new,
    )


def _shard(documents: Sequence[Known], lie_in: Mapping[str, str], shards: Shards) -> _Shard:
    lying: dict[str, list[str]] = defaultdict(list)
    new: list[Known] = []
    for one in documents:
        name = lie_in.get(one.key)
        if name is not None and shards.has(name):
            lying[name].append(one.doc_id)
        else:
            new.append(one)
    return _Shard(documents, lying, new, [])


def _read(
    unfinished: Sequence[_Shard],
    documents: Sequence[Document],
    shards: Shards,
    hire: Hire,
    tell: Tell,
) -> tuple[list[str], tuple[Failure, ...]]:
    """Fill the shards; each is written as soon as all of it is read."""
    names: list[str] = []
    failures: list[Failure] = []
    for shard in unfinished:
        tell(len(shard.documents) - len(shard.new), 0)
        if not shard.new:
            names += _finish(shard, shards)
    pieces = [task for number, one in enumerate(unfinished) for task in tasks(number, one.new)]
    chars = sum(one.chars for shard in unfinished for one in shard.new)
    done: Counter[int] = Counter()
    for task, found in hire(chars).run(_jobs(pieces, documents)) if pieces else ():
        shard = unfinished[task.shard]
        shard.parts += [found.tables] if found.tables else []
        failures += found.failures
        done[task.shard] += len(task.documents)
        tell(len(task.documents), found.tables["figures"].num_rows if found.tables else 0)
        if shard.is_whole(done[task.shard]):
            names += _finish(shard, shards)
    return names, tuple(failures)


def _jobs(pieces: Sequence[Task], documents: Sequence[Document]) -> Iterator[Job]:
    for task in pieces:
        yield Job(task, [documents[one.at] for one in task.documents])


def _finish(shard: _Shard, shards: Shards) -> list[str]:
    """Write a shard whose documents are all read; no name where none of them could be."""
    tables = join([*shard.parts, *shards.copy(shard.lying)])
    shard.parts.clear()
    return [shards.write(tables)] if tables[DOCUMENTS.name].num_rows else []
