"""All ways from a number to the word that says what happened, in the order they are tried."""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.extract.figures.links import Link, Spot, allowed
from pipeline.extract.figures.links_before import (
    noun_before,
    pattern_around,
    verb_before,
    verb_of_list,
)
from pipeline.extract.figures.links_behind import died_later, verb_behind
from pipeline.extract.figures.links_parse import reflexive, verb_above
from pipeline.extract.figures.nouns import tag_at
from pipeline.extract.figures.numbers import Number
from pipeline.extract.figures.phrases import Phrase
from pipeline.extract.figures.words import is_state, senses


def _own_noun(doc: Doc, phrase: Phrase, measures: tuple[str, ...] | None = None) -> Link | None:
    """The measure that the counted noun has by itself ("5 deaths", "5 hostages")."""
    if phrase.head is None:
        return None
    found = senses(doc[phrase.head], "noun")
    if found and (measures is None or found[0].measure in measures):
        return Link(found[0], phrase.head, "noun")
    return None


def _own_state(doc: Doc, phrase: Phrase) -> Link | None:
    """The measure of those who are named by their state ("two of the dead were women")."""
    if phrase.head is None:
        return None
    found = senses(doc[phrase.head], "state") or senses(doc[phrase.head], "verb")
    return Link(found[0], phrase.head, "noun") if found else None


def _bare(spot: Spot, link: Link) -> bool:
    """Whether the word that tells is right behind a number without a noun: "14 injured"."""
    return spot.phrase.head is None and link.trigger == spot.stop


def _modifier(doc: Doc, phrase: Phrase) -> Link | None:
    for at in phrase.modifiers:
        for sense in senses(doc[at], "modifier"):
            if allowed(sense, phrase.kind, True):
                return Link(sense, at, "modifier")
    return None


def find_link(doc: Doc, spot: Spot, number: Number, used: set[int]) -> Link | None:
    """What happened to the counted, by the first way that tells.

    `used` are words already taken by a number before them.
    """
    link = _first_link(doc, spot, number, used)
    noun = _own_noun(doc, spot.phrase, ("abducted",))
    return noun if link and noun and link.sense.measure == "detained" else link


def link_of_whole(doc: Doc, spot: Spot) -> Link | None:
    """What happened to all of which a number before names a part ("5 of the 12 men abducted")."""
    end = spot.phrase.end
    link = verb_behind(doc, spot, known=True, inserts=False)
    participle = link is not None and link.trigger == end and tag_at(doc, end) == "VBN"
    if link and (participle or tag_at(doc, end) in ("WP", "WDT")):
        return link
    return _own_noun(doc, spot.phrase)


def _first_link(doc: Doc, spot: Spot, number: Number, used: set[int]) -> Link | None:
    phrase = spot.phrase
    known = phrase.head is not None
    if number.fold and phrase.head is not None:
        found = senses(doc[phrase.head], "noun") or senses(doc[phrase.head], "noun_of")
        return Link(found[0], phrase.head, "noun") if found else None
    noun = _own_noun(doc, phrase, ("killed", "injured"))
    if noun and not is_state(doc[noun.trigger]):
        return noun
    beside = verb_behind(doc, spot, known=known, inserts=False)
    around = pattern_around(doc, spot, number.end, known=known)
    if around and beside and (around.sense.measure == "casualties" or _bare(spot, beside)):
        return beside
    if beside and beside.sense.measure == "injured":
        beside = died_later(doc, spot, beside) or beside
    return (
        noun_before(doc, spot, known=known)
        or around
        or verb_before(doc, spot, used, known=known)
        or beside
        or verb_behind(doc, spot, known=known, inserts=True)
        or reflexive(doc, spot)
        or verb_above(doc, spot, known=known)
        or verb_of_list(doc, spot)
        or _modifier(doc, phrase)
        or _own_noun(doc, phrase)
        or _own_state(doc, phrase)
    )
