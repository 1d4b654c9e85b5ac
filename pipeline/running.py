"""The asset graph run once, in this process."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dagster as dg
from dagster._core.definitions.job_base import InMemoryJob
from dagster._core.execution.execute_in_process import core_execute_in_process

from pipeline import settings
from pipeline.assets.io import Tables
from pipeline.definitions import definitions
from pipeline.errors import OnrecordError
from pipeline.package.tables import rows_of
from pipeline.settings import Means
from pipeline.ui import dagster_home


def run(address: str, gold: Path | None, out: Path, means: Means | None) -> Mapping[str, Any]:
    """Make and publish a release; what the asset `release` gives, and the number of `checks`.

    Raises OnrecordError if a step or a check fails.
    """
    with _instance_and_tables(address, out) as (instance, tables):
        graph = definitions(address, gold, out.resolve(), tables, means)
        # `execute_in_process` is this with every table of the run held in memory to its end.
        done = core_execute_in_process(
            job=InMemoryJob(job_def=graph.resolve_job_def("publish")),
            instance=instance,
            run_config={"loggers": {"progress": {}}},
            output_capturing_enabled=False,
            raise_on_error=False,
        )
        if not done.success:
            raise OnrecordError(_why(done))
        row = next(rows_of(Tables(folder=str(tables)).read("release")))
    return {**row, "checks": len(done.get_asset_check_evaluations())}


@contextmanager
def _instance_and_tables(address: str, out: Path) -> Iterator[tuple[dg.DagsterInstance, Path]]:
    """The project's own run is kept for the UI; runs on other folders leave nothing behind."""
    dagster_home()
    own = address == str(settings.SEEDS) and out.resolve() == settings.RELEASES
    if own:
        with dg.DagsterInstance.get() as instance:
            yield instance, settings.state() / "tables"
        return
    settings.state().mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=settings.state()) as folder,
        dg.DagsterInstance.ephemeral() as instance,
    ):
        yield instance, Path(folder)


def _why(done: dg.ExecuteInProcessResult) -> str:
    """One sentence for a run that failed: the checks that did, else the first error."""
    failed = [check for check in done.get_asset_check_evaluations() if not check.passed]
    if failed:
        said = "; ".join(
            f"{check.asset_key.to_user_string()}: {check.description}" for check in failed
        )
        return f"nothing was published, because a check failed: {said}"
    for event in done.all_events:
        if event.is_step_failure:
            error = event.step_failure_data.error
            cause = error.cause or error if error else None
            name = event.step_key
            said = cause.message.strip().split(": ", 1)[-1] if cause else "unknown"
            return f"nothing was published, because {name} failed: {said}"
    return "nothing was published, because the run failed; see the UI for why."
