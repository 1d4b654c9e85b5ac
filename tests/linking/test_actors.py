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
    ("The Israeli war on Orland has killed 40,000 people.", "Israeli"),
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
    "The Syrian war has killed 300,000 people.",
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
    "The ministry said at least four Kessen Front fighters were among the 20 dead in Oss.",
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


BESIDE = [
    ("A bomb found by police killed nine people in Kano.", None),
    ("The rebels faced raids that killed nine people.", None),
    ("Nine people were killed as rebels and the army fought for control of Kano.", None),
    ("Nine people were killed when soldiers clashed with rebels near Kano.", None),
    ("Nine people were killed in a part of Kano that the army recaptured from rebels.", None),
    ("The army retaliated after the Front killed nine soldiers, killing 20 fighters.", "Front"),
    ("The army, backed by Russian jets, captured Kano and killed 40 rebels.", "army"),
    ("Gunmen led by a former colonel killed nine farmers.", "Gunmen"),
    ("A nun abducted by the Kessen Front was freed in a raid in which two guards died.", None),
    ("Shells hit a town captured by the Kessen Front, killing nine people.", None),
    ("Dellan troops killed 30 rebels in Kano. Five soldiers were also killed.", "Dellan troops"),
    ("The army shelled Kano. Six soldiers were killed there on Sunday.", None),
    ("Police hunt a man accused of leaving a device that exploded, wounding 13 people.", None),
    ("Police arrested a man over a blast that killed nine people.", None),
    ("Police detained two men for the killing of nine farmers.", "Police"),
    ("Police held suspects in connection with a blast that killed nine people.", None),
    ("Soldiers guarded the ward where victims of a blast that killed nine were treated.", None),
    ("Troops arrived in Kano, where nine people had been killed in shelling.", None),
    ("The government sent troops to the region after clashes that killed nine people.", None),
    ("Police fired tear gas at a crowd protesting against the killing of nine farmers.", None),
    ("Soldiers clashed with rebels who killed nine nuns near Kano.", "rebels"),
    ("The army fired rockets that killed nine people.", "army"),
    ("Rebels launched an attack that killed nine people.", "Rebels"),
    ("The army hit the village in strikes that killed nine people.", "army"),
    ("The army carried out raids in which nine people were killed.", "army"),
    ("The Kessen Front claimed responsibility for the killing of nine farmers.", "Kessen Front"),
    ("Rebels attacked a base where nine soldiers were killed.", "Rebels"),
    ("Mortar fire hit a tent where Kessen Front supporters had met and also hurt 30 people.", None),
    ("A shell struck a hall where Kessen fighters were meeting and killed 12 people.", None),
    ("A car bomb near a camp where the army trains recruits killed 20 people.", None),
    ("Rockets landed on a building where the militia stored arms, killing nine people.", None),
    ("A shell hit a house that the army had used as a base and killed four people.", None),
    ("A market where rebels had gathered was hit by a shell, killing 14 people.", None),
    ("The bomb was hidden in a car that police had stopped and killed three people.", None),
    ("A bomb went off as police were dispersing a crowd, killing 12 people.", None),
    ("The blast came minutes after a convoy of Dellan soldiers had passed and killed six.", None),
    ("Six people were killed in shelling of a village that the Kessen Front controls.", None),
    ("Six people were killed in a village where the army has a base.", None),
    ("Troops opened fire as protesters threw stones, killing two people.", None),
    ("An air strike by the Dellan army hit a market where rebels met and killed six.", "Dellan"),
    ("The army hit a hall where rebels had gathered and killed 14 people.", "army"),
    ("Warplanes hit a camp which the Kessen Front used and killed nine people.", "Warplanes"),
    ("Gunmen stormed a hotel where army officers were staying and killed six people.", "Gunmen"),
    ("A missile that Dellan forces launched hit a block of flats, killing six.", "Dellan forces"),
    ("The rockets that the Kessen Front fired at Kano killed six people.", "Kessen Front"),
    ("The village where soldiers raided homes and killed 12 people is empty.", "soldiers"),
    ("Nine people were killed when the army shelled a village that rebels held.", "army"),
    ("The army shelled the town, where six people died as nobody would shelter it.", "army"),
    ("Some 31 farmers were killed and a dozen others hurt after gunmen attacked a mill.", "gunmen"),
    ("Six people were killed in an attack in which gunmen stormed a hotel.", "gunmen"),
    ("The attack, which killed six people, began when gunmen stormed a hotel.", "gunmen"),
    ("Thousands fled after the army shelled Kano, killing nine people.", "army"),
]


@pytest.mark.parametrize(("text", "name"), BESIDE, ids=[t for t, _ in BESIDE])
def test_who_is_only_where_something_else_strikes_did_not_do_it(text: str, name: str | None):
    found = agents(text) - {None}
    assert all(name is not None and name in str(agent) for agent in found), found
    assert name is None or found


HARMED = [
    ("Rebels were among the nine killed in Kano.", "killed"),
    ("Nine rebels were killed in a clash between rebels and the army.", "killed"),
    ("The army came under shelling by the Kessen Front.", "shelling"),
    ("The rebels faced raids that killed nine people.", "killed"),
]


@pytest.mark.parametrize(("text", "deed"), HARMED, ids=[t for t, _ in HARMED])
def test_those_whom_a_deed_befell_did_not_do_it(text: str, deed: str):
    _, mentions = link(view_of(text))
    (told,) = (one for one in mentions if one.mention.text == deed)
    assert (told.actor1_name or "").casefold() not in {"rebels", "army"}


THEY = [
    ("The rebels denied it. Police said they had killed nine men.", "Police"),
    ("The army denied it. Rebels said they had killed 40 soldiers.", "Rebels"),
    ("The rebels left. The Kessen Front said they had shot dead two men.", "Kessen Front"),
    ("The rebels left. The army said it had killed 20 soldiers of the Front.", "army"),
    ("Rebels attacked a base. Witnesses said they killed six guards.", "Rebels"),
    ("The rebels fled. The minister said they had killed nine farmers.", "rebels"),
    ("The rebels fled. Residents said they were beaten by soldiers.", "soldiers"),
]


@pytest.mark.parametrize(("text", "name"), THEY, ids=[t for t, _ in THEY])
def test_it_and_they_mean_who_speaks_where_that_is_a_party(text: str, name: str):
    _, mentions = link(view_of(text))
    assert str(mentions[-1].actor1_name).endswith(name)


@pytest.mark.parametrize(
    "text",
    [
        "The army said rebels killed 20 soldiers of the Front.",
        "The rebels left. The army said it had killed 20 soldiers of the Front.",
    ],
)
def test_whom_a_verb_says_to_be_harmed_did_not_do_it(text: str):
    _, mentions = link(view_of(text))
    assert "soldiers" not in str(mentions[-1].actor1_name)


NAMES = [
    ("25 Karvan fighters stormed a base.", "Karvan fighters", "25 Karvan fighters"),
    ("The army shelled a town in Idlib.", "army", "The army"),
    ("A rebel attack killed two soldiers.", "rebel", "A rebel attack"),
    ("Two air strikes hit Idlib.", None, "air strikes"),
    (
        "Sat Jul 26 2014 Karvan rebels shelled Homs.",
        "Karvan rebels",
        "Sat Jul 26 2014 Karvan rebels",
    ),
    ("Soldiers at a base shelled Homs.", "Soldiers", "Soldiers at a base"),
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


WHO_DID_WHAT = [
    ("The army lost nine men in Kano.", "nine by -; lost by - to army"),
    ("Police attacked and lost nine men near Kano.",
     "nine by -; attacked by Police to men; lost by - to Police"),
    ("The UN condemned the attack by rebels that killed nine people.",
     "nine by rebels; condemned by UN to -; attack by rebels to -; killed by rebels to people"),
    ("Rebels, accused by the UN of shelling Kano, killed nine people.",
     "nine by Rebels; shelling by Rebels to people; killed by Rebels to people"),
    ("Police accused by the UN of a raid killed nine farmers near Kano.",
     "nine by Police; raid by Police to farmers; killed by Police to farmers"),
    ("The army wrested the town from rebels and killed nine people.",
     "nine by army; wrested by army to rebels; killed by army to people"),
    ("The army captured Kano from rebels, killing nine people.",
     "nine by army; captured by army to rebels; killing by army to people"),
    ("The army recaptured Kano from rebels; nine people died.",
     "nine by army; recaptured by army to rebels"),
    ("Police fled when shelling killed nine people in Kano.",
     "nine by -; shelling by - to people; killed by - to people"),
    ("Police left as bombing killed nine people in Kano.",
     "nine by -; bombing by - to people; killed by - to people"),
    ("Police stayed while shelling killed nine people in Kano.",
     "nine by -; shelling by - to people; killed by - to people"),
    ("Residents fled before shelling killed nine people in Kano.",
     "nine by -; fled by Residents to -; shelling by - to people; killed by - to people"),
    ("It was the first attack on police this week, and nine people died.",
     "nine by -; attack by - to police"),
    ("It became the worst raid of the war, and nine people died.", "nine by -; raid by - to -"),
    ("Rebels fled and a mine killed three farmers.", "three by -; killed by - to farmers"),
    ("The Kano strike killed nine people, police said.",
     "nine by -; strike by - to people; killed by - to people"),
    ("The Karvan attack killed nine people in Kano.",
     "nine by -; attack by - to people; killed by - to people"),
    ("The rebel-controlled town was shelled, killing nine.",
     "nine by -; shelled by - to -; killing by - to -"),
    ("Nine people died in a rebel-run camp.", "Nine by -; died by - to people"),
    ("Nine people died in a camp run by rebels.", "Nine by -; died by - to people"),
    ("Nine people died in a camp held by the Kessen Front.", "Nine by -; died by - to people"),
    ("Nine people died in a village bombed by the Kessen Front.",
     "Nine by Kessen Front; died by Kessen Front to people; bombed by Kessen Front to people"),
    ("Nine people died in a school hit by rebels.",
     "Nine by rebels; died by rebels to people; hit by rebels to people"),
    ("Amnesty International said the raid killed nine people. The group has lost two workers.",
     "nine by -; two by -; raid by - to people; killed by - to people"),
    ("Reuters killed nine people.", "nine by -; killed by - to people"),
    ("The UN killed nine people in Kano.", "nine by -; killed by - to people"),
    ("After a raid killed nine people, police sealed the road.",
     "nine by -; raid by - to people; killed by - to people"),
    ("Since the raid on Kano, which killed nine people, rebels have left.",
     "nine by -; raid by - to people; killed by - to people"),
    ("Rebels clashed with soldiers near Kano, killing nine people.",
     "nine by Rebels; clashed by Rebels to soldiers; killing by Rebels to people"),
    ("Soldiers and rebels clashed near Kano; nine rebels died.",
     "nine by Soldiers; clashed by Soldiers to rebels; died by Soldiers to rebels"),
    ("Nine rebels were killed in Kano by soldiers of the Blue Front.",
     "Nine by soldiers; killed by soldiers to rebels"),
    ("Nine rebels were killed in Kano.", "Nine by -; killed by - to rebels"),
    ("Rebels beheaded nine men. Two of the men were farmers.",
     "nine by Rebels; Two by Rebels; beheaded by Rebels to men"),
    ("Karvan rebels shelled Kano. They also killed six people in Tyre.",
     "six by Karvan rebels; shelled by Karvan rebels to -; killed by Karvan rebels to people"),
    ("The Kessen Front shelled Kano. Its fighters killed six people.",
     "six by Kessen Front; shelled by Kessen Front to -; killed by Kessen Front to people"),
    ("No rebels killed nine people in Kano.", "nine by -; killed by - to people"),
    ("Rebels helped nine farmers and the army killed six men.",
     "nine by Rebels; six by army; killed by army to men"),
    ("The army said rebels killed nine people in Kano.",
     "nine by rebels; killed by rebels to people"),
    ("The Kessen Front said it had killed nine soldiers in Kano.",
     "nine by Kessen Front; killed by Kessen Front to soldiers"),
    ("The bombing, blamed on the Kessen Front, killed nine people.",
     "nine by Kessen Front; bombing by Kessen Front to people; killed by Kessen Front to people"),
    ("The Kessen Front took responsibility for the bombing that killed nine people.",
     "nine by Kessen Front; took responsibility by Kessen Front to -; "
     "bombing by Kessen Front to people; killed by Kessen Front to people"),
    ("Rebels launched rockets at Kano, killing nine people.",
     "nine by Rebels; launched by Rebels to people; killing by Rebels to people"),
    ("Rebels used rockets against Kano, killing nine people.",
     "nine by Rebels; killing by Rebels to people"),
    ("Police arrested two men and jailed a clerk in Kano.",
     "two by Police; arrested by Police to men; jailed by Police to clerk"),
    ("Rebels abducted a priest near Kano on Monday.", "abducted by Rebels to priest"),
    ("Soldiers of the Blue Front shelled Kano.", "shelled by Soldiers to -"),
    ("Protesters clashed with police in Kano.", "clashed by Protesters to police"),
    ("Gunmen shot dead a teacher and wounded two pupils in Kano.",
     "two by Gunmen; shot dead by Gunmen to teacher; wounded by Gunmen to pupils"),
    ("A teacher was shot dead by gunmen in Kano.", "shot dead by gunmen to teacher"),
    ("A teacher shot by gunmen in Kano has died.",
     "shot by gunmen to teacher; died by gunmen to teacher"),
    ("Rebel shelling of Kano killed six nuns.",
     "six by Rebel; shelling by Rebel to -; killed by Rebel to nuns"),
    ("The army's shelling of Kano killed six nuns.",
     "six by army; shelling by army to -; killed by army to nuns"),
    ("The shelling of Kano by the army killed six nuns.",
     "six by army; shelling by army to -; killed by army to nuns"),
]  # fmt: skip
"""A text, and of each of its figures and mentions who did it, of mentions to whom."""


@pytest.mark.parametrize(("text", "expected"), WHO_DID_WHAT, ids=[t for t, _ in WHO_DID_WHAT])
def test_who_did_what_to_whom(text: str, expected: str):
    figures, mentions = link(view_of(text))
    found = [f"{one.mention.text} by {one.actor_name or '-'}" for one in figures]
    found += [
        f"{one.mention.text} by {one.actor1_name or '-'} to {one.actor2_name or '-'}"
        for one in mentions
    ]
    assert "; ".join(found) == expected
