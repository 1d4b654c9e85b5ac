"""What size costs: corpora made up in several sizes, published by one and by two processes.

usage: python -m benchmarks.size [--made-up] [SIZES ...]

For each size: a first run by one process, by two, then with nothing changed and with one report
changed. With --made-up nothing is extracted, for rows are made up, and one process does all else.
CPU is that of all processes, memory the most that they had together at one time (on Linux;
elsewhere of the largest). All of it is in a temporary folder, and nothing is kept.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.size_corpus import write_corpus
from benchmarks.size_rows import make_up_rows
from pipeline.errors import OnrecordError
from pipeline.shards.rules import rules
from pipeline.shards.store import Shards

SIZES = (100, 1000)
_LOOK_SECONDS = 0.5
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took."""

    cpu_seconds: float
    wall_seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A run: of how many documents, what was asked of it, and what it took."""

    documents: int
    run: str
    cost: Cost


def main() -> None:
    """Print a table, a line as each run ends."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of documents")
    parser.add_argument("--made-up", action="store_true", help="make up rows, extract nothing")
    given = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| documents | run | CPU s | wall s | MB | CPU ms a document |")
    print("| ---: | --- | ---: | ---: | ---: | ---: |")
    for size in given.sizes:
        for each in measure(size, given.made_up):
            cost = each.cost
            print(
                f"| {size:,} | {each.run} | {cost.cpu_seconds:,.1f} | {cost.wall_seconds:,.1f} "
                f"| {cost.megabytes:,.0f} | {1000 * cost.cpu_seconds / size:,.1f} |",
                flush=True,
            )


def measure(documents: int, made_up: bool = False) -> Iterator[Measured]:
    """The runs on a corpus of so many documents."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        corpus, out, state = work / "corpus", work / "out", work / "state"
        write_corpus(corpus, documents)
        jobs = 1 if made_up else 2
        if made_up:
            make_up_rows(corpus, Shards(state / "shards", rules()))
            yield Measured(documents, "rows made up", publish(corpus, out, state, jobs))
        else:
            others = work / "out1", work / "state1"
            yield Measured(documents, "first, one process", publish(corpus, *others, 1))
            yield Measured(documents, "first, two processes", publish(corpus, out, state, jobs))
        yield Measured(documents, "nothing changed", publish(corpus, out, state, jobs))
        changed = next(corpus.rglob("*.txt"))
        with changed.open("a", encoding="utf-8") as file:
            file.write("\nSeven people were killed in a second attack, residents said.\n")
        yield Measured(documents, "one changed", publish(corpus, out, state, jobs))


def publish(corpus: Path, out: Path, state: Path, jobs: int) -> Cost:
    """Publish in a process of its own. Raises OnrecordError where that fails."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    options = ("--corpus", corpus, "--out", out, "--jobs", jobs)
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "pipeline", "publish", *map(str, options)],
            stdout=said,
            stderr=said,
            env={**os.environ, "ONRECORD_HOME": str(state)},
        )
        most = 0
        while process.poll() is None:
            most = max(most, sum(map(_memory, _family(process.pid))))
            time.sleep(_LOOK_SECONDS)
        if process.returncode:
            said.seek(0)
            raise OnrecordError(f"The run failed: {said.read().strip().splitlines()[-1]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, time.monotonic() - began, most / _MEGABYTE or after.ru_maxrss / 1024)


def _family(root: int) -> list[int]:
    """A process and all that it started."""
    parents: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has ended meanwhile
    found = [root]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def _memory(process: int) -> int:
    """The bytes of memory of a process, its share of what it has in common with others."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


if __name__ == "__main__":
    main()
