from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        (
            "Rebels took Homs. Ten died in the town.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in the whole city.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in the red city.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in this city.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in a city.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in the city of Hama.",
            "died",
            "Hama: Hama, city 0.98",
        ),
        (
            "Rebels took Homs. Ten died in the Syrian city.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in the city council.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in the city they held.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs in Syria. Ten died in the country.",
            "died",
            "Syria: Syria, country 1",
        ),
        (
            "Rebels took Homs province. Ten died in the province.",
            "died",
            "Homs province: Homs, admin1 1",
        ),
        (
            "Rebels took Homs, in the province. Ten died.",
            "took",
            "Homs: Homs, city 0.86",
        ),
        (
            "Ten died in the province. Rebels took Homs province.",
            "died",
            "Homs province: Homs, admin1 1",
        ),
        (
            (
                "Rebels took Homs. Men left Homs. Homs was hit. Men ran to Hama. Snow "
                "fell. Ten died in the city."
            ),
            "died",
            "Homs: Homs, city 0.94",
        ),
        (
            (
                "Rebels took Homs. Men left Homs. Homs was hit. Men ran to Hama. Ten "
                "died in the city."
            ),
            "died",
            "Hama: Hama, city 0.94",
        ),
        (
            ("Rebels took Homs. Men left Homs. Men ran to Hama. Snow fell. Ten died in the city."),
            "died",
            "Hama: Hama, city 0.94",
        ),
        (
            "Rebels took Homs. Shells hit the hospital.",
            "hit",
            "hospital: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells hit a hospital.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit its hospital.",
            "hit",
            "its hospital: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells hit the hospital. Ten died in the hospital.",
            "died",
            "hospital: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells hit the hospital gates.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit the Homs hospital.",
            "hit",
            "Homs hospital: Homs, city 0.99",
        ),
        (
            "Rebels took Homs. Shells hit a hospital at Hama.",
            "hit",
            "hospital at Hama: Hama, city 0.94",
        ),
        (
            "Rebels took Homs. Shells hit a hospital in Hama.",
            "hit",
            "Hama: Hama, city 1",
        ),
        (
            "Rebels took Homs. Shells hit a hospital near Hama.",
            "hit",
            "Hama: Hama, city 1",
        ),
        (
            "Rebels took Homs. Shells hit a hospital outside Hama.",
            "hit",
            "Hama: Hama, city 1",
        ),
        (
            "Rebels took Homs. Shells hit the old mill hospital.",
            "hit",
            "old mill hospital: Homs, city 0.86",
        ),
        (
            "Shells hit the hospital.",
            "hit",
            "hospital: , area 0.5",
        ),
        (
            "Shells hit a Kelso restaurant.",
            "hit",
            None,
        ),
        (
            "Shells hit the Weyn Dar restaurant.",
            "hit",
            "Weyn Dar restaurant: , area 0.5",
        ),
        (
            "Rebels took the camp at Homs. Ten died in the base.",
            "died",
            "camp at Homs: Homs, city 0.86",
        ),
        (
            "Rebels took the mosque at Homs. Ten died in the base.",
            "died",
            "base: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held areas.",
            "fell",
            "rebel-held areas: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on areas.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on regime held areas.",
            "fell",
            "regime held areas: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on areas held by the rebels.",
            "fell",
            "areas held by the rebels: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on areas run by rebels who had fled.",
            "fell",
            "areas run by rebels: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on besieged areas.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held parts of Hama.",
            "fell",
            "rebel-held parts of Hama: Hama, city 0.99",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held parts of Syria.",
            "fell",
            "rebel-held parts of Syria: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held parts. Ten died in those parts.",
            "died",
            "rebel-held parts: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on the edge of the town.",
            "fell",
            "edge of the town: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on the edge of the road.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on the edge of Hama.",
            "fell",
            "edge of Hama: Hama, city 0.99",
        ),
        (
            "Rebels took Homs. Shells fell on the outskirts of Hama, where men sang.",
            "fell",
            "outskirts of Hama: Hama, city 0.93",
        ),
        (
            (
                "Rebels took Homs. Shells fell on the long and old and dark and cold and "
                "grey edge of the town of Hama."
            ),
            "fell",
            "Hama: Hama, city 0.97",
        ),
        (
            "Shells fell west of Homs.",
            "fell",
            "west of Homs: Homs, city 0.83",
        ),
        (
            "Shells fell on western Homs.",
            "fell",
            "western Homs: Homs, city 0.95",
        ),
        (
            "Shells fell in the west of Homs.",
            "fell",
            "west of Homs: Homs, city 0.98",
        ),
        (
            "Shells fell on Homs city.",
            "fell",
            "Homs city: Homs, city 1",
        ),
        (
            "Shells fell on Homs airport.",
            "fell",
            "Homs airport: Homs, city 1",
        ),
        (
            "Shells fell on the Homs–Hama road.",
            "fell",
            "Homs–Hama road: , area 1",
        ),
        (
            "Shells fell on the Homs-Hama-Aleppo road.",
            "fell",
            "Homs-Hama-Aleppo road: , area 0.99",
        ),
        (
            "Rebels took Homs. Shells hit the hospital in Hama.",
            "hit",
            "hospital: Hama, city 1",
        ),
        (
            "Rebels took Homs. Shells hit the hospital at Hama.",
            "hit",
            "hospital at Hama: Hama, city 0.94",
        ),
        (
            "Rebels took Homs. Shells hit the hospital near Hama.",
            "hit",
            "hospital: Hama, city 1",
        ),
        (
            "Rebels took Homs. Shells hit hospitals.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit their hospital.",
            "hit",
            "their hospital: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells hit that hospital.",
            "hit",
            "hospital: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells hit this hospital.",
            "hit",
            "hospital: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells hit Omar's hospital.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit the two old hospitals.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit the Weyn hospital.",
            "hit",
            "Weyn hospital: Weyn hospital, facility 0.88",
        ),
        (
            "Rebels took Homs. Shells hit the WEYN hospital.",
            "hit",
            "WEYN hospital: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells hit a Weyn bank.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit a Weyn market.",
            "hit",
            "Weyn market: Weyn market, facility 0.88",
        ),
        (
            "Rebels took Homs. Ten died in Omar's city.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in the city's hall.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in the city held by rebels.",
            "died",
            "city held by rebels: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in the city of rebels.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in that same city.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in the besieged city.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in the nearby city.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Ten died in the mill city.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on the besieged parts held by rebels.",
            "fell",
            "parts held by rebels: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on a rebel-held area.",
            "fell",
            "rebel-held area: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on the rebel-held areas.",
            "fell",
            "rebel-held areas: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-controlled areas.",
            "fell",
            "rebel-controlled areas: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-run areas.",
            "fell",
            "rebel-run areas: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-loved areas.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on areas loved by rebels.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on old regime held areas.",
            "fell",
            "old regime held areas: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held areas of the town; men fled.",
            "fell",
            "rebel-held areas of the town: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held areas, a slum.",
            "fell",
            "rebel-held areas: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on the Homs side of the river.",
            "fell",
            "Homs side of the river: Homs, city 0.82",
        ),
        (
            "Rebels took Homs. Shells fell on the gates of the mosque.",
            "fell",
            "gates of the mosque: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on the centre of town.",
            "fell",
            "centre of town: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on the other side.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on rebel-held parts. Ten died in the parts.",
            "died",
            None,
        ),
        (
            "Rebels took the outpost at Homs. Ten died in the garrison.",
            "died",
            "garrison: Homs, city 0.86",
        ),
        (
            "Rebels took Homs airport. Ten died in the airport.",
            "died",
            "Homs airport: Homs, city 0.94",
        ),
        (
            "Rebels took Menagh airbase. Ten died in the airbase.",
            "died",
            "Menagh airbase: Menagh airbase, facility 0.88",
        ),
        (
            "Ten died in the province.",
            "died",
            None,
        ),
        (
            "Rebels took Homs. Ten died in the province.",
            "died",
            "Homs: Homs, city 0.86",
        ),
        (
            "Rebels took Hama in Syria. Ten died in the region.",
            "died",
            "Hama: Hama, city 0.94",
        ),
        (
            "Shells fell south of Homs city.",
            "fell",
            "south of Homs city: Homs, city 1",
        ),
        (
            "Shells fell on rural Homs.",
            "fell",
            "rural Homs: Homs, city 0.95",
        ),
        (
            "Shells fell on central Homs.",
            "fell",
            "central Homs: Homs, city 0.95",
        ),
        (
            "Shells fell north of the city of Homs.",
            "fell",
            "Homs: Homs, city 1",
        ),
        (
            "Shells fell on Homs governorate.",
            "fell",
            "Homs governorate: Homs, admin1 0.99",
        ),
        (
            "Shells fell on Homs countryside.",
            "fell",
            "Homs countryside: Homs, city 0.97",
        ),
        (
            "Shells fell on Homs prison.",
            "fell",
            "Homs prison: Homs, city 1",
        ),
        (
            "Shells fell on Homs houses.",
            "fell",
            "Homs: Homs, city 0.82",
        ),
        (
            "Shells fell on the Homs — Hama highway.",
            "fell",
            "Homs — Hama highway: , area 0.98",
        ),
        (
            "Shells fell on the Homs-Damascus railway.",
            "fell",
            "Homs-Damascus railway: , area 0.99",
        ),
        (
            "Shells fell in Homs, on the road.",
            "fell",
            "Homs: Homs, city 1",
        ),
        (
            "Rebels took Homs. Shells hit hospital gates.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells hit the Homs hospital gates.",
            "hit",
            "Homs hospital: Homs, city 0.99",
        ),
        (
            "Rebels took Homs. Shells hit Hamad hospital.",
            "hit",
            "Hamad hospital: Hamad hospital, facility 0.88",
        ),
        (
            "Rebels took Homs. Shells hit the old red mosque.",
            "hit",
            "old red mosque: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells hit an old red mosque.",
            "hit",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on the rebel-held part.",
            "fell",
            "rebel-held part: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on a besieged part held by rebels.",
            "fell",
            "part held by rebels: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on parts held by rebels when men fled.",
            "fell",
            "parts held by rebels: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on parts seen by rebels.",
            "fell",
            None,
        ),
        (
            "Rebels took Homs. Shells fell on areas held by rebels where men live.",
            "fell",
            "areas held by rebels: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on areas held by rebels (a few).",
            "fell",
            "areas held by rebels: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on two rebel-held areas.",
            "fell",
            "rebel-held areas: Homs, city 0.86",
        ),
        (
            "Rebels took Homs. Shells fell on 12 old mill areas held by rebels.",
            "fell",
            "old mill areas held by rebels: Homs, city 0.86",
        ),
        (
            (
                "Men left Homs. Men left Homs. Men left Homs. Rebels took Hama. Day "
                "broke. Ten died in the city."
            ),
            "died",
            "Homs: Homs, city 1",
        ),
        (
            ("Men left Homs. Men left Homs. Rebels took Hama. Day broke. Ten died in the city."),
            "died",
            "Hama: Hama, city 0.94",
        ),
        (
            (
                "Men left Homs. Men left Homs. Men left Homs. Rebels took Hama. Ten died "
                "in the city."
            ),
            "died",
            "Hama: Hama, city 0.94",
        ),
        (
            "Rebels took Homs. Day broke. Day broke. Day broke. Ten died in the city.",
            "died",
            "Homs: Homs, city 0.86",
        ),
    ],
)
def test_described_places(
    spot_of: Callable[[str, str], str | None], text: str, word: str, place: str | None
) -> None:
    assert spot_of(text, word) == place
