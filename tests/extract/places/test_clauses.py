from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        (
            "Ten died in Homs, in Syria.",
            "died",
            "Homs",
        ),
        (
            "Ten died in Syria, in Homs.",
            "died",
            "Homs",
        ),
        (
            "Ten died in Homs and two in Hama.",
            "died",
            "Homs",
        ),
        (
            "Ten died in Homs after two died in Hama.",
            "died",
            "Homs",
        ),
        (
            "Ten died when men in Homs fired.",
            "died",
            "Homs",
        ),
        (
            "Ten died, men in Homs said.",
            "died",
            None,
        ),
        (
            "Men in Homs said ten died in Hama.",
            "died",
            "Hama",
        ),
        (
            "The siege of Homs by men in Hama went on.",
            "siege",
            "Homs",
        ),
        (
            "Ten died in a raid in Homs.",
            "raid",
            "Homs",
        ),
        (
            "Ten died in a raid in Homs.",
            "died",
            "Homs",
        ),
        (
            "A man who died in Homs was from Hama.",
            "died",
            "Homs",
        ),
        (
            "In Homs, ten died and two fled.",
            "fled",
            "Homs",
        ),
        (
            "In Homs ten died, and in Hama two fled.",
            "fled",
            "Hama",
        ),
        (
            "In Homs ten died, and in Hama two fled.",
            "died",
            "Homs",
        ),
        (
            "Ten died in the hills of Homs.",
            "died",
            "Homs",
        ),
        (
            "Ten died near Homs and near Hama.",
            "died",
            "Homs",
        ),
        (
            "Shells that hit Homs killed ten.",
            "killed",
            "Homs",
        ),
        (
            "Ten were hurt in Homs, where two died.",
            "died",
            "Homs",
        ),
        (
            "Ten were hurt in Homs; two died in Hama.",
            "died",
            "Hama",
        ),
        (
            "Ten were hurt in Homs, Syria, on Monday.",
            "hurt",
            "Homs",
        ),
        (
            "Ten died, a nurse in Homs said, in Hama.",
            "died",
            "Hama",
        ),
    ],
)
def test_places_of_clauses(
    place_of: Callable[[str, str], str | None], text: str, word: str, place: str | None
) -> None:
    assert place_of(text, word) == place
