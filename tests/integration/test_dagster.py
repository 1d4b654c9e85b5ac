"""The real Dagster: the graph, its groups, checks that block, the sensor, and the server."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import dagster as dg
import pyarrow as pa
import pytest

from pipeline import settings
from pipeline.assets.triggers import reports_changed
from pipeline.definitions import definitions, defs
from pipeline.history import end_dead_runs
from pipeline.publishing import publish_corpus
from pipeline.running import publish
from pipeline.schemas import OF_RELEASE, TABLES
from pipeline.settings import Means
from pipeline.shards import work as module

from .conftest import write_corpus

GROUPS = [
    "stage_1_ingest",
    "stage_2_clean",
    "stage_3_dedupe",
    "stage_4_extract",
    "stage_5_validate",
    "stage_6_publish",
]
OF_THE_UI = {".dagster/repository": "__repository__@onrecord"}
"""By this tag the UI finds the runs of its own jobs."""


class Published(NamedTuple):
    """A corpus published from the terminal, and the history that it is in."""

    corpus: Path
    out: Path
    instance: dg.DagsterInstance
    run: dg.DagsterRun


@pytest.fixture(scope="module")
def published(tmp_path_factory, corpus) -> Iterator[Published]:
    out = tmp_path_factory.mktemp("published")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAGSTER_HOME", str(tmp_path_factory.mktemp("history")))
        publish_corpus(corpus, out)
        with dg.DagsterInstance.get() as instance:
            (run,) = instance.get_runs(dg.RunsFilter(job_name="publish", tags=OF_THE_UI))
            yield Published(corpus, out, instance, run)


def graph():
    return defs.resolve_asset_graph()


def test_every_asset_is_in_a_group_of_the_flow_and_described():
    for key in graph().get_all_asset_keys():
        node = graph().get(key)
        assert node.group_name in GROUPS
        assert node.description, key


def test_nothing_flows_back():
    for key in graph().get_all_asset_keys():
        node = graph().get(key)
        for parent in node.parent_keys:
            assert graph().get(parent).group_name <= node.group_name, (parent, key)


@pytest.mark.parametrize(
    ("there", "said", "told"),
    [(True, "No file of ", "rejected"), (False, "There is no folder ", "error")],
)
def test_a_corpus_of_which_nothing_can_be_read_fails_with_one_sentence(tmp_path, there, said, told):
    if there:
        (tmp_path / "corpus").mkdir()
        (tmp_path / "corpus" / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "out").mkdir()
    made = definitions(tmp_path / "corpus", None, tmp_path / "out", tmp_path / "tables")
    done = made.resolve_job_def("publish").execute_in_process(raise_on_error=False)
    failed = {each.step_key: each.step_failure_data for each in done.filter_events(_failed)}
    data = failed["ingest"].user_failure_data
    assert data.description.startswith(said)
    assert data.metadata.keys() == {told}


def _failed(event: dg.DagsterEvent) -> bool:
    return event.is_step_failure


def test_every_published_table_has_a_blocking_check():
    checked = {
        key.asset_key.to_user_string()
        for key in graph().asset_check_keys
        if graph().get_check_spec(key).blocking
    }
    assert {table.name for table in TABLES} - set(OF_RELEASE) | {"package"} == checked


def test_a_failing_check_names_the_row_and_leaves_the_release_as_it_was(tmp_path, monkeypatch):
    corpus, out = tmp_path / "corpus", tmp_path / "out"
    corpus.mkdir()
    out.mkdir()
    write_corpus(corpus)
    means = Means(shards=tmp_path / "shards")
    made = definitions(corpus, None, out, tmp_path / "tables", means)
    job = made.resolve_job_def("publish")
    with dg.DagsterInstance.ephemeral() as instance:
        assert job.execute_in_process(instance=instance).success
        before = sorted(str(path) for path in out.rglob("*"))
        (corpus / "third.txt").write_text("Two people were killed in Karvan.\n", encoding="utf-8")
        honest = module.extract_text

        def dishonest(source, cleaned=None):
            rows = honest(source, cleaned)
            for row in rows["figures"]:
                row["excerpt"] = "invented"
            return rows

        monkeypatch.setattr(module, "extract_text", dishonest)
        failed = job.execute_in_process(instance=instance, raise_on_error=False)
    assert not failed.success
    checks = [c for c in failed.get_asset_check_evaluations() if not c.passed and c.blocking]
    assert [check.asset_key.to_user_string() for check in checks] == ["figures"]
    assert "excerpt" in checks[0].description
    assert sorted(str(path) for path in out.rglob("*")) == before


def test_a_document_that_trips_a_rule_is_set_aside_and_the_others_go_on(tmp_path, monkeypatch):
    corpus, out = tmp_path / "corpus", tmp_path / "out"
    corpus.mkdir()
    out.mkdir()
    write_corpus(corpus)
    honest = module.extract_text

    def tripping(source, cleaned=None):
        if source.file_name == "dolne.txt":
            raise IndexError("no such token")
        return honest(source, cleaned)

    monkeypatch.setattr(module, "extract_text", tripping)
    means = Means(shards=tmp_path / "shards")
    made = definitions(corpus, None, out, tmp_path / "tables", means)
    with dg.DagsterInstance.ephemeral() as instance:
        done = made.resolve_job_def("publish").execute_in_process(instance=instance)
    (row,) = done.asset_value("rejects").to_pylist()
    assert (row["file_name"], row["stage"]) == ("dolne.txt", "extract")
    assert "IndexError: no such token" in row["reason"]
    assert done.asset_value("documents").num_rows == 2
    assert done.asset_value("figures").num_rows > 0


def test_materializations_show_rows_columns_preview_and_plots(published):
    shown = {
        log.asset_materialization.asset_key.to_user_string(): log.asset_materialization.metadata
        for log in published.instance.all_logs(
            published.run.run_id, of_type=dg.DagsterEventType.ASSET_MATERIALIZATION
        )
    }
    everywhere = {"row_count", "column_schema", "column_lineage"}
    for name, metadata in shown.items():
        assert {*(f"dagster/{each}" for each in everywhere), "preview", "bytes"} <= set(metadata), (
            name
        )
    read, known = (shown["extractions"][name].value for name in ("read", "from cache"))
    assert read + known == 2
    assert shown["release"]["readme"].value == str(published.out / "1.0.0" / "README.md")
    assert "data:image/png" in shown["figures"]["who claims what"].value
    assert "data:image/png" in shown["quotes"]["who is quoted"].value


def test_a_run_from_the_terminal_is_in_the_history_of_the_job_with_all_it_works_on(published):
    run = published.run
    assert run.is_success
    # by this the timeline and another execution find the job
    assert run.remote_job_origin.job_name == "publish"
    given = {name: one["config"] for name, one in run.run_config["resources"].items()}
    assert given["corpus"] == {"path": str(published.corpus), "gold": None, "limit": None}
    assert given["releases"] == {"path": str(published.out)}


def test_a_run_executed_again_does_the_same_in_a_folder_of_its_own(published):
    first = published.run
    tables = Path(first.run_config["resources"]["io_manager"]["config"]["folder"])
    options = dg.ReexecutionOptions(parent_run_id=first.run_id, step_selection=["figures", "gold"])
    with dg.execute_job(
        dg.reconstructable(publish), published.instance, reexecution_options=options
    ) as again:
        assert again.success
    mine = {path.name for path in (tables / again.run_id).iterdir()}
    assert mine == {"figures.arrow", "gold.arrow"}
    for name in mine:
        before, now = (pa.ipc.open_file(tables / run.run_id / name) for run in (first, again))
        assert before.read_all().equals(now.read_all())


def test_a_run_that_was_killed_is_no_longer_at_work(published):
    first = published.run
    with dg.DagsterInstance.ephemeral() as instance:
        job = publish()
        killed, held = (
            instance.create_run_for_job(
                job, run_config=first.run_config, status=dg.DagsterRunStatus.STARTED, tags=tags
            )
            for tags in ({}, {})
        )
        instance.report_run_failed(held)
        with subprocess.Popen([sys.executable, "-c", HOLD, str(published.out)], stdout=-1) as other:
            assert other.stdout.readline()
            end_dead_runs(instance)
            assert not instance.get_run_by_id(killed.run_id).is_finished
            other.kill()
        end_dead_runs(instance)
        assert instance.get_run_by_id(killed.run_id).status == dg.DagsterRunStatus.FAILURE


HOLD = """
import sys, time
from pathlib import Path
from pipeline.package.release.lock import publishing
with publishing(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_run_of_the_ui_that_finds_the_folder_locked_fails_with_the_sentence(published):
    first = published.run
    with (
        subprocess.Popen([sys.executable, "-c", HOLD, str(published.out)], stdout=-1) as other,
        dg.DagsterInstance.ephemeral() as instance,
    ):
        assert other.stdout.readline()
        done = publish().execute_in_process(
            run_config=first.run_config, instance=instance, raise_on_error=False
        )
        other.kill()
    assert not done.success
    (failed,) = (event for event in done.all_events if event.is_step_failure)
    said = failed.step_failure_data.user_failure_data
    assert failed.step_key == "ingest"
    assert said.description.startswith(f"Another publish is at work in {published.out}; wait")
    made = {event.asset_key.to_user_string() for event in done.get_asset_materialization_events()}
    assert made == {"corrections"}  # it needs no release


class Looks:
    """Looks of the sensor at a corpus, one after the other."""

    def __init__(self, folder: Path, instance: dg.DagsterInstance) -> None:
        self.folder, self.instance = folder, instance
        made = definitions(folder, None, folder / "out", folder / "tables")
        self.resources = {"corpus": made.resources["corpus"]}
        self.cursor: str | None = None

    def write(self, text: str) -> None:
        (self.folder / "third.txt").write_text(text, encoding="utf-8")

    def look(self) -> dg.RunRequest | None:
        with dg.build_sensor_context(
            instance=self.instance, cursor=self.cursor, resources=self.resources
        ) as context:
            result = reports_changed(context)
        self.cursor = result.cursor or self.cursor
        return result.run_requests[0] if result.run_requests else None

    def start(self, asked: dg.RunRequest, status: dg.DagsterRunStatus) -> None:
        self.instance.create_run_for_job(publish(), tags=asked.tags, status=status)


@pytest.fixture
def looks(tmp_path) -> Iterator[Looks]:
    write_corpus(tmp_path)
    with dg.DagsterInstance.ephemeral() as instance:
        yield Looks(tmp_path, instance)


def test_the_sensor_asks_for_a_run_once_nothing_moves_any_more(looks):
    assert [looks.look(), looks.look()] == [None, None]
    looks.write("A third report.\n")
    assert looks.look() is None
    looks.write("A third report, still being copied.\n")
    assert looks.look() is None
    asked = looks.look()
    assert asked is not None
    looks.start(asked, dg.DagsterRunStatus.STARTED)
    assert looks.look() is None


def test_the_sensor_offers_a_failed_run_again_but_not_for_ever(looks):
    looks.look()
    looks.write("A third report.\n")
    looks.look()
    for _ in range(3):
        asked = looks.look()
        assert asked is not None
        looks.start(asked, dg.DagsterRunStatus.FAILURE)
    assert looks.look() is None
    looks.write("A third report, mended.\n")
    looks.look()
    asked = looks.look()
    assert asked is not None
    looks.start(asked, dg.DagsterRunStatus.SUCCESS)
    assert looks.look() is None
    looks.write("A third report.\n")  # as it failed before, and other work was done since
    looks.look()
    assert looks.look() is not None


def test_nothing_starts_by_itself():
    assert defs.resolve_sensor_def("reports_changed").default_status.value == "STOPPED"


def test_the_schedule_is_off():
    schedule = defs.resolve_schedule_def("weekly")
    assert schedule.default_status == dg.DefaultScheduleStatus.STOPPED


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(port: int, query: str) -> dict:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/graphql",
        data=json.dumps({"query": query}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


@pytest.fixture
def served(tmp_path):
    """`onrecord ui` on a free port, its state in a folder of its own."""
    port = free_port()
    state, home = tmp_path / "state", tmp_path / "home"
    home.mkdir()
    server = subprocess.Popen(
        [sys.executable, "-m", "pipeline", "ui", "--port", str(port)],
        cwd=settings.PROJECT,
        env={**os.environ, "ONRECORD_HOME": str(state), "HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        for _ in range(400):
            try:
                ask(port, "{ version }")
                break
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.5)
        yield port, home
    finally:
        os.killpg(server.pid, signal.SIGINT)  # as Ctrl-C does, to it and to all that it started
        try:
            server.wait(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)  # on a busy machine Dagster waits for long
            server.wait()


def test_the_ui_serves_the_graph_and_writes_nothing_to_the_home(served: tuple[int, Path]):
    port, home = served
    answer = ask(port, "{ assetNodes { assetKey { path } groupName description } }")
    names = {node["assetKey"]["path"][0] for node in answer["data"]["assetNodes"]}
    assert {table.name for table in TABLES} - set(OF_RELEASE) <= names
    assert [path.name for path in home.iterdir()] == []
