"""The actors of an event: the words that name them and whom these stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.nouns import noun_subjects
from pipeline.extract.events.scene import Scene, heads
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import Mention, Referent

if TYPE_CHECKING:
    from pipeline.extract.names import Cast

Actor = tuple[Mention, Referent | None]

_PARTIES = frozenset(
    {"state", "nonstate", "police", "unidentified", "civilian", "protester", "rioter", "mob"}
    | {"suicide", "supporter"}
)
_DOERS = _PARTIES | {"air"}
_ACTING_KINDS = frozenset(
    {"state_forces", "rebel_group", "militia", "government", "international", "un_body", "ngo"}
    | {"civilians", "ethnic_or_religious", "person"}
)
_WITHOUT_TARGET = frozenset({"Change to group/activity", "Headquarters or base established"})
"""What a side does with its own people and sites: these are no other party."""
_OF_PEOPLE = frozenset({"Abduction/forced disappearance", "Arrests", "Sexual violence"})
_SIDE = {"compound", "amod", "nmod", "poss"}
_LONGEST = 14
"""The most words that joint actors are given in; longer lists are cut to their first."""


def actors(trigger: Trigger, scene: Scene, cast: Cast) -> tuple[Actor | None, Actor | None]:
    """Who did it and to whom; None where the sentence does not say."""
    facts = trigger.facts
    noun = not clauses.is_verb(trigger.head)
    doers = list(_parties(scene, cast, facts.subjects, _DOERS))
    done_to = list(_parties(scene, cast, facts.objects, _PARTIES))
    if not doers:
        told = [] if noun else [t for t in facts.subjects if "attack_event" in scene.labels[t.i]]
        found = [p for t in told for p in (*noun_subjects(t, True), *_before(t))]
        doers = list(_parties(scene, cast, _before(trigger.head) if noun else found, _DOERS))
    if trigger.entry.get("toll") and noun:
        doers, done_to = [], done_to or doers
    if trigger.sub_event_type in _WITHOUT_TARGET:
        done_to = []
    elif not done_to and (trigger.entry.get("toll") or trigger.sub_event_type in _OF_PEOPLE):
        done_to = [t for t in facts.objects if _may_be_victim(scene, t)]
    if not done_to and trigger.sub_event_type not in _WITHOUT_TARGET:
        done_to = list(_parties(scene, cast, _owners(scene, trigger), _PARTIES))
    if not done_to and trigger.entry["type"] == "clash" and doers:
        joined = [c for c in doers[0].children if c.dep_ == "conj"]
        done_to = list(_parties(scene, cast, [*doers[1:], *joined], _PARTIES))
        doers = doers[:1]
        if done_to:
            return _named(scene, doers[0], cast, alone=True), _named(scene, done_to[0], cast)
    first = _named(scene, doers[0], cast) if doers else None
    second = _named(scene, done_to[0], cast) if done_to else None
    return first, second


def _may_be_victim(scene: Scene, token: Token) -> bool:
    """Whether an object of killing or abduction, of no known class, can be people."""
    labels = scene.labels[token.i]
    things = {"place", "attack_event", "military_site", "civilian_site", "weapon", "time_word"}
    return token.pos_ in {"NOUN", "PROPN"} and not labels & things and not _is_bare_count(token)


def _is_bare_count(token: Token) -> bool:
    """Whether a word only says how many ("hundreds were killed"): it names nobody."""
    whole = any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)
    return token.lemma_.lower() in grammar_words("measure") and not whole


def _parties(
    scene: Scene, cast: Cast, tokens: Iterable[Token], wanted: frozenset[str]
) -> Iterator[Token]:
    """Those of some phrases that name an actor: a person, a force, a people, never a place."""
    for token in tokens:
        for head in heads(token):
            if (head.dep_ == "conj" and head.i != token.i) or _is_plain_adjective(scene, head):
                continue
            if _is_party(scene, cast, head, wanted):
                yield head


def _is_party(scene: Scene, cast: Cast, head: Token, wanted: frozenset[str]) -> bool:
    labels = scene.classes([head])
    if ("place" in labels and "nation" not in labels) or "attack_event" in labels:
        return False
    if clauses.is_verb(head) and head.pos_ != "PROPN":
        return False
    if labels & wanted or (head.pos_ == "ADJ" and "nation" in labels):
        return True
    if labels & {"name", "pronoun"} or head.pos_ in {"NOUN", "PROPN"}:
        referent = _refer(scene, head, cast)
        own = referent is not None and referent.name.casefold().endswith(head.text.casefold())
        known = referent is not None and referent.kind in _ACTING_KINDS
        return known and (not own or "name" in labels)
    return False


def _before(noun: Token) -> list[Token]:
    """The words before an event noun that can name the doer ("Russian air strikes")."""
    return [c for c in noun.lefts if c.dep_ in _SIDE and c.pos_ in {"PROPN", "NOUN", "ADJ"}]


def _owners(scene: Scene, trigger: Trigger) -> list[Token]:
    """Whose the thing or place is that an act is done to: "rebel positions", "took it from us"."""
    found: list[Token] = []
    for thing in trigger.facts.objects:
        for head in heads(thing):
            found += [c for c in head.lefts if c.dep_ in _SIDE and c.pos_ != "VERB"]
            found += [d for c in head.lefts for d in c.lefts if c.lower_ in {"held", "controlled"}]
            for child in head.children:
                if child.dep_ == "acl" and child.lower_ == "belonging":
                    found += clauses.complements(child, {"to"})
            found += clauses.complements(head, {"of", "from"})
    if trigger.sub_event_type.endswith("territory"):
        found += clauses.complements(trigger.head, {"from"})
    return [t for t in found if scene.labels[t.i] & _PARTIES and not _is_plain_adjective(scene, t)]


def _is_plain_adjective(scene: Scene, token: Token) -> bool:
    """Whether a word only says of what sort a thing is ("military airfield")."""
    return token.pos_ == "ADJ" and not scene.labels[token.i] & {"name", "nation", "nonstate"}


def _named(scene: Scene, head: Token, cast: Cast, *, alone: bool = False) -> Actor:
    """The words of an actor, joint ones together, and whom they stand for."""
    first = _left(head)
    stop = head.i + 1
    if not alone:
        joint = [h.i for h in heads(head) if h.dep_ == "conj" and h.i > head.i]
        if joint and max(joint) < first + _LONGEST:
            stop = max(joint) + 1
    sentence = scene.sentence
    span = sentence.span(first, stop)
    mention = Mention(sentence.index, first, stop, span, sentence.doc[first:stop].text)
    if stop > head.i + 1:
        return mention, cast.refer(sentence.index, first, stop)
    return mention, _of_force(scene, head, mention, cast) or _refer(scene, head, cast)


def _left(head: Token) -> int:
    """Where the words before a head begin, articles and numbers left out."""
    before = [head.i]
    for child in head.lefts:
        if child.dep_ in _SIDE:
            before += [t.i for t in child.subtree if t.i < head.i]
    first = min(before)
    while first < head.i and head.doc[first].pos_ in {"DET", "PUNCT", "NUM"}:
        first += 1
    return first


def _refer(scene: Scene, head: Token, cast: Cast) -> Referent | None:
    """Whom a head with its article stands for."""
    first = _left(head)
    articles = [c.i for c in head.lefts if c.dep_ in {"det", "poss"} and c.i < first]
    return cast.refer(scene.sentence.index, min([first, *articles]), head.i + 1)


def _of_force(scene: Scene, head: Token, mention: Mention, cast: Cast) -> Referent | None:
    """The force that "NAME fighters" belong to, under the words of the text."""
    if "name" in scene.labels[head.i] or not scene.labels[head.i] & {"state", "nonstate"}:
        return None
    for child in head.lefts:
        if child.dep_ not in _SIDE or "name" not in scene.labels[child.i]:
            continue
        whose = cast.refer(scene.sentence.index, _left(child), child.i + 1)
        if whose is not None and whose.kind in {"state_forces", "rebel_group", "militia"}:
            return Referent(mention.text, mention.span, whose.actor_id, whose.kind)
    return None
