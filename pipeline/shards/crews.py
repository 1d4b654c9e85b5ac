"""Who does the work: this process, workers beside it, or a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from pipeline.shards.plan import Task
from pipeline.shards.work import Document, Found, extract_documents

_WORTH_CHARS = 100_000
"""About ten seconds of one process's work, twice what it costs to start another."""


@dataclass(frozen=True, slots=True)
class Job:
    """A task and its documents."""

    task: Task
    documents: Sequence[Document]


class Crew(Protocol):
    """Does jobs and gives each back with what was found, in any order."""

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Task, Found]]:
        """Do the jobs, of which only a few are taken at a time."""
        ...


class OneProcess:
    """This process."""

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Task, Found]]:
        """Do one job after the other."""
        for job in jobs:
            yield job.task, extract_documents(job.documents)


def crew_for(chars: int, jobs: int | None, scheduler: str | None) -> Crew:
    """The crew for texts of so many characters in all.

    `jobs` is the number of processes, all cores if None; `scheduler` the address of a Dask
    cluster. Raises OnrecordError where the cluster cannot be used.
    """
    if scheduler is not None:
        from pipeline.shards.cluster import Cluster  # noqa: PLC0415 - an extra

        return Cluster(scheduler)
    workers = min(jobs or cores(), max(1, chars // _WORTH_CHARS))
    if workers == 1:
        return OneProcess()
    from pipeline.shards.pool import Pool  # noqa: PLC0415

    return Pool(workers)


def cores() -> int:
    """How many processes can work at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
