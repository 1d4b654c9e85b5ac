from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army has 500 troops in Iraq and 90 in Sudan.",
            ["500 fighters people (troops)", "90 fighters people (troops)"],
        ),
        (
            "The army has 500 troops in Iraq, with 90 in Sudan.",
            ["500 fighters people (troops)", "90 fighters people (troops)"],
        ),
        (
            "The army has 500 troops in Iraq and 90 spoke.",
            ["500 fighters people (troops)", "90 other people (troops)"],
        ),
        ("The army has 500 cows in Iraq and 90 in Sudan.", ["500 other cow (cows)"]),
        (
            "There were 14 raids, with nine in Orsk alone.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        (
            "There were 14 raids in June, up from nine.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        (
            "There were 14 raids in June, down from 20 in May.",
            ["14 attacks attack (raids)", "20 attacks attack (raids)"],
        ),
        (
            "There were 14 raids in June compared to nine in May.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        (
            "Doyle counted 14 raids; Arnaud said nine.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        (
            "Doyle counted 14 raids, Arnaud put the number at nine.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        (
            "Doyle counted 14 raids, nine according to Arnaud.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        (
            "Doyle counted 14 raids, nine, according to Arnaud, by night.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        (
            "Eight guards were killed in Orsk, and in Karam 12.",
            ["Eight killed people (guards)", "12 killed people (guards)"],
        ),
        (
            "Eight guards were killed in Orsk, and on Monday 12 spoke.",
            ["Eight killed people (guards)"],
        ),
        ("The field is 300 km (186 miles) long.", ["300 distance km"]),
        ("The field is 300 km, or 186 miles, long.", ["300 distance km"]),
        ("The field is 300 km and 186 miles long.", ["300 distance km", "186 distance mile"]),
        ("The farm has 300 hectares [741 acres].", ["300 other hectare"]),
        ("Prices rose from $12 to $15 a bag.", ["12 price USD", "15 price USD"]),
        ("Prices rose from 12 to about 15 rials a bag.", ["12 price rial", "15 price rial about"]),
        (
            "The number of raids rose from 12 to 15.",
            ["12 attacks attack (raids)", "15 attacks attack (raids)"],
        ),
        (
            "The number of raids rose from 12 in May to 15.",
            ["12 attacks attack (raids)", "15 attacks attack (raids)"],
        ),
        (
            "At least 12 and possibly 15 guards were killed.",
            ["12 killed people at_least", "15 killed people (guards) about"],
        ),
        (
            "Twelve, perhaps as many as 15, guards were killed.",
            ["Twelve killed people", "15 killed people at_most"],
        ),
        (
            "Twelve, maybe 15, guards were killed.",
            ["Twelve killed people", "15 killed people about"],
        ),
        (
            "Between 12 and 15 guards were killed.",
            ["12 killed people (guards) at_least", "15 killed people (guards) at_most"],
        ),
        (
            "The army killed 12 to 15 guards.",
            ["12 killed people (guards) at_least", "15 killed people (guards) at_most"],
        ),
        ("The army has killed 12-15.", ["12 killed people at_least", "15 killed people at_most"]),
        (
            "There were 14 raids in Orsk, and in red Karam nine.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        (
            "There were 14 raids in Orsk, and nine in Karam, Doyle said.",
            ["14 attacks attack (raids)", "nine attacks attack (raids)"],
        ),
        ("The farm has 300 tons or 600 barrels.", ["300 other ton"]),
        ("The bag holds 30 kg, or 66 lb.", ["30 other kg"]),
        (
            "They have 500 troops, with 90 in the north alone.",
            ["500 fighters people (troops)", "90 fighters people (troops)"],
        ),
        (
            "They have 500 troops and 90 near the town alone.",
            ["500 fighters people (troops)", "90 fighters people (troops)"],
        ),
        (
            "Doyle counted 14 raids, and Arnaud put the toll at nine.",
            ["14 attacks attack (raids)", "nine killed people"],
        ),
        ("Doyle counted 14 raids in all, with nine.", ["14 attacks attack (raids)"]),
        ("The army sent 500 troops to Iraq and has 90 in Sudan.", ["500 fighters people (troops)"]),
    ],
)
def test_what_is_not_said_again(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
