"""The actors of an event: the words that name them and whom these stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.scene import Scene, heads
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.model import Mention, Referent
from pipeline.text.article import Sentence

if TYPE_CHECKING:
    from pipeline.extract.names import Cast

_DOERS = frozenset(
    {"state", "nonstate", "police", "unidentified", "civilian", "protester", "rioter", "mob"}
    | {"name", "air", "suicide"}
)
_ACTORS = _DOERS | {"civilian_site", "military_site"}
_SIDE = {"compound", "amod", "nmod", "poss"}
Actor = tuple[Mention, Referent | None]


def actors(trigger: Trigger, scene: Scene, cast: Cast) -> tuple[Actor | None, Actor | None]:
    """Who did it and to whom; None where the sentence does not say."""
    doers = [t for t in trigger.facts.subjects if _fits(scene, t, _DOERS)]
    done_to = [t for t in trigger.facts.objects if _fits(scene, t, _ACTORS)]
    if not doers and not clauses.is_verb(trigger.head):
        doers = _side_words(scene, trigger.head)
    if len(doers) >= 2 and not done_to and doers[0].head.lower_ in {"between", "among"}:
        doers, done_to = doers[:1], doers[1:]
    if not done_to and trigger.entry["type"] == "clash" and doers:
        joined = [c for c in doers[0].children if c.dep_ == "conj" and _fits(scene, c, _ACTORS)]
        done_to = joined[:1]
    first = _actor(scene.sentence, doers[0], cast) if doers else None
    second = _actor(scene.sentence, done_to[0], cast) if done_to else None
    return first, second


def _fits(scene: Scene, token: Token, wanted: frozenset[str]) -> bool:
    """Whether a phrase can name an actor at all."""
    if token.pos_ == "PRON":
        return token.lower_ not in {"this", "that", "which", "what", "there"}
    if clauses.is_verb(token) and token.pos_ != "PROPN":
        return False
    if any(scene.labels[t.i] & wanted for t in heads(token)):
        return True
    return any(scene.labels[c.i] & {"name"} for c in token.children if c.dep_ in _SIDE)


def _side_words(scene: Scene, noun: Token) -> list[Token]:
    """The words before an event noun that name the doer ("Russian air strikes")."""
    found = [
        c
        for c in noun.lefts
        if c.dep_ in _SIDE
        and c.pos_ in {"PROPN", "NOUN", "ADJ"}
        and (
            scene.labels[c.i] & {"name", "state", "nonstate", "mob"}
            or c.ent_type_ in {"NORP", "GPE"}
        )
    ]
    return found[:1]


def _actor(sentence: Sentence, head: Token, cast: Cast) -> Actor:
    token = next(heads(head), head)
    if token.dep_ in {"compound", "amod", "nmod", "poss"}:
        mention = _before(sentence, token)
    else:
        mention = cast.noun_phrase(sentence, token.i)
    referent = cast.refer(sentence.index, mention.first, mention.stop)
    return mention, referent


def _before(sentence: Sentence, token: Token) -> Mention:
    """The words of a name or noun that stands before another noun."""
    first = min((t.i for t in token.subtree if t.i <= token.i), default=token.i)
    while first < token.i and sentence.doc[first].pos_ in {"DET", "PUNCT"}:
        first += 1
    span = sentence.span(first, token.i + 1)
    return Mention(sentence.index, first, token.i + 1, span, sentence.doc[first : token.i + 1].text)
