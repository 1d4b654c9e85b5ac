"""The type of the victims' words is that of what killed them."""

import pytest

from tests.extract.events.conftest import Finder

AIR, IED, SHELLING = (
    "Air/drone strike",
    "Remote explosive/landmine/IED",
    "Shelling/artillery/missile attack",
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Six grooms were killed when the navy's jets bombed a hall in Aden.", AIR),
        ("Seven people were killed and nine hurt when a bomb went off in a cafe in Quetta.", IED),
        ("Pirates laid mines along the shore road that killed four divers.", IED),
        ("Twelve nuns were wounded in the shelling of Donetsk. Four people died in the attack.",
         SHELLING),
    ],
)  # fmt: skip
def test_all_words_for_one_harm_have_the_type_of_what_did_it(
    find: Finder, text: str, name: str
) -> None:
    events = find(text)
    assert {event.sub_event_type for event in events} == {name}


def test_a_blast_told_on_is_of_the_type_of_the_bombing_told_before(find: Finder) -> None:
    events = find(
        "Nine pupils were killed when the air force bombed a school at Oruba on Thursday. "
        "The blast left 24 others wounded. A further three were hurt."
    )
    assert {event.sub_event_type for event in events} == {AIR}


def test_such_strikes_are_those_told_of_just_before(find: Finder) -> None:
    before = "A photo shows an airstrike on a depot in Tyre. "
    assert find(before + "Such strikes are rare.")[-1].sub_event_type == AIR
    assert find(before + "Rebel attacks are rare.")[-1].sub_event_type != AIR


def test_victims_at_another_place_or_of_a_long_time_are_not_those_of_the_strike(
    find: Finder,
) -> None:
    strike = "A drone strike in Tyre killed two clerks on Monday. "
    for after in (
        "Since October, at least 400 people have been killed in Lebanon.",
        "In Damascus, two bakers were killed.",
    ):
        last = find(strike + after)[-1]
        assert last.sub_event_type == "Attack"
        assert last.incident != 0


def test_bombs_of_different_hands_stay_apart(find: Finder) -> None:
    events = find(
        "A roadside bomb planted by unknown men killed four soldiers near Tame. "
        "Hours later, army jets bombed a camp, killing six rebels."
    )
    assert [event.incident for event in events] == [0, 0, 1, 1]


def test_the_dead_since_a_month_are_not_those_of_a_raid(find: Finder) -> None:
    events = find(
        "Medics said that 43 pupils had been killed in Sudan since April. "
        "Raiders killed four guards in a depot."
    )
    assert len({event.incident for event in events}) == 2
