"""What a party is where it is, by its own words and those beside it."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from pipeline.extract.events.vocabulary import grammar_words, word_classes
from pipeline.extract.names.descriptions import kinds_of
from pipeline.lexicons import load
from pipeline.linking.grammar import part_of
from pipeline.linking.parties import Party
from pipeline.linking.view import is_cue

_NOMINAL = frozenset({"NOUN", "PROPN"})
_VERBAL = frozenset({"VERB", "AUX"})
_ANYBODY = frozenset({"people", "person", "other", "one"})
_NO_SIDE = frozenset({"other", "person", "ethnic_or_religious"})
_HYPHENS = frozenset({"-", "–", "‑"})
SITES = frozenset({"locality", "military_site", "civilian_site"})
_SIDES = frozenset({"state", "nonstate"})
_WARS = frozenset({"war", "conflict", "uprising", "unrest", "crisis"})
_BEFORE = frozenset(
    {"by", "from", "against", "on", "of", "with", "in", "between", "and", "to", "at", "that"}
)


@cache
def classes_of_people() -> dict[str, str]:
    """Per noun for a class of people the kind of that class."""
    return {noun: entry["kind"] for entry in load("person_classes") for noun in entry["nouns"]}


@cache
def agent_words(*, holding: bool = False) -> frozenset[str]:
    """Words for what acts by nobody's will, or for holding a place."""
    entries = (e for e in load("agent_words") if (e["id"] == "holding") is holding)
    return frozenset(word for entry in entries for word in entry["words"])


def of_party(party: Party, head: Token) -> set[str]:
    """What a party is by its head and by whom it refers to."""
    found = {f"kind_{party.referent.kind}"}
    lemma = head.lemma_.lower()
    if lemma in classes_of_people():
        found.add(f"noun_class_{classes_of_people()[lemma]}")
    if lemma in agent_words():
        found.add("noun_no_agent")
    for named in kinds_of().get(lemma, ()):
        found.add(f"noun_{named}")
    if head.ent_type_:
        found.add(f"label_{head.ent_type_}")
    if head.pos_ == "PRON":
        found.add("is_pronoun")
    if lemma in _ANYBODY:
        found.add("noun_anybody")
    if head.tag_ in ("NNS", "NNPS"):
        found.add("is_plural")
    if not party.referent.is_actor:
        found.add("is_no_actor")
    found.add(f"dep_{head.dep_}")
    return found


def is_thing(party: Party, head: Token) -> bool:
    """Whether words name a thing or happening, and nobody's ("a helicopter", "twin attacks")."""
    lemma = head.lemma_.lower()
    if not {lemma, lemma.removesuffix("s")} & agent_words():
        return False
    labels = word_classes(head.doc)
    if "air" in labels[head.i] and any(
        labels[i] & _SIDES for i in range(party.mention.first, head.i)
    ):
        return False  # "army helicopters"
    return party.key == party.name.lower() or head.ent_type_ != ""


def names_scene(party: Party, head: Token) -> bool:
    """Whether a name before a noun says which happening, not whose: "the Harwick strike"."""
    role, of = part_of(head)
    if role != "mod" or head.pos_ != "PROPN" or of.lemma_.lower() not in agent_words():
        return False
    if head.ent_type_ == "GPE" and not party.referent.is_actor:
        return True
    one = of.tag_ == "NN" and any(word.lower_ == "the" for word in of.lefts)
    return one and party.referent.kind in _NO_SIDE


def is_holder(doc: Doc, head: Token, stop: int) -> bool:
    """Whether words only say whose a place or thing is: "rebel-held", "rockets made by rebels"."""
    words = [t.lower_ for t in doc[stop : stop + 2]]
    if len(words) == 2 and words[0] in _HYPHENS and words[1] in agent_words(holding=True):
        return True
    role, of = part_of(head)
    if role != "prep_by":
        return False
    if of.lower_ in agent_words(holding=True):
        return True
    labels = word_classes(doc)
    struck = "attack_event" in labels[of.i] or of.lemma_.lower() in grammar_words("impact_verb")
    return of.dep_ == "acl" and bool(labels[of.head.i] & SITES) and not struck


def is_scene_of_war(head: Token) -> bool:
    """Whether a word only says whose war is meant: "the Orlandian war", not "war on Orland"."""
    role, of = part_of(head)
    if role != "mod" or head.tag_ != "JJ" or of.lemma_.lower() not in _WARS:
        return False
    return not any(c.lower_ in {"on", "against", "of"} for c in of.rights)


def around(doc: Doc, first: int, stop: int) -> set[str]:
    """The words just beside a phrase."""
    found = set()
    before = doc[first - 1] if first else None
    if before is None:
        found.add("around_first")
    elif before.lower_ in _BEFORE:
        found.add(f"around_after_{before.lower_}")
    elif before.pos_ in _VERBAL:
        found.add("around_after_cue" if is_cue(before) else "around_after_verb")
    after = doc[stop] if stop < len(doc) else None
    if after is None:
        return found
    if after.tag_ == "POS":
        found.add("around_owner")
    elif after.pos_ in _NOMINAL:
        found.add("around_before_noun")
        if after.lemma_.lower() in agent_words():
            found.add("around_before_attack")
    elif after.pos_ in _VERBAL:
        found.add("around_before_cue" if is_cue(after) else f"around_before_{after.tag_}")
    return found
