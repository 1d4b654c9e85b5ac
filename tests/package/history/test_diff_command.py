"""`onrecord diff`: what a user is told of two releases."""

import json

from click.testing import CliRunner

from pipeline.cli import main
from pipeline.package.release.release import publish, stage

from ..samples import rows, tables


def ask(out, *arguments):
    given = rows()
    given["figures"][0]["value"] = 41.0
    publish(stage(tables(given), out))
    return CliRunner().invoke(main, ["diff", *arguments, "--out", str(out)])


def test_what_changed_is_said_as_in_the_changelog(out):
    said = ask(out, "1.0.0", "1.0.1")
    assert said.exit_code == 0
    assert said.stdout in (out / "1.0.1" / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "- Figures: 1 changed" in said.stdout


def test_every_row_can_be_listed_for_people_and_for_programs(out):
    assert ask(out, "1.0.0", "1.0.1", "--rows").stdout == (
        "figures f0000000000000001 value: 40 -> 41 (recomputed, for the rules changed), in "
        "herald.txt: “The Valley Monitor said at least 40 civilians were killed in Tarsin on "
        "Friday.”\n"
    )
    (row,) = json.loads(ask(out, "1.0.0", "1.0.1", "--json").stdout)["rows"]
    assert (row["column"], row["old_value"], row["new_value"]) == ("value", "40", "41")


def test_a_version_that_was_never_released_is_refused_in_a_sentence(out):
    said = ask(out, "1.0.0", "3.0.0")
    assert said.exit_code == 1
    assert said.stderr == (
        f"onrecord: There is no release 3.0.0 in {out}; there are 1.0.0, 1.0.1.\n"
    )
