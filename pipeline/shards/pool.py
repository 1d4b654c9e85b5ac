"""Workers beside this process, each with the model and the gazetteer loaded once.

A worker can die: of too little memory, of a fault in a library, or by somebody's hand. What the
workers were reading then is read once more, and what dies with its process again is read document
by document, so that only the one that kills is lost.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

from pipeline.extract.places import Gazetteer
from pipeline.shards.crews import Job
from pipeline.shards.plan import Task
from pipeline.shards.work import Document, Failure, Found, Packed, extract_packed, together
from pipeline.text.parse import load_model

KILLED = (
    "extraction failed: the process that read it died, each time it was tried; it may be too "
    "large for the memory of this machine"
)
_TRIES = 2
_LINGER = 10.0
"""Seconds that a process has to end by itself; it has nothing to do any more."""

Work = Callable[[Sequence[Document]], Packed]
Start = Callable[[], None]


def start_worker() -> None:
    """Make a new process ready: Ctrl-C is the parent's to answer, and it ends with the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    load_model()
    Gazetteer.open()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


@contextmanager
def _workers(number: int, start: Start) -> Iterator[ProcessPoolExecutor]:
    """So many processes; none of them outlives an error or Ctrl-C here.

    Where one has died the executor ends the others, but not one that was just being started, for
    which its `shutdown` would wait for ever.
    """
    others = set(multiprocessing.active_children())
    spawn = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(number, mp_context=spawn, initializer=start)
    try:
        yield executor
    except BaseException:
        for process in set(multiprocessing.active_children()) - others:
            process.terminate()
        raise
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        for process in set(multiprocessing.active_children()) - others:
            process.join(_LINGER)
            if process.is_alive():
                process.kill()
                process.join()


@dataclass(frozen=True, slots=True)
class Pool:
    """So many spawned processes, what makes each ready, and what each does with documents."""

    workers: int
    work: Work = extract_packed
    start: Start = start_worker

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Task, Found]]:
        """Do the jobs; each worker has one more waiting than it is at work on."""
        waiting = iter(jobs)
        again: deque[Job] = deque()
        deaths: Counter[Task] = Counter()
        alone: list[Job] = []
        under_way: dict[Future[Packed], Job] = {}
        finished = False
        while not finished:
            try:
                with _workers(self.workers, self.start) as executor:
                    yield from self._do(_chain(again, waiting), under_way, executor)
                finished = True
            except BrokenProcessPool:
                deaths.update(job.task for job in under_way.values())
                for job in under_way.values():
                    (again if deaths[job.task] < _TRIES else alone).append(job)
                under_way.clear()
        for job in alone:
            yield job.task, self._alone(job.documents)

    def _do(
        self,
        jobs: Iterator[Job],
        under_way: dict[Future[Packed], Job],
        executor: ProcessPoolExecutor,
    ) -> Iterator[tuple[Task, Found]]:
        """Do jobs until none is left or a worker dies; `under_way` has those not given back."""
        for job in jobs:
            try:
                under_way[executor.submit(self.work, job.documents)] = job
            except BrokenProcessPool:
                under_way[Future()] = job
                raise
            while len(under_way) >= 2 * self.workers:
                yield from _given_back(under_way)
        while under_way:
            yield from _given_back(under_way)

    def _alone(self, documents: Sequence[Document]) -> Found:
        """What is found in each document, read while no other is."""
        left = deque(documents)
        deaths: Counter[str] = Counter()
        found: list[Found] = []
        while left:
            try:
                with _workers(1, self.start) as executor:
                    while left:
                        found.append(executor.submit(self.work, [left[0]]).result().unpack())
                        left.popleft()
            except BrokenProcessPool:
                deaths[left[0].doc_id] += 1
                if deaths[left[0].doc_id] == _TRIES:
                    found.append(Found({}, (Failure(left.popleft().doc_id, KILLED),)))
        return together(found)


def _chain(again: deque[Job], waiting: Iterator[Job]) -> Iterator[Job]:
    """What is to be done once more, then what waits."""
    while again:
        yield again.popleft()
    yield from waiting


def _given_back(under_way: dict[Future[Packed], Job]) -> Iterator[tuple[Task, Found]]:
    """What the jobs found that end first."""
    done, _ = wait(under_way, return_when=FIRST_COMPLETED)
    for future in done:
        packed = future.result()
        yield under_way.pop(future).task, packed.unpack()
