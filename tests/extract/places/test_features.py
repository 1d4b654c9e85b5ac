from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten died on Lake Darsim.",
            ["Lake Darsim: Lake Darsim, place by feature 0.88"],
        ),
        (
            "Ten died on Mount Darsim.",
            ["Mount Darsim: Mount Darsim, place by feature 0.88"],
        ),
        (
            "Ten died at Cape Al-Darsim.",
            ["Cape Al-Darsim: Cape Al-Darsim, place by feature 0.88"],
        ),
        (
            "Ten died by the Darsim River.",
            ["Darsim River: Darsim River, place by feature 0.88"],
        ),
        (
            "Ten died by the Old Darsim Nur Weyn River.",
            ["Darsim Nur Weyn River: Darsim Nur Weyn River, place by feature 0.88"],
        ),
        (
            "Ten died by the Northern Darsim River.",
            ["Darsim River: Darsim River, place by feature 0.88"],
        ),
        (
            "Ten died by the River Police post.",
            [],
        ),
        (
            "Ten died by the lake Darsim.",
            [],
        ),
        (
            "Ten died at Salim Mareb River.",
            ["Salim Mareb River: Salim Mareb River, place by feature 0.88"],
        ),
        (
            "Ten died at Darsim Airport.",
            ["Darsim Airport: Darsim Airport, facility by facility 0.88"],
        ),
        (
            "Ten died at Darsim Bridge.",
            ["Darsim Bridge: Darsim Bridge, facility by facility 0.88"],
        ),
        (
            "Ten died on Highway 12.",
            ["Highway 12: Highway 12, street by road 0.88"],
        ),
        (
            "Ten died on Highway 12345.",
            [],
        ),
        (
            "Ten died on highway 12.",
            [],
        ),
        (
            "Ten died on County Route 12.",
            ["County Route 12: County Route 12, street by road 0.88"],
        ),
        (
            "Ten died on U.S. Route 12.",
            ["U.S. Route 12: U.S. Route 12, street by road 0.88"],
        ),
        (
            "Ten died on Highway Darsim.",
            [],
        ),
        (
            "Ten paid $ Route 12.",
            [],
        ),
        (
            "Ten died by the Norwegian River.",
            [],
        ),
        (
            "Ten died by the Omar Weyn River.",
            ["Omar Weyn River: Omar Weyn River, place by feature 0.88"],
        ),
        (
            "Ten died by the Weyn Hills.",
            ["Weyn Hills: Weyn Hills, place by feature 0.88"],
        ),
        (
            "Ten died at the Weyn Square.",
            ["Weyn Square: Weyn Square, facility by facility 0.88"],
        ),
        (
            "Ten died at Weyn Stadium.",
            ["Weyn Stadium: Weyn Stadium, facility by facility 0.88"],
        ),
        (
            "Ten died at Weyn Prison Camp.",
            [],
        ),
        (
            "Ten died on Interstate Highway 12.",
            ["Interstate Highway 12: Interstate Highway 12, street by road 0.88"],
        ),
        (
            "Ten died on Route 12 and Route 14.",
            ["Route 12: Route 12, street by road 0.98", "Route 14: Route 14, street by road 0.98"],
        ),
    ],
)
def test_features_and_roads(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
