from collections.abc import Callable

import pytest

from pipeline.extract.model import DateMention

DateOf = Callable[[str, str], DateMention | None]


def _value(date: DateMention | None) -> str | None:
    return None if date is None else date.timex_value


@pytest.mark.parametrize("mark", [":", " –", " -", " --"])
def test_a_date_before_a_mark_dates_its_paragraph(mark: str, date_of: DateOf) -> None:
    entry = f"15 January{mark} Jets bombed the market in Daraya. Twelve people were killed."
    text = f"{entry}\n\nOthers fled."
    assert _value(date_of(text, "bombed")) == "2016-01-15"
    assert _value(date_of(text, "Twelve")) == "2016-01-15"
    assert _value(date_of(text, "fled")) is None


def test_the_clause_own_date_comes_first(date_of: DateOf) -> None:
    text = "15 January: Jets bombed the market that rebels had captured on 3 January."
    assert _value(date_of(text, "captured")) == "2016-01-03"


def test_dates_on_lines_of_their_own_date_what_follows(date_of: DateOf) -> None:
    text = (
        "The week in Daraya saw heavy fighting in several districts of the town.\n\n"
        "15 January\n\nJets bombed the market and killed twelve people.\n\n"
        "16 January\n\nShells hit the hospital and wounded nine people.\n\n"
    )
    assert _value(date_of(text, "saw")) is None
    assert _value(date_of(text, "bombed")) == "2016-01-15"
    assert _value(date_of(text, "wounded")) == "2016-01-16"


def test_one_date_on_its_own_line_dates_nothing(date_of: DateOf) -> None:
    text = "15 January 2016\n\nJets bombed the market and killed twelve people in the town."
    assert _value(date_of(text, "bombed")) is None
