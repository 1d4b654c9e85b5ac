import os
import zipfile

from pipeline.package.release.archive import write_zip


def test_times_and_modes_of_the_files_leave_no_trace(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.txt").write_text("one", encoding="utf-8")
    (tmp_path / "two.txt").write_text("two", encoding="utf-8")
    write_zip(tmp_path, ["two.txt", "a/one.txt"], tmp_path / "first.zip", "top")
    os.utime(tmp_path / "two.txt", (1, 1))
    (tmp_path / "two.txt").chmod(0o600)
    write_zip(tmp_path, ["a/one.txt", "two.txt"], tmp_path / "second.zip", "top")
    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "first.zip") as archive:
        assert archive.namelist() == ["top/a/one.txt", "top/two.txt"]
