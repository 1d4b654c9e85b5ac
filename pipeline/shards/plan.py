"""Which documents make which shard, and which piece of work."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MOST = 200
"""Documents in a shard, about."""
_TASK_DOCUMENTS = 20
_TASK_CHARS = 60_000
"""What one worker takes at a time: some seconds of work."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the plan needs of a document: its place in the corpus, id, key and length."""

    at: int
    doc_id: str
    key: str
    chars: int


@dataclass(frozen=True, slots=True)
class Task:
    """Documents of one shard that are read together."""

    shard: int
    documents: tuple[Known, ...]


def cut(documents: Sequence[Known], most: int = _MOST) -> list[list[Known]]:
    """The documents in shards of about `most`, by a hash of their ids and not by their order.

    One document more or less changes its own shard and no other, but where the number of shards
    doubles.
    """
    bits = max(0, -(-len(documents) // most) - 1).bit_length()
    shards: dict[int, list[Known]] = {}
    for one in sorted(documents, key=lambda known: known.doc_id):
        digest = hashlib.sha256(one.doc_id.encode()).digest()
        shards.setdefault(int.from_bytes(digest[:4]) >> (32 - bits), []).append(one)
    return [shards[number] for number in sorted(shards)]


def tasks(shard: int, documents: Sequence[Known]) -> Iterator[Task]:
    """The documents of a shard in pieces of a few seconds of work each."""
    piece: list[Known] = []
    for one in documents:
        chars = sum(each.chars for each in piece)
        if piece and (len(piece) == _TASK_DOCUMENTS or chars + one.chars > _TASK_CHARS):
            yield Task(shard, tuple(piece))
            piece = []
        piece.append(one)
    if piece:
        yield Task(shard, tuple(piece))
