"""A release is named by its folder, its version, or a file in it."""

import pytest

from pipeline.package.errors import PackageError
from pipeline.package.release.chosen import chosen


def test_a_release_is_found_however_it_is_named(released, monkeypatch):
    one = released / "1.0.0"
    for said in (None, "1.0.0", "latest", str(released), str(one), str(one / "onrecord.duckdb")):
        assert chosen(said, released).resolve() == one.resolve(), said
    monkeypatch.setenv("HOME", str(released))
    assert chosen("~/1.0.0", released / "none") == one


@pytest.mark.parametrize(("said", "why"), [(None, "no release in"), ("x", "at x"), ("2.0.0", "2")])
def test_what_is_no_release_is_refused(released, tmp_path, said, why):
    with pytest.raises(PackageError, match=why):
        chosen(said, tmp_path if said is None else released)
