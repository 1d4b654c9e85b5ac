import pytest


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Rebels captured Azaz in Aleppo province.", "captured", "Azaz"),
        ("Ten people were killed in Homs and three in Hama.", "killed", "Homs"),
        ("The siege of Kobani lasted for months.", "siege", "Kobani"),
        ("Iraq said ten soldiers were killed in Tikrit.", "killed", "Tikrit"),
        ("Jets struck Raqqa, the ministry said in Damascus.", "struck", "Raqqa"),
        ("The army left Menagh airbase in Aleppo province.", "left", "Menagh airbase"),
        ("Russia bombed positions in Idlib.", "bombed", "Idlib"),
        ("Shops shut in Idlib. In Homs, police said ten people were killed.", "killed", "Homs"),
        ("Gunmen hit a convoy near Homs, 40 km from Hama.", "hit", "Homs"),
        ("Ten people were shot dead when police in Homs opened fire.", "shot", "Homs"),
        ("Ten people were killed at an IDP camp in Homs.", "killed", "Homs"),
        ("Shells hit Al-Rahma hospital in Homs.", "hit", "Al-Rahma hospital"),
        ("Ten died in the village of Umm Qarah in Hama.", "died", "Umm Qarah"),
        ("In Homs - the old city - ten died.", "died", "Homs"),
        ("Gunmen killed six, burned two cars and hurt ten on Monday in Homs.", "killed", "Homs"),
        ("Six men were shot and ten hurt in Homs when a bomb went off.", "shot", "Homs"),
        ("Six people were killed when a bomb exploded in Homs.", "killed", "Homs"),
        ("Residents in Homs said that ten people were killed.", "killed", "Homs"),
        ("Food was flown to Homs.", "flown", "Homs"),
        ("Ten people died at the school at Homs, police from Hama said.", "died", "school at Homs"),
        ("Residents of Homs said ten died.", "died", "Homs"),
        ("Aid was sent to Homs.", "sent", "Homs"),
        ("Ten men were flown from Homs to Hama.", "flown", "Homs"),
        ("Rebels took Raqqa. The army shelled that part of the city.", "shelled", "Raqqa"),
        ("Rebels took Raqqa. The army shelled the city of Homs.", "shelled", "Homs"),
        ("Clashes in Iraq. Ten died across the country.", "died", "Iraq"),
        ("Ten died in Homs province. Shells fell across the province.", "fell", "Homs province"),
        ("Ten died in Homs. Shells fell across the province.", "fell", "Homs"),
        ("Rebels attacked the camp at Azaz. Ten died in the camp.", "died", "camp at Azaz"),
        ("Rebels attacked the barracks near Homs. Ten died at the base.", "died", "barracks"),
        ("Shells fell on areas held by the rebels.", "fell", "areas held by the rebels"),
        (
            "Shells fell on the government-held part of Homs.",
            "fell",
            "government-held part of Homs",
        ),
        ("Shells fell on the outskirts of the city.", "fell", "outskirts of the city"),
        ("Shells fell on the edge of Homs.", "fell", "edge of Homs"),
        ("Shells fell on the Homs–Hama highway.", "fell", "Homs–Hama highway"),
        ("Gunmen shot ten men outside the Kelso mosque in Homs.", "shot", "Kelso mosque"),
        ("Gunmen shot ten men at their camp.", "shot", "their camp"),
        ("The Homs countryside was shelled.", "shelled", "Homs countryside"),
        ("Ten men died in northern Homs.", "died", "northern Homs"),
        ("Ten men died in Homs after police in Hama opened fire.", "died", "Homs"),
        ("Ten men died in Homs after police in Hama opened fire.", "opened", "Hama"),
        ("In Homs, ten men died and two were hurt.", "hurt", "Homs"),
        ("The raid in Homs that killed ten men was at dawn.", "killed", "Homs"),
    ],
)
def test_the_most_exact_place_of_the_clause_is_taken(place_of, text, word, place):
    assert place_of(text, word) == place


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ten people were killed.", "killed"),
        ("Iraq said so.", "said"),
        ("Ten people were killed, officials said in Homs.", "killed"),
        ("LIMA, Peru, 12 Nov 89 (EFE) -- Rebels killed ten people.", "killed"),
        ("KINSHASA, Jan 27 (Agency) - Rebels killed ten people.", "killed"),
        ("Officials in Homs said that ten people were killed.", "killed"),
        ("The aid office in Bangkok said that 300 families were displaced.", "displaced"),
        ("An analyst, who is based in Kyiv, counted the strikes.", "strikes"),
        ("Ten families fled towards Homs.", "fled"),
        ("Three of the wounded were flown to Nairobi.", "wounded"),
        ("Moscow said that it had shot down six drones.", "shot"),
        ("According to officials in Homs, ten died.", "died"),
        ("An official quoted by an aide in Homs said ten died.", "died"),
        ("The group, based in London, counted ten raids.", "raids"),
        ("Rebels took Raqqa. The army shelled a city.", "shelled"),
        ("Rebels took Raqqa. The army shelled the old city.", "shelled"),
        ("Shells fell on the outskirts.", "fell"),
    ],
)
def test_a_clause_without_a_place_has_none(place_of, text, word):
    assert place_of(text, word) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells killed ten at the camp at Homs.", "camp at Homs"),
        ("Rebels raided the barracks at Homs. Later ten men killed guards at the base.", None),
        ("Gunmen killed ten on the Homs-Palmyra road.", "Homs-Palmyra road"),
    ],
)
def test_places_keep_the_words_for_their_kind(place_of, text, place):
    assert place_of(text, "killed") == (place or "barracks at Homs")
