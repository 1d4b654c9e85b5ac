"""The `onrecord` command: reads the arguments and calls the same code as the assets."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline import settings
from pipeline.errors import OnrecordError

if TYPE_CHECKING:
    from pipeline.package.tables.answers import Form

FAILED = 1
STOPPED = 130


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
            click.echo("onrecord: stopped; what was published before is unchanged.", err=True)
            sys.exit(STOPPED)

    return run


class _Path(click.Path):
    """A path in which ~ is the user's own folder, as in a shell that was not asked."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(os.path.expanduser(value), param, ctx)


_PATH = _Path(path_type=Path)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_OUT = click.option(
    "--out",
    type=_PATH,
    default=settings.RELEASES,
    help="Folder of the releases. [default: datapackage/]",
)
_RELEASE_HELP = "a release: its folder, its version in --out, or a file in it"
_RELEASE = click.argument("release", required=False)
_PACKAGE = click.option(
    "--package",
    "--release",
    "release",
    metavar="RELEASE",
    help=f"The release to ask: {_RELEASE_HELP}. [default: the latest in --out]",
)


def _chosen(release: str | None, out: Path) -> Path:
    from pipeline.package.release.chosen import chosen  # noqa: PLC0415

    return chosen(release, out)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord")
def main() -> None:
    """Turn raw reports on a conflict into an open dataset people can cite.

    Reads news prose in English. Your own reports: init, publish, verify, sql.
    """


@main.command()
@click.argument("folder", type=_PATH)
@said_in_one_sentence
def init(folder: Path) -> None:
    """Describe your reports: write onrecord.yaml and sources.csv into FOLDER, to be edited."""
    from pipeline.readers.init import init as describe  # noqa: PLC0415

    for line in describe(folder):
        click.echo(line)
    click.echo(f"Look through both, then: {settings.command()} publish {folder}")


@main.command()
@click.argument("reports", required=False)
@click.option(
    "--corpus",
    help="The same as REPORTS.",
)
@click.option(
    "--out",
    type=_PATH,
    help="Folder for the releases. [default: datapackage/ for seeds/; else beside the reports, "
    "under their name and -package]",
)
@click.option(
    "--gold",
    type=_PATH,
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
    reports: str | None,
    corpus: str | None,
    out: Path | None,
    gold: Path | None,
    limit: int | None,
    dry_run: bool,
    jobs: int | None,
    scheduler: str | None,
) -> None:
    """Make every table from REPORTS, validate them, and publish a release.

    REPORTS is a folder, a file, a pattern in quotes, or an address such as s3://bucket/folder; it
    is seeds/ if nothing is said.
    """
    if reports and corpus and reports != corpus:
        raise OnrecordError(f"Name the reports once: {reports}, or --corpus {corpus}.")
    # Dagster takes seconds to load: what cannot be used is said before.
    from pipeline.package.release.release import ready_for_release  # noqa: PLC0415
    from pipeline.readers.corpus import about_corpus, check_corpus  # noqa: PLC0415

    address = settings.address(reports or corpus or settings.SEEDS)
    check_corpus(address)
    about_corpus(address)
    if dry_run:
        from pipeline.readers.listing import listed  # noqa: PLC0415

        for line in listed(address, limit):
            click.echo(line)
        return
    out = out or settings.releases_of(address)
    ready_for_release(out)
    click.echo("Setting up (some seconds) …", err=True)
    from pipeline.publishing import publish_corpus  # noqa: PLC0415

    publish_corpus(address, out, gold, settings.Means(limit, jobs, scheduler))


@main.command()
@_RELEASE
@click.option(
    "--corpus",
    help="The reports, to check every position. [default: seeds/ for the release of the seeds]",
)
@_OUT
@said_in_one_sentence
def verify(release: str | None, corpus: str | None, out: Path) -> None:
    """Check a published package: checksums, schemas, keys, and every position in the sources.

    RELEASE is the folder of a release, its version in --out, or a file in it.
    """
    from pipeline.package.validate.verify import verify as check  # noqa: PLC0415

    folder = _chosen(release, out)
    if corpus is None and folder.resolve().parent == settings.RELEASES:
        corpus = str(settings.SEEDS)
    problems = check(folder, settings.address(corpus) if corpus else None)
    for problem in problems:
        click.echo(f"- {problem}")
    if problems:
        raise OnrecordError(f"{len(problems)} problem(s) in {folder}.")
    if corpus:
        against = f", and every position as in {corpus}"
    else:
        against = "; positions were not checked, for no --corpus is named"
    click.echo(f"{folder}: checksums, schemas and keys are right{against}.")


@main.command()
@_RELEASE
@click.option(
    "--corpus",
    default=str(settings.SEEDS),
    help="The reports that the release was made of. [default: seeds/]",
)
@click.option(
    "--gold",
    type=_PATH,
    help="The gold rows it was measured against. [default: tests/gold, if it was measured]",
)
@_OUT
@said_in_one_sentence
def rebuild(release: str | None, corpus: str, gold: Path | None, out: Path) -> None:
    """Make a release again from its sources, and compare it with what was released.

    RELEASE is the folder of a release, its version in --out, or a file in it.
    """
    from pipeline.rebuilding import rebuild as make_again  # noqa: PLC0415

    folder = _chosen(release, out)
    different = make_again(folder, settings.address(corpus), gold)
    for line in different:
        click.echo(f"- {line}")
    if different:
        raise OnrecordError(f"{len(different)} file(s) of {folder} came out different.")
    click.echo(
        f"{folder}: made again, every file but the database and the zip with it has the same bytes."
    )


@main.command()
@click.argument("doc_id")
@click.option(
    "--corpus",
    default=str(settings.SEEDS),
    help="The reports that the release was made of. [default: seeds/]",
)
@_PACKAGE
@_OUT
@said_in_one_sentence
def source(doc_id: str, corpus: str, release: str | None, out: Path) -> None:
    """Print the source text of document DOC_ID, which all its offsets count in."""
    from pipeline.package.validate.originals import source_of  # noqa: PLC0415

    click.echo(source_of(_chosen(release, out), doc_id, settings.address(corpus)), nl=False)


@main.command()
@click.argument("row_id")
@click.argument("values", nargs=-1, required=True, metavar="COLUMN=VALUE...")
@click.option("--reason", required=True, help="Why, and by whose judgement or which source.")
@click.option(
    "--corpus",
    type=_PATH,
    default=settings.SEEDS,
    help="The folder of the reports; the lines go into its corrections.csv. [default: seeds/]",
)
@_PACKAGE
@_OUT
@said_in_one_sentence
def correct(  # noqa: PLR0913, PLR0917 - one for each option
    row_id: str,
    values: tuple[str, ...],
    reason: str,
    corpus: Path,
    release: str | None,
    out: Path,
) -> None:
    """Correct row ROW_ID of a release: the next one has the values given here.

    A name is corrected together with its id. COLUMN= alone empties a column.
    """
    from pipeline.package.tables.correcting import correct as write  # noqa: PLC0415

    if wrong := next((each for each in values if "=" not in each), None):
        raise OnrecordError(f"Say what is right as COLUMN=VALUE, not {wrong!r}.")
    right = {column: value for column, _, value in (each.partition("=") for each in values)}
    for line in write(_chosen(release, out), corpus, row_id, right, reason):
        was, now = line["expected"] or "nothing", line["value"] or "nothing"
        click.echo(f"{line['table']} {row_id} {line['column']}: {was}, now {now}")
    click.echo(f"Written to {corpus / 'corrections.csv'}; the next publish applies it.")


@main.command()
@click.argument("old")
@click.argument("new")
@_OUT
@click.option("--rows", is_flag=True, help="List every row added, removed or changed.")
@_JSON
@said_in_one_sentence
def diff(old: str, new: str, out: Path, rows: bool, as_json: bool) -> None:
    """Say what changed from release OLD to release NEW: versions in --out, folders or files."""
    from pipeline.package.history.changelog import rows_in_words, section  # noqa: PLC0415
    from pipeline.package.history.diff import compare  # noqa: PLC0415
    from pipeline.package.release.published import Published  # noqa: PLC0415

    before, after = (Published(_chosen(each, out)) for each in (old, new))
    found = compare(before.snapshot, after.snapshot)
    if as_json:
        click.echo(_json(asdict(found)))
    elif rows:
        for line in rows_in_words(found.rows):
            click.echo(line)
    else:
        click.echo(section(after.version, before.version, found), nl=False)


@main.command()
@click.argument("statement", required=False)
@_PACKAGE
@_OUT
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@_JSON
@said_in_one_sentence
def sql(statement: str | None, release: str | None, out: Path, as_csv: bool, as_json: bool) -> None:
    """Ask the published package a question in SQL; without a STATEMENT, a prompt."""
    from pipeline.package.tables.prompt import prompt  # noqa: PLC0415
    from pipeline.package.tables.query import run  # noqa: PLC0415

    form: Form = "csv" if as_csv else "json" if as_json else "table"
    if statement is None:
        prompt(_chosen(release, out), form)
    else:
        click.echo(run(_chosen(release, out), statement, form))


@main.command()
@click.argument("gold", type=_PATH, default=settings.GOLD)
@_PACKAGE
@_OUT
@_JSON
@click.option("--errors", is_flag=True, help="List every row missed, false or wrong.")
@said_in_one_sentence
def evaluate(gold: Path, release: str | None, out: Path, as_json: bool, errors: bool) -> None:
    """Score the published tables against a folder of gold rows. [default: tests/gold]"""
    from pipeline import evaluate as evaluation  # noqa: PLC0415

    data = _chosen(release, out) / "data"
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
@click.option("--out", type=_PATH, help="Folder for the releases, as of publish.")
@said_in_one_sentence
def ui(port: int, corpus: str, out: Path | None) -> None:
    """Open the Dagster UI, on this machine only."""
    from pipeline.ui import serve  # noqa: PLC0415

    address = settings.address(corpus)
    serve(port, address, out or settings.releases_of(address))
