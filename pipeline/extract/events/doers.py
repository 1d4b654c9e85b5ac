"""Where a sentence says who did what a trigger states: the places to look, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.nouns import light_verb, noun_subjects
from pipeline.extract.events.parties import SIDE
from pipeline.extract.events.scene import Scene
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.schemas.event_types import types_with

_MEANS = frozenset({"attack_event", "weapon", "artillery", "air", "explosive"})
"""Things that do harm for whoever stands before or behind them ("rebel rockets")."""
_LED = frozenset({"led", "claimed", "launched", "run", "backed"})
_SORTS = frozenset({"terrorist", "terror", "extremist", "suicide", "civilian"})
"""Words before an event noun that say what sort it is, and name nobody."""
_CREDITED = {"blamed": {"on"}, "attributed": {"to"}}
_ATTACKS = types_with("attack")
_WITHIN = frozenset({"in", "during", "by", "through"})
_ACTED_IN = frozenset({"in", "during", "with", "through", "via", "amid"})
WHEN = frozenset({"when", "as", "after", "while"})
_CLIMB = 5
"""How many verbs up a doer is looked for."""


def doer_phrases(trigger: Trigger, scene: Scene) -> Iterator[list[Token]]:
    """The heads of the phrases that can name the doer, the likeliest first."""
    head = trigger.head
    subjects = [_spoken_for(t) for t in trigger.facts.subjects]
    yield subjects
    if not clauses.is_verb(head):
        harm = trigger.sub_event_type in _ATTACKS
        yield [t for t in before(head) if not (harm and _is_victim(scene, t))]
        yield list(clauses.complements(head, {"from"}))
        yield list(_credited(head))
        verb = light_verb(head)
        if verb is not None:
            yield from _above(verb)
        verb = acted_in(head)
        if verb is not None and verb.lemma_.lower() in grammar_words("take_part"):
            yield clauses.subjects(verb)
        return
    for thing in subjects:
        if scene.labels[thing.i] & _MEANS:
            yield [*noun_subjects(thing, True), *before(thing)]
            yield list(clauses.complements(thing, {"from"}))
    if clauses.is_passive(head) or trigger.entry.get("undergone"):
        yield from _cause(head, scene)
    else:
        yield from _above(head)


def _is_victim(scene: Scene, token: Token) -> bool:
    """Whether a word before a word for an attack says on whom it was ("the student massacre")."""
    labels = scene.labels[token.i]
    return "civilian" in labels and not labels & {"name", "nation", "state", "nonstate"}


def before(noun: Token) -> list[Token]:
    """The words before an event noun that can name the doer ("Russian", "US-led air strikes")."""
    found: list[Token] = []
    for child in noun.lefts:
        if child.tag_ in {"VBN", "VBD"} and child.lower_ in _LED:
            found += [c for c in child.lefts if c.pos_ in {"PROPN", "NOUN", "ADJ"}]
        elif child.dep_ in SIDE and child.pos_ in {"PROPN", "NOUN", "ADJ"}:
            found += [child] if child.lower_ not in _SORTS else []
    return found


def _spoken_for(subject: Token) -> Token:
    """Whose spokesman claims to have done something: not he did it."""
    if subject.lemma_.lower() not in {"spokesman", "spokeswoman", "spokesperson"}:
        return subject
    owners = [*clauses.complements(subject, {"of", "for"}), *before(subject)]
    return owners[0] if owners else subject


def acted_in(noun: Token) -> Token | None:
    """The verb in whose "in", "during" or "with" phrase a noun stands."""
    at, within = noun, False
    for _ in range(_CLIMB):
        if at.head.i == at.i:
            return None
        within = within or (at.dep_ == "prep" and at.lower_ in _ACTED_IN)
        at = at.head
        if clauses.is_verb(at):
            return at if within else None
    return None


def _credited(noun: Token) -> Iterator[Token]:
    """Whom an attack is blamed on."""
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and child.lower_ in _CREDITED:
            yield from clauses.complements(child, _CREDITED[child.lower_])


def _above(verb: Token) -> Iterator[list[Token]]:
    """Whose the clause is that a verb without a doer of its own hangs on, one after another.

    "Rebels used the storm to gain ground", "the army's plan to retake the town", "they have
    experience fighting".
    """
    at: Token | None = verb
    for _ in range(_CLIMB):
        if at is None or not _hangs(at):
            return
        below, host = at, at.head
        if at.dep_ == "pcomp" and host.lower_ in clauses.OBJECT_CONTROL:
            yield clauses.controllers(host)
            return
        if host.pos_ == "ADJ" and clauses.children(host, clauses.SUBJECTS):
            return
        if clauses.is_verb(host):
            at = host
        else:
            noun = host.head if host.dep_ in {"prep", "mark"} or host.pos_ == "ADP" else host
            if clauses.is_verb(noun):
                at = noun
            else:
                yield _owners(noun)
                at = clauses.governor(noun)
        if at is None or _is_empty(at):
            continue
        yield clauses.subjects(at)
        if clauses.is_passive(at):
            if below.dep_ in {"pcomp", "xcomp"} and host.dep_ != "agent":
                yield clauses.patients(at) or ([at.head] if at.dep_ == "acl" else [])
            return


def _hangs(verb: Token) -> bool:
    """Whether a verb takes its doer from what it hangs on."""
    if any(c.dep_ in clauses.SUBJECTS | {"nsubjpass"} for c in verb.children):
        return False
    if verb.dep_ in {"advcl", "pcomp"} and verb.tag_ in {"VBD", "VBZ", "VBP"}:
        # A finite clause has a subject of its own, found or not.
        return False
    if verb.i and verb.nbor(-1).head.dep_ == "agent":
        # "Wounded by rebel shelling": the noun was taken for a verb.
        return False
    return verb.dep_ in {"xcomp", "advcl", "acl", "pcomp", "conj"} and verb.head.i != verb.i


def _owners(noun: Token) -> list[Token]:
    """Whose a plan or campaign is: "the army's bid", "a Kurdish push", "an attempt by X"."""
    if noun.ent_type_ or noun.pos_ != "NOUN":
        return []
    return [*clauses.complements(noun, {"by"}), *before(noun)]


def _is_empty(verb: Token) -> bool:
    """Whether the subject of a verb is a word without sense ("when it comes to")."""
    subjects = [c for c in verb.children if c.dep_ in clauses.SUBJECTS]
    return any(c.lower_ in {"it", "there"} for c in subjects) and verb.lemma_.lower() in {
        "come", "be", "seem", "appear", "take", "mean",
    }  # fmt: skip


def _cause(verb: Token, scene: Scene) -> Iterator[list[Token]]:
    """Who did that in which somebody was killed: "in a rebel attack"."""
    for child in verb.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in _WITHIN:
            for noun in _harmful(clauses.complements(verb, {child.lower_}), scene):
                yield [*noun_subjects(noun, False), *before(noun)]
                yield list(clauses.complements(noun, {"from"}))


def _harmful(nouns: Iterable[Token], scene: Scene) -> Iterator[Token]:
    """Event nouns that one side does; a clash has two."""
    two_sided = grammar_words("two_sided")
    for noun in nouns:
        if "attack_event" in scene.labels[noun.i] and noun.lemma_.lower() not in two_sided:
            yield noun
