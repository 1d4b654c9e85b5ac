from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 16-year-old boy from Karam spoke.", ["16 age year (boy)"]),
        ("Sami Orsk (49) spoke.", ["49 age year (Sami Orsk)"]),
        ("Old Sami Orsk, aged 49, spoke.", ["49 age year (Old Sami Orsk)"]),
        (
            "The men, aged between 20 and 30, spoke.",
            ["20 age year (men) at_least", "30 age year (men) at_most"],
        ),
        ("Some 40 percent of the town's huts burned.", ["40 other percent (town's huts) about"]),
        ("Some 40 percent burned.", ["40 other percent about"]),
        ("Half its huts burned.", ["Half other percent (huts)"]),
        ("Half of all the huts burned.", ["Half other percent (huts)"]),
        ("Two thirds of those huts burned.", ["Two thirds other percent (huts)"]),
        ("Some 40 percent of them burned.", ["40 other percent about"]),
        ("Half of it burned.", ["Half other percent"]),
        ("The raid killed 800 more.", ["800 killed people at once"]),
        ("The raid killed 800 further.", ["800 killed people at once"]),
        ("There were 30 civilian deaths.", ["30 killed people (civilian deaths)"]),
        ("There were 30 deaths.", ["30 killed people"]),
        ("There were 30 rebel fatalities.", ["30 killed people (rebel fatalities)"]),
        ("There were 30 recent deaths.", ["30 killed people"]),
        ("There were 30 German casualties.", ["30 casualties people (German casualties)"]),
        (
            "Mines killed 40 potters while 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters, but 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters and 80 were wounded.",
            ["40 killed people (potters)", "80 injured people (potters)"],
        ),
        (
            "Mines killed 40 potters, and the death toll rose to 80.",
            ["40 killed people (potters)", "80 killed people in all"],
        ),
        (
            "Mines killed 40 potters in two days and wounded 80.",
            ["40 killed people (potters)", "two duration day", "80 injured people (potters)"],
        ),
        (
            "Mines killed 40 potters and burned two huts and wounded 80.",
            ["40 killed people (potters)", "two other hut (huts)", "80 injured people (potters)"],
        ),
        (
            "Guards stopped the tired old potters and arrested 10 of them.",
            ["10 detained people (tired old potters)"],
        ),
        (
            "Guards stopped the potters at the huts and arrested 10 of them.",
            ["10 detained people (potters)"],
        ),
        (
            "Guards stopped rebel fighters and killed 10 of them.",
            ["10 killed people (rebel fighters)"],
        ),
        ("The 16-year-old twins spoke.", ["16 age year (twins)"]),
        ("The 16-year-old Omar Orsk spoke.", ["16 age year (Omar Orsk)"]),
        ("There were 30 police deaths.", ["30 killed people (police deaths)"]),
        ("There were 30 Orsk deaths.", ["30 killed people (Orsk deaths)"]),
        ("There were 30 nurses killed.", ["30 killed people (nurses)"]),
        (
            "Mines killed 40 potters before 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters after 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters when 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters as 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters where 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters; meanwhile 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters, whereas 80 were wounded.",
            ["40 killed people (potters)", "80 injured people"],
        ),
        (
            "Mines killed 40 potters and hurt 80 and abducted 90.",
            [
                "40 killed people (potters)",
                "80 injured people (potters)",
                "90 abducted people (potters)",
            ],
        ),
        (
            "Old Orsk potters came and 10 of them were killed.",
            ["10 killed people (Old Orsk potters)"],
        ),
        ("Marines came and 10 of them were killed.", ["10 killed people (Marines)"]),
        ("All of the 20 percent burned.", ["20 other percent"]),
        ("Half her old huts burned.", ["Half other percent (old huts)"]),
        ("A third of Orsk's huts burned.", ["A third other percent (Orsk's huts)"]),
    ],
)
def test_who_is_counted(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
