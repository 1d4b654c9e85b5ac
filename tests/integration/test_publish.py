"""From a folder of reports to a package that DuckDB, pandas and a spreadsheet can open."""

import hashlib
import json
import shutil
import zipfile
from pathlib import Path

import duckdb
import pytest

from .conftest import write_corpus


@pytest.fixture
def out(release) -> Path:
    return release.out


def test_it_says_what_it_does_and_what_came_of_it(release):
    done = release.done
    assert "2 reports read.\n" in done.stdout
    assert "Version 1.0.0 is published; 20 checks passed" in done.stdout
    assert done.stdout.splitlines()[-1].startswith(f"onrecord sql --out {release.out}")
    assert [line.partition("  ")[2] for line in done.stderr.splitlines() if line[:1] == "0"] == [
        "Reading the files",
        "Finding the headline, captions and text of each, and copies",
        "Finding figures, events and quotes",
        "Merging what different reports say of one event",
        "Writing the release and checking it",
    ]
    assert "2 documents" in done.stderr


def test_the_release_holds_what_the_data_model_says(out: Path):
    latest = out / "latest"
    package = json.loads((latest / "datapackage.json").read_text(encoding="utf-8"))
    assert package["version"] == "1.0.0"
    for resource in package["resources"]:
        content = (latest / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert (latest / "onrecord.duckdb").is_file()
    assert (latest / "README.md").is_file()
    archive = next(out.glob(f"**/{package['name']}-1.0.0.zip"))
    assert any("duckdb" in name for name in zipfile.ZipFile(archive).namelist())


def test_rows_lead_back_to_their_characters(out: Path, corpus: Path):
    with duckdb.connect(str(out / "latest" / "onrecord.duckdb"), read_only=True) as con:
        rows = con.execute(
            "select d.file_name, f.char_start, f.char_end, f.excerpt from figures f "
            "join documents d using (doc_id)"
        ).fetchall()
    assert rows
    for name, start, end, excerpt in rows:
        text = (corpus / name).read_bytes().decode("utf-8")
        assert text[start:end] == excerpt


def test_rival_tolls_stay_rows_of_their_own_with_their_claimants(out: Path):
    with duckdb.connect(str(out / "latest" / "onrecord.duckdb"), read_only=True) as con:
        rows = con.execute(
            "select value, qualifier, attributed_to from figures where measure = 'killed' "
            "order by value desc"
        ).fetchall()
    assert (14.0, "at_least", "Karvan Health Directorate") in rows
    assert 9.0 in [row[0] for row in rows]


def test_a_second_run_finds_nothing_changed_and_writes_nothing(onrecord, corpus, out):
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    done = onrecord("publish", "--corpus", corpus, "--out", out)
    assert done.returncode == 0, done.stderr
    assert "Version 1.0.0 is unchanged" in done.stdout
    after = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    assert {k: v for k, v in after.items() if k in before and "lock" not in k.name} == {
        k: v for k, v in before.items() if "lock" not in k.name
    }


def test_the_same_reports_elsewhere_give_the_same_bytes(onrecord, out, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    write_corpus(folder)
    again = tmp_path / "again"
    assert onrecord("publish", "--corpus", folder, "--out", again).returncode == 0
    for path in sorted((out / "1.0.0").rglob("*")):
        if (
            path.is_file()
            and not path.name.startswith("onrecord.duckdb")
            and ".zip" not in path.name
        ):
            assert (
                path.read_bytes()
                == (again / "1.0.0" / path.relative_to(out / "1.0.0")).read_bytes()
            ), path


def test_verify_passes_and_names_a_file_that_was_changed(onrecord, corpus, out, tmp_path):
    done = onrecord("verify", out / "latest", "--corpus", corpus)
    assert done.returncode == 0, done.stdout + done.stderr
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in (out / "latest").rglob("*"):
        if path.is_file():
            target = copy / path.relative_to(out / "latest")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    csv = copy / "data" / "figures.csv"
    csv.write_bytes(csv.read_bytes().replace(b"14", b"41", 1))
    done = onrecord("verify", copy, "--corpus", corpus)
    assert done.returncode == 1
    assert "figures.csv" in done.stdout


def test_sql_prints_a_table(onrecord, out):
    done = onrecord("sql", "select count(*) as n from figures", "--package", out / "latest")
    assert done.returncode == 0, done.stderr
    assert "n" in done.stdout


def test_sql_cannot_write(onrecord, out):
    done = onrecord("sql", "delete from figures", "--package", out / "latest")
    assert done.returncode == 1


def test_a_new_report_gives_a_new_version_and_keeps_the_old_rows(onrecord, out, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    write_corpus(folder)
    first = tmp_path / "out"
    assert onrecord("publish", "--corpus", folder, "--out", first).returncode == 0
    (folder / "later.txt").write_text(
        "Drone strike kills six in Karvan\n\nA drone strike killed six people in Karvan on "
        "Tuesday, residents said.\n",
        encoding="utf-8",
    )
    done = onrecord("publish", "--corpus", folder, "--out", first)
    assert done.returncode == 0, done.stderr
    assert "Version 1.1.0 is published" in done.stdout
    ids = [
        {
            row[0]
            for row in duckdb.connect(str(first / version / "onrecord.duckdb"), read_only=True)
            .execute("select figure_id from figures")
            .fetchall()
        }
        for version in ("1.0.0", "1.1.0")
    ]
    assert ids[0] < ids[1]
    assert (first / "latest").resolve().name == "1.1.0"


def test_a_report_that_is_edited_and_moved_stays_the_same_document(onrecord, corpus, tmp_path):
    mine, out = tmp_path / "mine", tmp_path / "mine-package"
    shutil.copytree(corpus, mine)
    assert onrecord("publish", mine).returncode == 0  # beside the reports, if nothing is said
    before = documents(out)
    path = next(path for path in mine.glob("*.txt") if b"least 14 people" in path.read_bytes())
    path.write_bytes(b"Mended on Monday.\n\n" + path.read_bytes().replace(b"14", b"15"))
    other = next(each for each in mine.glob("*.txt") if each != path)
    (mine / "moved").mkdir()
    other.rename(mine / "moved" / other.name)
    done = onrecord("publish", mine)
    assert done.returncode == 0, done.stderr
    after = documents(out)
    assert after[path.name] == before[path.name]
    assert after[f"moved/{other.name}"] == before[other.name]
    said = onrecord("diff", "1.0.0", "latest", "--out", out).stdout
    assert f"`{path.name}` was edited" in said
    with duckdb.connect(str(out / "latest" / "onrecord.duckdb"), read_only=True) as con:
        found = con.execute(
            "select f.value from tombstones t join figures f on f.figure_id = t.replaced_by "
            "where t.\"table\" = 'figures' and t.old_excerpt like '%14%'"
        ).fetchall()
    assert set(found) == {(15.0,)}


def documents(out: Path) -> dict[str, str]:
    with duckdb.connect(str(out / "latest" / "onrecord.duckdb"), read_only=True) as con:
        return dict(con.execute("select file_name, doc_id from documents").fetchall())
