"""Workers beside the process and on a cluster: the same tables, also where one of them dies."""

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator

import pytest

from pipeline.errors import OnrecordError
from pipeline.shards import cluster, crews
from pipeline.shards.cluster import Cluster, ClusterError, extract_with
from pipeline.shards.crews import Crew, Job, OneProcess, crew_for
from pipeline.shards.plan import Known, tasks
from pipeline.shards.pool import KILLED, Pool
from pipeline.shards.work import Document, Found, together

from .samples import DEADLY, deadly, document, documents, ready, same


def jobs(some: list[Document], chars: int = 15_000) -> Iterator[Job]:
    """Tasks of four documents each."""
    known = [Known(at, each.doc_id, each.key, chars) for at, each in enumerate(some)]
    for task in tasks(0, known):
        yield Job(task, [some[one.at] for one in task.documents])


def found_by(crew: Crew, some: list[Document], harm: Iterable[None] = ()) -> Found:
    """What a crew finds; a step of `harm` is done after each job given back."""
    harmful, parts = iter(harm), []
    for _, found in crew.run(jobs(some)):
        parts.append(found)
        next(harmful, None)
    return together(parts)


def kill_a_worker() -> Iterator[None]:
    yield
    os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
    yield


@pytest.fixture(scope="module")
def right() -> Found:
    return found_by(OneProcess(), documents(24))


def test_two_processes_one_of_them_killed_midway_find_what_one_finds(right):
    assert same(found_by(Pool(2), documents(24), kill_a_worker()), right)
    assert multiprocessing.active_children() == []


def test_only_the_document_that_kills_its_process_is_lost():
    some = documents(8)
    some[2] = document(2, DEADLY)
    found = found_by(Pool(1, deadly, ready), some)
    assert [(each.doc_id, each.reason) for each in found.failures] == [(some[2].doc_id, KILLED)]
    others = [each.doc_id for each in some if each is not some[2]]
    assert found.tables["documents"]["doc_id"].to_pylist() == others


def test_a_fault_that_is_no_document_s_ends_the_run_and_leaves_no_process():
    def broken() -> Iterator[Job]:
        yield from jobs(documents(2))
        raise OnrecordError("the disk is full")

    with pytest.raises(OnrecordError, match="disk"):
        list(Pool(2, deadly, ready).run(broken()))
    assert multiprocessing.active_children() == []


def test_few_texts_stay_in_the_process(monkeypatch):
    monkeypatch.setattr(crews, "cores", lambda: 8)
    assert isinstance(crew_for(50_000, None, None), OneProcess)
    assert isinstance(crew_for(50_000_000, 1, None), OneProcess)
    assert crew_for(350_000, None, None) == Pool(3)
    assert crew_for(50_000_000, None, None) == Pool(8)
    assert crew_for(50_000_000, 2, None) == Pool(2)
    assert isinstance(crew_for(10, None, "tcp://127.0.0.1:1"), Cluster)


def dask(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture
def a_cluster():
    """The address of a scheduler, and the processes of its two workers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    dashboard = ("--dashboard-address", "127.0.0.1:0")
    address = f"tcp://127.0.0.1:{port}"
    scheduler = dask("scheduler", "--port", str(port), *dashboard)
    worker = ("worker", address, "--nthreads", "1", "--no-nanny", *dashboard)
    workers = [dask(*worker), dask(*worker)]
    try:
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait(timeout=30)


def test_a_dask_cluster_with_one_worker_killed_midway_finds_what_one_process_finds(
    right, a_cluster
):
    address, workers = a_cluster
    wait_for(address, 2)

    def kill() -> Iterator[None]:
        yield
        workers[0].kill()
        yield

    assert same(found_by(Cluster(address), documents(24), kill()), right)
    assert workers[1].poll() is None


def wait_for(address: str, number: int) -> None:
    from distributed import Client  # noqa: PLC0415

    with Client(address, timeout="60s", set_as_default=False) as client:
        client.wait_for_workers(number, timeout=60)


def test_no_scheduler_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setattr(cluster, "_WAIT_SECONDS", "1s")
    began = time.monotonic()
    for address in ("tcp://127.0.0.1:9", "nowhere"):
        with pytest.raises(ClusterError, match=f"no Dask scheduler answers at {address}"):
            list(Cluster(address).run(jobs(documents(1))))
    assert time.monotonic() - began < 30


def test_without_the_library_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"onrecord\[dask\]"):
        list(Cluster("tcp://127.0.0.1:9").run(jobs(documents(1))))


def test_a_worker_with_other_rules_is_not_believed():
    with pytest.raises(ClusterError, match="another version"):
        extract_with("others", documents(1))
