import pytest

from .test_happenings import events_of

OPENING = (
    "Militia launches offensive on Aleppo\n\nThe Blue Militia launched an offensive on Aleppo on "
    "Friday. The mayor spoke to farmers. Prices of bread rose. "
)
GOES_ON = "The offensive has not stopped. The market was empty. The battle raged on. "


def offensive_of(text: str) -> dict[str, bool]:
    """The words of each mention, and whether it is of the happening told first."""
    found = events_of(text)
    return {one.mention.text: one.incident == found[0].incident for one in found}


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ("A monitor said 60 soldiers were killed in the fighting.", "fighting"),
        ("A monitor said 60 soldiers were killed in the fighting.", "killed"),
        ("The radio said the assault had begun at dawn.", "assault"),
        ("The group claimed to have killed 70 soldiers.", "killed"),
    ],
)
def test_what_is_of_the_offensive(more: str, word: str) -> None:
    assert offensive_of(OPENING + GOES_ON + more)[word]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (OPENING + GOES_ON + "A car bomb killed six people in Damascus.", "killed"),
        (OPENING + GOES_ON + "The group may have killed 70 soldiers.", "killed"),
        (OPENING + GOES_ON + "The army lost the battle in Damascus.", "battle"),
        ("The mayor met farmers.\n\nHe spoke of bread. " + GOES_ON + "It killed six.", "killed"),
    ],
)
def test_what_is_not(text: str, word: str) -> None:
    assert not offensive_of(text).get(word, False)
