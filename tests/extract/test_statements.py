import pytest

from pipeline.extract.document import extract
from pipeline.extract.places import Gazetteer
from pipeline.extract.statements import Statements
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.periods import Period
from pipeline.text.prepare import prepare


def days_of(text: str) -> list[str | None]:
    """When the statements of a text were made, in reading order."""
    source = SourceText("d", "d.txt", text, published=Period.parse("2020-05-20"))
    article = prepare(source, load_model())
    found = extract(article, Gazetteer.open())
    statements = Statements(article, found)
    made = [statements.made_on(report) for report in found.reports]
    return [f"{day.start}/{day.end}" if day else None for day in made]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On May 3, the ministry said that rebels had left Homs.", ["2020-05-03/2020-05-03"]),
        ("The ministry said that rebels had left Homs on May 3.", [None]),
        (
            "In letters on May 3 and May 4 the ministry claimed that rebels had left Homs.",
            ["2020-05-03/2020-05-04"],
        ),
    ],
)
def test_a_statement_has_the_day_of_its_cue(text, days):
    assert days_of(text) == days
