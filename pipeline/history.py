"""The project's Dagster instance: the history of all runs, from the terminal and from the UI."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dagster as dg
from dagster._core.instance.ref import InstanceRef
from dagster._core.remote_origin import RemoteJobOrigin, RemoteRepositoryOrigin
from dagster._core.storage.dagster_run import IN_PROGRESS_RUN_STATUSES
from dagster._core.storage.tags import GRPC_INFO_TAG
from dagster._core.workspace.load import location_origins_from_yaml_paths

from pipeline import settings
from pipeline.package.errors import PackageError
from pipeline.package.release.lock import publishing

_OURS = "# Written by onrecord."
_CONFIG = f"""\
{_OURS} No telemetry, no popups; info and above in the logs.
telemetry:
  enabled: false
nux:
  enabled: false
python_logs:
  python_log_level: INFO
# One run at a time, for each takes all cores; the others wait in the queue.
concurrency:
  runs:
    max_concurrent_runs: 1
"""
# Captured output is no longer a terminal, so that no progress could be drawn on it.
_OUTPUT_AS_IT_IS = {
    "compute_logs": {
        "module": "dagster._core.storage.noop_compute_log_manager",
        "class": "NoOpComputeLogManager",
    }
}

WORKSPACE = settings.PROJECT / "workspace.yaml"


def dagster_home() -> Path:
    """The folder of Dagster's own state, made and configured if it is not there yet.

    It is `DAGSTER_HOME` where that is set, and its configuration is left alone if others wrote it.
    """
    home = Path(os.environ.get("DAGSTER_HOME") or settings.state() / "dagster").absolute()
    home.mkdir(parents=True, exist_ok=True)
    config = home / "dagster.yaml"
    if not config.exists() or config.read_text(encoding="utf-8").startswith(_OURS):
        config.write_text(_CONFIG, encoding="utf-8")
    os.environ["DAGSTER_HOME"] = str(home)
    os.environ.setdefault("MPLCONFIGDIR", str(settings.state() / "matplotlib"))
    return home


@contextmanager
def history() -> Iterator[dg.DagsterInstance]:
    """The instance for a run in this process, whose output goes where that of the process goes."""
    home = str(dagster_home())
    with dg.DagsterInstance.from_ref(
        InstanceRef.from_dir(home, overrides=_OUTPUT_AS_IT_IS)
    ) as instance:
        yield instance


def origin_of(job: str) -> RemoteJobOrigin | None:
    """Where the UI finds a job; without it a run is in no history and cannot be re-executed."""
    if not WORKSPACE.exists():
        return None
    (location,) = location_origins_from_yaml_paths([str(WORKSPACE)])
    return RemoteRepositoryOrigin(location, "__repository__").get_job_origin(job)


def end_dead_runs(instance: dg.DagsterInstance) -> None:
    """Record as failed the runs that were killed: as if they went on, all others would wait."""
    for run in instance.get_runs(dg.RunsFilter(statuses=IN_PROGRESS_RUN_STATUSES)):
        if not (_is_served(run) if GRPC_INFO_TAG in run.tags else _holds_its_lock(run)):
            instance.report_run_failed(run, "The process of this run was ended from outside.")


def _is_served(run: dg.DagsterRun) -> bool:
    """Whether the server of the UI that started the run is there."""
    address = json.loads(run.tags[GRPC_INFO_TAG]).get("socket")
    if address is None:  # systems without sockets in the file system
        return True
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(address) == 0


def _holds_its_lock(run: dg.DagsterRun) -> bool:
    """Whether a run from the terminal goes on: it holds the lock of its folder to its end."""
    try:
        config: Any = run.run_config
        with publishing(Path(config["resources"]["releases"]["config"]["path"])):
            return False
    except PackageError:
        return True
    except (KeyError, OSError):
        return False
