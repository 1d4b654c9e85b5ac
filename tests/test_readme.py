"""Nothing stands in the README that is not so."""

import json
import re
from pathlib import Path

import pytest

from pipeline import settings
from pipeline.package.metadata.held_out import held_out
from pipeline.package.tables.query import run
from pipeline.schemas import TABLES

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
LATEST = settings.RELEASES / "latest"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("block", blocks("console"))
def test_a_query_prints_what_the_readme_shows(block: str):
    command, shown = block.split("\n", 1)
    statement = re.fullmatch(r'\$ \.venv/bin/onrecord sql "(.*)"', command)
    assert statement
    assert run(LATEST, statement[1]).strip() == shown.strip()


@pytest.mark.parametrize("block", blocks("python"))
def test_the_python_runs(block: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(settings.PROJECT)
    exec(compile(block, "README.md", "exec"), {})


def test_the_figures_of_quality_are_the_releases():
    headline = json.loads((LATEST / "quality.json").read_text(encoding="utf-8"))["headline"]
    shown = re.findall(r"^\| [a-z ]+ \| (\d+) \| (\d+) \| (\d+) \| ([\d.]+) \|$", README, re.M)
    said = {(int(gold), int(ours), int(right), float(f1)) for gold, ours, right, f1 in shown}
    assert said == {
        (row["gold"], row["system"], row["matched"], round(row["f1"], 3))
        for row in headline.values()
    }


def test_the_figures_of_reports_nobody_read_are_those_that_were_measured():
    rates = held_out()["rates"]
    shown = re.findall(r"^\| ([a-z, :0-9]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$", README, re.M)
    assert {name for name, *_ in shown} > {"figures: whole row", "figures: claimant"}
    for name, *said in shown:
        rate = rates[name]
        assert said == [f"{rate[key]:.3f}" for key in ("precision", "recall", "f1")], name


def test_the_files_it_names_are_in_the_release():
    for name in re.findall(r"`(\w+\.(?:json|jsonld|cff|md|duckdb))`", README):
        assert (LATEST / name).is_file(), name
    assert (settings.PROJECT / re.findall(r"\]\((datapackage/[^)]+)\)", README)[0]).is_file()


def test_every_table_is_named():
    for table in TABLES:
        assert f"`{table.name}`" in README


def test_the_commands_are_there():
    makefile = (settings.PROJECT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:`|^)make ([a-z]+)", README, re.M):
        assert re.search(rf"^{target}:", makefile, re.M), target
