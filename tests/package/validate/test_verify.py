"""Faults planted in a published release: each is named."""

import hashlib
import json
from pathlib import Path

import duckdb
import pytest

from pipeline.errors import OnrecordError
from pipeline.package.errors import PackageError
from pipeline.package.release.files import apart, list_files
from pipeline.package.tables.csv_file import to_csv
from pipeline.package.tables.parquet import read_parquet, write_parquet
from pipeline.package.validate import verify_tables
from pipeline.package.validate.checksums import write_sums
from pipeline.package.validate.verify import verify

from ..samples import TEXTS, ZIP, doc_id, write_corpus


def said(folder: Path, corpus: Path | None = None) -> str:
    return "\n".join(map(str, verify(folder, corpus)))


def seal(folder: Path) -> None:
    """Make the checksums and the descriptor fit the files again, as a forger would."""
    path = folder / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        data = (folder / resource["path"]).read_bytes()
        resource |= {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    path.write_text(json.dumps(package), encoding="utf-8")
    write_sums(folder, set(list_files(folder)) - set(apart(ZIP)))
    write_sums(folder, ["onrecord.duckdb"], "onrecord.duckdb.sha256")


def test_a_release_as_it_was_published_has_no_problem(released, corpus):
    assert verify(released / "latest", corpus) == []
    assert verify(released / "1.0.0") == []


def test_of_large_tables_frictionless_reads_the_first_rows_and_misses_nothing_else(
    release, monkeypatch
):
    monkeypatch.setattr(verify_tables, "WHOLE_ROWS", 2)
    assert verify(release) == []
    path = release / "data" / "figures.parquet"
    table = read_parquet(path)
    at = table.schema.get_field_index("confidence")
    wrong = [1.0] * (table.num_rows - 1) + [7.0]
    changed = table.set_column(at, table.schema.field(at), [wrong])
    write_parquet(changed, path)
    (release / "data" / "figures.csv").write_bytes(to_csv(changed))
    seal(release)
    last = table["figure_id"][-1]
    assert f"figures.confidence, row {last}: it is above the maximum" in said(release)


def test_a_folder_without_a_release_is_refused(tmp_path):
    with pytest.raises(PackageError, match=r"datapackage\.json cannot be read"):
        verify(tmp_path)


def test_a_descriptor_that_is_no_json_is_refused(release):
    (release / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(PackageError, match="cannot be read"):
        verify(release)


def test_a_misspelt_key_in_the_descriptor_is_named(release):
    path = release / "datapackage.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"constraints"', '"constraint"', 1),
        encoding="utf-8",
    )
    assert "has the unknown key constraint" in said(release)


def test_a_row_that_breaks_its_schema_is_named_though_all_hashes_fit(release):
    path = release / "data" / "places.parquet"
    table = read_parquet(path)
    at = table.schema.get_field_index("place_precision")
    field = table.schema.field(at)
    write_parquet(table.set_column(at, field, [[9]]), path)
    seal(release)
    assert "places.place_precision, row name:tarsin" in said(release)


def test_a_csv_that_says_something_else_is_named(release):
    path = release / "data" / "quotes.csv"
    path.write_bytes(path.read_bytes().replace(b"nurse", b"baker"))
    seal(release)
    assert "data/quotes.csv.role: the values are not those of data/quotes.parquet" in said(release)


def test_rows_in_another_order_are_named(release):
    path = release / "data" / "figures.parquet"
    table = read_parquet(path)
    turned = table.take(list(range(table.num_rows))[::-1])
    write_parquet(turned, path)
    (release / "data" / "figures.csv").write_bytes(to_csv(turned))
    seal(release)
    assert "data/figures.parquet: the rows are not in the declared order" in said(release)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("update quotes set role = 'baker'", "onrecord.duckdb, table quotes.role: the values"),
        ("delete from quotes", "onrecord.duckdb, table quotes: it has 0 rows"),
        ("drop table quotes", "onrecord.duckdb: it cannot be read"),
        ("drop view toll_history", "onrecord.duckdb: it cannot be read"),
    ],
)
def test_a_database_that_says_something_else_is_named(release, statement, named):
    with duckdb.connect(str(release / "onrecord.duckdb")) as connection:
        connection.execute(statement)
    seal(release)
    assert named in said(release)


def test_the_logical_hash_is_checked(release):
    path = release / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    package["onrecord:database"]["logicalHash"] = "sha256:" + "0" * 64
    path.write_text(json.dumps(package), encoding="utf-8")
    assert "do not give the logical hash" in said(release)


def test_a_key_that_points_at_nothing_is_named(release):
    path = release / "data" / "actors.parquet"
    write_parquet(read_parquet(path).slice(1), path)
    seal(release)
    assert "is no actor_id of the table actors" in said(release)


def test_with_the_sources_every_span_is_sliced_again(release, tmp_path):
    path = release / "data" / "quotes.parquet"
    table = read_parquet(path)
    at = table.schema.get_field_index("excerpt")
    other = table.set_column(at, table.schema.field(at), [["We lost our hopes,"]])
    write_parquet(other, path)
    seal(release)
    assert "the source has 'We lost our homes,'" in said(release, write_corpus(tmp_path / "c"))


def test_sources_are_known_by_their_bytes_not_their_names(released, tmp_path):
    for number, text in enumerate(TEXTS.values()):
        (tmp_path / f"{number}.dat").write_text(text, encoding="utf-8", newline="")
    assert verify(released / "latest", tmp_path) == []


def test_a_source_that_is_not_there_is_named_once(released, tmp_path):
    write_corpus(tmp_path)
    (tmp_path / "herald.txt").unlink()
    (problem,) = verify(released / "latest", tmp_path)
    assert problem.row == doc_id("herald.txt")
    assert "no file in" in problem.message


def test_a_missing_folder_of_sources_is_refused(released, tmp_path):
    with pytest.raises(OnrecordError, match="no folder"):
        verify(released / "latest", tmp_path / "none")
