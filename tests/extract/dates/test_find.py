from collections.abc import Callable

import pytest

from pipeline.extract.dates import find_dates
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.periods import Period
from pipeline.text.prepare import prepare

Values = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def values() -> Values:
    def run(text: str, published: str | None = "2016-01-18") -> list[tuple[str, str]]:
        when = None if published is None else Period.parse(published)
        article = prepare(SourceText("d", "d.txt", text, published=when), load_model())
        return [(date.mention.text, date.timex_value) for date in find_dates(article)]

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The base fell on Jan. 29, 2016.", [("Jan. 29, 2016", "2016-01-29")]),
        ("The base fell on 16 August 2014.", [("16 August 2014", "2014-08-16")]),
        ("Soldiers captured the base on Saturday.", [("Saturday", "2016-01-16")]),
        ("Soldiers will leave the base on Saturday.", [("Saturday", "2016-01-23")]),
        ("Troops left the base yesterday.", [("yesterday", "2016-01-17")]),
        ("It was besieged for two and a half years.", [("two and a half years", "P2.5Y")]),
    ],
)
def test_reads_common_expressions(
    text: str, expected: list[tuple[str, str]], values: Values
) -> None:
    assert values(text) == expected
