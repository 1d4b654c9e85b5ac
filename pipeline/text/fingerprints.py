"""What is kept of a text to compare it with others: hashes of its word shingles."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from pipeline.text.article import Article, SourceText
from pipeline.text.markup import plain

SHINGLE = 3
"""Words in a shingle: few enough that a rewritten sentence keeps some of its shingles."""
_WORD = re.compile(r"[^\W_]+")
_ZONES = frozenset({"headline", "caption", "body"})
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)

Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A document for comparison; `shingles` are sorted, without repeats."""

    doc_id: str
    text_sha256: str
    n_words: int
    published: dt.date | None
    shingles: Hashes


@lru_cache(maxsize=1 << 18)
def _word_hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")


def shingle_hashes(words: Iterable[str]) -> Hashes:
    """The hashes of all runs of `SHINGLE` words, sorted; of the words if there are fewer."""
    hashes = np.array([_word_hash(word) for word in words], dtype=np.uint64)
    size = min(SHINGLE, max(1, len(hashes)))
    n = len(hashes) - size + 1
    made = np.zeros(n, dtype=np.uint64)
    for k in range(size):
        made = made * _FACTOR + hashes[k : k + n]
        made ^= made >> _SHIFT
    return np.unique(made)


def fingerprint(article: Article) -> Fingerprint:
    """The fingerprint of an article: boilerplate and comments do not count."""
    source = article.source
    words = [
        word
        for block in article.blocks
        if block.zone in _ZONES
        for word in _WORD.findall(plain(article.excerpt(block.span)).casefold())
    ]
    return fingerprint_of(source, len(words), shingle_hashes(words))


def fingerprint_of(source: SourceText, n_words: int, shingles: Hashes) -> Fingerprint:
    """The fingerprint of a text whose words have been counted and hashed."""
    return Fingerprint(
        source.doc_id,
        hashlib.sha256(source.text.encode()).hexdigest(),
        n_words,
        source.published.start if source.published else None,
        shingles,
    )
