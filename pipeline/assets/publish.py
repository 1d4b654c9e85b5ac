"""Validate the package as a whole, and publish it: only the last asset touches what is released."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.assets.failures import said_plainly
from pipeline.assets.resources import Corpus, Releases
from pipeline.assets.tables import Made, made
from pipeline.errors import OnrecordError
from pipeline.package.release.release import Staged, publish, stage
from pipeline.package.tables.database import DATABASE
from pipeline.package.tables.tables import rows_of
from pipeline.readers.corpus import about_corpus
from pipeline.schemas import OF_RELEASE, TABLES
from pipeline.schemas.gold import GOLD
from pipeline.schemas.working import PACKAGE, QUALITY

VALIDATE = "stage_5_validate"
PUBLISH = "stage_6_publish"
_MEASURED = [table.name for table in TABLES if table.name not in (*OF_RELEASE, GOLD.name)]
_INPUTS = {name: dg.AssetIn(name) for name in _MEASURED}


@contextmanager
def _as_files(tables: dict[str, pa.Table]) -> Iterator[Path]:
    """A folder of the tables as Parquet files, as they are in a release."""
    with tempfile.TemporaryDirectory() as folder:
        for name, table in tables.items():
            pq.write_table(table, Path(folder) / f"{name}.parquet")
        yield Path(folder)


@dg.asset(group_name=VALIDATE, ins=_INPUTS, description=QUALITY.description)
def quality(context: dg.AssetExecutionContext, corpus: Corpus, **tables: pa.Table) -> Made:
    """Score the tables against the gold rows, where there are any for these reports."""
    if corpus.gold is None:
        return made(QUALITY, [{"result": None}])
    from pipeline import evaluate

    try:
        with _as_files(tables) as folder:
            result = evaluate.evaluate(folder, Path(corpus.gold))
    except OnrecordError as error:
        context.log.warning(f"Not measured against {corpus.gold}: {error}")
        return made(QUALITY, [{"result": None}])
    report = evaluate.render(result)
    return made(QUALITY, [{"result": json.dumps(result, sort_keys=True)}], report=report)


@dg.asset(
    group_name=VALIDATE,
    ins={**_INPUTS, "quality": dg.AssetIn("quality")},
    description=GOLD.description,
)
def gold(corpus: Corpus, quality: pa.Table, **tables: pa.Table) -> Made:
    """Set the gold rows beside the published ones, where the tables were measured."""
    if corpus.gold is None or quality["result"][0].as_py() is None:
        return made(GOLD, [])
    from pipeline import evaluate

    with _as_files(tables) as folder:
        return made(GOLD, evaluate.sample(folder, Path(corpus.gold)))


@dg.asset(
    group_name=VALIDATE,
    ins={**_INPUTS, "gold": dg.AssetIn("gold"), "quality": dg.AssetIn("quality")},
    description=PACKAGE.description,
)
@said_plainly
def package(corpus: Corpus, releases: Releases, quality: pa.Table, **tables: pa.Table) -> Made:
    """Compare with the release before and write the next one beside it."""
    measured = quality["result"][0].as_py()
    about = about_corpus(corpus.path)
    staged = stage(tables, releases.folder, about, json.loads(measured) if measured else None)
    row = {
        "version": staged.version,
        "folder": str(staged.folder),
        "base": staged.base,
        "changed": staged.changed,
        "bytes": staged.bytes,
        "rows": json.dumps(dict(staged.rows)),
        "what_changed": staged.what_changed,
    }
    return made(PACKAGE, [row], what_changed=staged.what_changed)


@dg.asset(
    group_name=PUBLISH,
    description="The release, in its place: a folder of its version, and `latest` pointing at it.",
)
@said_plainly
def release(releases: Releases, package: pa.Table) -> Made:
    """Put the checked package in its place; a standing release is left as it is."""
    row = next(rows_of(package))
    published = publish(
        Staged(
            version=row["version"],
            folder=Path(row["folder"]),
            out=releases.folder,
            base=row["base"],
            changed=row["changed"],
            rows=json.loads(row["rows"]),
            bytes=row["bytes"],
            what_changed=row["what_changed"],
        )
    )
    row["folder"] = str(published.folder)
    return made(
        PACKAGE,
        [row],
        "release",
        version=published.version,
        folder=dg.MetadataValue.path(published.folder),
        readme=dg.MetadataValue.path(published.folder / "README.md"),
        database=dg.MetadataValue.path(published.folder / DATABASE),
    )
