"""Shards on disk: whole or not there, never believed when torn, and not kept for ever."""

import json
import os

import pytest

from pipeline.shards import work
from pipeline.shards.found import TABLES
from pipeline.shards.store import ShardError, Shards, shard_name
from pipeline.shards.work import extract_documents

from .samples import documents, quick


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(work, "extract_text", quick)


@pytest.fixture
def shards(tmp_path) -> Shards:
    return Shards(tmp_path / "shards", "rules")


def tables(*numbers: int):
    return extract_documents([documents(max(numbers) + 1)[n] for n in numbers]).tables


def test_what_is_written_is_read(shards):
    names = [shards.write(tables(0, 1)), shards.write(tables(2))]
    assert all(map(shards.has, names))
    read = shards.read("actors", names)
    assert read.num_rows == 6
    assert set(shards.known().values()) == set(names)
    assert shards.read("actors", []).num_rows == 0


def test_a_shard_has_a_file_a_table_and_the_name_of_its_documents(shards, tmp_path):
    made = tables(1, 0)
    name = shards.write(made)
    assert name == shard_name(reversed(made["documents"]["key"].to_pylist()))
    folder = tmp_path / "shards" / "rules" / name
    files = {f"{table}.parquet" for table in TABLES}
    assert {path.name for path in folder.iterdir()} == {"SHARD.json"} | files
    assert set(json.loads((folder / "SHARD.json").read_text())) == files


def test_the_same_documents_by_other_rules_are_another_shard(shards, tmp_path):
    name = shards.write(tables(0))
    assert not Shards(tmp_path / "shards", "other").has(name)


@pytest.mark.parametrize("harm", ["cut", "changed", "gone", "no seal", "broken seal", "other name"])
def test_a_shard_that_is_not_as_it_was_written_is_made_again(tmp_path, harm):
    folder = tmp_path / "shards"
    name = Shards(folder, "rules").write(tables(0))
    file = folder / "rules" / name / "actors.parquet"
    data = file.read_bytes()
    if harm == "cut":
        file.write_bytes(data[:-10])
    elif harm == "changed":
        file.write_bytes(data[:20] + bytes([data[20] ^ 1]) + data[21:])
    elif harm == "gone":
        file.unlink()
    elif harm == "no seal":
        file.with_name("SHARD.json").unlink()
    elif harm == "broken seal":
        file.with_name("SHARD.json").write_text("{", encoding="utf-8")
    else:
        name = shard_name(["another"])
        os.rename(file.parent, file.parent.with_name(name))
    again = Shards(folder, "rules")
    assert not again.has(name)
    assert again.known() == {}
    assert again.read("actors", [again.write(tables(0))]).num_rows == 2


def test_a_shard_of_a_file_that_is_no_shard_is_known_to_nobody(shards, tmp_path):
    name = shards.write(tables(0))
    (tmp_path / "shards" / "rules" / name / "documents.parquet").write_bytes(b"none")
    assert shards.known() == {}


def test_what_another_run_is_writing_is_left_alone(shards, tmp_path):
    shards.write(tables(0))
    draft = tmp_path / "shards" / "rules" / ".new-other"
    draft.mkdir()
    shards.known()
    shards.prune([])
    assert draft.is_dir()


def test_a_shard_that_went_away_is_said_in_a_sentence(shards):
    with pytest.raises(ShardError, match="run this again"):
        shards.read("actors", ["none"])


def test_some_documents_of_a_shard_are_copied(shards):
    made = tables(0, 1, 2)
    name = shards.write(made)
    doc_ids = made["documents"]["doc_id"].to_pylist()
    (copied,) = shards.copy({name: doc_ids[1:]})
    assert copied["documents"]["doc_id"].to_pylist() == doc_ids[1:]
    assert set(copied["actors"]["doc_id"].to_pylist()) == set(doc_ids[1:])


def test_unused_shards_are_kept_up_to_a_number_of_bytes_the_last_used_longest(tmp_path):
    folder = tmp_path / "shards"
    now, before = Shards(folder, "now"), Shards(folder, "before")
    old, used, unused = before.write(tables(0)), now.write(tables(0)), now.write(tables(1))
    for age, path in ((30, folder / "before" / old), (20, folder / "now" / unused)):
        at = path.stat().st_mtime - age
        os.utime(path, (at, at))
    size = sum(file.stat().st_size for file in (folder / "now" / unused).iterdir())
    now.prune([used], kept_bytes=size + 100)
    assert Shards(folder, "now").has(used)
    assert Shards(folder, "now").has(unused)
    assert not (folder / "before").exists()
    now.prune([used], kept_bytes=0)
    assert [path.name for path in (folder / "now").iterdir()] == [used]
