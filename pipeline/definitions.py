"""The whole asset graph, assembled."""

from __future__ import annotations

import os
from pathlib import Path

import dagster as dg

from pipeline import settings
from pipeline.assets import checks, clean, correct, dedupe, extract, ingest, publish
from pipeline.assets.labels import labelled
from pipeline.assets.progress import progress
from pipeline.assets.resources import resources
from pipeline.assets.triggers import publish_job, reports_changed, weekly
from pipeline.settings import Means


def definitions(
    corpus: str | Path,
    gold: Path | None,
    releases: Path,
    tables: Path | None = None,
    means: Means | None = None,
) -> dg.Definitions:
    """The graph over a corpus: a folder, a pattern, or an address (`settings.address`).

    `gold` is a folder of gold rows to measure against (or None), `releases` the folder that
    holds the published versions, `tables` that for the tables between the steps (in the state
    folder if None). A run can have others, by its config.
    """
    return dg.Definitions(
        assets=labelled(
            dg.load_assets_from_modules([ingest, clean, dedupe, correct, extract, publish])
        ),
        asset_checks=checks.ALL,
        jobs=[publish_job],
        sensors=[reports_changed],
        schedules=[weekly],
        resources=resources(str(corpus), gold, releases, means or Means(), tables),
        loggers={"progress": progress},
        executor=dg.in_process_executor,
    )


_CORPUS = settings.address(os.environ.get("ONRECORD_CORPUS") or settings.SEEDS)

defs = definitions(
    corpus=_CORPUS,
    gold=settings.gold_for(_CORPUS),
    releases=Path(os.environ.get("ONRECORD_OUT") or settings.RELEASES),
    means=Means(
        jobs=int(os.environ.get("ONRECORD_JOBS") or 0) or None,
        scheduler=os.environ.get("ONRECORD_SCHEDULER") or None,
    ),
)
