"""Planted near duplicates."""

import json

import pytest

from benchmarks.near_duplicates import find, read, score
from pipeline.errors import OnrecordError

ONE = "The bridge over the river was shelled at dawn and nobody could cross it until the evening. "
TWO = "Farmers in the south sold their wheat early this year for fear of another drought to come. "
TWIN = "Nurses at the clinic went on strike over pay while the ministry promised new talks soon. "


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "docs").mkdir()
    texts = {"0": ONE * 2 + TWO, "1": ONE * 2 + TWO, "2": TWIN + ONE, "3": TWO * 2, "4": TWIN}
    for name, text in texts.items():
        (tmp_path / "docs" / f"{name}.txt").write_text(text, encoding="utf-8")
    clusters = [
        [("0", "original"), ("1", "exact")],
        [("2", "original"), ("3", "brief")],
        [("4", "original")],
    ]
    rows = [
        {"members": [{"doc": doc, "kind": kind} for doc, kind in cluster]} for cluster in clusters
    ]
    write(tmp_path / "clusters.jsonl", rows)
    write(tmp_path / "hard_negatives.jsonl", [{"a": "0", "b": "4", "why": "topic"}])
    return tmp_path


def write(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_pairs_kinds_and_traps(folder):
    documents = read(folder)
    outcome = score(documents, {one.id: find(one) for one in documents})
    pairs = outcome.rates["pairs"]
    assert (pairs["gold"], pairs["matched"]) == (2, 1)
    assert outcome.shares["exact: put with its original"]["share"] == 1.0
    assert outcome.shares["brief: put with its original"]["share"] == 0.0
    assert outcome.shares["different, topic: put together all the same"]["right"] == 0
    assert ("missed", "brief", 1) in outcome.causes()


def test_a_cluster_has_one_original(folder):
    write(folder / "clusters.jsonl", [{"members": [{"doc": "0", "kind": "exact"}]}])
    with pytest.raises(OnrecordError, match="original"):
        read(folder)


def test_a_document_of_no_cluster_is_refused(folder):
    write(folder / "hard_negatives.jsonl", [{"a": "0", "b": "9", "why": "topic"}])
    with pytest.raises(OnrecordError, match="no cluster"):
        read(folder)
