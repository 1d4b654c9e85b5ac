"""A blocking check for every table, made from its declaration, and one for the whole package."""

import json
from collections.abc import Sequence
from pathlib import Path

import dagster as dg
import pyarrow as pa

from pipeline.assets.watch import WARNING
from pipeline.package.tables.tables import rows_of
from pipeline.package.validate.problems import Problem
from pipeline.package.validate.spans import check_spans
from pipeline.package.validate.validate import check_rows
from pipeline.schemas import OF_RELEASE, TABLES, Table

_SHOWN = 20


def result(problems: Sequence[Problem], rows: int) -> dg.AssetCheckResult:
    """A check result that says which rows are wrong and why."""
    shown = "\n".join(f"- {problem}" for problem in problems[:_SHOWN])
    more = len(problems) - _SHOWN
    return dg.AssetCheckResult(
        passed=not problems,
        severity=dg.AssetCheckSeverity.ERROR,
        description=str(problems[0]) if problems else f"{rows} rows, all as declared.",
        metadata={
            "rows": rows,
            "problems": len(problems),
            "which rows, and why": dg.MetadataValue.md(
                (shown + (f"\n- and {more} more" if more > 0 else "")) or "none"
            ),
        },
    )


def _texts(source_texts: pa.Table) -> dict[str, str]:
    columns = source_texts.select(["doc_id", "text"]).to_pydict()
    return dict(zip(*columns.values(), strict=True))


def _spans_check(declared: Table) -> dg.AssetChecksDefinition:
    @dg.asset_check(
        asset=declared.name,
        name="valid",
        blocking=True,
        additional_ins={"source_texts": dg.AssetIn("source_texts")},
        description="Every row fits its Table Schema, and every excerpt and "
        "sentence is the text at its positions in the source.",
    )
    def valid(table: pa.Table, source_texts: pa.Table) -> dg.AssetCheckResult:
        texts = _texts(source_texts)
        problems = check_rows(declared, table)
        return result([*problems, *check_spans(declared, table, texts.__getitem__)], table.num_rows)

    return valid


def _rows_check(declared: Table) -> dg.AssetChecksDefinition:
    @dg.asset_check(
        asset=declared.name,
        name="valid",
        blocking=True,
        description="Every row fits its Table Schema.",
    )
    def valid(table: pa.Table) -> dg.AssetCheckResult:
        return result(check_rows(declared, table), table.num_rows)

    return valid


@dg.asset_check(
    asset="package",
    name="valid",
    blocking=True,
    description="The package as a whole: descriptor, checksums, sizes, every file against its "
    "schema, keys between tables, and the same rows in Parquet, CSV and the database.",
)
def package_valid(package: pa.Table) -> dg.AssetCheckResult:
    """Verify the staged release as a reader would."""
    from pipeline.package.validate.verify import verify

    row = next(rows_of(package))
    return result(verify(Path(row["folder"])), sum(json.loads(row["rows"]).values()))


ALL = [
    *(
        _spans_check(table) if table.has_span else _rows_check(table)
        for table in TABLES
        if table.name not in OF_RELEASE  # the package check covers these
    ),
    package_valid,
    *WARNING,
]
