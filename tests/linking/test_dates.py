"""When figures and mentions happened, and on which day a figure was said, in own sentences."""

from __future__ import annotations

import pytest

from pipeline.extract.document import find
from pipeline.extract.model import EventMention, Figure
from pipeline.extract.places import Gazetteer
from pipeline.linking.link import link
from tests.parsed import article_of

PUBLISHED = "2024-05-14"
"""A Tuesday."""


def _linked(text: str) -> tuple[Figure | EventMention, ...]:
    figures, mentions = link(find(article_of(text, PUBLISHED), Gazetteer.open()))
    return (*figures, *mentions)


def _row(text: str, words: str) -> Figure | EventMention:
    return next(row for row in _linked(text) if row.mention.text == words)


def _day(row: Figure | EventMention) -> str | None:
    return row.period.start.isoformat() if row.period else None


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        # the day of the clause
        ("Two men were killed and four wounded on Sunday.", "Two", "2024-05-12"),
        ("Two men were shot dead and a dozen hurt on Sunday.", "Two", "2024-05-12"),
        ("Gunmen stormed the town and killed ten men on Sunday.", "stormed", "2024-05-12"),
        ("He said two men were killed when a mine went off on Sunday.", "two", "2024-05-12"),
        ("The army named a suspect in the October 7 attack.", "attack", "2023-10-07"),
        ("Shells killed nine people in Drobin on Sunday.", "nine", "2024-05-12"),
        ("On Sunday shells killed nine people in Drobin.", "nine", "2024-05-12"),
        ("Sunday's shelling killed nine people in Drobin.", "nine", "2024-05-12"),
        ("Gunmen attacked a bus near Drobin on 3 May.", "attacked", "2024-05-03"),
        # where no verb of saying has it
        ("Officials said nine people were Sunday killed in Drobin.", "nine", "2024-05-12"),
        ("The ministry, which said it had Sunday lost nine people, spoke.", "nine", "2024-05-12"),
        # of the happening, not of speaking or counting
        ("Shells killed nine people in Drobin on Sunday, the army said on Monday.", "nine",
         "2024-05-12"),
        ("The army said on Monday that shells killed nine people in Drobin.", "nine", None),
        ("Monday's report says that shells killed nine people in Drobin.", "nine", None),
        ("The death toll from the blast in Drobin rose to nine on Monday.", "nine", None),
        ("It is the deadliest raid since 3 May, when shells killed nine people.", "nine",
         "2024-05-03"),
        # before what came after it
        ("Officers combed the quarter in Drobin on Monday, a day after shells killed four people.",
         "four", "2024-05-12"),
        ("The raid comes two days after a blast killed four people in Drobin.", "four",
         "2024-05-12"),
        # not the last day of a count
        ("As of 9 May, 730 people had been killed in Drobin.", "730", None),
        ("By 9 May shells had killed nine people in Drobin.", "nine", None),
        ("The toll in Drobin stood at 730 dead as of early Sunday.", "730", None),
        ("As of 9 May, 730 people were missing in Drobin.", "730", "2024-05-09"),
        ("Nine people were killed by soldiers on 9 May in Drobin.", "Nine", "2024-05-09"),
        ("On 8 May shells killed nine people in Drobin; 30 had died by 9 May.", "nine",
         "2024-05-08"),
        # nobody has been hurt after the report
        ("The army shelled a rally before the June 3 vote, killing nine people.", "nine", None),
        # told again further down
        ("A bomb exploded in Drobin on Sunday. The blast killed nine people.", "nine",
         "2024-05-12"),
        ("Shells fell on Drobin on Sunday. They killed nine people. Six were wounded.", "Six",
         "2024-05-12"),
    ],
)  # fmt: skip
def test_dates_the_happening(text: str, words: str, day: str | None) -> None:
    assert _day(_row(text, words)) == day


def test_own_day_of_a_text_is_no_date() -> None:
    text = "14 May 2024 Shells killed nine people in Drobin. The army denied it."
    assert _day(_row(text, "nine")) is None


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The army said on Monday that nine people died in Drobin on Sunday.", "nine",
         "2024-05-13"),
        ("On Monday the army said that nine people died in Drobin on Sunday.", "nine",
         "2024-05-13"),
        ("Nine people died in Drobin on Sunday, the army said on Monday.", "Nine", "2024-05-13"),
        ("The death toll from the blast in Drobin rose to nine on Monday.", "nine", "2024-05-13"),
        ("In Monday's statement the army said nine people died in Drobin.", "nine", "2024-05-13"),
        ("Nine people died in Drobin on Sunday, the army said.", "Nine", None),
        ("Nine people died in Drobin on Sunday. The army said on Monday it was not there.",
         "Nine", None),
    ],
)  # fmt: skip
def test_tells_on_which_day_a_figure_was_said(text: str, words: str, day: str | None) -> None:
    row = _row(text, words)
    assert isinstance(row, Figure)
    assert (row.said_on.isoformat() if row.said_on else None) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 3 and 4 May shells killed nine people.", "2024-05-03/2024-05-04"),
        ("Shells killed nine people on May 3 and 4, 2024.", "2024-05-03/2024-05-04"),
        ("Shells killed nine people in March and April.", "2024-03-01/2024-04-30"),
        ("Shells killed nine people between 3 and 6 May.", "2024-05-03/2024-05-06"),
        (
            "Since 3 May, when the siege began, shells have killed nine people.",
            "2024-05-03/2024-05-14",
        ),
        # nobody says what happened on the days between
        ("On 3 and 6 May shells killed nine people.", "2024-05-06/2024-05-06"),
        ("Shells killed nine people on 3 May.", "2024-05-03/2024-05-03"),
    ],
)
def test_days_on_end_are_one_stretch(text: str, days: str) -> None:
    period = _row(text, "nine").period
    assert period is not None
    assert f"{period.start}/{period.end}" == days
