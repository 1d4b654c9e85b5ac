import pytest

from pipeline.package.validate.checksums import read_sums, sha256, write_sums

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_sums_are_written_sorted_and_read_back(tmp_path):
    for name in ("b", "a b"):
        (tmp_path / name).touch()
    write_sums(tmp_path, ["b", "a b"])
    assert (tmp_path / "SHA256SUMS").read_text(encoding="utf-8") == f"{EMPTY}  a b\n{EMPTY}  b\n"
    assert read_sums(tmp_path / "SHA256SUMS") == {"a b": EMPTY, "b": EMPTY}
    assert sha256(tmp_path / "b") == EMPTY


def test_a_line_without_a_name_is_refused(tmp_path):
    (tmp_path / "sums").write_text("abc\n", encoding="utf-8")
    with pytest.raises(ValueError, match="names no file"):
        read_sums(tmp_path / "sums")
