"""The tools that readers have open a release and find in it what was put there."""

import json

import pytest

from pipeline.package.tables.tables import rows_of
from pipeline.package.tables.views import VIEWS
from pipeline.schemas import TABLES

from ..package.samples import tables

COUNTS = {name: table.num_rows for name, table in tables().items()}
FILLED = {name: rows for name, rows in COUNTS.items() if rows}


def test_the_reference_reader_of_croissant_finds_no_error_and_every_row(ask, released):
    script = """
import json, mlcroissant
from absl import logging
logging.set_verbosity("error")
dataset = mlcroissant.Dataset("croissant.json")
issues = dataset.metadata.ctx.issues
found = {each.id: sum(1 for _ in dataset.records(each.id)) for each in dataset.metadata.record_sets}
first = next(iter(dataset.records("figures")))
print(json.dumps({
    "errors": sorted(issues.errors), "warnings": sorted(issues.warnings), "rows": found,
    "value": first["figures/value"], "excerpt": first["figures/excerpt"].decode(),
    "day": str(first["figures/date_start"]), "nothing": first["figures/value_high"],
}))
"""
    said = json.loads(ask("mlcroissant", script, released))
    assert said["errors"] == []
    # A date of publication would need a clock, and the same rows could not give the same bytes.
    assert [each.split('"')[1] for each in said["warnings"]] == ["https://schema.org/datePublished"]
    assert {name: rows for name, rows in said["rows"].items() if rows} == FILLED
    assert (said["value"], said["excerpt"], said["nothing"]) == (40.0, "40", None)
    assert said["day"].startswith("2019-05-03")


def test_the_reference_validator_of_citation_files_takes_ours(ask, released):
    script = """
from cffconvert import Citation
citation = Citation(open("CITATION.cff", encoding="utf-8").read())
citation.validate()
print(citation.as_bibtex())
"""
    assert "Valley Desk" in ask("cffconvert", script, released)


def test_the_library_of_the_viewer_of_hugging_face_loads_every_table_that_has_rows(ask, released):
    script = """
import json, os, datasets
datasets.disable_progress_bars()
here = os.getcwd()
names = datasets.get_dataset_config_names(here)
loaded = {name: datasets.load_dataset(here, name, split="train") for name in names}
print(json.dumps([
    {name: table.num_rows for name, table in loaded.items()},
    datasets.get_dataset_default_config_name(here),
    loaded["figures"][0]["excerpt"],
]))
"""
    rows, default, excerpt = json.loads(ask("readers", script, released).splitlines()[-1])
    assert rows == FILLED
    assert (default, excerpt) == ("figures", "40")


TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
WANTED = {table.name: [TYPES.get(field.type, "DATE") for field in table.fields] for table in TABLES}


VIEW_TYPES = {
    view.name: [TYPES.get(field.type, "DATE") for field in view.declared.fields] for view in VIEWS
}


def test_the_oldest_duckdb_reads_tables_views_and_files_with_the_declared_types(ask, released):
    script = """
import json, duckdb
database = duckdb.connect("onrecord.duckdb", read_only=True)
names = [row[0] for row in database.execute("select table_name from duckdb_tables()").fetchall()]
views = "select view_name from duckdb_views() where not internal"
views = [row[0] for row in database.execute(views).fetchall()]
def types(relation):
    return [row[1] for row in database.execute(f"describe select * from {relation}").fetchall()]
print(json.dumps([
    duckdb.__version__,
    {name: types(name) for name in names},
    {name: types(f"'data/{name}.parquet'") for name in names},
    {name: database.execute(f"select count(*) from {name}").fetchone()[0] for name in names},
    {name: types(name) for name in views},
    [len(database.execute(f"from {name}").fetchall()) for name in views],
]))
"""
    version, in_database, in_files, rows, views, _ = json.loads(ask("readers", script, released))
    assert version.startswith("1.1.")
    assert views == VIEW_TYPES
    assert in_database == in_files == WANTED
    assert {name: count for name, count in rows.items() if count} == FILLED


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_have_the_same_rows_and_real_dates_and_nulls(ask, released, library):
    script = f"""
import json, {library} as library
frame = library.read_parquet("data/figures.parquet")
rows = frame.to_dict("records") if hasattr(frame, "to_dict") and not hasattr(frame, "to_dicts") \\
    else frame.to_dicts()
print(json.dumps([
    [row["excerpt"] for row in rows],
    [str(row["date_start"])[:10] for row in rows],
    [int(row["char_start"]) for row in rows],
    [str(row["is_cumulative"]) for row in rows],
]))
"""
    wanted = list(rows_of(tables()["figures"]))
    excerpts, days, starts, cumulative = json.loads(ask("readers", script, released))
    assert excerpts == [row["excerpt"] for row in wanted]
    assert days == [row["date_start"].isoformat() for row in wanted]
    assert starts == [row["char_start"] for row in wanted]
    assert cumulative == [str(row["is_cumulative"]) for row in wanted]


def test_the_words_for_search_engines_are_a_dataset_with_its_files(released):
    said = json.loads((released / "dataset.jsonld").read_text(encoding="utf-8"))
    assert (said["@context"], said["@type"]) == ("https://schema.org/", "Dataset")
    assert said["temporalCoverage"] == "2019-05-03/2019-05-03"
    assert {each["contentUrl"] for each in said["distribution"]} == {
        f"data/{table.name}.{form}" for table in TABLES for form in ("csv", "parquet")
    }
    assert [each["url"] for each in said["isBasedOn"]] == [
        "https://example.org/herald.txt",
        "https://example.org/north/courier.txt",
    ]
