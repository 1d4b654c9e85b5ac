"""What the sentence of an event mention itself says of it, as far as it tells happenings apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from pipeline.extract.events.find import Found
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.figures.numbers import find_numbers
from pipeline.extract.model import PlaceMention, Referent
from pipeline.text.periods import Period

Reality = Literal["real", "unreal", "denied", "habitual"]
_REALITY: dict[str, Reality] = {
    "planned": "unreal",
    "possible": "unreal",
    "denied": "denied",
    "habitual": "habitual",
}
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_EMPTY = frozenset({"say", "be", "have", "do", "take", "people", "accord", "report", "tell"})
"""Words that most reports have in most sentences."""
_ARTICLES = frozenset({"a", "an"})
_CLOSE = 7
"""How many words to each side of a trigger tell what it is about."""
_SINCE = 12
"""How many words after one for fighting say since when it goes on."""
_TIED = frozenset({"nsubj", "nsubjpass", "advcl", "csubj", "csubjpass", "aux", "compound"})
"""How a word hangs on that of what it did; "shelling killed" may be read as clause or auxiliary."""


@dataclass(frozen=True, slots=True)
class MentionFacts:
    """One event mention: its word, its place in the text, and who, where and when is said of it."""

    sentence: int
    paragraph: int
    headline: bool
    at: int
    """The token of the trigger in its sentence."""
    tied: frozenset[int]
    """The tokens of its sentence that it hangs on or governs."""
    aside: bool
    """It sets the time or ground of another act ("after the attack")."""
    word: str
    entry: str
    """The lexicon entry of its word."""
    kind: str
    reality: Reality
    is_noun: bool
    toll: bool
    """The word tells what an act came to ("killed")."""
    gist: bool
    """The word can sum up a whole fight ("offensive")."""
    definite: bool
    """It points back to what was stated ("the attack", "their raid")."""
    new: bool
    """It may bring up something new ("a shooting")."""
    another: bool
    """It brings up something beside what was stated ("another attack")."""
    several: bool
    """It describes several at once, none of which is meant alone ("47 attacks")."""
    plural: bool
    """There may be several, though they are named as one lot ("the group's operations")."""
    goes_on: bool
    """There is fighting all the time, or again and again."""
    actor1: str | None
    actor1_kind: str | None
    actor2: str | None
    place: PlaceMention | None
    period: Period | None
    content: frozenset[str]
    """The lemmas of its sentence that carry content, without its own."""
    close: frozenset[str]
    """The same of the words close to it, its own among them."""
    numbers: frozenset[float]
    """The numbers close to it; "one" and years are left out."""


def facts_of(found: Found) -> MentionFacts:
    """The facts of one mention."""
    event, head, entry = found.event, found.trigger.head, found.trigger.entry
    close = head.doc[max(0, head.i - _CLOSE) : head.i + _CLOSE + 1]
    marks_new = {child.lower_ for child in head.lefts} & grammar_words("new")
    return MentionFacts(
        sentence=event.mention.sentence,
        paragraph=found.paragraph,
        headline=event.zone == "headline",
        at=head.i,
        tied=frozenset(_tied(head)),
        aside=_aside(head),
        word=head.lemma_.lower(),
        entry=entry["id"],
        kind=event.sub_event_type,
        reality=_REALITY.get(event.status, "real"),
        is_noun=head.pos_ in {"NOUN", "PROPN"},
        toll=bool(entry.get("toll")),
        gist=bool(entry.get("gist")),
        definite=_is_definite(head),
        new=bool(marks_new),
        another=bool(marks_new - _ARTICLES),
        several=_is_plural(head) and _several(head),
        plural=_is_plural(head),
        goes_on=_goes_on(head, bool(entry.get("toll"))),
        actor1=_id(event.actor1_referent),
        actor1_kind=event.actor1_referent.kind if event.actor1_referent else None,
        actor2=_id(event.actor2_referent),
        place=event.place,
        period=event.period,
        content=_content(head.doc[:]) - {head.lemma_.lower()},
        close=_content(close),
        numbers=_numbers(close),
    )


def _id(referent: Referent | None) -> str | None:
    return referent.actor_id if referent else None


def _content(words: Span) -> frozenset[str]:
    lemmas = (token.lemma_.lower() for token in words if token.pos_ in _CONTENT)
    return frozenset(lemmas) - _EMPTY


def _numbers(words: Span) -> frozenset[float]:
    values = (number.value for number in find_numbers(words.text))
    return frozenset(v for v in values if v is not None and v > 1 and not 1900 < v < 2100)


def _is_definite(noun: Token) -> bool:
    back = grammar_words("back_pointing")
    return any(child.dep_ == "poss" or child.lower_ in back for child in noun.lefts)


def _is_plural(head: Token) -> bool:
    many = head.tag_ in {"NNS", "NNPS"}
    return many and head.lemma_.lower() not in grammar_words("two_sided_many")


def _several(head: Token) -> bool:
    counted = any(child.dep_ == "nummod" for child in head.children)
    return counted or not _is_definite(head)


def _goes_on(head: Token, toll: bool) -> bool:
    said = {child.lemma_.lower() for child in head.children} | {head.head.lemma_.lower()}
    if said & grammar_words("unceasing"):
        return True
    if toll and any(child.lower_ == "since" for child in head.children):
        return True
    after = head.doc[head.i : head.i + _SINCE]
    long = any(t.shape_ == "dddd" or t.lower_ in grammar_words("long_time") for t in after)
    return long and any(token.lower_ in {"since", "for"} for token in after)


def _aside(head: Token) -> bool:
    top = head
    while top.dep_ in {"compound", "conj", "nmod"}:
        top = top.head
    beside = grammar_words("beside")
    if top.dep_ == "pobj" and top.head.lower_ in beside:
        return True
    opened = (child for child in top.children if child.dep_ in {"mark", "prep"})
    return any(child.lower_ in beside and child.i < top.i for child in opened)


def _tied(token: Token) -> list[int]:
    """The words a trigger hangs on or governs, through at most a preposition."""
    found = [token.head, *(child for child in token.children if child.dep_ in _TIED)]
    for child in token.children:
        if child.dep_ in {"prep", "agent"}:
            found += child.children
            found += [t for c in child.children for p in c.children for t in p.children]
    if token.head.dep_ in {"prep", "agent"}:
        found.append(token.head.head)
    if token.dep_ == "conj":
        found += [t for c in token.head.children if c.dep_ == "prep" for t in c.children]
    return [word.i for word in found]
