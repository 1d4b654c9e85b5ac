"""What is kept between runs: found again, whole, and not for ever."""

import sqlite3
from pathlib import Path

import pytest

from pipeline import kept
from pipeline.kept import Kept


def test_what_was_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "state" / "kept.sqlite"
    with Kept(path) as store:
        store.put("one", b"1")
        store.put("one", b"first")
    with Kept(path) as store:
        assert (store.get("one"), store.get("two")) == (b"first", None)


def test_what_is_put_is_written_in_parts_so_that_a_break_does_not_lose_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_AT_ONCE", 2)
    with Kept(tmp_path / "kept.sqlite") as broken:
        for key in ("one", "two", "three"):
            broken.put(key, b"found")
        with Kept(tmp_path / "kept.sqlite") as other:
            assert (other.get("two"), other.get("three")) == (b"found", None)


def test_what_was_not_used_for_longest_goes_and_what_this_run_used_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.sqlite"
    for key in ("one", "two", "three"):
        with Kept(path) as store:
            store.put(key, b"found")
    with Kept(path) as store:
        assert store.get("one")
        monkeypatch.setattr(kept, "MOST_BYTES", store.size() - 1)
    with Kept(path) as store:
        assert [store.get(key) for key in ("one", "two", "three")] == [b"found", None, b"found"]
        monkeypatch.setattr(kept, "MOST_BYTES", 0)
    with Kept(path) as store:
        assert [store.get(key) for key in ("one", "three")] == [b"found", b"found"]


def test_where_another_writes_nothing_is_kept_and_nothing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.sqlite"
    monkeypatch.setattr(kept, "_WAIT_SECONDS", 0)
    with Kept(path) as store:
        other = sqlite3.connect(path)
        other.execute("BEGIN IMMEDIATE")
        store.put("one", b"found")
    other.close()
    with Kept(path) as store:
        assert store.get("one") is None


def test_a_database_that_is_none_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(b"no database at all" * 100)
    with Kept(path) as store:
        store.put("one", b"found")
    with Kept(path) as store:
        assert store.get("one") == b"found"
