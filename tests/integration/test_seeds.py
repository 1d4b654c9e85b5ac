"""The default corpus: the release in the repository is what the code makes of it, and how right."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import settings
from pipeline.evaluate import evaluate
from pipeline.schemas import OF_RELEASE

FLOORS = {
    "figures_value_measure": 0.98,
    "figures_claimant": 0.98,
    "quotes_direct_partial_speaker": 0.98,
    "quotes_indirect_speaker": 0.97,
    "events_type": 0.87,
}
"""F1 against tests/gold. Floors only rise."""


@pytest.fixture(scope="module")
def out(onrecord: Callable[..., subprocess.CompletedProcess[str]], tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    done = onrecord("publish", "--corpus", settings.SEEDS, "--out", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("measure", FLOORS)
def test_the_rows_are_as_right_as_they_were(out: Path, measure: str):
    scores = evaluate(out / "latest" / "data", settings.GOLD)["headline"]
    assert scores[measure]["f1"] >= FLOORS[measure]


def test_the_release_says_how_right_it_is(out: Path):
    quality = json.loads((out / "latest" / "quality.json").read_text(encoding="utf-8"))
    assert set(quality["headline"]) == set(FLOORS)


def test_the_release_in_the_repository_is_what_the_code_makes(out: Path):
    """The tables of the standing release, made anew, are the same bytes."""
    standing = settings.RELEASES / "latest" / "data"
    made = out / "latest" / "data"
    tables = {path.name for path in made.iterdir() if path.stem not in OF_RELEASE}
    assert tables == {path.name for path in standing.iterdir() if path.stem not in OF_RELEASE}
    for name in sorted(tables):
        assert (standing / name).read_bytes() == (made / name).read_bytes(), name


def test_verify_passes_on_the_release_in_the_repository(onrecord):
    done = onrecord("verify")
    assert done.returncode == 0, done.stdout + done.stderr
