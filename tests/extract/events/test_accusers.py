"""Who tells of an act, judges it, stops it or suffers it is not who did it."""

from collections.abc import Callable

import pytest

from pipeline.extract.model import EventMention

Finder = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        # the object of the verb above is who acts
        ("Prosecutors charged two soldiers with killing four farmers.", "killing", "soldiers"),
        ("The mayor condemned the rebels for killing four farmers.", "killing", "rebels"),
        ("The governor hailed the army for killing nine rebels.", "killing", "army"),
        (
            "A court sentenced a militia leader to death for killing a nun.",
            "killing",
            "militia leader",
        ),
        ("The army, accused by villagers of killing a nun, denied it.", "killing", "army"),
        ("The army failed to stop the rebels from killing four farmers.", "killing", "rebels"),
        ("The soldiers were accused of raping two women.", "raping", "soldiers"),
        ("Villagers accused the police of torturing two farmers.", "torturing", "police"),
        ("Ukraine accused Russia of killing four farmers.", "killing", "Russia"),
        # without an object it is the subject
        ("The rebels boasted of killing four farmers.", "killing", "rebels"),
        ("The police received threats to kill the mayor.", "kill", None),
        ("The police foiled a plot to kill the mayor.", "kill", None),
        ("The rebels made a plan to kill the mayor.", "kill", "rebels"),
        # event nouns
        ("Officials blamed the attack on the militants.", "attack", "militants"),
        ("The militants were blamed for the attack on the market.", "attack", "militants"),
        ("The mayor accused the rebels of a raid on the market.", "raid", "rebels"),
        # a clause whose subject the parse has lost
        ("Villagers fled Karvan after shelling killed four farmers.", "killed", None),
        ("Police searched houses, a day after shelling killed four farmers.", "killed", None),
        ("The minister cancelled his trip after a bombing killed nine farmers.", "killed", None),
        # who hands over, mourns or counts the dead
        ("The army gave back the bodies of six rebels killed near Karvan.", "killed", None),
        ("Thousands mourned nine farmers killed by soldiers.", "killed", "soldiers"),
        ("The mayor counted 12 air strikes on the town.", "air strikes", None),
        ("The mayor, repeating his condemnation of the attacks, left.", "attacks", None),
        ("The town suffered an attack on Monday.", "attack", None),
        # things and places before an event noun
        ("The suicide bomb attack killed nine farmers.", "suicide bomb attack", None),
        ("The Karvan strike killed nine farmers.", "strike", None),
        # whom a passive clause or a participle beside it names did something else
        ("The army, backed by Norland, bombed the port, killing a nun.", "bombed", "army"),
        ("Doctors treated nine farmers wounded by Karvan shelling.", "shelling", None),
        ("Nine nuns were killed, while the mayor put the number at six.", "killed", None),
        ("The strike, which was approved by the president, hit a school.", "strike", None),
        ("The raid, which was carried out by the army, hit a school.", "raid", "army"),
        # who claims an attack did it
        ("The militants claimed responsibility for a raid on the market.", "raid", "militants"),
        ("The militants denied responsibility for a raid on the market.", "raid", None),
        # whom an attack was on
        ("The student massacre shook the town.", "massacre", None),
        ("The rebel massacre shook the town.", "massacre", "rebel"),
        # a date before a name is no part of it
        ("On 30 June unknown gunmen attacked a bus.", "attacked", "unknown gunmen"),
    ],
)
def test_who_did_it(find: Finder, text: str, trigger: str, doer: str | None):
    told = {event.mention.text: event for event in find(text)}
    found = told[trigger].actor1
    assert (found.text if found else None) == doer


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Prosecutors charged two soldiers with killing four farmers.", "killing", "claimed"),
        ("Norland vowed revenge after rebels killed nine soldiers.", "killed", "asserted"),
        ("The rebels' strikes denied the army the use of the road.", "strikes", "asserted"),
        ("The army failed to stop the rebels from killing four farmers.", "killing", "asserted"),
        ("The army stopped the rebels from killing four farmers.", "killing", "denied"),
        ("The rebels tried to capture the town.", "capture", "planned"),
        ("The attack was not a surprise.", "attack", "asserted"),
        ("Norland is poised for an attack on the town.", "attack", "planned"),
        ("Two nuns were nearly killed in the attack.", "killed", "denied"),
        ("Perhaps rebels shelled the town.", "shelled", "possible"),
        ("It is possible that rebels shelled the town.", "shelled", "possible"),
        ("It is impossible that rebels shelled the town.", "shelled", "denied"),
        ("It is clear that rebels shelled the town.", "shelled", "asserted"),
        ("Rebels may have hit a clinic, killing nine people.", "killing", "possible"),
        ("Rebels would not leave, killing nine people.", "killing", "asserted"),
        ("Rebels hit a clinic, killing nine people.", "killing", "asserted"),
        ("The truce kept the army from shelling the town.", "shelling", "denied"),
        ("The army kept shelling the town.", "shelling", "asserted"),
        ("Farmers blocked the road to protest a new law.", "protest", "planned"),
        ("Police frustrated an attack on the mosque.", "attack", "denied"),
    ],
)
def test_status(find: Finder, text: str, trigger: str, status: str):
    told = {event.mention.text: event for event in find(text)}
    assert told[trigger].status == status


def test_a_quarrel_is_no_attack(find: Finder):
    assert not find("Critics attacked the president over the price of bread.")


@pytest.mark.parametrize(
    ("text", "trigger", "victim"),
    [
        ("Soldiers shot, killed, and kept the bodies of two shepherds.", "killed", "shepherds"),
        ("The ministry said that two nuns wounded in May had died.", "wounded", "nuns"),
    ],
)
def test_to_whom(find: Finder, text: str, trigger: str, victim: str):
    told = {event.mention.text: event for event in find(text)}
    found = told[trigger].actor2
    assert found is not None
    assert found.text == victim
