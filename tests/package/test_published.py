import pytest

from pipeline.package.errors import PackageError
from pipeline.package.published import release_of


def test_a_release_is_found_by_its_version(released):
    assert release_of(released, "1.0.0").version == "1.0.0"


def test_a_version_that_is_not_there_is_refused_with_those_that_are(released, tmp_path):
    with pytest.raises(PackageError, match=r"no release 2\.0\.0 in .*; there are 1\.0\.0\."):
        release_of(released, "2.0.0")
    with pytest.raises(PackageError, match="there is no release at all"):
        release_of(tmp_path / "empty", "1.0.0")
