"""A whole run from the terminal: the asset graph, its progress, and what came of it."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dagster as dg
from rich.console import Console
from rich.table import Table as Printed

from pipeline import settings
from pipeline.definitions import definitions
from pipeline.errors import OnrecordError
from pipeline.package.lock import publishing
from pipeline.package.tables import rows_of
from pipeline.settings import Means
from pipeline.ui import dagster_home


def publish_corpus(
    corpus: str | Path, out: Path, gold: Path | None = None, means: Means | None = None
) -> None:
    """Run the graph over a corpus, publish under `out`, and print what came of it.

    The folders have been looked at before (`check_corpus`, `ready_for_release`). Raises
    OnrecordError, and leaves what was published as it was, if a step or a check fails.
    """
    began = time.monotonic()
    console = Console(highlight=False)
    # Held for the whole run, so that a second publisher learns at once and not after its work.
    with publishing(out), _instance_and_tables(corpus, out) as (instance, tables):
        address = settings.address(corpus)
        gold = gold or (settings.GOLD if address == str(settings.SEEDS) else None)
        graph = definitions(address, gold, out.resolve(), tables, means)
        console.print(f"Publishing {corpus} to {out}")
        done = graph.resolve_job_def("publish").execute_in_process(
            instance=instance,
            run_config={"loggers": {"progress": {}}},
            raise_on_error=False,
        )
        if not done.success:
            raise OnrecordError(_why(done))
        row = next(rows_of(done.asset_value("release")))
    checks = len(done.get_asset_check_evaluations())
    _report(console, row, checks, time.monotonic() - began)


@contextmanager
def _instance_and_tables(
    corpus: str | Path, out: Path
) -> Iterator[tuple[dg.DagsterInstance, Path]]:
    """The project's own run is kept for the UI; runs on other folders leave nothing behind."""
    dagster_home()
    own = settings.address(corpus) == str(settings.SEEDS) and out.resolve() == settings.RELEASES
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


def _report(console: Console, release: Mapping[str, Any], checks: int, took: float) -> None:
    printed = Printed(show_edge=False)
    printed.add_column("table")
    printed.add_column("rows", justify="right")
    for name, rows in json.loads(release["rows"]).items():
        printed.add_row(name, f"{rows:,}")
    state = "published" if release["changed"] else "nothing changed, it stands"
    console.print()
    console.print(printed)
    console.print()
    console.print(f"version {release['version']}: {state}; {checks} checks passed; {took:.1f} s")
    console.print(f"it lies in {release['folder']}", soft_wrap=True)
    console.print(f'ask it: {_command()} sql "from contested_figures limit 10"', soft_wrap=True)


def _command() -> str:
    """How the user can call this command from where they are."""
    called = Path(sys.argv[0])
    return "onrecord" if called.name != "onrecord" else os.path.relpath(called)
