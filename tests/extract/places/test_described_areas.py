from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        (
            "Rebels took Homs. Ten died in the town.",
            "died",
            "Homs",
        ),
        (
            "Rebels took Homs. Ten died in the whole city.",
            "died",
            "Homs",
        ),
        (
            "Rebels took Homs. Ten died in the red city.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in this city.",
            "died",
            "Homs",
        ),
        (
            "Rebels took Homs. Ten died in a city.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in the city of Hama.",
            "died",
            "Hama",
        ),
        (
            "Rebels took Homs. Ten died in the Syrian city.",
            "died",
            "Homs",
        ),
        (
            "Rebels took Homs. Ten died in the city council.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in the city they held.",
            "died",
            "Homs",
        ),
        (
            "Rebels took Homs in Syria. Ten died in the country.",
            "died",
            "Syria",
        ),
        (
            "Rebels took Homs province. Ten died in the province.",
            "died",
            "Homs province",
        ),
        (
            "Rebels took Homs, in the province. Ten died.",
            "took",
            "Homs",
        ),
        (
            "Ten died in the province. Rebels took Homs province.",
            "died",
            "Homs province",
        ),
        (
            (
                "Rebels took Homs. Men left Homs. Homs was hit. Men ran to Hama. Snow "
                "fell. Ten died in the city."
            ),
            "died",
            "Homs",
        ),
        (
            (
                "Rebels took Homs. Men left Homs. Homs was hit. Men ran to Hama. Ten "
                "died in the city."
            ),
            "died",
            "Hama",
        ),
        (
            ("Rebels took Homs. Men left Homs. Men ran to Hama. Snow fell. Ten died in the city."),
            "died",
            "Hama",
        ),
        (
            "Rebels took Homs. Shells hit the hospital.",
            "hit",
            "hospital",
        ),
        (
            "Rebels took Homs. Shells hit a hospital.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit its hospital.",
            "hit",
            "its hospital",
        ),
        (
            "Rebels took Homs. Shells hit the hospital. Ten died in the hospital.",
            "died",
            "hospital",
        ),
        (
            "Rebels took Homs. Shells hit the hospital gates.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit the Homs hospital.",
            "hit",
            "Homs hospital",
        ),
        (
            "Rebels took Homs. Shells hit a hospital at Hama.",
            "hit",
            "hospital at Hama",
        ),
        (
            "Rebels took Homs. Shells hit a hospital in Hama.",
            "hit",
            "Hama",
        ),
        (
            "Rebels took Homs. Shells hit a hospital near Hama.",
            "hit",
            "Hama",
        ),
        (
            "Rebels took Homs. Shells hit a hospital outside Hama.",
            "hit",
            "Hama",
        ),
        (
            "Rebels took Homs. Shells hit the old mill hospital.",
            "hit",
            "old mill hospital",
        ),
        (
            "Shells hit the hospital.",
            "hit",
            "hospital",
        ),
        (
            "Shells hit a Kelso restaurant.",
            "hit",
            None,
        ),
        (
            "Shells hit the Weyn Dar restaurant.",
            "hit",
            "Weyn Dar restaurant",
        ),
        (
            "Rebels took the camp at Homs. Ten died in the base.",
            "died",
            "camp at Homs",
        ),
        (
            "Rebels took the mosque at Homs. Ten died in the base.",
            "died",
            "base",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held areas.",
            "fell",
            "rebel-held areas",
        ),
        (
            "Rebels took Homs. Shells fell on areas.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on regime held areas.",
            "fell",
            "regime held areas",
        ),
        (
            "Rebels took Homs. Shells fell on areas held by the rebels.",
            "fell",
            "areas held by the rebels",
        ),
        (
            "Rebels took Homs. Shells fell on areas run by rebels who had fled.",
            "fell",
            "areas run by rebels",
        ),
        (
            "Rebels took Homs. Shells fell on besieged areas.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held parts of Hama.",
            "fell",
            "rebel-held parts of Hama",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held parts of Syria.",
            "fell",
            "rebel-held parts of Syria",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held parts. Ten died in those parts.",
            "died",
            "rebel-held parts",
        ),
        (
            "Rebels took Homs. Shells fell on the edge of the town.",
            "fell",
            "edge of the town",
        ),
        (
            "Rebels took Homs. Shells fell on the edge of the road.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on the edge of Hama.",
            "fell",
            "edge of Hama",
        ),
        (
            "Rebels took Homs. Shells fell on the outskirts of Hama, where men sang.",
            "fell",
            "outskirts of Hama",
        ),
        (
            (
                "Rebels took Homs. Shells fell on the long and old and dark and cold and "
                "grey edge of the town of Hama."
            ),
            "fell",
            "Hama",
        ),
        (
            "Shells fell west of Homs.",
            "fell",
            "west of Homs",
        ),
        (
            "Shells fell on western Homs.",
            "fell",
            "western Homs",
        ),
        (
            "Shells fell in the west of Homs.",
            "fell",
            "west of Homs",
        ),
        (
            "Shells fell on Homs city.",
            "fell",
            "Homs city",
        ),
        (
            "Shells fell on Homs airport.",
            "fell",
            "Homs airport",
        ),
        (
            "Shells fell on the Homs–Hama road.",
            "fell",
            "Homs–Hama road",
        ),
        (
            "Shells fell on the Homs-Hama-Aleppo road.",
            "fell",
            "Homs-Hama-Aleppo road",
        ),
    ],
)
def test_described_places(
    place_of: Callable[[str, str], str | None], text: str, word: str, place: str | None
) -> None:
    assert place_of(text, word) == place
