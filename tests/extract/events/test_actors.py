"""Who did it and to whom, in the constructions that reports use."""

from collections.abc import Callable

import pytest

from pipeline.extract.document import extract
from pipeline.extract.model import EventMention
from pipeline.extract.places import Gazetteer
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

FIGURES = (
    "Rebels shelled the market, killing five traders, including two women, and wounding 11. "
    "The rebels said they had lost seven men."
)
Finder = Callable[[str], tuple[EventMention, ...]]
Parties = tuple[str | None, str | None]


def told(find: Finder, text: str, trigger: str) -> Parties:
    event = next(e for e in find(text) if e.mention.text == trigger)
    first, second = event.actor1_referent, event.actor2_referent
    return first.name if first else None, second.name if second else None


@pytest.mark.parametrize(
    ("text", "trigger", "parties"),
    [
        # controlled verbs
        ("Two men accused of attacking a patrol fled.", "attacking", ("men", None)),
        # nouns
        ("The Turkish-led offensive stalled.", "offensive", ("Turkish", None)),
        ("A terrorist attack shook the market.", "terrorist attack", (None, None)),
        # tolls
        ("Six traders died after a shell fell.", "died", (None, "traders")),
        ("Two soldiers were killed in a skirmish.", "killed", (None, "soldiers")),
        ("The jets bombed a market, killing six traders.", "killing", ("jets", "traders")),
        ("Six of them were killed.", "killed", (None, None)),
        ("Six crew members were killed.", "killed", (None, "crew members")),
        ("Two men were killed and wounded a guard.", "killed", (None, "men")),
        ("Four more died on Tuesday in the attack.", "died", (None, None)),
        # the past tense of a verb that has no object is no passive
        ("Hill fighters attacked at dawn, witnesses said.", "attacked", ("Hill fighters", None)),
        ("Six fighters killed at dawn, witnesses said.", "killed", (None, "fighters")),
        # whom an attack was on did not make it, and who was behind it did
        ("An attack on troops that wounded three was reported.", "wounded", (None, None)),
        ("An attack by troops that wounded three was reported.", "wounded", ("troops", None)),
        ("The rebels were behind the attack on the port.", "attack", ("rebels", None)),
        # weapons, spokesmen, names set beside
        ("Army artillery shelled the market.", "shelled", ("Army artillery", None)),
        ("Artillery shelled the market.", "shelled", (None, None)),
        ("Gunmen kidnapped a trader, Ali Vardan.", "kidnapped", ("Gunmen", "Ali Vardan")),
        ("The army repulsed a raid by rebels.", "repulsed", ("army", "rebels")),
        ("The army lost six soldiers.", "lost", (None, "army")),
        ("The raid on the camp left nine soldiers dead.", "dead", (None, "soldiers")),
        ("The army inflicted losses on the rebels.", "losses", ("army", "rebels")),
        ("The rebels suffered losses.", "losses", (None, "rebels")),
        # whose what is hit is
        ("Planes bombed a depot belonging to the rebels.", "bombed", ("Planes", "rebels")),
        ("Troops seized a village belonging to rebels.", "seized", ("Troops", "rebels")),
        ("Troops seized a village next to rebels.", "seized", ("Troops", None)),
        ("The army bombed a village held by rebels.", "bombed", ("army", "rebels")),
        # groups that no list has
        (
            "A bomb laid by the Vardan Liberation Front went off.",
            "laid",
            ("Vardan Liberation Front", None),
        ),
        # whose an arrest is
        ("Police condemned Ali Vardan's arrest.", "arrest", (None, "Ali Vardan")),
        ("The army's killing of two farmers was denied.", "killing", ("army", "farmers")),
        ("Bolivia's protests went on.", "protests", (None, None)),
        # two sides
        ("Six traders were killed in clashes with rebels.", "clashes", (None, "rebels")),
        ("The rebels lost the port to the army.", "lost", ("army", "rebels")),
        ("The two sides clashed again on Monday.", "clashed", (None, None)),
        # what people are attacked in
        ("A convoy came under attack by rebels near Oss.", "attack", ("rebels", "convoy")),
        ("The freighter came under attack by pirates.", "attack", ("pirates", "freighter")),
        ("The plan came under attack by students.", "attack", ("students", None)),
        ("The harbour came under attack by pirates.", "attack", ("pirates", None)),
        # aims and shared objects
        (
            "Border guards shot, killed and hid the bodies of nuns.",
            "shot",
            ("Border guards", "nuns"),
        ),
        ("Troops advanced to feed the rebels.", "advanced", ("Troops", None)),
        ("The rebels were murdering and shooting traders.", "murdering", ("rebels", "traders")),
    ],
)
def test_who_and_whom(find: Finder, text: str, trigger: str, parties: Parties):
    assert told(find, text, trigger) == parties


@pytest.mark.parametrize(
    ("text", "trigger", "parties"),
    [
        ("Rebels used the storm to seize the hill.", "seize", ("Rebels", None)),
        ("Soldiers have experience fighting the rebels.", "fighting", ("Soldiers", "rebels")),
        ("Two guards died in a raid blamed on rebels.", "raid", ("rebels", "guards")),
        ("Rebels captured two hills in a push on the town.", "push", ("Rebels", None)),
        ("Two soldiers were killed in a rebel raid.", "killed", ("rebel", "soldiers")),
        ("Two men were killed when gunmen opened fire.", "killed", ("gunmen", "men")),
        ("Two rebels killed in army raid", "killed", ("army", "rebels")),
        ("Two men were killed and six wounded.", "wounded", (None, "men")),
        (
            "Two men were shot dead and six hurt on Monday when police opened fire on a crowd.",
            "shot dead",
            ("police", "men"),
        ),
        ("The army responded with air strikes.", "air strikes", ("army", None)),
        ("Gunmen carried out an attack aimed at soldiers.", "attack", ("Gunmen", "soldiers")),
        (
            "Troops advanced to retake the town from the rebels.",
            "advanced",
            ("Troops", "rebels"),
        ),
    ],
)
def test_who_and_whom_elsewhere_in_the_sentence(text: str, trigger: str, parties: Parties):
    article = prepare(SourceText("d", "d.txt", text), load_model())
    events = extract(article, Gazetteer.open()).events
    event = next(e for e in events if e.mention.text == trigger)
    assert (event.actor1_name, event.actor2_name) == parties


def test_a_figure_has_the_doer_of_the_event_that_it_belongs_to():
    article = prepare(SourceText("d", "d.txt", FIGURES), load_model())
    found = extract(article, Gazetteer.open()).figures
    doers = {f.mention.text: f.actor.text if f.actor else None for f in found}
    assert doers == {"five": "Rebels", "two": "Rebels", "11": "Rebels", "seven": None}
