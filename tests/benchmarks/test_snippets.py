"""Snippets with one event type."""

import pytest

from benchmarks.snippets import ACLED, Told, find, read, score
from pipeline.errors import OnrecordError


def write(tmp_path, *lines):
    path = tmp_path / "snippets.tsv"
    path.write_text("\n".join(("id\tsub_event_type\ttext", *lines)) + "\n", encoding="utf-8")
    return path


def test_acled_has_25_types():
    assert len(ACLED) == 25


def test_f1_over_acled_types_and_over_all(tmp_path):
    path = write(
        tmp_path,
        "1\tArrests\tPolice held ten men.",
        '2\tArrests\tA "raid".',
        "3\tGrenade\tA grenade went off.",
        "4\tNatural disaster\tA flood.",
    )
    labels = {"1": "Arrests", "2": None, "3": "Arrests", "4": "Other"}
    found = {name: Told(label, []) for name, label in labels.items()}
    outcome = score(read(path), found)
    assert outcome.values["ACLED's types: weighted F1"] == pytest.approx(0.3333)
    assert outcome.values["ACLED's types: macro F1"] == 0.25
    micro = outcome.rates["ACLED's types (micro)"]
    assert (micro["gold"], micro["system"], micro["matched"]) == (3, 2, 1)
    assert outcome.rates["all types (micro)"]["gold"] == 4
    assert {(fault.problem, fault.cause) for fault in outcome.faults} == {
        ("missed", "Arrests"),
        ("wrong type", "Grenade → Arrests"),
        ("wrong type", "Natural disaster → Other"),
    }


def test_a_snippet_is_read_for_its_main_event(tmp_path):
    document = read(write(tmp_path, "1\tSuicide bomb\tA suicide bomber attacked a base."))[0]
    told = find(document)
    assert told.label == "Suicide bomb"
    assert told.mentions


@pytest.mark.parametrize("lines", [("1\tArrests",), ("1\tArrests\tx", "1\tArrests\ty")])
def test_other_lines_are_refused(tmp_path, lines):
    with pytest.raises(OnrecordError, match=f"line {len(lines) + 1}"):
        read(write(tmp_path, *lines))
