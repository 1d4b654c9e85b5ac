"""What starts a run: a job by hand, a sensor when the reports change, a schedule that is off."""

from itertools import takewhile

import dagster as dg

from pipeline.assets.resources import Corpus
from pipeline.readers.corpus import fingerprint

_CORPUS_TAG = "onrecord/corpus"


def corpus_tag(seen: str) -> dict[str, str]:
    """The tag of a run with the state of the corpus that it was started for, short to read."""
    return {_CORPUS_TAG: seen[:12]}


_ATTEMPTS = 3

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
    default_status=dg.DefaultSensorStatus.STOPPED,
    description="Publishes when files of the corpus were added, changed or removed and nothing "
    "has moved for two looks. The first look only remembers what is there. A run that failed is "
    f"started again, {_ATTEMPTS} times in all. Off until it is switched on.",
)
def reports_changed(context: dg.SensorEvaluationContext, corpus: Corpus) -> dg.SensorResult:
    """Ask for a run when the corpus has come to rest in a state that is not published."""
    now = fingerprint(corpus.path)
    seen, _, done = (context.cursor or "").partition(" ")
    if not done:
        return _wait("First look: remembered what is there.", now, now)
    if now != seen:
        return _wait("Something changed: waiting until nothing has moved for a look.", now, done)
    if now == done:
        return _wait("Nothing changed.", now, done)
    runs = _runs_for(context.instance, now)
    if any(run.is_success for run in runs):
        return _wait("It is published.", now, now)
    if len(runs) == _ATTEMPTS or not all(run.is_finished for run in runs):
        return _wait(f"See run {runs[0].run_id}, number {len(runs)} for it.", now, done)
    return dg.SensorResult(run_requests=[dg.RunRequest(tags=corpus_tag(now))])


def _wait(reason: str, seen: str, done: str) -> dg.SensorResult:
    return dg.SensorResult(skip_reason=reason, cursor=f"{seen} {done}")


def _runs_for(instance: dg.DagsterInstance, corpus: str) -> list[dg.DagsterRun]:
    """The last runs, as far as they were all for this state of the corpus."""
    runs = instance.get_runs(dg.RunsFilter(job_name=publish_job.name), limit=_ATTEMPTS)
    return list(takewhile(lambda run: corpus_tag(corpus).items() <= run.tags.items(), runs))


weekly = dg.ScheduleDefinition(
    name="weekly",
    job=publish_job,
    cron_schedule="0 6 * * 1",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.STOPPED,
    description="Publishes every Monday at 06:00 UTC. Off until it is switched on.",
)
