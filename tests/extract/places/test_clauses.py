from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        (
            "Ten died in Homs, in Syria.",
            "died",
            "Homs: Homs, city 1",
        ),
        (
            "Ten died in Syria, in Homs.",
            "died",
            "Homs: Homs, city 0.99",
        ),
        (
            "Ten died in Homs and two in Hama.",
            "died",
            "Homs: Homs, city 1",
        ),
        (
            "Ten died in Homs after two died in Hama.",
            "died",
            "Homs: Homs, city 0.99",
        ),
        (
            "Ten died when men in Homs fired.",
            "died",
            "Homs: Homs, city 1",
        ),
        (
            "Ten died, men in Homs said.",
            "died",
            None,
        ),
        (
            "Men in Homs said ten died in Hama.",
            "died",
            "Hama: Hama, city 1",
        ),
        (
            "The siege of Homs by men in Hama went on.",
            "siege",
            "Homs: Homs, city 0.93",
        ),
        (
            "Ten died in a raid in Homs.",
            "raid",
            "Homs: Homs, city 0.99",
        ),
        (
            "Ten died in a raid in Homs.",
            "died",
            "Homs: Homs, city 0.99",
        ),
        (
            "A man who died in Homs was from Hama.",
            "died",
            "Homs: Homs, city 1",
        ),
        (
            "In Homs, ten died and two fled.",
            "fled",
            "Homs: Homs, city 0.99",
        ),
        (
            "In Homs ten died, and in Hama two fled.",
            "fled",
            "Hama: Hama, city 0.94",
        ),
        (
            "In Homs ten died, and in Hama two fled.",
            "died",
            "Homs: Homs, city 1",
        ),
        (
            "Ten died in the hills of Homs.",
            "died",
            "Homs: Homs, city 0.96",
        ),
        (
            "Ten died near Homs and near Hama.",
            "died",
            "Homs: Homs, city 1",
        ),
        (
            "Shells that hit Homs killed ten.",
            "killed",
            "Homs: Homs, city 0.94",
        ),
        (
            "Ten were hurt in Homs, where two died.",
            "died",
            "Homs: Homs, city 1",
        ),
        (
            "Ten were hurt in Homs; two died in Hama.",
            "died",
            "Hama: Hama, city 1",
        ),
        (
            "Ten were hurt in Homs, Syria, on Monday.",
            "hurt",
            "Homs: Homs, city 1",
        ),
        (
            "Ten died, a nurse in Homs said, in Hama.",
            "died",
            "Hama: Hama, city 1",
        ),
    ],
)
def test_places_of_clauses(
    spot_of: Callable[[str, str], str | None], text: str, word: str, place: str | None
) -> None:
    assert spot_of(text, word) == place
