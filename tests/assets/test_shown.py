"""What the UI shows of a table, and what every asset is labelled with."""

import dagster as dg
import pyarrow as pa
import pytest

from pipeline.assets.shown import OF_ASSETS, PLOTTED, READ_FIRST, column_lineage, preview
from pipeline.definitions import defs
from pipeline.schemas import BY_NAME
from pipeline.schemas.working import BLOCKS

GRAPH = defs.resolve_asset_graph()


@pytest.mark.parametrize("name", sorted({*READ_FIRST, *PLOTTED}))
def test_only_declared_columns_are_shown(name):
    shown = {*READ_FIRST.get(name, ()), *PLOTTED.get(name, ())}
    assert shown <= set(OF_ASSETS[name].columns)


def test_a_preview_has_the_columns_read_first_and_breaks_no_table():
    rows = [dict.fromkeys(BLOCKS.columns) | {"zone": "body", "excerpt": "a | b\nc" * 50}]
    head, line, row = preview(BLOCKS, pa.Table.from_pylist(rows)).splitlines()
    assert (head, line) == ("| zone | excerpt |", "| --- | --- |")
    assert row.startswith("| body | a \\| b c")
    assert row.endswith("… |")
    assert preview(BLOCKS, BLOCKS.arrow.empty_table()) == "no rows"


def test_a_column_comes_from_those_upstream_that_are_declared_alike():
    upstream = ["blocks", "duplicates", "source_texts", "reports"]
    of = column_lineage(BY_NAME["documents"], upstream).deps_by_column
    assert [dep.asset_key.to_user_string() for dep in of["publisher"]] == ["source_texts"]
    assert [dep.asset_key.to_user_string() for dep in of["similarity"]] == ["duplicates"]
    # events have dates too, but other ones
    assert "date_start" not in column_lineage(BY_NAME["events"], ["documents"]).deps_by_column


def test_every_asset_made_here_has_kinds_an_owner_tags_and_a_code_version():
    for key in GRAPH.materializable_asset_keys:
        node = GRAPH.get(key)
        assert node.owners == ["team:onrecord"]
        assert node.kinds
        assert node.tags["published"] == ("yes" if key.to_user_string() in BY_NAME else "no")
        assert node.code_version, key


def test_the_reports_are_observed_and_everything_comes_from_them():
    reports = GRAPH.get(dg.AssetKey("reports"))
    assert reports.is_observable
    assert not reports.is_materializable
    children = {key.to_user_string() for key in reports.child_keys}
    assert children == {"source_texts", "ingest_rejects", "corrections"}


def test_each_table_of_a_step_with_several_can_be_made_alone():
    several = [one for one in defs.resolve_all_asset_specs() if len(_of_step(one.key)) > 1]
    assert len(several) == 6
    for spec in several:
        assert GRAPH.get(spec.key).execution_set_asset_keys == {spec.key}


def _of_step(key: dg.AssetKey) -> set[dg.AssetKey]:
    made_by = defs.resolve_assets_def(key)
    return set(made_by.keys)
