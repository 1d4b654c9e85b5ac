"""`python -m benchmarks`: reads the arguments, measures, prints."""

from __future__ import annotations

import json
from pathlib import Path

import click

from benchmarks.floors import fallen, read_floors
from benchmarks.report import errors as every_error
from benchmarks.report import listing, render, scores
from benchmarks.run import measure
from pipeline.cli import said_in_one_sentence
from pipeline.errors import OnrecordError
from pipeline.evaluate.lines import read_text


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a report.")
@click.option("--errors", is_flag=True, help="List every error under its cause.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    help="Take about so many texts, spread evenly.",
)
@click.option(
    "--only",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file with the ids of the documents to take, one a line.",
)
@click.option(
    "--floors",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file of floors: show the numbers alone, and fail where one is below its own.",
)
@said_in_one_sentence
def main(  # noqa: PLR0913 - one parameter an option
    path: Path,
    *,
    as_json: bool,
    errors: bool,
    limit: int | None,
    only: Path | None,
    floors: Path | None,
) -> None:
    """Find in the texts of PATH what the pipeline finds, and score it against their annotations.

    PATH is a file or folder in any of the formats that the modules of this folder describe.
    """
    wanted = read_floors(floors, path, only) if floors else None
    listed = set(read_text(only).split()) if only else None
    measured = measure(path, limit, _say_how_far, listed)
    if as_json:
        result = every_error(measured) if errors else scores(measured)
        click.echo(json.dumps(result, indent=2, ensure_ascii=False))
    else:
        click.echo(listing(measured) if errors else render(measured, wanted is not None))
    low = list(fallen(measured, wanted)) if wanted else []
    if low:
        raise OnrecordError(f"{len(low)} number(s) below the floor: {'; '.join(low)}.")


def _say_how_far(done: int, of: int) -> None:
    """A line on standard error for every tenth of the documents."""
    if done * 10 // of > (done - 1) * 10 // of:
        click.echo(f"{done} of {of} documents read.", err=True)


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
