"""Which words of a sentence name an actor of an event, and whom these refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.sentence_view import Scene, heads
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import Mention, Referent
from pipeline.extract.names import Cast

Actor = tuple[Mention, Referent | None]

PARTIES = frozenset(
    {"state", "nonstate", "police", "unidentified", "civilian", "protester", "rioter", "mob"}
    | {"suicide_bomber", "supporter"}
)
DOERS = PARTIES | {"air"}
SIDE = frozenset({"compound", "amod", "nmod", "poss"})
"""How the words before a noun hang on it that can say whose it is."""
_ACTING_KINDS = frozenset(
    {"state_forces", "rebel_group", "militia", "government", "international", "un_body", "ngo"}
    | {"civilians", "ethnic_or_religious", "person"}
)
_FORCES = frozenset({"state_forces", "rebel_group", "militia"})
_THINGS = frozenset(
    {"place", "attack_event", "military_site", "civilian_site", "weapon", "time_word"}
)
_CRAFT = frozenset({"drone", "uav"})
"""Words for an attack that are also what attacks ("drones struck a convoy")."""
_ARMS = frozenset({"artillery", "weapon", "armament"})
_LONGEST = 14
"""The most words that joint actors are given in; longer lists are cut to their first."""


def parties(
    scene: Scene, cast: Cast, tokens: Iterable[Token], wanted: frozenset[str]
) -> Iterator[Token]:
    """Those of some phrases that name an actor: a person, a force, a people, never a place."""
    for token in tokens:
        for head in heads(token):
            if (head.dep_ == "conj" and head.i != token.i) or is_plain_adjective(scene, head):
                continue
            if _is_party(scene, cast, head, wanted):
                yield head


def victims(scene: Scene, tokens: Iterable[Token]) -> Iterator[Token]:
    """Those of some phrases, of no known class, that can be people who are killed or taken."""
    for token in tokens:
        for head in heads(token):
            joined = head.dep_ == "conj" and head.i != token.i
            people = head.pos_ in {"NOUN", "PROPN"} and not scene.labels[head.i] & _THINGS
            people = people and head.ent_type_ not in {"DATE", "TIME"}
            if people and not joined and not _is_bare_count(head):
                yield head


def is_plain_adjective(scene: Scene, token: Token) -> bool:
    """Whether a word only says of what sort a thing is ("military airfield")."""
    beside = token.pos_ == "ADJ" and token.dep_ not in {"nsubj", "nsubjpass", "dobj", "pobj"}
    return beside and not scene.labels[token.i] & {"name", "nation", "nonstate"}


def _is_bare_count(token: Token) -> bool:
    """Whether a word only says how many ("hundreds were killed"): it names nobody."""
    counts = token.lemma_.lower() in grammar_words("measure")
    whole = any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)
    kinds = any(c.dep_ in {"compound", "nmod", "poss"} for c in token.lefts)
    return counts and not whole and not kinds


def _is_party(scene: Scene, cast: Cast, head: Token, wanted: frozenset[str]) -> bool:
    labels = scene.classes([head])
    armed = head.lemma_ in _CRAFT or (bool(labels & _ARMS) and _has_owner(scene, head))
    nation = head.pos_ == "ADJ" and "nation" in labels
    return (wanted is DOERS and armed) or (
        not _is_no_party(head, labels)
        and (bool(labels & wanted) or nation or _acts(head) or _is_known(scene, cast, head, labels))
    )


def _is_known(scene: Scene, cast: Cast, head: Token, labels: frozenset[str]) -> bool:
    """Whether a word stands for somebody of a kind that acts."""
    named = labels & {"name", "pronoun"} or head.pos_ in {"NOUN", "PROPN"}
    referent = refer(scene, head, cast) if named else None
    own = referent is not None and referent.name.casefold().endswith(head.text.casefold())
    known = referent is not None and referent.kind in _ACTING_KINDS
    return known and (not own or "name" in labels)


def _is_no_party(head: Token, labels: frozenset[str]) -> bool:
    """Whether a word is a place, an event, a date or an act."""
    place = "place" in labels and "nation" not in labels and not _acts(head)
    act = clauses.is_verb(head) and head.pos_ != "PROPN"
    return place or act or "attack_event" in labels or head.ent_type_ in {"DATE", "TIME"}


def _acts(head: Token) -> bool:
    """Whether the name of a place refers to who governs there: "X bombed the port"."""
    does = head.dep_ == "nsubj" and bool(clauses.children(head.head, {"dobj"}))
    blamed = head.dep_ == "dobj" and head.head.lemma_.lower() in grammar_words("blame_verb")
    return head.ent_type_ == "GPE" and (does or blamed)


def _has_owner(scene: Scene, arms: Token) -> bool:
    """Whether weapons that act are said to be somebody's ("army artillery")."""
    whose = {"state", "nonstate", "nation", "name"}
    return any(c.dep_ in SIDE and scene.labels[c.i] & whose for c in arms.lefts)


def named(scene: Scene, head: Token, cast: Cast, *, alone: bool = False) -> Actor:
    """The words of an actor, joint ones together, and whom they refer to."""
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
    called = _called(head)
    if called is not None:
        return mention, cast.refer(sentence.index, called.left_edge.i, called.i + 1)
    return mention, refer(scene, head, cast)


def _called(head: Token) -> Token | None:
    """The name that is set beside a word for somebody ("a pharmacist, Ali Vardan, ...")."""
    if head.ent_type_ or head.tag_ != "NN":
        return None
    beside = (c for c in head.rights if c.dep_ == "appos" and c.ent_type_ == "PERSON")
    return next(beside, None)


def _left(head: Token) -> int:
    """Where the words before a head begin, articles and numbers left out."""
    before = [head.i]
    for child in head.lefts:
        if child.dep_ in SIDE:
            before += [t.i for t in child.subtree if t.i < head.i]
    first = min(before)
    while first < head.i and _is_no_name(head.doc[first]):
        first += 1
    return first


def _is_no_name(token: Token) -> bool:
    """Whether a word before a name is no part of it: an article, a number, a date."""
    return token.pos_ in {"DET", "PUNCT", "NUM"} or token.ent_type_ in {"DATE", "TIME"}


def refer(scene: Scene, head: Token, cast: Cast) -> Referent | None:
    """Whom a head with its article refers to."""
    first = _left(head)
    articles = [c.i for c in head.lefts if c.dep_ in {"det", "poss"} and c.i < first]
    return cast.refer(scene.sentence.index, min([first, *articles]), head.i + 1)


def is_armed(referent: Referent | None) -> bool:
    """Whether somebody is a force, a group, or a government with forces."""
    return referent is not None and referent.kind in _FORCES | {"government"}
