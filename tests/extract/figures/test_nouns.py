from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two boxes were seized.", ["Two other box (boxes)"]),
        ("Two churches were seized.", ["Two other church (churches)"]),
        ("Two ladies spoke.", ["Two other lady (ladies)"]),
        ("Two women spoke.", ["Two other people (women)"]),
        ("Two children spoke.", ["Two other people (children)"]),
        ("Two feet of snow fell.", ["Two distance foot"]),
        ("Two men spoke.", ["Two other people (men)"]),
        ("Two passes were cut.", ["Two other pass (passes)"]),
        ("Two buses were hit.", ["Two equipment bus (buses)"]),
        ("Two caches were found.", ["Two other cache (caches)"]),
        ("Two sashes were found.", ["Two other sash (sashes)"]),
        ("Two glasses were found.", ["Two other glass (glasses)"]),
        ("Two cities were found.", ["Two other city (cities)"]),
        ("Two analysis rooms were found.", ["Two other room (analysis rooms)"]),
        ("Two BMP-2s were seen.", ["Two equipment BMP-2 (BMP-2s)"]),
        ("Two T-72 stood there.", ["Two equipment T-72 (T-72)"]),
        ("Two Norlandians spoke.", ["Two other people (Norlandians)"]),
        ("Two Germans spoke.", ["Two other people (Germans)"]),
        ("Two cyclists spoke.", ["Two other people (cyclists)"]),
        ("Two escapees spoke.", ["Two other people (escapees)"]),
        ("Two sailors spoke.", ["Two other people (sailors)"]),
        ("Two horsemen spoke.", ["Two other people (horsemen)"]),
        ("Two SUVs stopped.", ["Two other suv (SUVs)"]),
        ("Two air-to-air missiles were fired.", ["Two attacks missile (air-to-air missiles)"]),
        ("Two IS cells were found.", ["Two other cell (IS cells)"]),
        ("Two horsewomen spoke.", ["Two other people (horsewomen)"]),
        ("Two realtors spoke.", ["Two other people (realtors)"]),
        ("Two grandkids spoke.", ["Two other people (grandkids)"]),
        ("Two lorries burned.", ["Two equipment_lost lorry (lorries)"]),
        ("Two kilometres of road burned.", ["Two distance km"]),
        ("Two months went by.", ["Two duration month"]),
        ("Two euros were paid.", ["Two money EUR"]),
        ("Two T-72s burned.", ["Two equipment_lost T-72 (T-72s)"]),
        ("Two Norlanders spoke.", ["Two other people (Norlanders)"]),
        ("Two Kurds spoke.", ["Two other people (Kurds)"]),
        ("Two guests spoke.", ["Two other guest (guests)"]),
        ("Two families spoke.", ["Two other family (families)"]),
        ("Two librarians spoke.", ["Two other people (librarians)"]),
        ("Two militiamen spoke.", ["Two fighters people (militiamen)"]),
        ("Two tutors spoke.", ["Two other people (tutors)"]),
    ],
)
def test_nouns_and_their_units(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
