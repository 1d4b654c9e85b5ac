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
        (
            "Ten died in Sudan, in Darfur.",
            "died",
            "Darfur: Darfur, region 1",
        ),
        (
            "Ten died in Africa, in Sudan.",
            "died",
            "Sudan: Sudan, country 1",
        ),
        (
            "Ten died in Syria, on the Euphrates.",
            "died",
            "Euphrates: Euphrates, river 0.98",
        ),
        (
            "Ten died in Syria, in Homs province.",
            "died",
            "Homs province: Homs, admin1 1",
        ),
        (
            "Ten died in Homs province, in Azaz.",
            "died",
            "Azaz: Azaz, city 0.99",
        ),
        (
            "Ten died in Darfur, in Nyala.",
            "died",
            "Nyala: Nyala, city 0.99",
        ),
        (
            "Ten died in Michigan, in Washtenaw County.",
            "died",
            "Washtenaw County: Washtenaw County, admin2 0.98",
        ),
        (
            "Ten died in Washtenaw County, in Ann Arbor.",
            "died",
            "Ann Arbor: Ann Arbor, city 0.99",
        ),
        (
            "Ten died in Iraq, on Mount Sinjar.",
            "died",
            "Mount Sinjar: Sinjar Mountains, mountain 0.88",
        ),
        (
            "Ten died in Syria, on Lake Assad.",
            "died",
            "Lake Assad: Lake Assad, lake 0.88",
        ),
        (
            "Ten died in Syria, in Damascus.",
            "died",
            "Damascus: Damascus, capital 1",
        ),
        (
            "Ten died in Homs province, at Menagh airbase.",
            "died",
            "Menagh airbase: Menagh airbase, facility 0.88",
        ),
        (
            "Ten died in Homs province, on Highway 4.",
            "died",
            "Highway 4: Highway 4, street 0.88",
        ),
        (
            "Ten died on Highway 4, at Menagh airbase.",
            "died",
            "Menagh airbase: Menagh airbase, facility 0.88",
        ),
        (
            "Ten died in Syria, in the Syrian Desert.",
            "died",
            "Syrian Desert: Syrian Desert, desert 0.88",
        ),
        (
            "Ten died in the Black Sea, in Crimea.",
            "died",
            "Crimea: Crimea, admin1 1",
        ),
        (
            "Ten died on the Euphrates, in Raqqa.",
            "died",
            "Raqqa: Raqqa, city 1",
        ),
        (
            "Ten died in Weyn village, in Homs province.",
            "died",
            "Weyn village: Weyn, place 0.88",
        ),
        (
            "Ten died in Homs province, in Weyn village.",
            "died",
            "Weyn village: Weyn, place 0.88",
        ),
        (
            "Ten died on Highway 4, in Homs.",
            "died",
            "Homs: Homs, city 0.99",
        ),
        (
            "Ten died on Highway 4, in Damascus.",
            "died",
            "Damascus: Damascus, capital 1",
        ),
        (
            "Ten died on Highway 4, in Weyn village.",
            "died",
            "Weyn village: Weyn, place 0.88",
        ),
        (
            "Ten died on Highway 4, at the Weyn airstrip.",
            "died",
            "Weyn airstrip: Weyn airstrip, facility 0.88",
        ),
        (
            "Ten died on Highway 4, at the Rafah crossing.",
            "died",
            "Rafah crossing: Rafah, city 0.99",
        ),
        (
            "Ten died at the Rafah crossing.",
            "died",
            "Rafah crossing: Rafah, city 0.99",
        ),
        (
            "Ten died in Washtenaw County, in Michigan.",
            "died",
            "Washtenaw County: Washtenaw County, admin2 0.98",
        ),
        (
            "Ten died on Sicily, in Italy.",
            "died",
            "Sicily: Sicilia, admin1 0.99",
        ),
        (
            "Ten died in the Sahara, in Algeria.",
            "died",
            "Sahara: Sahara, desert 0.99",
        ),
    ],
)
def test_places_of_clauses(
    spot_of: Callable[[str, str], str | None], text: str, word: str, place: str | None
) -> None:
    assert spot_of(text, word) == place
