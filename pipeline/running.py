"""The asset graph run once, in this process, and recorded like a run of the UI."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dagster as dg
from dagster._core.errors import DagsterExecutionInterruptedError
from dagster._core.execution.api import execute_run

from pipeline import settings
from pipeline.assets.io import Tables
from pipeline.assets.resources import resources
from pipeline.assets.triggers import corpus_tag, publish_job
from pipeline.definitions import defs
from pipeline.errors import OnrecordError
from pipeline.history import end_dead_runs, history, origin_of
from pipeline.package.tables.tables import rows_of
from pipeline.settings import Means

_STOPPED = (DagsterExecutionInterruptedError.__name__, KeyboardInterrupt.__name__)


def publish() -> dg.JobDefinition:
    """The job, as the UI has it."""
    return defs.resolve_job_def(publish_job.name)


def run(address: str, gold: Path | None, out: Path, means: Means, seen: str) -> Mapping[str, Any]:
    """Make and publish a release; what the asset `release` gives, and the number of `checks`.

    The run is recorded with all that it works on as its config, so that it does the same when it
    is executed again from the UI. `seen` is the fingerprint of the corpus. Raises OnrecordError if
    a step or a check fails.
    """
    with _instance_and_tables(address, out, means) as (instance, tables):
        used = resources(address, gold, out.resolve(), means, tables)
        # Not `dg.RunConfig`: it leaves out None, and the UI may have other defaults.
        config: dict[str, Any] = {
            "resources": {name: {"config": one.model_dump()} for name, one in used.items()},
            "loggers": {"progress": {}},
        }
        job = dg.reconstructable(publish)
        # `dg.execute_job` is this without the origin, by which the UI knows whose run it is.
        recorded = instance.create_run_for_job(
            job_def=job.get_definition(),
            run_config=config,
            tags=corpus_tag(seen),
            remote_job_origin=origin_of(publish_job.name),
            job_code_origin=job.get_python_origin(),
        )
        done = execute_run(job, recorded, instance)
        if _was_stopped(done):
            raise KeyboardInterrupt
        if not done.success:
            raise OnrecordError(_why(done))
        row = next(rows_of(Tables(folder=str(tables)).read("release")))
    passed = [check for check in _checks(done) if check.passed]
    return {**row, "checks": len(passed)}


@contextmanager
def _instance_and_tables(
    address: str, out: Path, means: Means
) -> Iterator[tuple[dg.DagsterInstance, Path]]:
    """The history of the project; runs into the state folder are trials, and leave nothing."""
    if not out.resolve().is_relative_to(settings.state().resolve()):
        with history() as instance:
            end_dead_runs(instance)
            yield instance, settings.tables(address, means.limit)
        return
    with (
        tempfile.TemporaryDirectory(dir=settings.state()) as folder,
        dg.DagsterInstance.ephemeral() as instance,
    ):
        yield instance, Path(folder)


def _checks(done: dg.JobExecutionResult) -> list[dg.AssetCheckEvaluation]:
    return [
        event.asset_check_evaluation_data
        for event in done.all_events
        if event.event_type == dg.DagsterEventType.ASSET_CHECK_EVALUATION
    ]


def _why(done: dg.JobExecutionResult) -> str:
    """One sentence for a run that failed: the checks that did, else the first error."""
    failed = [check for check in _checks(done) if not check.passed and check.blocking]
    if failed:
        said = "; ".join(
            f"{check.asset_key.to_user_string()}: {check.description}" for check in failed
        )
        return f"nothing was published, because a check failed: {said}"
    for event in done.all_events:
        if event.is_step_failure:
            data = event.step_failure_data
            if data.user_failure_data and data.user_failure_data.description:
                said = data.user_failure_data.description
            else:
                cause = data.error.cause or data.error if data.error else None
                said = cause.message.strip().split(": ", 1)[-1] if cause else "unknown"
            return f"nothing was published, because {event.step_key} failed: {said}"
    return "nothing was published, because the run failed; see the UI for why."


def _was_stopped(done: dg.JobExecutionResult) -> bool:
    """Whether somebody stopped the run; Dagster tells it as the failure of the step it was at."""
    return any(
        event.is_step_failure
        and event.step_failure_data.error is not None
        and event.step_failure_data.error.cls_name in _STOPPED
        for event in done.all_events
    )
