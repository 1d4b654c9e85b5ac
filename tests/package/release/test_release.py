import json
import os
import re
import zipfile
from pathlib import Path

import pytest

from pipeline.about import About
from pipeline.package.errors import PackageError
from pipeline.package.release import release as releases
from pipeline.package.release.archive import packed
from pipeline.package.release.files import list_files
from pipeline.package.release.release import Release, publish, ready_for_release, stage
from pipeline.package.tables.query import run
from pipeline.package.validate.originals import source_of
from pipeline.package.validate.verify import verify
from pipeline.schemas import OF_RELEASE

from ..samples import ZIP, doc_id, rows, tables, write_corpus

DATABASE = re.compile(r"onrecord\.duckdb|reports-.*\.zip|\.lock")
"""The files of the database and of the zip with it, which no two runs write alike."""


def corrected():
    given = rows()
    given["quotes"][0]["role"] = "head nurse"
    return tables(given)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        name: (folder / name).read_bytes()
        for name in list_files(folder)
        if not DATABASE.match(Path(name).name)
    }


def repeatable(out: Path) -> dict[str, bytes]:
    """The files of a folder of releases, without what its index says of the zips."""
    found = snapshot(out)
    index = json.loads(found["index.json"])
    for entry in index["versions"]:
        del entry["zip"]
    return found | {"index.json": json.dumps(index).encode()}


def packed_files(release: Path) -> dict[str, int]:
    return {name: crc for name, crc in packed(release / ZIP).items() if not DATABASE.match(name)}


def test_a_first_release_holds_every_form_of_every_table(released):
    names = set(list_files(released / "1.0.0"))
    for table in (*tables(), *OF_RELEASE):
        assert {f"data/{table}.parquet", f"data/{table}.csv"} <= names
    assert {
        "datapackage.json",
        "README.md",
        "CHANGELOG.md",
        "SHA256SUMS",
        "onrecord.duckdb",
        ZIP,
    } <= names
    assert os.readlink(released / "latest") == "1.0.0"


def test_the_same_tables_make_no_new_version_and_touch_nothing(out):
    before = snapshot(out)
    staged = stage(tables(), out)
    done = publish(staged)
    assert (done.version, done.changed, done.folder) == ("1.0.0", False, out / "1.0.0")
    assert done.rows["figures"] == 5
    assert snapshot(out) == before


def test_the_same_tables_in_another_folder_give_the_same_bytes(released, tmp_path):
    given = rows()
    for name in given:
        given[name].reverse()
    publish(stage(tables(given), tmp_path / "elsewhere"))
    assert repeatable(tmp_path / "elsewhere") == repeatable(released)
    assert packed_files(tmp_path / "elsewhere" / "1.0.0") == packed_files(released / "1.0.0")


def test_the_zip_has_all_files_with_the_database_beside_it(released):
    release = released / "1.0.0"
    with zipfile.ZipFile(release / ZIP) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    top = ZIP.removesuffix(".zip")
    assert held[f"{top}/onrecord.duckdb"] == (release / "onrecord.duckdb").read_bytes()
    assert {name.partition("/")[2] for name in held} == {
        name for name in list_files(release) if not name.startswith(ZIP)
    }


@pytest.mark.parametrize("error", [OSError(1, "no privilege"), NotImplementedError()])
def test_where_there_are_no_links_latest_is_a_file_with_the_version(out, monkeypatch, error):
    def refused(*_):
        raise error

    monkeypatch.setattr(Path, "symlink_to", refused)
    publish(stage(corrected(), out))
    assert (out / "latest").read_text(encoding="utf-8") == "1.0.1"
    assert verify(out / "latest") == []
    assert run(out / "latest", "select role from quotes").splitlines()[2] == "head nurse"
    assert source_of(out / "latest", doc_id("herald.txt"), write_corpus(out / "corpus"))
    assert publish(stage(corrected(), out)).changed is False
    assert Release.read(out).version == "1.0.1"
    monkeypatch.undo()
    assert publish(stage(tables(), out)).version == "1.0.2"
    assert os.readlink(out / "latest") == "1.0.2"


def test_a_correction_is_a_patch_with_its_changes_in_the_package(out):
    before = snapshot(out / "1.0.0")
    done = publish(stage(corrected(), out))
    assert (done.version, done.changed) == ("1.0.1", True)
    assert done.rows["changes"] == 1
    assert os.readlink(out / "latest") == "1.0.1"
    assert snapshot(out / "1.0.0") == before
    assert "role: nurse, now head nurse" in (done.folder / "CHANGELOG.md").read_text(
        encoding="utf-8"
    )
    assert "## 1.0.0" in (done.folder / "CHANGELOG.md").read_text(encoding="utf-8")
    assert verify(done.folder) == []
    index = json.loads((out / "index.json").read_text(encoding="utf-8"))
    assert [entry["version"] for entry in index["versions"]] == ["1.0.1", "1.0.0"]
    assert index["latest"] == "1.0.1"
    assert publish(stage(corrected(), out)).changed is False


def test_other_words_beside_the_same_rows_are_a_patch(out):
    staged = stage(tables(), out, About(description="In other words."))
    assert staged.version == "1.0.1"
    assert "README.md, CITATION.cff" in staged.what_changed


def test_what_is_staged_is_not_seen_until_it_is_published(out):
    before = snapshot(out / "latest")
    staged = stage(corrected(), out)
    assert snapshot(out / "latest") == before
    assert not (out / "1.0.1").exists()
    assert staged.folder.parent == out
    assert verify(staged.folder) == []


def test_an_interrupted_stage_is_cleared_by_the_next(out, monkeypatch):
    before = snapshot(out)
    left = out / ".staging-1"
    left.mkdir()
    (left / "README.md").write_text("half", encoding="utf-8")
    (out / ".new-index.json").write_text("half", encoding="utf-8")
    assert publish(stage(tables(), out)).changed is False
    assert snapshot(out) == before


def test_a_failed_stage_leaves_nothing(out, monkeypatch):
    before = snapshot(out)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.package.release.files.write_zip", full)
    with pytest.raises(PackageError, match="cannot be written: No space left on device"):
        stage(corrected(), out)
    assert snapshot(out) == before


@pytest.mark.parametrize("at", ["replace_text", "replace_link", "sync_folder"])
def test_a_publish_killed_after_the_rename_is_finished_by_the_next_run(out, monkeypatch, at):
    class KilledError(BaseException):
        pass

    def killed(*_):
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(releases, at, killed)
        with pytest.raises(KilledError):
            publish(stage(corrected(), out))
    assert os.readlink(out / "latest") == "1.0.0"
    assert verify(out / "latest") == []
    done = publish(stage(corrected(), out))
    assert (done.version, done.changed) == ("1.0.1", False)
    assert os.readlink(out / "latest") == "1.0.1"
    assert json.loads((out / "index.json").read_text(encoding="utf-8"))["latest"] == "1.0.1"


def test_a_release_staged_against_another_latest_is_refused(out):
    staged = stage(corrected(), out)
    kept = staged.folder.rename(out / "kept")
    given = rows()
    given["quotes"].clear()
    publish(stage(tables(given), out))
    kept.rename(staged.folder)
    with pytest.raises(PackageError, match="Another run has published"):
        publish(staged)


def test_a_file_where_the_folder_should_be_is_named(tmp_path):
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    for out in (taken, taken / "below"):
        with pytest.raises(PackageError, match=r"taken.* cannot be written"):
            stage(tables(), out)
        with pytest.raises(PackageError, match=r"taken.* cannot be written"):
            ready_for_release(out)


def test_a_damaged_latest_release_is_named(out):
    (out / "1.0.0" / "data" / "figures.parquet").write_bytes(b"cut")
    for act in (lambda: stage(tables(), out), lambda: ready_for_release(out)):
        with pytest.raises(PackageError, match=r"damaged: figures\.parquet"):
            act()


def test_missing_tables_are_named(tmp_path):
    given = tables()
    del given["quotes"]
    with pytest.raises(PackageError, match="lacks the tables quotes"):
        stage(given, tmp_path)


def test_the_standing_release_can_be_read(released, tmp_path):
    standing = Release.read(released)
    assert (standing.version, standing.changed, standing.rows["figures"]) == ("1.0.0", False, 5)
    with pytest.raises(PackageError, match="no release"):
        Release.read(tmp_path)
