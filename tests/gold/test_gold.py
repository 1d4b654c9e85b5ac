"""The gold rows say what the seeds say: every span is compared with its file."""

import json
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"

FIELDS = {
    "figures.jsonl": {
        *("file_name", "start", "end", "text", "value", "low", "high", "qualifier", "measure"),
        *("unit", "subject", "attributed_to", "actor", "place", "date", "zone"),
    },
    "quotes.jsonl": {
        *("file_name", "start", "end", "text", "kind", "speaker", "speaker_text"),
        *("speaker_start", "speaker_end", "role", "cue", "utterance", "date"),
    },
    "events.jsonl": {
        *("file_name", "start", "end", "text", "sub_event_type", "actor1", "actor2", "place"),
        *("date", "status", "attributed_to", "incident"),
    },
}


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_rows_have_the_guides_fields_and_the_seeds_words(name: str) -> None:
    listed = (HERE / "documents.txt").read_text("utf-8").split()
    for row in rows(name):
        assert set(row) == FIELDS[name]
        assert row["file_name"] in listed
        raw = (SEEDS / row["file_name"]).read_bytes().decode("utf-8")
        assert raw[row["start"] : row["end"]] == row["text"]
        if row.get("speaker_text") is not None:
            assert raw[row["speaker_start"] : row["speaker_end"]] == row["speaker_text"]


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_rows_are_sorted_and_none_is_there_twice(name: str) -> None:
    keys = [(r["file_name"], r["start"], -r["end"], r.get("kind", "")) for r in rows(name)]
    assert keys == sorted(set(keys))


def test_rival_tolls_of_one_report_are_rows_of_their_own() -> None:
    tolls = {
        (r["value"], r["attributed_to"])
        for r in rows("figures.jsonl")
        if r["file_name"].startswith("003") and r["measure"] == "killed"
    }
    observatory = "Syrian Observatory for Human Rights"
    assert tolls == {
        (135, observatory),
        (50, observatory),
        (42, observatory),
        (65, "Deir Ezzor24"),
        (22, "Deir Ezzor24"),
        (300, "SANA"),
        (167, "Aamaq"),
        (280, "Syria’s foreign ministry"),
    }
