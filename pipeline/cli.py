"""The `onrecord` command: reads the arguments and calls the same code as the assets."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import Any

import click

from pipeline import settings
from pipeline.errors import OnrecordError

FAILED = 1
_LATEST = settings.RELEASES / "latest"


def said_in_one_sentence(command: Callable[..., None]) -> Callable[..., None]:
    """Turn errors that a user is meant to read into one sentence and an exit code."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except OnrecordError as error:
            click.echo(f"onrecord: {error}", err=True)
            sys.exit(FAILED)
        except KeyboardInterrupt:
            click.echo("onrecord: stopped; what was published before is as it was.", err=True)
            sys.exit(130)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord")
def main() -> None:
    """Turn raw reports on a conflict into an open dataset people can cite."""


@main.command()
@click.option(
    "--corpus",
    default=str(settings.SEEDS),
    help="The reports: a folder, a file, a pattern in quotes, or an address such as "
    "s3://bucket/folder. [default: seeds/]",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=settings.RELEASES,
    help="Folder for the releases. [default: datapackage/]",
)
@click.option(
    "--gold",
    type=click.Path(path_type=Path),
    help="Folder of hand-made gold rows to measure the release against.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Read only so many documents.")
@click.option("--dry-run", is_flag=True, help="List what would be read by which reader, and stop.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes read documents. [default: as many as the machine has cores]",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Read documents on the Dask cluster of this scheduler, such as tcp://10.0.0.5:8786.",
)
@said_in_one_sentence
def publish(  # noqa: PLR0913, PLR0917 - one for each option
    corpus: str,
    out: Path,
    gold: Path | None,
    limit: int | None,
    dry_run: bool,
    jobs: int | None,
    scheduler: str | None,
) -> None:
    """Make every table from the reports, validate them, and publish a release."""
    # Dagster takes seconds to load: what cannot be used is said before.
    from pipeline.package.release import ready_for_release  # noqa: PLC0415
    from pipeline.readers.corpus import check_corpus  # noqa: PLC0415

    check_corpus(corpus)
    if dry_run:
        from pipeline.readers.listing import listed  # noqa: PLC0415

        for line in listed(corpus, limit):
            click.echo(line)
        return
    ready_for_release(out)
    from pipeline.publishing import publish_corpus  # noqa: PLC0415

    publish_corpus(corpus, out, gold, settings.Means(limit, jobs, scheduler))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), default=_LATEST)
@click.option(
    "--corpus",
    help="The sources, to slice every span again. [default: seeds/ for the own release]",
)
@said_in_one_sentence
def verify(folder: Path, corpus: str | None) -> None:
    """Check a published package: checksums, schemas, keys, and every span of the sources."""
    from pipeline.package.verify import verify as check  # noqa: PLC0415

    if corpus is None and folder.resolve() == _LATEST.resolve():
        corpus = str(settings.SEEDS)
    problems = check(folder, corpus)
    for problem in problems:
        click.echo(f"- {problem}")
    if problems:
        raise OnrecordError(f"{len(problems)} problem(s) in {folder}.")
    spans = f", and every span as in {corpus}" if corpus else "; no sources given, spans not sliced"
    click.echo(f"{folder}: checksums, schemas and keys are right{spans}.")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), default=_LATEST)
@click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    default=settings.SEEDS,
    help="Folder of the reports that the release was made of. [default: seeds/]",
)
@click.option(
    "--gold",
    type=click.Path(path_type=Path),
    help="The gold rows it was measured against. [default: tests/gold, if it was measured]",
)
@said_in_one_sentence
def rebuild(folder: Path, corpus: Path, gold: Path | None) -> None:
    """Make a release again from its sources, and compare it with what was released."""
    from pipeline.rebuilding import rebuild as make_again  # noqa: PLC0415

    different = make_again(folder, corpus, gold)
    for line in different:
        click.echo(f"- {line}")
    if different:
        raise OnrecordError(f"{len(different)} file(s) of {folder} are made otherwise.")
    click.echo(
        f"{folder}: made again, every file but the database and the zip with it has the same bytes."
    )


@main.command()
@click.argument("doc_id")
@click.option(
    "--corpus",
    default=str(settings.SEEDS),
    help="Where the reports are that the release was made of. [default: seeds/]",
)
@click.option(
    "--package",
    type=click.Path(path_type=Path),
    default=_LATEST,
    help="The release that has the document. [default: datapackage/latest]",
)
@said_in_one_sentence
def source(doc_id: str, corpus: str, package: Path) -> None:
    """Print the source text of document DOC_ID, which all its offsets count in."""
    from pipeline.package.originals import source_of  # noqa: PLC0415

    click.echo(source_of(package, doc_id, corpus), nl=False)


@main.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=settings.RELEASES,
    help="Folder of the releases. [default: datapackage/]",
)
@click.option("--rows", is_flag=True, help="List every row added, removed or changed.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: schema changes and rows.")
@said_in_one_sentence
def diff(old: str, new: str, out: Path, rows: bool, as_json: bool) -> None:
    """Say what changed from release OLD to release NEW, such as 1.0.0 and 1.1.0."""
    from pipeline.package.changelog import rows_in_words, section  # noqa: PLC0415
    from pipeline.package.diff import compare  # noqa: PLC0415
    from pipeline.package.published import release_of  # noqa: PLC0415

    before, after = release_of(out, old), release_of(out, new)
    found = compare(before.snapshot, after.snapshot)
    if as_json:
        click.echo(_json(asdict(found)))
    elif rows:
        for line in rows_in_words(found.rows):
            click.echo(line)
    else:
        click.echo(section(new, old, found), nl=False)


@main.command()
@click.argument("statement", required=False)
@click.option(
    "--package",
    type=click.Path(path_type=Path),
    default=_LATEST,
    help="The release to ask. [default: datapackage/latest]",
)
@said_in_one_sentence
def sql(statement: str | None, package: Path) -> None:
    """Ask the published package a question in SQL; without a STATEMENT, a prompt."""
    from pipeline.package.query import prompt, run  # noqa: PLC0415

    if statement is None:
        prompt(package)
    else:
        click.echo(run(package, statement))


@main.command()
@click.argument("gold", type=click.Path(path_type=Path), default=settings.GOLD)
@click.option(
    "--package",
    type=click.Path(path_type=Path),
    default=_LATEST,
    help="The release to measure against gold rows. [default: datapackage/latest]",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a report.")
@click.option("--errors", is_flag=True, help="List every row missed, false or wrong.")
@said_in_one_sentence
def evaluate(gold: Path, package: Path, as_json: bool, errors: bool) -> None:
    """Score the published tables against a folder of gold rows. [default: tests/gold]"""
    from pipeline import evaluate as evaluation  # noqa: PLC0415

    data = package / "data"
    if not errors:
        result = evaluation.evaluate(data, gold)
        click.echo(_json(result) if as_json else evaluation.render(result))
    elif as_json:
        click.echo(_json([asdict(error) for error in evaluation.errors(data, gold)]))
    else:
        for error in evaluation.errors(data, gold):
            click.echo(error)


def _json(result: Any) -> str:
    return json.dumps(result, indent=2, ensure_ascii=False)


@main.command()
@click.option("--port", default=3000, show_default=True, help="Port on this machine.")
@click.option(
    "--corpus", default=str(settings.SEEDS), help="The reports, as of publish. [default: seeds/]"
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=settings.RELEASES,
    help="Folder for the releases. [default: datapackage/]",
)
@said_in_one_sentence
def ui(port: int, corpus: str, out: Path) -> None:
    """Open the Dagster UI, on this machine only."""
    from pipeline.ui import serve  # noqa: PLC0415

    serve(port, corpus, out)
