from collections.abc import Callable

import pytest

from pipeline.extract.figures.counts import find_counts
from pipeline.extract.figures.parts import find_parts, opens_parts, spread
from pipeline.text.parse import load_model

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It killed 135 people, including 50 soldiers and 42 rebels.", {1: 0, 2: 0}),
        ("Shells killed 27 villagers, among them 11 women and eight children.", {1: 0, 2: 0}),
        ("Police held 12 people, seven women and five men.", {1: 0, 2: 0}),
        ("Some 17 people died, three of them children, and 40 others were hurt.", {1: 0}),
        ("The UN counted 1,234 civilian casualties: 512 killed and 722 injured.", {1: 0, 2: 0}),
        ("Of the 512 killed, 200 were men and 150 women.", {1: 0, 2: 0}),
        ("Guns downed 24 of 31 drones.", {0: 1}),
        ("Shells killed 5 soldiers and wounded 10.", {}),
        ("It killed 7 people, including 3 boys, and wounded 10.", {1: 0}),
        ("Clashes left 11 rebels and four guards dead and seven others hurt.", {}),
        ("They fired 90 rockets, of which 12 fell short.", {1: 0}),
    ],
)
def test_parts_and_totals(text: str, parts: dict[int, int]) -> None:
    doc = load_model()(text)
    assert find_parts(doc, find_counts(doc)) == parts


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("It killed 135 people, including 50 soldiers.", ["killed", "killed"]),
        ("Five of the 12 guards abducted in May were released.", ["other", "abducted"]),
        ("There were eight women, a girl and four men wounded.", ["injured", "injured"]),
        ("Floods killed three men and two women.", ["killed", "killed"]),
    ],
)
def test_measures_are_handed_on(text: str, measures: list[str]) -> None:
    doc = load_model()(text)
    counts = find_counts(doc)
    assert [c.measure for c in spread(doc, counts, find_parts(doc, counts))] == measures


def test_a_sentence_can_go_on_with_parts() -> None:
    assert opens_parts("Among them were two girls.")
    assert opens_parts("The dead included two girls.")
    assert not opens_parts("Two girls were among those who fled.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raid killed 12 potters, including two women, one of whom was old.",
            ["12 killed people (potters)", "two killed people (women) of 12"],
        ),
        (
            "The raid killed 12 potters, comprising seven women and five men.",
            [
                "12 killed people (potters)",
                "seven killed people (women) of 12",
                "five killed people (men) of 12",
            ],
        ),
        (
            "The raid killed 12 potters: seven women and five men.",
            [
                "12 killed people (potters)",
                "seven killed people (women) of 12",
                "five killed people (men) of 12",
            ],
        ),
        (
            "The raid killed 12 potters, including two women, three men and another four nurses.",
            [
                "12 killed people (potters)",
                "two killed people (women) of 12",
                "three killed people (men) of 12",
                "four killed people (nurses) of 12 at once",
            ],
        ),
        (
            "The raid killed two potters, including 12 women.",
            ["two killed people (potters)", "12 killed people (women)"],
        ),
        (
            "The raid killed 12 potters, wounding guards including two women.",
            ["12 killed people (potters)", "two injured people (women)"],
        ),
        (
            "The raid killed 12 potters and left guards injured, including two women.",
            ["12 killed people (potters)", "two injured people (women)"],
        ),
        (
            "Jets made 12 raids, including two by night.",
            ["12 attacks attack (raids)", "two attacks None of 12"],
        ),
        (
            "Jets fired 12 rockets, including two that fell short.",
            ["12 attacks rocket (rockets)", "two attacks None of 12"],
        ),
        (
            "Rebels hold 12 villages, including two on the coast.",
            ["12 other village (villages)", "two other village (villages) of 12"],
        ),
        (
            "The land has 12 fields, including two women.",
            ["12 other field (fields)", "two other people (women)"],
        ),
        (
            "There were 12 raids, including two women.",
            ["12 attacks attack (raids)", "two other people (women)"],
        ),
        (
            "Five women, four men and three guards were killed.",
            [
                "Five killed people (women)",
                "four killed people (men)",
                "three killed people (guards)",
            ],
        ),
        (
            "Twelve people, seven women and five men, were killed.",
            [
                "Twelve killed people (people)",
                "seven killed people (women) of Twelve",
                "five killed people (men) of Twelve",
            ],
        ),
        (
            "Twelve people, seven women and four men, were killed.",
            [
                "Twelve killed people (people)",
                "seven killed people (women)",
                "four killed people (men)",
            ],
        ),
        (
            "Twelve people and seven women and five men were killed.",
            [
                "Twelve killed people (people)",
                "seven killed people (women)",
                "five killed people (men)",
            ],
        ),
        (
            "Twelve rebels and five nurses were killed and seven wounded.",
            [
                "Twelve killed people (rebels)",
                "five killed people (nurses)",
                "seven injured people (nurses)",
            ],
        ),
        (
            "Twelve raids, seven women and five men were seen.",
            [
                "Twelve attacks attack (raids)",
                "seven other people (women)",
                "five other people (men)",
            ],
        ),
        (
            "Of the 12 potters who fled, four have returned.",
            ["12 displaced people (potters)", "four other people (potters) of 12"],
        ),
        (
            "Of the 12 potters who fled, four had been hurt.",
            ["12 displaced people (potters)", "four injured people (potters) of 12"],
        ),
        (
            "Of the 12 potters who fled, four have died.",
            ["12 displaced people (potters)", "four killed people (potters) of 12"],
        ),
        (
            "The raid killed 12 potters and two nurses.",
            ["12 killed people (potters)", "two killed people (nurses)"],
        ),
        (
            "The raid killed 12 potters as well as two nurses.",
            ["12 killed people (potters)", "two killed people (nurses)"],
        ),
        (
            "The raid killed 12 potters, while two nurses slept.",
            ["12 killed people (potters)", "two other people (nurses)"],
        ),
        (
            "The raid killed 12 potters plus two nurses.",
            ["12 killed people (potters)", "two killed people (nurses)"],
        ),
        (
            "The raid killed 12 potters or two nurses.",
            ["12 killed people (potters)", "two killed people (nurses)"],
        ),
        (
            "The raid killed 12 potters/two nurses.",
            ["12 killed people (potters)", "two killed people (nurses)"],
        ),
        (
            "The raid killed 12 potters in the mill of two nurses.",
            ["12 killed people (potters)", "two other people (nurses)"],
        ),
        (
            "The raid killed 12 potters and two tanks.",
            ["12 killed people (potters)", "two equipment tank (tanks)"],
        ),
        (
            "The raid destroyed 12 tanks and two cars.",
            ["12 equipment_lost tank (tanks)", "two equipment_lost car (cars)"],
        ),
        (
            "The raid destroyed 12 tanks and hit two nurses.",
            ["12 equipment_lost tank (tanks)", "two other people (nurses)"],
        ),
        (
            "Twelve tanks and two nurses were lost.",
            ["Twelve equipment_lost tank (tanks)", "two other people (nurses)"],
        ),
        (
            "Two women, a girl and 12 men were injured.",
            ["Two injured people (women)", "12 injured people (men)"],
        ),
        (
            "Two women, who fled, and 12 men were injured.",
            ["Two injured people (women)", "12 injured people (men)"],
        ),
        (
            "Two women and 12 tanks were hit.",
            ["Two other people (women)", "12 equipment tank (tanks)"],
        ),
        (
            "Two women died and 12 men were injured.",
            ["Two killed people (women)", "12 injured people (men)"],
        ),
        (
            "Two women and 12 men injured.",
            ["Two injured people (women)", "12 injured people (men)"],
        ),
        ("Two women saw 12 men injured.", ["Two other people (women)", "12 injured people (men)"]),
        (
            "The killing of 12 potters and two nurses was noted.",
            ["12 killed people (potters)", "two killed people (nurses)"],
        ),
        (
            "The toll stands at 12 potters and two nurses.",
            ["12 killed people (potters)", "two killed people (nurses)"],
        ),
        (
            "Of the 12 potters abducted, guards killed two.",
            ["12 abducted people (potters)", "two killed people (potters) of 12"],
        ),
        (
            "Of the 12 potters abducted, the killing of two was noted.",
            ["12 abducted people (potters)", "two killed people (potters) of 12"],
        ),
        (
            "Shells hurt 12 potters before two nurses fled.",
            ["12 injured people (potters)", "two displaced people (nurses)"],
        ),
        (
            "Shells hurt 12 potters after two nurses fled.",
            ["12 injured people (potters)", "two displaced people (nurses)"],
        ),
        (
            "Shells hurt 12 potters as two nurses fled.",
            ["12 injured people (potters)", "two displaced people (nurses)"],
        ),
        (
            "Shells hurt 12 potters when two nurses fled.",
            ["12 injured people (potters)", "two displaced people (nurses)"],
        ),
        (
            "The raid killed 12 potters: two nurses, three guards and seven women.",
            [
                "12 killed people (potters)",
                "two killed people (nurses) of 12",
                "three killed people (guards) of 12",
                "seven killed people (women) of 12",
            ],
        ),
        (
            "The raid killed 12 potters. Of these, two were nurses.",
            ["12 killed people (potters)", "two killed people (nurses) of 12"],
        ),
        (
            "The raid killed 12 potters, made up of five men and seven women.",
            [
                "12 killed people (potters)",
                "five killed people (men) of 12",
                "seven killed people (women) of 12",
            ],
        ),
        (
            "The raid killed 12 potters, consisting of five men and seven women.",
            [
                "12 killed people (potters)",
                "five killed people (men) of 12",
                "seven killed people (women) of 12",
            ],
        ),
        (
            "The raid killed 12 potters, which included two women.",
            ["12 killed people (potters)", "two killed people (women) of 12"],
        ),
        (
            "The raid killed 12 potters, among whom two women.",
            ["12 killed people (potters)", "two killed people (women) of 12"],
        ),
        (
            "The raid killed 12 potters, of whom two were women.",
            ["12 killed people (potters)", "two killed people (women) of 12"],
        ),
        (
            "The raid killed 12 potters and 14 tanks.",
            ["12 killed people (potters)", "14 equipment tank (tanks)"],
        ),
        (
            "The raid killed 12 people and wounded 14, including two nurses.",
            [
                "12 killed people (people)",
                "14 injured people (people)",
                "two injured people (nurses) of 14",
            ],
        ),
        (
            "It killed 12 people, including two nurses, three guards, and destroyed four huts.",
            [
                "12 killed people (people)",
                "two killed people (nurses) of 12",
                "three killed people (guards) of 12",
                "four other hut (huts)",
            ],
        ),
        (
            "The raid killed 12 people, including two nurses; three guards fled.",
            [
                "12 killed people (people)",
                "two killed people (nurses) of 12",
                "three displaced people (guards)",
            ],
        ),
        (
            "The raid killed 12 people, including two nurses, while three guards fled.",
            [
                "12 killed people (people)",
                "two killed people (nurses) of 12",
                "three displaced people (guards)",
            ],
        ),
        (
            "The raid killed 12, including two nurses.",
            ["12 killed people", "two killed people (nurses) of 12"],
        ),
        (
            "The raid killed dozens, including two nurses.",
            ["dozens killed people vague", "two killed people (nurses) of dozens"],
        ),
        (
            "The raid killed 12 people, including 12 nurses.",
            ["12 killed people (people)", "12 killed people (nurses)"],
        ),
        (
            "The raid killed 12 people, including two loud nurses and three others.",
            [
                "12 killed people (people)",
                "two killed people (loud nurses) of 12",
                "three killed people (others) at once",
            ],
        ),
        (
            "The army destroyed 12 tanks, including two T-72s.",
            ["12 equipment_lost tank (tanks)", "two equipment_lost T-72 (T-72s) of 12"],
        ),
        (
            "The army made 12 raids, including two airstrikes.",
            ["12 attacks attack (raids)", "two attacks attack (airstrikes) of 12"],
        ),
        (
            "The army fired 12 rockets, including two missiles.",
            ["12 attacks rocket (rockets)", "two attacks missile (missiles) of 12"],
        ),
        (
            "The army took 12 villages, including two towns.",
            ["12 other village (villages)", "two other town (towns) of 12"],
        ),
        (
            "Some 12 percent of potters fled, including two nurses.",
            ["12 displaced percent (potters) about", "two displaced people (nurses)"],
        ),
        (
            "Twelve potters, including two nurses, were freed.",
            ["Twelve other people (potters)", "two other people (nurses) of Twelve"],
        ),
        (
            "Twelve nurses were hurt and two of them died.",
            ["Twelve injured people (nurses)", "two killed people (nurses) of Twelve"],
        ),
        (
            "Twelve nurses were hurt, two of whom died.",
            ["Twelve injured people (nurses)", "two killed people (nurses) of Twelve"],
        ),
        (
            "Twelve nurses fled, two had been hurt.",
            ["Twelve displaced people (nurses)", "two injured people (nurses)"],
        ),
        (
            "Two nurses, three guards and four potters died.",
            [
                "Two killed people (nurses)",
                "three killed people (guards)",
                "four killed people (potters)",
            ],
        ),
        (
            "Two nurses, three tanks and four potters died.",
            [
                "Two killed people (nurses)",
                "three equipment tank (tanks)",
                "four killed people (potters)",
            ],
        ),
        (
            "Two nurses died, three guards and four potters fled.",
            [
                "Two killed people (nurses)",
                "three displaced people (guards)",
                "four displaced people (potters)",
            ],
        ),
        (
            "Two nurses, whom they knew, and four potters died.",
            ["Two killed people (nurses)", "four killed people (potters)"],
        ),
        (
            "Two nurses; four potters died.",
            ["Two other people (nurses)", "four killed people (potters)"],
        ),
        (
            "Two nurses and four others died.",
            ["Two killed people (nurses)", "four killed people (others) at once"],
        ),
        (
            "Of the 12 potters abducted, four have been freed.",
            ["12 abducted people (potters)", "four abducted people (potters) of 12"],
        ),
        (
            "Of the 12 potters abducted, four had gone home.",
            ["12 abducted people (potters)", "four other people (potters) of 12"],
        ),
        (
            "Mines killed 12 potters, two nurses dead.",
            ["12 killed people (potters)", "two killed people (nurses)"],
        ),
        (
            "Two nurses and 12 men and a potter were hurt.",
            ["Two injured people (nurses)", "12 injured people (men)"],
        ),
        (
            "Guards hit 12 huts and two nurses.",
            ["12 other hut (huts)", "two other people (nurses)"],
        ),
        (
            "Two women were hurt and of those one died.",
            ["Two injured people (women)", "one killed people (women) of Two"],
        ),
        (
            "Rebels hold 12 villages, nine towns and two hamlets.",
            [
                "12 other village (villages)",
                "nine other town (towns)",
                "two other hamlet (hamlets)",
            ],
        ),
        (
            "Two potters and six others, including three women, were hurt.",
            [
                "Two injured people (potters)",
                "six injured people (others) at once",
                "three injured people (women) of six",
            ],
        ),
        (
            "The raid killed 12 potters, five men, seven women.",
            [
                "12 killed people (potters)",
                "five killed people (men) of 12",
                "seven killed people (women) of 12",
            ],
        ),
        (
            "The raid killed 12 potters while two nurses and a guard fled.",
            ["12 killed people (potters)", "two displaced people (nurses)"],
        ),
    ],
)
def test_totals_and_their_parts(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
