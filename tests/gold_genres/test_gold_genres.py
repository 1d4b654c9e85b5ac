"""Made-up reports of six genres: their gold rows are well formed, and how right the tables are."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate import evaluate

HERE = Path(__file__).parent
TEXTS = HERE / "texts"

FLOORS = {
    "figures_value_measure": 0.84,
    "figures_claimant": 0.75,
    "quotes_direct_partial_speaker": 0.89,
    "quotes_indirect_speaker": 0.75,
    "events_type": 0.80,
}
"""F1 against the rows here. A mapping that only rises."""

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


def test_every_text_is_annotated() -> None:
    listed = (HERE / "documents.txt").read_text("utf-8").split()
    assert listed == sorted(path.name for path in TEXTS.glob("*.txt"))
    for name in FIELDS:
        assert {row["file_name"] for row in rows(name)} == set(listed)


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_rows_have_the_guides_fields_and_the_texts_words(name: str) -> None:
    for row in rows(name):
        assert set(row) == FIELDS[name]
        raw = (TEXTS / row["file_name"]).read_bytes().decode("utf-8")
        assert raw[row["start"] : row["end"]] == row["text"]
        if row.get("speaker_text") is not None:
            assert raw[row["speaker_start"] : row["speaker_end"]] == row["speaker_text"]


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_rows_are_sorted_and_none_is_there_twice(name: str) -> None:
    keys = [(r["file_name"], r["start"], -r["end"], r.get("kind", "")) for r in rows(name)]
    assert keys == sorted(set(keys))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    out = tmp_path_factory.mktemp("genres")
    command = [sys.executable, "-m", "pipeline", "publish", "--corpus", str(TEXTS)]
    done = subprocess.run(
        [*command, "--out", str(out)], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    headline: dict[str, dict[str, float]] = evaluate(out / "latest" / "data", HERE)["headline"]
    return headline


@pytest.mark.parametrize("measure", sorted(FLOORS))
def test_the_tables_are_as_right_as_they_were(
    scores: dict[str, dict[str, float]], measure: str
) -> None:
    assert scores[measure]["f1"] >= FLOORS[measure]
