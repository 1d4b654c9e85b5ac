"""Who did it and to whom: which party of a text a figure or mention is linked to."""

import pytest

from pipeline.extract.document import find
from pipeline.extract.model import Referent
from pipeline.extract.places import Gazetteer
from pipeline.linking.link import link
from pipeline.linking.parties import Parties
from pipeline.linking.party_keys import key_of
from pipeline.linking.view import View
from pipeline.schemas.figures import TOLLS
from pipeline.text.spans import Span
from tests.parsed import article_of


def view_of(text: str) -> View:
    return find(article_of(text, "2023-05-20"), Gazetteer.open())


def agents(text: str) -> set[str | None]:
    """The actors of the tolls of a text."""
    figures, _ = link(view_of(text))
    return {one.actor_name for one in figures if one.measure in TOLLS}


def parties(text: str) -> set[str]:
    found = Parties(view_of(text)).by_sentence
    return {party.name for here in found.values() for party in here}


STATED = [
    ("Russian warplanes bombed a market in Ostrel, killing nine people.", "Russian"),
    ("Nine people were killed by rebels in Ostrel on Monday.", "rebels"),
    ("An Israeli strike killed four farmers near Tyre.", "Israeli"),
    ("Gunmen attacked a village near Kano and killed twelve farmers.", "Gunmen"),
    ("A Hezbollah attack killed two soldiers near Tyre.", "Hezbollah"),
    ("U.S. strikes killed four fighters near Tyre.", "U.S."),
    ("Doctors treated 14 people hurt by Veldish shelling in Ostrel.", "Veldish"),
    ("Police accused rebels of carrying out the bombing that killed six people in Kano.", "rebels"),
    ("The government blamed rebels for a blast that killed nine people in Kano.", "rebels"),
    ("No more than ten rebels killed four farmers near Kano.", "rebels"),
    ("Coalition jets struck a school in Kano, killing 12 people.", "Coalition jets"),
    ("Army helicopters dropped barrel bombs on Kano, killing four children.", "Army helicopters"),
    ("Police said the Ossen militia was behind the bombing, which killed 14 people.", "Ossen"),
    ("Rebels attacked a checkpoint, and government jets killed six civilians in Kano.", "jets"),
    ("The Kessen Front seized the dam and the army killed four farmers in Kano.", "army"),
    ("Soldiers clashed with rebels who killed nine nuns near Kano.", "rebels"),
    ("A mine laid by the Kessen Front killed six people near Kano.", "Kessen Front"),
    ("Medics brought six injured miners from a mosque hit by Dellan troops.", "Dellan"),
    ("Nine people died in a village shelled by the Kessen Front.", "Kessen Front"),
    ("Rockets fired by rebels killed six people near Kano.", "rebels"),
    ("Soldiers arrested nine men in Kano while gunmen killed two teachers near Tyre.", "gunmen"),
]


@pytest.mark.parametrize(("text", "name"), STATED, ids=[t[:50] for t, _ in STATED])
def test_who_is_said_to_have_done_it_is_the_agent(text: str, name: str):
    assert any(name in (agent or "") for agent in agents(text)), agents(text)


NOBODY = [
    "Nine people were killed in a bus crash near Kano on Monday, police said.",
    "Residents fled after shelling killed four people, the Northland Observatory said.",
    "The court sentenced two men over a blast that killed four people.",
    "Rescuers pulled six bodies from the rubble, and nine people were injured.",
    "An earthquake killed 40 people near Herat, the governor said.",
    "Doctors treated 30 wounded people after the blast.",
    "The minister cancelled his visit after a bombing in Kano killed nine people.",
    "A helicopter fell on a market near Kano, killing nine people.",
    "Police searched houses in Kano, a day after shelling killed four farmers.",
    "The army left the village before bombing killed nine people near Kano.",
    "The army gave back the bodies of six rebels killed in Kano.",
    "Shells fell on a rebel-held village near Kano, killing nine people.",
    "The Velmora Observatory said the Karvan strike killed 15 civilians.",
    "Nine people died in the Harwick attack on Monday.",
    "Two people were killed as Mariupol was shelled on Monday.",
    "Six people died and nine were wounded as Mosul came under shelling on Monday.",
    "The Jabar market bombing killed nine people.",
    "Neither the rebels nor the police admitted killing the six farmers in Kano.",
    "None of the armed groups admitted killing the nine people in Kano.",
    "The UN condemned the attack, in which air strikes killed 17 people in Kano.",
    "Two commanders of the Karvan Brigade were killed in a strike near Kano.",
    "The Karvan Front denied any link. It was the third attack on police this week.",
    "OHCHR reported at least 33 civilians killed and over 70 injured when planes struck a clinic.",
    "Weapons produced by rebel groups killed four children in Kano.",
    "A rocket made by the Dellan army killed two farmers near Kano.",
    "Shelling of areas run by the Kessen Front killed 13 people on Sunday.",
    "An attack on coalition troops that wounded three people was reported near Kano.",
    "A raid against Kessen Front fighters which killed seven people ended at dawn.",
    "A car bomb targeting soldiers that also killed two children went off in Kano.",
    "An air strike on rebels that killed six people has been condemned.",
    "A mine exploded in a village captured by the rebels last week, killing two people.",
    "A blast at a checkpoint manned by soldiers killed two people.",
    "The army shelled Kano and lost 130 men.",
    "The bishop urged the Kessen Front and the army to halt its shelling, which killed 9 people.",
]


@pytest.mark.parametrize("text", NOBODY, ids=[t[:50] for t in NOBODY])
def test_who_tells_judges_flees_or_helps_is_no_agent(text: str):
    assert agents(text) <= {None}


NAMES = [
    ("25 Karvan fighters stormed a base.", "Karvan fighters", "25 Karvan fighters"),
    ("The army shelled a town in Idlib.", "army", "The army"),
    ("A rebel attack killed two soldiers.", "rebel", "A rebel attack"),
    ("Two air strikes hit Idlib.", None, "air strikes"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), NAMES, ids=[t for t, _, _ in NAMES])
def test_a_party_is_called_without_counts_and_articles_and_is_no_deed(
    text: str, right: str | None, wrong: str
):
    found = parties(text)
    assert right is None or right in found, found
    assert wrong not in found


def test_no_pronoun_is_a_name():
    text = "Militants shelled a camp. They also burned two farms, and it killed a guard."
    assert not parties(text) & {"They", "they", "it", "It"}


def of(name: str, kind: str) -> Referent:
    return Referent(name, Span(0, len(name)), name.lower(), kind, is_actor=False)


ONE = [
    ("Russian jets", "Russian army", "state_forces", "state_forces", True),
    ("Russian", "Russia", "ethnic_or_religious", "government", True),
    ("Russian jets", "Turkish jets", "state_forces", "state_forces", False),
    ("Syrian rebels", "Syrian army", "rebel_group", "state_forces", False),
]


@pytest.mark.parametrize(("a", "b", "kind_a", "kind_b", "same"), ONE)
def test_what_a_state_sends_is_one_party(a: str, b: str, kind_a: str, kind_b: str, same: bool):
    assert (key_of(of(a, kind_a), a) == key_of(of(b, kind_b), b)) is same


ONE_PARTY = [
    ("Islamist rebels shelled a market. The rebels then left.", "Islamist rebels", "rebels"),
    ("Hamas fired rockets. Hamas militants then left.", "Hamas", "Hamas militants"),
    ("Russia sent troops. Russian warplanes bombed a town.", "Russia", "Russian warplanes"),
    ("The Turkish army fired. Turkey denied it.", "Turkish army", "Turkey"),
    ("Pakistan spoke of an attack. The Pakistani army fired.", "Pakistan", "Pakistani army"),
]
TWO_PARTIES = [
    ("Russia sent troops. Ukrainian troops fired.", "Russia", "Ukrainian troops"),
    ("Rebels shelled a market. Hamas militants left.", "Rebels", "Hamas militants"),
    ("Farmers fled. Soldiers shelled the fields.", "Farmers", "Soldiers"),
]


@pytest.mark.parametrize(
    ("text", "one", "other", "same"),
    [(*case, True) for case in ONE_PARTY] + [(*case, False) for case in TWO_PARTIES],
)
def test_words_for_one_party_have_one_key(text: str, one: str, other: str, same: bool):
    found = Parties(view_of(text)).by_sentence
    keys = {party.name: party.key for here in found.values() for party in here}
    assert (keys[one] == keys[other]) is same, keys


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers in Kano continue to face air strikes.",
        "The army foiled a terrorist attack on Kano.",
        "Police came under fire in Kano.",
        "The Iraqi army suffered an attack by gunmen near Kano.",
    ],
)
def test_who_bears_or_stops_a_deed_did_not_do_it(text: str):
    _, mentions = link(view_of(text))
    deeds = [m for m in mentions if m.mention.text.split()[-1] in ("strikes", "attack", "fire")]
    assert deeds
    for deed in deeds:
        name = deed.actor1_name or ""
        assert not any(word in name.lower() for word in ("soldiers", "army", "police")), name


SIDES = [
    ("A patrol came under fire by militiamen of the Blue Front.", "fire", None),
    ("Rebels killed two members of the Blue Front.", "killed", "Blue Front"),
]


@pytest.mark.parametrize(("text", "deed", "name"), SIDES, ids=[t for t, *_ in SIDES])
def test_whose_people_the_attackers_are_is_not_the_target(text: str, deed: str, name: str | None):
    _, mentions = link(view_of(text))
    targets = {m.actor2_name for m in mentions if m.mention.text == deed}
    assert all(name in (t or "") for t in targets) if name else targets == {None}, targets


CLAUSES = [
    ("Soldiers arrested nine men near Kano while gunmen killed two teachers.", "arrested", "Sol"),
    ("Rebels attacked a checkpoint, and government jets bombed the town.", "bombed", "jets"),
    ("The army shelled Kano and rebels fired rockets at Tyre.", "shelled", "army"),
    ("The army shelled Kano and rebels fired rockets at Tyre.", "fired", "rebels"),
    ("Rebels killed nine soldiers in revenge for the army's shelling of Kano.", "shelling", "army"),
    ("Soldiers clashed with rebels who killed nine nuns near Kano.", "killed", "rebels"),
    (
        "The Kessen Front came. They sent guns, but the group attacked the mine.",
        "attacked",
        "Front",
    ),
    ("Rebels who attacked a convoy near Kano killed nine guards.", "attacked", "Rebels"),
]


@pytest.mark.parametrize(("text", "deed", "name"), CLAUSES)
def test_each_clause_has_its_own_doer(text: str, deed: str, name: str):
    _, mentions = link(view_of(text))
    assert [name in (m.actor1_name or "") for m in mentions if m.mention.text == deed] == [True]


def test_of_two_that_a_pronoun_could_mean_neither_did_it():
    text = "The envoy urged the Kessen Front and the army to stop its air strikes on Kano."
    _, mentions = link(view_of(text))
    assert [m.actor1_name for m in mentions if m.mention.text == "air strikes"] == [None]
    _, mentions = link(view_of("The envoy urged the Kessen Front to stop its air strikes."))
    assert [m.actor1_name for m in mentions if m.mention.text == "air strikes"] == ["Kessen Front"]


def test_who_launches_a_deed_did_it():
    _, mentions = link(view_of("The Iraqi army launched an attack on Kano."))
    assert "army" in (mentions[0].actor1_name or "")


def test_a_clause_behind_a_happening_says_who_did_it():
    text = "The Kessen Front is in Kano. It is the boldest raid the group ever launched there."
    _, mentions = link(view_of(text))
    assert [(m.actor1_name, m.actor2_name) for m in mentions if m.mention.text == "raid"] == [
        ("Kessen Front", None)
    ]


SUFFERED = [
    ("Militants beheaded six men in Kano and burned alive two women.", "beheaded", "men"),
    ("Militants beheaded six men in Kano and burned alive two women.", "burned alive", "women"),
    ("Gunmen killed nine farmers and abducted a priest.", "killed", "farmers"),
    ("Gunmen killed nine farmers and abducted a priest.", "abducted", "priest"),
]


@pytest.mark.parametrize(
    ("text", "deed", "name"), SUFFERED, ids=[f"{d}: {t}" for t, d, _ in SUFFERED]
)
def test_each_clause_has_its_own_victims(text: str, deed: str, name: str):
    _, events = link(view_of(text))
    assert {e.actor2_name for e in events if e.mention.text == deed} == {name}


def test_a_number_is_of_whom_it_is_attributed_to_and_no_other():
    text = "The mission verified 312 raids, of which 187 were attributed to the army, 96 to rebels."
    figures, _ = link(view_of(text))
    named = {one.mention.text: one.actor_name for one in figures}
    assert named["312"] is None
    assert named["187"] == "army"


def test_whom_a_town_was_taken_from_killed_nobody_there():
    view = view_of("Six people were killed when the army retook Kano from rebels, who held it.")
    _, mentions = link(view)
    assert "rebels" not in {m.actor1_name for m in mentions}
