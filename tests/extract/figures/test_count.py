from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Another 30 people have been killed since May.", ["30 killed people (people) at once"]),
        ("An additional 30 people have died so far.", ["30 killed people (people) at once"]),
        ("A further 30 have been injured to date.", ["30 injured people at once"]),
        (
            "Some 30 others were killed in the past year.",
            ["30 killed people (others) about at once"],
        ),
        ("Thirty people other than guards have died since May.", ["Thirty killed people in all"]),
        (
            "The toll from the market attack has risen to 30 since Monday.",
            ["30 killed people at once"],
        ),
        ("That brings its losses to 300 dead.", ["300 killed people in all"]),
        ("The total death toll is 400.", ["400 killed people in all"]),
        ("Some 30 people have been killed so far.", ["30 killed people (people) about in all"]),
        ("Some 30 people have been wounded to date.", ["30 injured people (people) about in all"]),
        ("In total 30 people were killed.", ["30 killed people (people) in all"]),
        ("Some 30 people died throughout the siege.", ["30 killed people (people) about in all"]),
        ("Over the past month 30 people were killed.", ["30 killed people (people) in all"]),
        ("During the war 30 people were killed.", ["30 killed people (people) in all"]),
        (
            "In the past three years 300 people were killed.",
            ["three duration year", "300 killed people (people) in all"],
        ),
        (
            "The five-year war has killed 900 people.",
            ["five duration year", "900 killed people (people) in all"],
        ),
        ("The decades-long conflict has killed 900 people.", ["900 killed people (people) in all"]),
        ("By late May 900 people had been killed.", ["900 killed people (people) in all"]),
        ("As of Monday 900 people had died.", ["900 killed people (people) in all"]),
        (
            "Nine people were killed, bringing the toll since May to 90.",
            ["Nine killed people (people)", "90 killed people in all"],
        ),
        (
            "Nine people were killed, while 90 have died since May.",
            ["Nine killed people (people)", "90 killed people in all"],
        ),
        (
            "Nine people were killed; 90 have died since May.",
            ["Nine killed people (people)", "90 killed people (people) in all"],
        ),
        ("The army has fired 90 shells since May.", ["90 attacks shell (shells) in all"]),
        ("The death toll from the war has passed 4,000.", ["4,000 killed people more_than in all"]),
        (
            "Nine people were killed when a bus hit a mine on the road.",
            ["Nine killed people (people)"],
        ),
    ],
)
def test_what_adds_up_in_a_sentence(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
