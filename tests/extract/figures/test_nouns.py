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
    ],
)
def test_nouns_and_their_units(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
