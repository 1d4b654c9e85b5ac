"""Whole reports: the expected numbers were also counted by a second, separate scorer."""

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from pydantic import TypeAdapter

from benchmarks import whole_reports
from benchmarks.__main__ import main
from benchmarks.calibration import auc, fifths
from benchmarks.floors import Floors
from benchmarks.incidents import Found
from benchmarks.whole_reports import read, score

ONE = (
    "Nine miners died at Velmora on Monday, the Odrin Institute said. "
    "Kestral police put the dead at seven and spoke of 30 wounded and 12 trucks. "
    "“We will rebuild the shaft,” said the engineer. "
    "Gunmen had raided the village, and shells fell on a farm."
)
TWO = "About 40 families left Brenna in May. Troops shelled the port. “Nobody slept,” a baker said."
TEXTS = {"one.txt": ONE, "two.txt": TWO}


def at(file: str, words: str, **fields):
    start = TEXTS[file].index(words)
    return {"file": file, "start": start, "end": start + len(words), **fields}


def gold_figure(file, words, value, measure, **fields):
    empty = dict.fromkeys(("attributed_to", "actor", "place", "date", "subject"))
    return at(file, words, value=value, measure=measure, **{**empty, **fields})


GOLD = {
    "figures": [
        gold_figure(
            *("one.txt", "Nine", 9, "killed"),
            attributed_to="the Odrin Institute",
            place="Velmora",
            date="2021-03-01",
            subject="miners",
        ),
        gold_figure(
            *("one.txt", "seven", 7, "killed"),
            attributed_to="police",
            attributed_to_full="Kestral Constabulary",
            place="Velmora",
            alternative={"date": "2021-03-01"},
            subject="miners",
        ),
        gold_figure("one.txt", "30", 30, "injured", attributed_to="Kestral police", actor="Gunmen"),
        gold_figure("one.txt", "12", 12, "other", required=False),
        gold_figure("two.txt", "40", 40, "displaced", place="Brenna", date="2021-05/2021-05"),
    ],
    "quotes": [
        at("one.txt", "“We will rebuild the shaft,”", kind="direct", speaker="the engineer"),
        at("two.txt", "“Nobody slept,”", kind="direct", speaker="a baker"),
        at("two.txt", "left Brenna", kind="indirect", speaker=None),
    ],
    "events": [
        at(
            *("one.txt", "raided"),
            **{"sub_event_type": "Attack", "actor1": "Gunmen", "actor2": None, "place": "Velmora"},
            **{"date": None, "status": "asserted", "incident": "raid"},
        ),
        at(
            *("one.txt", "died"),
            **{"sub_event_type": "Attack", "actor1": "Gunmen", "actor2": "miners", "place": None},
            **{"date": "2021-03-01", "status": "claimed", "incident": "raid"},
        ),
        at(
            *("one.txt", "fell"),
            **{"sub_event_type": "Shelling/artillery/missile attack", "actor1": None},
            **{"actor2": "farm", "place": None, "date": None, "status": "asserted"},
            incident="shells",
        ),
        at(
            *("two.txt", "shelled"),
            **{"sub_event_type": "Shelling/artillery/missile attack", "actor1": "Troops"},
            **{"actor2": None, "place": "Brenna", "date": None, "status": "asserted"},
            incident="port",
        ),
    ],
}


def found(file: str, words: str, **columns):
    row = at(file, words, **columns)
    return {**row, "char_start": row["start"], "char_end": row["end"], "rule": "made_up"}


def stated(file, words, value, measure, day=None, **columns):
    empty = dict.fromkeys(("attributed_to", "actor", "place", "subject"))
    sure = {"attributed_confidence": 0.9, "place_confidence": columns.pop("sure", None)}
    row = {**empty, **sure, "date_start": day, "date_end": day, **columns}
    return found(file, words, value=value, measure=measure, **row)


def told(file, words, kind, incident, day=None, **columns):
    empty = dict.fromkeys(("actor1", "actor2", "place"))
    row = {**empty, "status": "asserted", "date_start": day, "incident_id": incident, **columns}
    return found(file, words, sub_event_type=kind, **row)


SHELLING = "Shelling/artillery/missile attack"
ROWS = {
    "figures": [
        stated(
            *("one.txt", "Nine miners", 9.0, "killed", "2021-03-01"),
            **{"attributed_to": "Odrin Institute", "place": "Velmora town", "sure": 0.8},
            subject="miners",
        ),
        stated(
            *("one.txt", "seven", 7.0, "killed", "2021-03-01"),
            **{"attributed_to": "Kestral Constabulary", "place": "Velmora", "sure": 0.6},
        ),
        stated(
            *("one.txt", "30", 30.0, "killed"),
            **{"actor": "Troops", "place": "Kestral", "sure": 0.7},
        ),
        stated("one.txt", "12 trucks", 12.0, "equipment_lost"),
        stated("two.txt", "40", 40.0, "displaced", "2021-05-01", place="Brenna", sure=0.7),
        stated("two.txt", "May", 5.0, "other"),
    ],
    "quotes": [
        found("one.txt", "We will rebuild the shaft,", kind="direct", speaker="engineer"),
        found("two.txt", "“Nobody slept,”", kind="partial", speaker=None),
        found("two.txt", "left Brenna", kind="indirect", speaker="Troops"),
    ],
    "event_mentions": [
        told("one.txt", "raided", "Attack", "i1", actor1="Gunmen", place="Velmora"),
        told("one.txt", "died", "Attack", "i2", "2021-03-01", actor2="the miners"),
        told("one.txt", "fell", "Attack", "i2", actor1="Gunmen", actor2="a farm"),
        told("two.txt", "shelled", SHELLING, "i3", actor1="Kestral police", place="Brenna"),
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus, gold = tmp_path / "made" / "corpus", tmp_path / "made" / "gold"
    corpus.mkdir(parents=True)
    gold.mkdir()
    for name, text in TEXTS.items():
        (corpus / name).write_text(text, encoding="utf-8")
    for name, rows in GOLD.items():
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (gold / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path / "made"


@pytest.fixture
def outcome(folder, monkeypatch):
    events = {"i1": "e1", "i2": "e2", "i3": "e3"}
    monkeypatch.setattr(whole_reports, "events_of", lambda *_: events)
    rows = {
        file: {name: [r for r in table if r["file"] == file] for name, table in ROWS.items()}
        for file in TEXTS
    }
    return score(read(folder), {file: Found(tables, None) for file, tables in rows.items()})


COUNTS = {
    "figures: found": (4, 5, 4),
    "figures: value and measure": (4, 5, 3),
    "figures: value, measure and claimant": (4, 5, 3),
    "figures: whole row": (4, 5, 3),
    "figures: value and measure, of people": (4, 4, 3),
    "figures: claimant": (3, 2, 2),
    "figures: date": (2, 3, 2),
    "figures: place": (3, 4, 3),
    "figures: actor": (1, 1, 0),
    "figures: subject": (2, 1, 1),
    "quotes: in marks": (2, 2, 2),
    "quotes: in marks, with speaker": (2, 2, 1),
    "events: actor1": (3, 3, 1),
    "events: actor2": (2, 2, 2),
    "events: place": (2, 2, 2),
    "events: date": (1, 1, 1),
}
SHARES = {
    "events: found, with their type": (3, 4),
    "events: status": (3, 4),
    "events: different happenings kept apart": (1, 2),
    "events: one happening brought together": (0, 1),
}
FAULTS = {
    ("figures: false", "made_up", "May"),
    ("figures: measure", "another", "30"),
    ("figures: claimant", "not given", "30"),
    ("figures: place", "not said", "30"),
    ("figures: actor", "another", "30"),
    ("figures: subject", "not given", "seven"),
    ("quotes: speaker", "not given", "“Nobody slept,”"),
    ("events: actor1", "not given", "died"),
    ("events: type", "another", "fell"),
    ("events: actor1", "not said", "fell"),
    ("events: actor1", "another", "shelled"),
}


def test_rows_and_links_are_counted(outcome):
    counts = {k: (v["gold"], v["system"], v["matched"]) for k, v in outcome.rates.items()}
    assert counts == COUNTS
    assert {k: (v["right"], v["of"]) for k, v in outcome.shares.items()} == SHARES


def test_confidence_is_held_against_what_is_right(outcome):
    assert outcome.values == {
        "figures: claimant, AUC of confidence": None,
        "figures: place, AUC of confidence": 0.5,
    }
    assert outcome.fifths["figures: place"] == [(0.6, 1.0), (0.7, 0.0), (0.7, 1.0), (0.8, 1.0)]


def test_every_fault_is_named(outcome):
    shown = {(f.problem, f.cause, f.text.split("[[")[1].split("]]")[0]) for f in outcome.faults}
    assert shown == FAULTS


def test_what_confidence_says():
    given = [(0.9, True), (0.8, True), (0.8, False), (0.1, False)]
    assert auc(given) == 0.875
    assert fifths([*given, (0.5, True)])[0] == (0.1, 0.0)
    assert (auc([]), fifths([])) == (None, [])


def run(*arguments):
    return CliRunner().invoke(main, [*map(str, arguments)])


def floors(folder, **of):
    path = folder.parent / "floors.yaml"
    entry = {"data": "made", "command": "x", "floors": of, "only": "list.txt"}
    path.write_text(json.dumps([entry]), encoding="utf-8")
    return path


def test_the_command_reads_some_reports_and_holds_their_floors(folder):
    listed = folder.parent / "list.txt"
    listed.write_text("two.txt\n", encoding="utf-8")
    low = floors(folder, **{"quotes: in marks": 1.0, "figures: found": {"recall": 1.0}})
    result = run(folder, "--only", listed, "--floors", low)
    assert result.exit_code == 0, result.output
    assert "| quotes: in marks | 1 | 1 | 1 |" in result.stdout
    assert "cause" not in result.stdout
    high = floors(folder, **{"quotes: in marks": 1.1, "events: status": 0})
    result = run(folder, "--only", listed, "--floors", high)
    assert result.exit_code == 1
    assert "1 number(s) below the floor: quotes: in marks: f1 1.0, floor 1.1" in result.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[]", "has no floors for made"),
        ("{}", "is no file of floors"),
        ("[{data: made, command: x, floors: {wings: 1}}]", "'wings', which is not measured"),
    ],
)
def test_floors_that_say_nothing_are_refused(folder, content, said):
    path = folder.parent / "floors.yaml"
    path.write_text(content, encoding="utf-8")
    result = run(folder, "--floors", path)
    assert result.exit_code == 1
    assert said in result.stderr


def test_a_list_with_another_file_is_refused(folder):
    listed = folder.parent / "list.txt"
    listed.write_text("three.txt", encoding="utf-8")
    assert "holds no document three.txt" in run(folder, "--only", listed).stderr


def test_the_floors_of_the_project_name_their_commands():
    known = Path(whole_reports.__file__).with_name("floors.yaml")
    for entry in TypeAdapter(list[Floors]).validate_python(yaml.safe_load(known.read_text())):
        assert "--floors benchmarks/floors.yaml" in entry.command
        assert (entry.only or "") in entry.command
