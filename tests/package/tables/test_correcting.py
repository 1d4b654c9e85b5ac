"""A person names a row and what is right; the file of corrections is written for them."""

import csv

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.package.errors import CorrectionError
from pipeline.package.tables.correcting import correct

from ..samples import rows

FIGURE = rows()["figures"][0]["figure_id"]


def lines(corpus):
    with (corpus / "corrections.csv").open(encoding="utf-8", newline="") as file:
        return {row["column"]: (row["value"], row["expected"]) for row in csv.DictReader(file)}


def test_a_claimant_is_corrected_with_its_id(release, tmp_path):
    correct(release, tmp_path, FIGURE, {"attributed_to": "state radio"}, "It says so.")
    found = lines(tmp_path)
    assert found["attributed_to"] == ("state radio", "Valley Monitor")
    assert found["attributed_to_id"] == ("state_radio", "valley_monitor")
    # The words put in stand nowhere in the text.
    assert found["attributed_start"][0] == found["attributed_end"][0] == ""


def test_an_id_is_corrected_with_its_name_and_a_new_name_makes_an_id(release, tmp_path):
    correct(release, tmp_path, FIGURE, {"actor_id": "army"}, "r")
    assert lines(tmp_path)["actor"][0] == "the army"
    correct(release, tmp_path, FIGURE, {"actor": "Karvan Guard"}, "r")
    assert lines(tmp_path)["actor_id"][0] == "karvan_guard"


def test_what_the_rules_read_is_kept_when_a_correction_is_corrected(release, tmp_path):
    correct(release, tmp_path, FIGURE, {"value": "41"}, "r")
    correct(release, tmp_path, FIGURE, {"value": "42", "unit": ""}, "r")
    assert lines(tmp_path)["value"] == ("42", "40")
    assert len(lines(tmp_path)) == 2


@pytest.mark.parametrize(
    ("row", "values", "why"),
    [
        ("f9", {"value": "1"}, "has the id f9"),
        (FIGURE, {"nothing": "1"}, "no column nothing; there are"),
        (FIGURE, {"char_start": "1"}, "no column char_start"),
        (FIGURE, {"value": "many"}, "'many' is no value"),
        (FIGURE, {"place": "Nowhere"}, "places has no Nowhere"),
    ],
)
def test_what_cannot_be_corrected_is_refused_and_nothing_written(
    release, tmp_path, row, values, why
):
    with pytest.raises(CorrectionError, match=why):
        correct(release, tmp_path, row, values, "r")
    assert not (tmp_path / "corrections.csv").exists()


def test_the_command_says_what_it_wrote(out, tmp_path):
    arguments = ["correct", FIGURE, "value=41", "--reason", "r"]
    said = CliRunner().invoke(main, [*arguments, "--corpus", str(tmp_path), "--out", str(out)])
    assert said.exit_code == 0, said.stderr
    assert f"figures {FIGURE} value: 40, now 41" in said.stdout
    assert lines(tmp_path)["value"] == ("41", "40")
