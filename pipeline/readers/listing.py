"""What would be read of a corpus, by which reader, and what would not: a first look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from pipeline.readers.corpus import read_corpus
from pipeline.readers.shared.text import count
from pipeline.text.article import SourceText
from pipeline.text.language import count_words
from pipeline.text.rejects import Reject


def listed(address: str | Path, limit: int | None = None) -> Iterator[str]:
    """A line for each file, in order: what it is read as, or why it is not; then the totals.

    Raises CorpusError if the corpus cannot be used at all.
    """
    documents, refused = 0, 0
    for name, group in groupby(read_corpus(address, limit), key=lambda found: found.file_name):
        found = list(group)
        texts = [one for one in found if isinstance(one, SourceText)]
        rejects = [one for one in found if isinstance(one, Reject)]
        documents, refused = documents + len(texts), refused + len(rejects)
        if texts:
            yield f"{name}: {_taken(texts)}"
        for reason, number in sorted(Counter(reject.reason for reject in rejects).items()):
            times = f" ({number} times)" if number > 1 else ""
            yield f"{name}: skipped, {reason}{times}"
    yield f"{count(documents, 'document')} would be read, {refused:,} skipped."


def _taken(texts: list[SourceText]) -> str:
    formats = sorted({text.origin.format for text in texts if text.origin})
    words = sum(count_words(text.text) for text in texts)
    return f"{count(len(texts), 'document')} of {words:,} words, read as {', '.join(formats)}"
