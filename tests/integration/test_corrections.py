"""A person corrects a value: the next release has it, says so, and watches over it."""

import csv
import json
import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest


def first_killed(out: Path) -> dict:
    rows = pq.read_table(out / "latest" / "data" / "figures.parquet").to_pylist()
    return next(row for row in rows if row["measure"] == "killed" and row["value"] == 14.0)


def correct(corpus: Path, *rows: dict[str, str]) -> None:
    with (corpus / "corrections.csv").open("w", encoding="utf-8", newline="") as file:
        names = ["table", "row_id", "column", "value", "expected", "reason"]
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def published(release, tmp_path) -> tuple[Path, Path]:
    return release.copy(tmp_path)


def test_a_correction_is_released_and_one_that_no_longer_fits_stops(onrecord, published):
    corpus, out = published
    row = first_killed(out)
    correction = {
        "table": "figures",
        "row_id": row["figure_id"],
        "column": "subject",
        "value": "shoppers",
        "expected": row["subject"],
        "reason": "The directorate's own statement says so.",
    }
    correct(corpus, correction)
    done = onrecord("publish", "--corpus", corpus, "--out", out)
    assert done.returncode == 0, done.stderr
    now = first_killed(out)
    assert (now["subject"], now["corrected"]) == ("shoppers", "subject")
    assert now["figure_id"] == row["figure_id"]
    said = onrecord("diff", "1.0.0", os.readlink(out / "latest"), "--out", out, "--json")
    reasons = {
        each["reason"] for each in json.loads(said.stdout)["rows"] if each["column"] == "subject"
    }
    assert reasons == {"Corrected by hand: The directorate's own statement says so."}

    correct(corpus, correction | {"expected": "soldiers"})
    standing = os.readlink(out / "latest")
    done = onrecord("publish", "--corpus", corpus, "--out", out)
    assert done.returncode == 1
    assert "is expected to have 'soldiers' as subject, but the rules now read" in done.stderr
    assert "Traceback" not in done.stderr
    assert os.readlink(out / "latest") == standing
    assert onrecord("verify", out / "latest", "--corpus", corpus).returncode == 0
