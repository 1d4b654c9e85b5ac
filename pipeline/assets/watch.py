"""Checks that warn and stop nothing; Dagster plots their numbers over the runs."""

import json

import dagster as dg
import pyarrow as pa

from pipeline.assets.resources import Releases
from pipeline.package.metadata.held_out import QUALITY
from pipeline.package.release.published import Published, latest, release_of
from pipeline.package.tables.tables import rows_of
from pipeline.schemas import OF_RELEASE

_MOST_REJECTED = 0.25
_MOST_WITHOUT_CLAIMANT = 0.75
_MOST_WITHOUT_COORDINATES = 0.5
_LEAST_LEFT = 0.5
_FEW_ROWS = 10
"""A table that had no more rows may well lose half of them."""


def _result(passed: bool, said: str, **numbers: float) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        passed=bool(passed),
        severity=dg.AssetCheckSeverity.WARN,
        description=said,
        metadata={name.replace("_", " "): number for name, number in numbers.items()},
    )


def _mostly_filled(
    asset: str, name: str, column: str, most: float, said: str
) -> dg.AssetChecksDefinition:
    """A check that warns where a column of a table is empty in more than a share of the rows."""

    @dg.asset_check(
        asset=asset, name=name, description=f"At most {most:.0%} of the {asset} are without {said}."
    )
    def filled(table: pa.Table) -> dg.AssetCheckResult:
        empty, rows = table[column].null_count, table.num_rows
        share = empty / rows if rows else 0.0
        found = f"{empty:,} of {rows:,} {asset} are without {said} ({share:.0%})."
        return _result(share <= most, found, share=share, without=empty, rows=rows)

    return filled


have_claimants = _mostly_filled(
    "figures", "have_claimants", "attributed_to", _MOST_WITHOUT_CLAIMANT, "a claimant"
)
have_coordinates = _mostly_filled(
    "places", "have_coordinates", "latitude", _MOST_WITHOUT_COORDINATES, "coordinates"
)


@dg.asset_check(
    asset="rejects",
    name="few_rejected",
    additional_ins={"documents": dg.AssetIn("documents")},
    description=f"At most {_MOST_REJECTED:.0%} of the documents were rejected as a whole.",
)
def few_rejected(rejects: pa.Table, documents: pa.Table) -> dg.AssetCheckResult:
    """Warn where much of the corpus was not read."""
    rejected = rejects["char_start"].null_count  # the others are parts of documents
    seen = rejected + documents.num_rows
    said = f"{rejected:,} of {seen:,} documents were rejected ({rejected / seen:.0%})."
    share = rejected / seen
    return _result(share <= _MOST_REJECTED, said, share=share, rejected=rejected, documents=seen)


@dg.asset_check(
    asset="quality",
    name="as_good_as_before",
    description="No F1 of the headlines is below that of the release before.",
)
def as_good_as_before(quality: pa.Table, releases: Releases) -> dg.AssetCheckResult:
    """Warn where the rows are less right than those that are published."""
    measured = quality["result"][0].as_py()
    now = _f1(json.loads(measured)) if measured else {}
    worse = [
        f"{name} fell from {before:.3f} to {now[name]:.3f}"
        for name, before in _f1_of(latest(releases.folder)).items()
        if now.get(name, before) < before
    ]
    same = "Nothing fell." if now else "Nothing was measured: there are no gold rows."
    return _result(not worse, "; ".join(worse) or same, **now)


def _f1(quality: dict[str, dict[str, dict[str, float]]]) -> dict[str, float]:
    return {name: line["f1"] for name, line in quality.get("headline", {}).items()}


def _f1_of(release: Published | None) -> dict[str, float]:
    if release is None or not (release.folder / QUALITY).is_file():
        return {}
    return _f1(json.loads((release.folder / QUALITY).read_text(encoding="utf-8")))


@dg.asset_check(
    asset="package",
    name="as_many_rows",
    description="No table has lost half of its rows since the release before.",
)
def as_many_rows(package: pa.Table, releases: Releases) -> dg.AssetCheckResult:
    """Warn where a table has shrunk."""
    row = next(rows_of(package))
    now: dict[str, int] = json.loads(row["rows"])
    base = release_of(releases.folder, row["base"]).rows if row["base"] else {}
    fallen = [
        f"{name} fell from {before:,} to {now.get(name, 0):,} rows"
        for name, before in base.items()
        if name not in OF_RELEASE and before > _FEW_ROWS and now.get(name, 0) < _LEAST_LEFT * before
    ]
    return _result(not fallen, "; ".join(fallen) or "No table has lost half of its rows.", **now)


WARNING = [few_rejected, have_claimants, have_coordinates, as_good_as_before, as_many_rows]
