"""`onrecord evaluate` on a folder of gold rows."""

import json

from click.testing import CliRunner

from pipeline.cli import main

GOLD = {"file_name": "one.txt", "start": 0, "end": 3, "text": "six", "measure": "killed"}


def run(*arguments):
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_a_gold_folder_is_scored_against_a_release(release, gold):
    where = [gold(figures=[GOLD | {"value": 6}]), "--package", release().parent]
    assert "Figures with the right value and measure | 1 | 0 | 0" in run(*where).stdout
    assert json.loads(run(*where, "--json").stdout)["tables"]["figures"]["rows"]["gold"] == 1
    assert run(*where, "--errors").stdout == "one.txt:0-3 figures: missed: 'six'\n"
    (error,) = json.loads(run(*where, "--errors", "--json").stdout)
    assert (error["problem"], error["gold"]) == ("missed", "six")


def test_a_folder_without_gold_is_refused(tmp_path):
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "holds no gold rows" in result.stderr
