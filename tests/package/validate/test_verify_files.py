"""Files of a release changed, missing or added: each is named."""

import json
import zipfile
from pathlib import Path

import pytest

from pipeline.package.release.archive import packed, write_zip
from pipeline.package.validate.checksums import SUMS, write_sums
from pipeline.package.validate.verify_files import check_files

from ..samples import ZIP


def said(folder: Path) -> str:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return "\n".join(map(str, check_files(folder, ZIP, package)))


def test_a_release_as_it_was_published_has_no_problem(released):
    assert said(released / "latest") == ""


FILES = [
    "README.md",
    "CHANGELOG.md",
    "data/figures.csv",
    "data/figures.parquet",
    "datapackage.json",
    "onrecord.duckdb",
    ZIP,
]


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_is_named(release, name):
    path = release / name
    path.write_bytes(path.read_bytes() + b"\n")
    assert f"{name}: the file was changed" in said(release)


@pytest.mark.parametrize("name", sorted({*FILES, SUMS} - {"datapackage.json"}))
def test_a_missing_file_is_named(release, name):
    (release / name).unlink()
    assert f"{name}: the file is missing" in said(release)


def test_an_added_file_is_named(release):
    (release / "data" / "more.csv").write_text("x", encoding="utf-8")
    assert "data/more.csv: the file is no part of the release" in said(release)


def test_a_zip_with_other_files_is_named(release):
    path = release / ZIP
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(ZIP.removesuffix(".zip") + "/more.txt", "x")
    write_sums(release, [path.name], path.name + ".sha256")
    assert f"{path.name}: more.txt is only in the zip" in said(release)


def test_another_database_than_the_one_in_the_zip_is_named(release):
    path = release / "onrecord.duckdb"
    path.write_bytes(path.read_bytes() + b"\n")
    write_sums(release, [path.name], path.name + ".sha256")
    assert "onrecord.duckdb is another in the zip than beside it" in said(release)


@pytest.mark.parametrize(
    ("left_out", "faults"),
    [(("onrecord.duckdb", "onrecord.duckdb.sha256"), 0), (("onrecord.duckdb",), 1)],
)
def test_the_zips_of_older_releases_have_no_database(release, left_out, faults):
    path = release / ZIP
    names = [name for name in packed(path) if name not in left_out]
    write_zip(release, names, path, ZIP.removesuffix(".zip"))
    write_sums(release, [path.name], path.name + ".sha256")
    assert said(release).count("onrecord.duckdb is not in the zip") == faults
