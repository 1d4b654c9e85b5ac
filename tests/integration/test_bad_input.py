"""Bad input: one clear sentence or a reject row, the right exit code, and nothing harmed."""

from pathlib import Path

import duckdb
import pytest

from .conftest import MANIFEST, REPORT, write_corpus


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".lock" not in path.name
    }


@pytest.fixture
def published(release) -> Path:
    return release.out


def refused(done, *words: str) -> None:
    assert done.returncode == 1, done.stdout + done.stderr
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert lines[-1].startswith("onrecord: ")
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in lines[-1]


@pytest.mark.parametrize("kind", ["missing", "empty", "readme"])
def test_a_corpus_without_a_report_is_refused(onrecord, published, tmp_path, kind):
    before = snapshot(published)
    folder = tmp_path / "reports"
    if kind == "empty":
        folder.mkdir()
    if kind == "readme":
        folder.mkdir()
        (folder / "README.md").write_text("about the reports", encoding="utf-8")
    refused(onrecord("publish", "--corpus", folder, "--out", published), "reports")
    assert snapshot(published) == before


def test_an_out_that_cannot_be_written_is_refused(onrecord, corpus, tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    refused(onrecord("publish", "--corpus", corpus, "--out", tmp_path / "taken"), "taken")
    refused(onrecord("publish", "--corpus", corpus, "--out", tmp_path / "taken" / "x"), "taken")


def test_bad_files_are_set_aside_with_a_reason_and_the_others_go_on(onrecord, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    write_corpus(folder)
    (folder / "latin.txt").write_bytes("Déjà vu in the café\n".encode("latin-1"))
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "sources.csv").write_text(
        MANIFEST + "gone.txt,,,,,,\nkarvan.txt,again,,,,,\n", encoding="utf-8"
    )
    out = tmp_path / "out"
    done = onrecord("publish", "--corpus", folder, "--out", out)
    assert done.returncode == 0, done.stderr
    with duckdb.connect(str(out / "latest" / "onrecord.duckdb"), read_only=True) as con:
        rejected = dict(con.execute("select file_name, reason from rejects").fetchall())
        taken = {row[0] for row in con.execute("select file_name from documents").fetchall()}
    assert taken == {"karvan.txt", "dolne.txt"}
    assert set(rejected) == {"latin.txt", "binary.txt", "empty.txt", "gone.txt", "sources.csv"}
    assert "karvan.txt" in rejected["sources.csv"]
    assert "UTF-8" in rejected["latin.txt"]


def test_a_corpus_of_bad_files_only_is_refused(onrecord, published, tmp_path):
    before = snapshot(published)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    refused(onrecord("publish", "--corpus", folder, "--out", published), "reports")
    assert snapshot(published) == before


def test_a_file_of_200_mb_in_one_line_is_survived(onrecord, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "report.txt").write_text(REPORT, encoding="utf-8", newline="")
    (folder / "huge.txt").write_bytes(b"spam and eggs " * (200_000_000 // 14))
    out = tmp_path / "out"
    done = onrecord("publish", "--corpus", folder, "--out", out)
    assert done.returncode == 0, done.stderr
    with duckdb.connect(str(out / "latest" / "onrecord.duckdb"), read_only=True) as con:
        rows = con.execute("select file_name, reason from rejects").fetchall()
    reason = "more than 5,000,000 characters of text; split it into its reports"
    assert rows == [("huge.txt", reason)]


def test_an_unknown_column_in_sql_is_said_in_one_sentence(onrecord, published):
    refused(onrecord("sql", "select nothing from figures", "--package", published / "latest"))
    refused(onrecord("sql", "select 1", "--package", published / "nowhere"), "nowhere")
