"""A Dask cluster as the crew: pieces of work go to its workers, Parquet bytes come back.

The cluster is the user's own, started by whatever deployer they have. Its workers need this
package of the same version; a lost worker's work is given to another one by Dask.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from pipeline.errors import OnrecordError
from pipeline.shards.crews import Job
from pipeline.shards.plan import Task
from pipeline.shards.rules import rules
from pipeline.shards.work import Document, Failure, Found, Packed, extract_packed, together

KILLED = "extraction failed: each worker of the cluster that read it died"
_WAIT_SECONDS = "20s"
_RETRIES = 2
"""How often what failed on a worker, by a fault that is none of a document, is tried on another."""


class ClusterError(OnrecordError):
    """A cluster that cannot be used, or not any more."""


def extract_with(expected: str, documents: Sequence[Document]) -> Packed:
    """The unit of work on a worker, which must have the same rules as who asks for it.

    Raises ClusterError where it has others: its rows would be others.
    """
    if rules() != expected:
        raise ClusterError(
            "a worker of the cluster has another version of onrecord, of its model or of a library "
            "than this machine; install the same on both."
        )
    return extract_packed(documents)


class Cluster:
    """The workers behind the scheduler at an address such as tcp://10.0.0.5:8786."""

    def __init__(self, address: str) -> None:
        self._address = address

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Task, Found]]:
        """Do the jobs; each thread of a worker has one more waiting than it is at work on."""
        with _client(self._address) as client:
            waiting = iter(jobs)
            under_way: dict[Any, Job] = {}
            results = _distributed().as_completed(loop=client.loop)
            for job in _some(waiting, _most(client)):
                _submit(client, job, under_way, results)
            for future in results:
                job = under_way.pop(future)
                found = _result(client, future, job)
                for following in _some(waiting, max(1, _most(client) - len(under_way))):
                    _submit(client, following, under_way, results)
                yield job.task, found


def _some(jobs: Iterator[Job], number: int) -> Iterator[Job]:
    for _, job in zip(range(number), jobs, strict=False):
        yield job


def _most(client: Any) -> int:
    """How many jobs are given to the cluster at once."""
    threads: int = sum(client.nthreads().values())
    return max(2, 2 * threads)


def _submit(client: Any, job: Job, under_way: dict[Any, Job], results: Any) -> None:
    future = _ask(client, job.documents)
    under_way[future] = job
    results.add(future)


def _ask(client: Any, documents: Sequence[Document]) -> Any:
    return client.submit(extract_with, rules(), documents, pure=False, retries=_RETRIES)


def _result(client: Any, future: Any, job: Job) -> Found:
    """What a job found; document by document where several workers died of it."""
    try:
        packed: Packed = future.result()
        return packed.unpack()
    except _distributed().KilledWorker:
        if len(job.documents) == 1:
            return Found({}, (Failure(job.documents[0].doc_id, KILLED),))
    finally:
        future.release()
    singly = [Job(job.task, [document]) for document in job.documents]
    return together([_result(client, _ask(client, one.documents), one) for one in singly])


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """A client of the cluster. Raises ClusterError, in one sentence, where there is none."""
    try:
        client = _distributed().Client(address, timeout=_WAIT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(
            f"no Dask scheduler answers at {address} ({type(error).__name__}); start one there, "
            "or leave out --scheduler."
        ) from None
    with client:
        if not client.nthreads():
            raise ClusterError(f"the Dask scheduler at {address} has no workers yet; start some.")
        yield client


def _distributed() -> Any:
    """The library, an extra. Raises ClusterError where it is not installed."""
    try:
        return importlib.import_module("distributed")
    except ImportError:
        raise ClusterError(
            "a Dask cluster needs the extra dask; install it with: pip install 'onrecord[dask]'"
        ) from None
