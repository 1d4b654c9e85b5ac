import pytest

from pipeline.package.errors import PackageError
from pipeline.package.release.published import latest, release_folder, release_of


def test_a_release_is_found_by_its_version(released):
    assert release_of(released, "1.0.0").version == "1.0.0"


def test_a_version_that_is_not_there_is_refused_with_those_that_are(released, tmp_path):
    with pytest.raises(PackageError, match=r"no release 2\.0\.0 in .*; there are 1\.0\.0\."):
        release_of(released, "2.0.0")
    with pytest.raises(PackageError, match="there is no release at all"):
        release_of(tmp_path / "empty", "1.0.0")


def test_latest_is_followed_as_a_link_and_as_a_file(out):
    release = (out / "1.0.0").resolve()
    assert release_folder(out / "latest") == release_folder(out / "1.0.0") == release
    (out / "latest").unlink()
    for text in ("1.0.0", "1.0.0\n", "../elsewhere/1.0.0"):
        (out / "latest").write_text(text, encoding="utf-8")
        assert release_folder(out / "latest") == release
        found = latest(out)
        assert found is not None
        assert found.folder == out / "1.0.0"


def test_a_latest_that_names_no_release_is_none(out):
    (out / "latest").unlink()
    assert latest(out) is None
    for text in ("", "7.0.0"):
        (out / "latest").write_text(text, encoding="utf-8")
        assert latest(out) is None
