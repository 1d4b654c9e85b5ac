"""What starts a run: a job by hand, a sensor when the reports change, a schedule that is off."""

import dagster as dg

from pipeline.assets.resources import Corpus
from pipeline.readers.corpus import fingerprint

publish_job = dg.define_asset_job(
    "publish",
    selection=dg.AssetSelection.all(),
    description="Make every table from the reports, validate, and publish a release.",
    executor_def=dg.in_process_executor,
)


@dg.sensor(
    job=publish_job,
    name="reports_changed",
    minimum_interval_seconds=60,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Publishes when a file of the corpus folder is added, changed or removed. The "
    "first look only remembers what is there.",
)
def reports_changed(context: dg.SensorEvaluationContext, corpus: Corpus) -> dg.SensorResult:
    """Ask for a run when the corpus folder is not as it was at the last look."""
    now = fingerprint(corpus.path)
    if context.cursor is None:
        return dg.SensorResult(skip_reason="First look: remembered what is there.", cursor=now)
    if context.cursor == now:
        return dg.SensorResult(skip_reason="Nothing changed.", cursor=now)
    # No run key: the cursor already keeps one change from starting two runs, and a key would
    # keep a corpus that goes back to an earlier state from being published again.
    return dg.SensorResult(run_requests=[dg.RunRequest()], cursor=now)


weekly = dg.ScheduleDefinition(
    name="weekly",
    job=publish_job,
    cron_schedule="0 6 * * 1",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.STOPPED,
    description="Publishes every Monday at 06:00 UTC. Off until it is switched on.",
)
