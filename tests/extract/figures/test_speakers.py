from collections.abc import Callable

import pytest

from pipeline.extract.figures.counts import find_counts
from pipeline.extract.figures.parts import find_parts, spread
from pipeline.text.parse import load_model

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("A bomb killed nine people, two security sources said.", ["killed", "other"]),
        ("Three officials and two doctors said 14 people died.", ["other", "other", "killed"]),
        ("Two hospital officials in Orsk reported that 12 were killed.", ["other", "killed"]),
        (
            "Four people, two of whom hid their names, confirmed that nine were killed.",
            ["other", "other", "killed"],
        ),
        (
            "Shelling wounded 14 people, two medics and a clerk told the agency.",
            ["injured", "other"],
        ),
        ("Two women said their sons had been detained.", ["other"]),
        ("Three villagers were killed, two villagers said.", ["killed", "other"]),
        ("A bomb killed nine people said the governor.", ["killed"]),
        ("Ten people were killed a monitor said.", ["killed"]),
        ("The shelling killed three guards in the town officials said.", ["killed"]),
        ("Five people reported killed in Orsk.", ["killed"]),
        ("Nine people were said to have died.", ["killed"]),
        ("Twelve people dead in the town, officials say.", ["killed"]),
    ],
)
def test_who_speaks_comes_to_no_harm(text: str, measures: list[str]) -> None:
    doc = load_model()(text)
    counts = find_counts(doc)
    assert [c.measure for c in spread(doc, counts, find_parts(doc, counts))] == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Two doctors treated 14 wounded people.", ["other", "injured"]),
        ("Three soldiers shot and killed a farmer.", ["fighters"]),
        ("Six men were charged with killing nine people.", ["other", "killed"]),
        ("Two gunmen opened fire, killing five people.", ["fighters", "killed"]),
        ("Two men were shot and killed.", ["killed"]),
        ("Four clerks were treated.", ["injured"]),
    ],
)
def test_who_does_it_comes_to_no_harm(text: str, measures: list[str]) -> None:
    doc = load_model()(text)
    counts = find_counts(doc)
    assert [c.measure for c in spread(doc, counts, find_parts(doc, counts))] == measures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Twelve potters confirmed that nine were killed.",
            ["Twelve other people (potters)", "nine killed people (potters)"],
        ),
        ("Twelve potters of the old mill said they were hurt.", ["Twelve other people (potters)"]),
        ("Twelve potters and a nurse told Doyle.", ["Twelve other people (potters)"]),
        ("Twelve potters in the mill say so.", ["Twelve other people (potters)"]),
        ("Twelve potters with a nurse said so.", ["Twelve other people (potters)"]),
        ("Twelve potters, who were wounded, said so.", ["Twelve other people (potters)"]),
        ("Twelve wounded potters said so.", ["Twelve other people (wounded potters)"]),
        ("Twelve potters quickly said so.", ["Twelve other people (potters)"]),
        ("Twelve rooms said so.", ["Twelve other people (rooms)"]),
        ("Twelve tanks said so.", ["Twelve equipment tank (tanks)"]),
        ("Twelve said they were hurt.", ["Twelve other None"]),
        ("Twelve potters nearby said nurses were killed.", ["Twelve other people (potters)"]),
        (
            "Twelve potters and two nurses said they were hurt.",
            ["Twelve other people (potters)", "two other people (nurses)"],
        ),
        (
            "Twelve potters confirmed 14 died in Orsk and Karam.",
            ["Twelve other people (potters)", "14 killed people (potters)"],
        ),
        (
            "Twelve potters say 14 nurses died.",
            ["Twelve other people (potters)", "14 killed people (nurses)"],
        ),
        ("Twelve potters say Omar was killed.", ["Twelve other people (potters)"]),
        ("Twelve potters say nurses were killed.", ["Twelve other people (potters)"]),
    ],
)
def test_those_who_speak(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
