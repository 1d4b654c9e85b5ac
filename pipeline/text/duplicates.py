"""Which documents are copies of others: exactly, nearly, or as a part.

Candidates come from MinHash (texts alike as a whole) and from an index of some of each text's
shingles (a short text within a long one); every candidate is then compared shingle by shingle.
The longest text is the original. A document is only ever a duplicate of an original, never of a
duplicate, so what is alike in a chain of steps is not merged.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

import numpy as np
import numpy.typing as npt
import rensa

from pipeline.text.fingerprints import Fingerprint, Hashes

Kind = Literal["exact", "near", "contained"]

SHARED = 0.6
"""The share of the smaller text's shingles that two versions of one report have in common.

Rewrites that keep two sentences of three stay above it; a report that takes a third of another as
background stays below.
"""
SHARED_SHORT = 0.8
_SHORT = 60
"""Words; the short reports of one kind of happening are worded alike, so more is asked of them."""
_WITHIN = 0.9
"""The share from which a text counts as part of a longer one,"""
_SHORTER = 0.8
"""if it has no more of its shingles than this share."""

_PERMUTATIONS = 192
_BANDS = 64
"""Of three each: with two, a text has a share of all others as candidates."""
_SEED = 1
_SAMPLE = np.uint64(4)
"""One shingle in so many is indexed."""
_LIKELY = 0.2
"""The estimated likeness (Jaccard) from which a text alike as a whole is compared."""
_COMMON = 100
"""A shingle of more originals than this is a common phrase and finds nothing more."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document, the original it repeats, and how much of it.

    `similarity` is the share of shingles in common: of both together for exact and near
    duplicates (Jaccard), of the smaller text's own for contained ones.
    """

    doc_id: str
    duplicate_of: str
    kind: Kind
    similarity: float


def _order(made: Fingerprint) -> tuple[int, dt.date, str, int]:
    """The original first: the longest text, then the oldest, then by its id."""
    base, _, copy = made.doc_id.partition("-")
    return (-made.n_words, made.published or dt.date.max, base, int(copy or 1))


def _compare(original: Fingerprint, other: Fingerprint) -> Duplicate | None:
    """What `other` is to a text at least as long."""
    if original.text_sha256 == other.text_sha256:
        return Duplicate(other.doc_id, original.doc_id, "exact", 1.0)
    small, large = sorted((len(original.shingles), len(other.shingles)))
    if not small:
        return None
    common = _common(original.shingles, other.shingles)
    shared = common / small
    if shared < (SHARED if other.n_words >= _SHORT else SHARED_SHORT):
        return None
    if shared >= _WITHIN and small <= _SHORTER * large:
        return Duplicate(other.doc_id, original.doc_id, "contained", round(shared, 4))
    jaccard = common / (small + large - common)
    return Duplicate(other.doc_id, original.doc_id, "near", round(jaccard, 4))


def _common(one: Hashes, other: Hashes) -> int:
    """How many hashes two sorted arrays have in common."""
    few, many = sorted((one, other), key=len)
    at = np.searchsorted(many, few)
    at[at == len(many)] = 0
    return int(np.count_nonzero(many[at] == few))


@dataclass(slots=True)
class _Originals:
    """The originals met so far, and two indexes to find those that a text may repeat."""

    met: list[Fingerprint] = field(default_factory=list)
    alike: rensa.RMinHashLSH = field(
        default_factory=lambda: rensa.RMinHashLSH(0.3, _PERMUTATIONS, _BANDS)
    )
    signs: npt.NDArray[np.uint32] = field(
        default_factory=lambda: np.empty((0, _PERMUTATIONS), dtype=np.uint32)
    )
    """The MinHash of each, a row each."""
    holding: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    same: dict[str, int] = field(default_factory=dict)

    @staticmethod
    def _sample(made: Fingerprint) -> list[int]:
        sample: list[int] = made.shingles[made.shingles % _SAMPLE == 0].tolist()
        return sample

    def candidates(self, made: Fingerprint, sign: rensa.RMinHash) -> Iterator[Fingerprint]:
        """The originals that a text may repeat, in the order they were met."""
        found: set[int] = set()
        if made.text_sha256 in self.same:
            found.add(self.same[made.text_sha256])
        if len(made.shingles):
            found.update(self._alike(sign))
            sample = self._sample(made)
            held = (self.holding[shingle] for shingle in sample if shingle in self.holding)
            least = 0.5 * SHARED * len(sample)
            hits = Counter(chain.from_iterable(held))
            found.update(at for at, n in hits.items() if n >= least)
        for at in sorted(found):
            yield self.met[at]

    def _alike(self, sign: rensa.RMinHash) -> list[int]:
        """Those alike as a whole; the index gives many that only share the words of all news."""
        near = np.array(self.alike.query(sign), dtype=np.int64)
        if not len(near):
            return []
        likeness = (self.signs[near] == np.array(sign.digest(), dtype=np.uint32)).mean(axis=1)
        chosen: list[int] = near[likeness >= _LIKELY].tolist()
        return chosen

    def add(self, made: Fingerprint, sign: rensa.RMinHash) -> None:
        """Take a text as an original."""
        at = len(self.met)
        self.met.append(made)
        self.same.setdefault(made.text_sha256, at)
        if not len(made.shingles):
            return
        if at >= len(self.signs):
            self.signs = np.resize(self.signs, (2 * at + 1, _PERMUTATIONS))
        self.signs[at] = sign.digest()
        self.alike.insert(at, sign)
        for shingle in self._sample(made):
            holding = self.holding[shingle]
            if len(holding) < _COMMON:
                holding.append(at)


def _sign(made: Fingerprint) -> rensa.RMinHash:
    """The MinHash of a text's shingles."""
    sign = rensa.RMinHash(_PERMUTATIONS, _SEED)
    sign.update([shingle.tobytes() for shingle in made.shingles])
    return sign


def find_duplicates(fingerprints: Iterable[Fingerprint]) -> tuple[Duplicate, ...]:
    """The duplicates among documents, by document; the order the documents come in is no matter."""
    originals = _Originals()
    found: list[Duplicate] = []
    for made in sorted(fingerprints, key=_order):
        sign = _sign(made)
        results = [_compare(original, made) for original in originals.candidates(made, sign)]
        alike = [result for result in results if result]
        if alike:
            # Of originals that it repeats alike the first is the longest and oldest.
            found.append(max(alike, key=lambda result: (result.kind == "exact", result.similarity)))
        else:
            originals.add(made, sign)
    return tuple(sorted(found, key=lambda result: result.doc_id))
