"""Where a sentence says to whom was done what a trigger states: the places to look, in order."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.nouns import before, noun_objects, noun_subjects
from pipeline.extract.events.parties import PARTIES, SIDE, is_plain_adjective
from pipeline.extract.events.sentence_view import Scene, heads
from pipeline.extract.events.triggers import Trigger

_TOWARD = frozenset({"to", "toward", "towards", "into", "on", "against"})
_BODIES = frozenset({"body", "corpse", "remains"})


def target_phrases(trigger: Trigger, scene: Scene) -> Iterator[list[Token]]:
    """The heads of the phrases that can name whom it was done to, the likeliest first."""
    head, facts = trigger.head, trigger.facts
    yield [one for thing in facts.objects for one in _persons(thing)]
    for thing in facts.objects:
        if clauses.is_verb(head) and "attack_event" in scene.labels[thing.i]:
            yield [*noun_subjects(thing, True), *before(thing)]
    yield _owners(scene, facts.objects)
    if clauses.is_verb(head):
        for thing in facts.subjects:
            if "attack_event" in scene.labels[thing.i]:
                yield noun_objects(thing, False)
    if trigger.sub_event_type.endswith("territory"):
        lost = list(clauses.complements(head, {"from"}))
        yield [t for thing in facts.objects for t in clauses.complements(thing, {"from"})] + lost
        yield _owners(scene, [*clauses.complements(head, _TOWARD), *lost])


def _persons(thing: Token) -> list[Token]:
    """Whose the bodies are ("withheld the bodies of two men"); other things as they are."""
    whose = list(clauses.complements(thing, {"of"})) if thing.lemma_.lower() in _BODIES else []
    return whose or [thing]


def _owners(scene: Scene, things: list[Token]) -> list[Token]:
    """Whose the things or places are: "rebel positions", "held by rebels", "took it from us"."""
    found: list[Token] = []
    for thing in things:
        for head in heads(thing):
            found += [c for c in head.lefts if c.dep_ in SIDE and c.pos_ != "VERB"]
            found += [d for c in head.lefts for d in c.lefts if c.lower_ in {"held", "controlled"}]
            for child in head.children:
                if child.dep_ == "acl" and child.lower_ == "belonging":
                    found += clauses.complements(child, {"to"})
                if child.dep_ in {"acl", "relcl"} and child.lower_ in {"held", "controlled"}:
                    found += clauses.agents(child) or clauses.complements(child, {"by"})
            found += clauses.complements(head, {"of", "from"})
    return [t for t in found if scene.labels[t.i] & PARTIES and not is_plain_adjective(scene, t)]


def befallen(trigger: Trigger) -> list[Token]:
    """Whom a loss befell: "civilian casualties", "the deaths of two guards"."""
    return [c for c in before(trigger.head) if c.dep_ != "poss"] or before(trigger.head)


def described(adjective: Token) -> list[Token]:
    """Who is said to be dead: "the raid left nine guards dead", "nine dead guards"."""
    own = clauses.children(adjective, clauses.SUBJECTS)
    if own:
        return own
    host = adjective.head
    if not clauses.is_verb(host):
        return [host] if adjective.dep_ == "amod" else []
    return clauses.children(host, clauses.OBJECTS) or clauses.children(host, clauses.SUBJECTS)


def sufferers(losses: Token) -> list[Token] | None:
    """Who suffered losses; None where the verb above does not say."""
    verb = losses.head if losses.dep_ == "dobj" else None
    suffered = verb is not None and verb.lemma_.lower() in {"suffer", "sustain", "take", "incur"}
    return clauses.subjects(verb) if verb is not None and suffered else None


def inflicters(losses: Token) -> list[Token]:
    """Who inflicted losses on others."""
    verb = losses.head if losses.dep_ == "dobj" else None
    return clauses.subjects(verb) if verb is not None and verb.lemma_ == "inflict" else []
