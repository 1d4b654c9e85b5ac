"""The doer of what is told by its victims alone."""

import pytest

from pipeline.extract.work import extract_text
from pipeline.text.article import SourceText
from tests.extract.events.conftest import Finder


def actors(text: str) -> dict[str, str | None]:
    rows = extract_text(SourceText("d", "d.txt", text))["figures"]
    return {row["excerpt"]: row["actor"] for row in rows}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Rebel rockets struck a mill in Aden, leaving 9 dead and 64 injured.", "Rebel rockets"),
        ("Two clerks were killed and 12 hurt in an ambush by Karo militants.", "Karo militants"),
        ("The navy's jets bombed a school; 11 pupils died and 17 were hurt.", "navy's jets"),
        ("Karo gunmen had stormed a hotel, where 21 people died.", "Karo gunmen"),
    ],
)
def test_the_doer_told_in_the_sentence_caused_its_tolls(text: str, doer: str) -> None:
    assert set(actors(text).values()) == {doer}


@pytest.mark.parametrize(
    "text",
    [
        "A clerk who counted 13 bodies said jets bombed the hall.",
        "The rebels lost 40 men when they attacked the base.",
        "Jets bombed the hall, the ministry said, and the toll had reached 22.",
        "Medics pulled seven bodies from the rubble after the army shelled the market.",
    ],
)
def test_nobody_is_made_a_culprit(text: str) -> None:
    assert set(actors(text).values()) == {None}


def test_a_word_for_victims_has_the_doer_of_its_attack(find: Finder) -> None:
    events = find("Rebel rockets struck a mill in Aden, leaving 9 dead and 64 injured.")
    assert {event.actor1.text for event in events if event.actor1} == {"Rebel rockets"}
    assert all(event.actor1 for event in events)
