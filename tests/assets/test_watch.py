"""Checks that warn: each passes where all is well, and says what is not."""

import json

import dagster as dg
import pyarrow as pa
import pytest

from pipeline.assets import watch
from pipeline.assets.resources import Releases
from pipeline.package.metadata.held_out import QUALITY
from pipeline.package.release.release import publish, stage

from ..package.samples import tables


def column(name: str, *values) -> pa.Table:
    return pa.table({name: pa.array(values)})


def numbers(result: dg.AssetCheckResult) -> dict[str, float]:
    return {name: value.value for name, value in result.metadata.items()}


@pytest.mark.parametrize(
    ("check", "name", "value", "most"),
    [
        (watch.have_claimants, "attributed_to", "the army", 0.75),
        (watch.have_coordinates, "latitude", 35.3, 0.5),
    ],
)
def test_empty_columns_are_told_as_a_share(check, name, value, most):
    well = check(column(name, value, None))
    ill = check(column(name, value, *[None] * 9))
    assert (well.passed, ill.passed) == (True, False)
    assert well.severity == ill.severity == dg.AssetCheckSeverity.WARN
    assert numbers(ill) == {"share": 0.9, "without": 9, "rows": 10}
    assert ill.description.startswith("9 of 10 ")
    assert check(column(name, value)[:0]).passed


def test_whole_documents_that_are_rejected_count_and_parts_of_them_do_not():
    documents = column("doc_id", "d1", "d2")
    parts = watch.few_rejected(column("char_start", 3, 5, 9), documents)
    assert parts.passed
    whole = watch.few_rejected(column("char_start", None, 5), documents)
    assert not whole.passed
    assert numbers(whole) == {"share": 1 / 3, "rejected": 1, "documents": 3}


def quality(f1: float) -> dict:
    return {"headline": {"quotes": {"f1": f1}}}


@pytest.fixture
def releases(tmp_path) -> Releases:
    release = publish(stage(tables(), tmp_path))
    (release.folder / QUALITY).write_text(json.dumps(quality(0.9)), encoding="utf-8")
    return Releases(path=str(tmp_path))


@pytest.mark.parametrize(("f1", "passed"), [(0.9, True), (0.95, True), (0.899, False)])
def test_rows_less_right_than_those_published_are_told(releases, f1, passed):
    result = watch.as_good_as_before(column("result", json.dumps(quality(f1))), releases)
    assert result.passed == passed
    assert numbers(result) == {"quotes": f1}
    assert passed or result.description == "quotes fell from 0.900 to 0.899"


def test_nothing_measured_is_no_fall(releases):
    assert watch.as_good_as_before(column("result", None), releases).passed


def package(base: str | None, **rows: int) -> pa.Table:
    return pa.table({"base": pa.array([base], pa.string()), "rows": [json.dumps(rows)]})


def test_a_table_that_lost_half_of_its_rows_is_told(releases, monkeypatch):
    monkeypatch.setattr(watch, "_FEW_ROWS", 2)
    whole = {name: table.num_rows for name, table in tables().items()}
    assert watch.as_many_rows(package("1.0.0", **whole), releases).passed
    result = watch.as_many_rows(package("1.0.0", **(whole | {"figures": 2})), releases)
    assert not result.passed
    assert result.description == "figures fell from 5 to 2 rows"
    assert numbers(result)["figures"] == 2
    assert watch.as_many_rows(package(None, figures=1), releases).passed
