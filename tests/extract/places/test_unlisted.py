from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]
AT_HOME = "Clashes went on in Homs, Hama and Aleppo in Syria."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            " Rebels stormed Ras Kambon.",
            ["Ras Kambon: Ras Kambon, place by object 0.95"],
        ),
        (
            " Rebels shelled Ras Kambon.",
            ["Ras Kambon: Ras Kambon, place by object 0.99"],
        ),
        (
            " Ten died near Ras Kambon.",
            ["Ras Kambon: Ras Kambon, place by name_recogniser 0.97"],
        ),
        (
            " Ten came from Ras Kambon.",
            ["Ras Kambon: Ras Kambon, place by preposition 0.95"],
        ),
        (
            " A raid on Ras Kambon went on.",
            ["Ras Kambon: Ras Kambon, place by preposition 0.95"],
        ),
        (
            " A talk on Ras Kambon went on.",
            [],
        ),
        (
            " Ten died near RasKambon.",
            ["RasKambon: RasKambon, place by name_recogniser 0.97"],
        ),
        (
            " Ten died near McKambon.",
            ["McKambon: McKambon, place by name_recogniser 0.97"],
        ),
        (
            " Ten died near RKM.",
            [],
        ),
        (
            " Ten died near Weynian men.",
            [],
        ),
        (
            " Ten died near Weyn Market.",
            [],
        ),
        (
            " Ten died near Weyn province.",
            ["Weyn: Weyn, place by word_behind 0.99"],
        ),
        (
            " Ten died near Weyn Province.",
            ["Weyn Province: Weyn Province, place by name_recogniser 0.97"],
        ),
        (
            " Ten died near Hamas.",
            [],
        ),
        (
            " Ten died near Weyn Dar Kam Tel Sul Mor.",
            [],
        ),
        (
            "\n\nTen Die Near Weyn",
            [],
        ),
        (
            " Ten ran to Ras Kambon.",
            ["Ras Kambon: Ras Kambon, place by preposition 0.95"],
        ),
        (
            " Ten came via Ras Kambon.",
            ["Ras Kambon: Ras Kambon, place by preposition 0.95"],
        ),
        (
            " Ten died beyond Ras Kambon.",
            ["Ras Kambon: Ras Kambon, place by preposition 0.95"],
        ),
        (
            " Ten died off Kambon.",
            ["Kambon: Kambon, place by preposition 0.95"],
        ),
        (
            " Ten died across Kambon.",
            ["Kambon: Kambon, place by preposition 0.95"],
        ),
        (
            " Ten died by Kambon.",
            [],
        ),
        (
            " Ten died near Kambonian.",
            [],
        ),
        (
            " Ten died near Kambonish.",
            [],
        ),
        (
            " Ten died near Friday.",
            [],
        ),
        (
            " Ten died near Kambon 12.",
            [],
        ),
        (
            " Ten died near Kambon News.",
            [],
        ),
        (
            " Rebels overran Kambons.",
            [],
        ),
        (
            " Rebels met Kambon.",
            [],
        ),
        (
            " Ten died near Second Weyn.",
            [],
        ),
        (
            " Ten died near Ten Dollars.",
            [],
        ),
        (
            " Ten died near Kurdish men.",
            [],
        ),
        (
            " Ten died in Weynish City.",
            [],
        ),
        (
            " Men fled into Ras Kambon district.",
            ["Ras Kambon: Ras Kambon, place by described 0.88 (is_goal)"],
        ),
        (
            "\n\nTen died near Kambon",
            ["Kambon: Kambon, place by preposition 0.95"],
        ),
        (
            " Ten died near Ras Al-Kambon.",
            ["Ras Al-Kambon: Ras Al-Kambon, place by name_recogniser 0.97"],
        ),
    ],
)
def test_names_that_no_list_has(told: Told, text: str, expected: list[str]) -> None:
    assert told(AT_HOME + text)[4:] == expected
