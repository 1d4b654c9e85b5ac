from collections.abc import Callable

import pytest

from pipeline.extract.model import DateMention

DatesIn = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They advanced in the third day of a push. Since Saturday, ten have died.", "2016-01-18"),
        ("They advanced in the second day of a push. Since Saturday, ten have died.", "XXXX-XX-XX"),
        (
            "They advanced in the second day of a push. Since Saturday, ten have died. "
            "On Sunday, five died.",
            "2016-01-17",
        ),
        ("They advanced in the third day of a push since Saturday's raid.", "XXXX-XX-XX"),
        ("They advanced in the ninth day of a push. Since Saturday, ten have died.", "XXXX-XX-XX"),
        ("They advanced in the third day of a push. On Saturday, ten died.", "XXXX-XX-XX"),
        ("They advanced in the third week of a push. Since Saturday, ten have died.", "XXXX-WXX"),
    ],
)
def test_a_counted_day_is_known_where_two_facts_agree(
    text: str, value: str, dates_in: DatesIn
) -> None:
    assert dates_in(text)[0].timex_value == value


def test_without_the_day_of_publication_it_stays_unknown(dates_in: DatesIn) -> None:
    text = "They advanced in the third day of a push. Since Jan. 16, ten have died."
    assert dates_in(text, "2016-01")[0].period is None
