from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.model import EventMention

Finder = Callable[[str], tuple[EventMention, ...]]


WORDS = [
    *(
        "Rebels",
        "killed",
        "bombed",
        "attack",
        "the",
        "on",
        "of",
        "by",
        "under",
        "siege",
        "soldiers",
    ),
    *("“", "”", ",", ".", "who", "not", "offensive", "carried", "out", "blew", "themselves", "up"),
    *("Deir", "Ezzor", "12", "clashes", "between", "and"),
]


def who(event: EventMention) -> tuple[str | None, str | None]:
    return (
        event.actor1.text if event.actor1 else None,
        event.actor2.text if event.actor2 else None,
    )


@pytest.mark.parametrize(
    ("text", "trigger", "sub_event_type", "parties"),
    [
        (
            "Rebels ambushed a patrol of soldiers.",
            "ambushed",
            "Armed clash",
            ("Rebels", "soldiers"),
        ),
        (
            "Two nuns were abducted by gunmen.",
            "abducted",
            "Abduction/forced disappearance",
            ("gunmen", "nuns"),
        ),
        (
            "Government troops recaptured two villages from the rebels.",
            "recaptured",
            "Government regains territory",
            ("Government troops", "rebels"),
        ),
        (
            "The militants seized the town.",
            "seized",
            "Non-state actor overtakes territory",
            ("militants", None),
        ),
        (
            "Turkish airstrikes on militant positions went on.",
            "airstrikes",
            "Air/drone strike",
            ("Turkish", "militant"),
        ),
        (
            "The capture of the hill by the rebels took a day.",
            "capture",
            "Non-state actor overtakes territory",
            ("rebels", None),
        ),
        ("The rebels' siege of the town began in May.", "siege", "Siege", ("rebels", None)),
        (
            "Militants launched an attack on soldiers.",
            "attack",
            "Armed clash",
            ("Militants", "soldiers"),
        ),
        (
            "Militants attacked a base, killing six soldiers.",
            "killing",
            "Armed clash",
            ("Militants", "soldiers"),
        ),
        (
            "The soldiers who shelled the villagers fled.",
            "shelled",
            "Shelling/artillery/missile attack",
            ("soldiers", "villagers"),
        ),
        ("Agencies delivered food to the camp.", "delivered", "Aid delivery", (None, None)),
        (
            "Police dispersed the protesters with tear gas.",
            "dispersed",
            "Protest with intervention",
            ("Police", "protesters"),
        ),
    ],
)
def test_who_did_what_to_whom(
    find: Finder,
    text: str,
    trigger: str,
    sub_event_type: str,
    parties: tuple[str | None, str | None],
):
    events = {event.mention.text: event for event in find(text)}
    assert events[trigger].sub_event_type == sub_event_type
    assert who(events[trigger]) == parties


def test_a_bare_count_names_nobody(find: Finder):
    (event,) = find("Hundreds were killed in Karvan.")
    assert who(event) == (None, None)


def test_a_light_verb_is_no_trigger(find: Finder):
    assert [e.mention.text for e in find("Rebels carried out an attack on a base.")] == ["attack"]


def test_states_are_no_events(find: Finder):
    assert not find("The militants control the town, which is divided.")


def test_a_name_is_no_trigger(find: Finder):
    assert not find("She works for Clash Magazine in London.")


def test_a_pronoun_stands_for_its_name(find: Finder):
    events = find("Boko Haram raided a camp. It abducted two nuns.")
    assert events[-1].actor1_referent is not None
    assert "boko" in events[-1].actor1_referent.actor_id


def test_the_fighters_of_a_force_are_that_force(find: Finder):
    (event,) = find("Islamic State fighters abducted two nuns.")
    assert event.actor1_referent is not None
    assert event.actor1_referent.name == "Islamic State fighters"
    assert event.actor1_referent.actor_id == "islamic_state"


def test_where_and_when(find: Finder):
    (event,) = find("Gunmen abducted two nuns in Kano on Monday.")
    assert event.place is not None
    assert event.place.mention.text == "Kano"
    assert event.period is not None
    assert event.period.start.isoformat() == "2020-05-18"


def test_the_doer_is_no_place(find: Finder):
    (event,) = find("Turkey bombed the depot.")
    assert event.place is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Gunmen abducted two nuns.", "asserted"),
        ("Gunmen did not abduct the nuns.", "denied"),
        ("Neither of the gunmen abducted nuns.", "denied"),
        ("Not all of the gunmen abducted nuns.", "asserted"),
        ("The nuns went home after Asa Lind, their driver, was abducted.", "asserted"),
        ("Gunmen plan to abduct the nuns.", "planned"),
        ("Gunmen may abduct the nuns.", "possible"),
        ("Villagers fear that gunmen will abduct the nuns.", "possible"),
        ("Gunmen regularly abduct nuns.", "habitual"),
        ("Gunmen have reportedly abducted the nuns.", "claimed"),
        ("Gunmen abducted two nuns, the bishop said.", "claimed"),
        ("The strikes have not prevented the gunmen from abducting nuns.", "asserted"),
    ],
)
def test_status(find: Finder, text: str, status: str):
    events = [event for event in find(text) if "abduct" in event.mention.text]
    assert [event.status for event in events] == [status]


def test_a_denial_comes_before_a_claim_and_keeps_who_says_it(find: Finder):
    (event,) = find("Gunmen did not abduct the nuns, the Red Cross said.")
    assert event.status == "denied"
    assert event.attributed_to is not None


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=120))
def test_any_text_is_read(find: Finder, text: str):
    assert all(event.mention.text for event in find(text))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=25,
    )
)
def test_any_order_of_words_is_read(find: Finder, words: list[str]):
    text = " ".join(words)
    events = find(text)
    spans = [event.mention.span for event in events]
    assert spans == sorted(set(spans))
    assert all(span.of(text) == e.mention.text for span, e in zip(spans, events, strict=True))


def test_a_picture_is_no_event(find):
    assert not find("A screen shot from the video of the soldiers can be seen above.")


def test_fighting_an_illness_is_no_attack(find):
    assert not find("Doctors tried to attack the virus in the capital.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army shelled the camp, killing six traders and wounding nine.",
            ["Shelling/artillery/missile attack"] * 3,
        ),
        ("A mine blast hit a bus, killing the driver.", ["Remote explosive/landmine/IED"] * 2),
        ("Two boys died when a grenade exploded in the yard.", ["Grenade"] * 2),
        ("Four soldiers were killed and seven wounded.", ["Armed clash"] * 2),
        # An attack says nothing of the means: who was killed tells the type.
        ("Gunmen raided the farm and killed two traders.", ["Attack"] * 2),
        ("Six civilians were killed in the fighting.", ["Attack", "Armed clash"]),
    ],
)
def test_the_killing_is_of_the_kind_of_what_killed(find: Finder, text: str, told: list[str]):
    assert [event.sub_event_type for event in find(text)] == told


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Junta bombs rebel-held town", ["bombs"]),
        ("Militia fires rockets at US base", ["fires"]),
        ("Troops storm parliament in Bissau", ["storm"]),
        ("Bombs were found in the town", ["found"]),
    ],
)
def test_verbs_of_headlines(find: Finder, text: str, triggers: list[str]):
    assert [event.mention.text for event in find(text)] == triggers


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No one was hurt in the raid.", "denied"),
        ("The raid hurt nobody.", "denied"),
        ("The militants denied losing the bridge.", "denied"),
        ("The raid hurt two women.", "asserted"),
        ("A bomb went off as a patrol passed, wounding two women.", "asserted"),
        ("Rebels are going to attack the base.", "planned"),
    ],
)
def test_what_is_said_not_to_be(find: Finder, text: str, status: str):
    verb = next(e for e in find(text) if e.mention.text not in {"raid", "went off"})
    assert verb.status == status


def test_a_light_verb_with_its_noun_is_one_trigger(find: Finder):
    assert [e.mention.text for e in find("The army sent reinforcements to the front.")] == [
        "reinforcements"
    ]
    assert [e.mention.text for e in find("The two sides signed a ceasefire.")] == ["ceasefire"]
    assert [e.mention.text for e in find("The army sent tanks to the front.")] == ["sent"]


def test_a_noun_and_its_verb_make_no_compound(find: Finder):
    (event,) = find("Army drones struck a fuel depot.")
    assert (event.mention.text, event.sub_event_type) == ("struck", "Air/drone strike")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A mine went off near Ardan. Two women were killed.", "Remote explosive/landmine/IED"),
        ("A mine went off near Ardan. Two women were shot dead.", "Attack"),
        ("A mine went off near Ardan.\n\nTwo women were killed.", "Remote explosive/landmine/IED"),
        ("A mine went off near Ardan. Gunmen killed two women.", "Attack"),
    ],
)
def test_victims_of_what_was_just_told(find: Finder, text: str, told: str):
    assert find(text)[-1].sub_event_type == told


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Nineteen wounded were flown out of the town.", []),
        ("Nineteen soldiers were wounded in the town.", ["wounded"]),
        ("The boy was found hiding in a camp of the army.", []),
        ("Officers warned the town well in advance.", []),
        ("The patrol came under heavy fire.", ["fire"]),
        ("The minister came under fire for his remarks.", []),
        ("Police arrived and closed the road.", []),
        ("Two battalions arrived at the front.", ["arrived"]),
    ],
)
def test_what_is_no_event(find: Finder, text: str, triggers: list[str]):
    assert [event.mention.text for event in find(text)] == triggers


def test_what_is_not_known_is_not_denied(find: Finder):
    (event,) = find("The charity does not know who fired the shells.")
    assert event.status != "denied"
    assert find("Not one shell was fired at the town.")[-1].status == "denied"
    assert find("No more than ten men were wounded in the clash.")[0].status == "asserted"


def test_the_plural_of_base(find: Finder):
    (event,) = find("Soldiers have set up two new bases beside the lake.")
    assert event.sub_event_type == "Headquarters or base established"


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Gunmen attacked a village near Karam.", 0.9),
        ("Troops seized a village.", 0.9),
        ("Clashes went on in Karam.", 0.7),
        ("The army bombed a village.", 0.7),
    ],
)
def test_a_type_that_is_only_a_default_is_less_sure(find: Finder, text: str, confidence: float):
    assert [event.confidence for event in find(text)] == [confidence]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("None of the raids on the port caused casualties.", "casualties", "denied"),
        ("None of the raids resulted in casualties.", "casualties", "denied"),
        ("The raids on the port did not cause any casualties.", "casualties", "denied"),
        ("None of the raids on the port caused casualties.", "raids", "asserted"),
        ("Some of the raids on the port caused casualties.", "casualties", "asserted"),
        ("Not all of the raids caused casualties.", "casualties", "asserted"),
        ("None of the nuns caused the clash.", "clash", "asserted"),
    ],
)
def test_what_nothing_caused_did_not_happen(find: Finder, text: str, trigger: str, status: str):
    assert next(e for e in find(text) if e.mention.text == trigger).status == status
