"""The real Dagster: the graph, its groups, checks that block, the sensor, and the server."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import dagster as dg
import pytest

from pipeline import settings
from pipeline.assets.triggers import reports_changed
from pipeline.definitions import definitions, defs
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
    checks = [c for c in failed.get_asset_check_evaluations() if not c.passed]
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


def test_materializations_show_rows_columns_preview_and_plots(tmp_path, corpus):
    made = definitions(corpus, None, tmp_path / "out", tmp_path / "tables")
    for name in ("out", "kept"):
        (tmp_path / name).mkdir()
    with dg.DagsterInstance.local_temp(str(tmp_path / "kept")) as instance:
        done = made.resolve_job_def("publish").execute_in_process(instance=instance)
    shown = {
        event.asset_key.to_user_string(): event.materialization.metadata
        for event in done.all_events
        if event.event_type_value == "ASSET_MATERIALIZATION"
    }
    for name, metadata in shown.items():
        assert {"dagster/row_count", "dagster/column_schema", "preview", "bytes"} <= set(
            metadata
        ), name
    assert "data:image/png" in shown["figures"]["who claims what"].value
    assert "data:image/png" in shown["quotes"]["who is quoted"].value


def test_the_sensor_starts_nothing_at_first_and_a_run_when_a_report_changes(tmp_path):
    write_corpus(tmp_path)
    made = definitions(tmp_path, None, tmp_path / "out", tmp_path / "tables")
    resources = {"corpus": made.resources["corpus"]}
    cursor = None
    seen = []
    for text in (None, None, "A third report.\n"):
        if text:
            (tmp_path / "third.txt").write_text(text, encoding="utf-8")
        with dg.build_sensor_context(cursor=cursor, resources=resources) as context:
            result = reports_changed(context)
        cursor = result.cursor
        seen.append(len(result.run_requests or []))
    assert seen == [0, 0, 1]


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
        for _ in range(120):
            try:
                ask(port, "{ version }")
                break
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.5)
        yield port, home
    finally:
        server.terminate()
        server.wait(timeout=30)


def test_the_ui_serves_the_graph_and_writes_nothing_to_the_home(served: tuple[int, Path]):
    port, home = served
    answer = ask(port, "{ assetNodes { assetKey { path } groupName description } }")
    names = {node["assetKey"]["path"][0] for node in answer["data"]["assetNodes"]}
    assert {table.name for table in TABLES} - set(OF_RELEASE) <= names
    assert [path.name for path in home.iterdir()] == []
