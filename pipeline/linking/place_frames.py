"""How a place is in its sentence, and what ties it to a figure or mention there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from spacy.tokens import Doc, Token

from pipeline.extract.places.areas import Spot
from pipeline.extract.places.standing import standing
from pipeline.linking.party_evidence import classes_of_people
from pipeline.linking.view import FINITE, Item, is_cue
from pipeline.text.article import Sentence

_BEFORE = (
    ("in", frozenset({"in", "at", "inside", "within", "across", "around", "throughout"})),
    ("near", frozenset({"near", "outside", "off", "along", "between"})),
    ("on", frozenset({"on", "against", "over"})),
    ("to", frozenset({"to", "into", "toward", "towards", "for"})),
)
_LEADS = frozenset({"in", "on", "of", "at", "near", "outside", "against"})
_ARTICLES = frozenset({"the", "a", "an"})
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "VERB", "AUX"})
_CLOSE = 4
"""The most words between an item and a place that is said of it alone ("six men in Homs")."""
_SHORT = 4
"""The most letters of an abbreviation."""


def frame_of(sentence: Sentence, spot: Spot) -> frozenset[str]:
    """How a place is in its sentence, and what its name does there beside saying where."""
    found = _frame(sentence.doc, spot)
    if spot.place.mention.sentence == sentence.index:
        known = standing(sentence, spot.place)
        found |= {f"does_{one.name}" for one in fields(known) if getattr(known, one.name)}
        found |= {"does_elsewhere"} if known.is_elsewhere else set()
    return found


def _frame(doc: Doc, spot: Spot) -> frozenset[str]:
    """How a place is in its sentence, by words and tags."""
    found = {_word_before(doc, spot), _word_behind(doc, spot)} - {""}
    if spot.described:
        found.add("described")
    if _in_capitals(doc, spot):
        found.add("capitals")
    head = doc[spot.head]
    return frozenset(found | {f"dep_{head.dep_}", f"label_{head.ent_type_}"})


def _in_capitals(doc: Doc, spot: Spot) -> bool:
    """Whether a name alone is in capitals, as where a report was written: "JAKARTA Police said"."""
    words = doc[spot.first : spot.stop].text
    return len(words) > _SHORT and words.isupper() and not doc.text.isupper()


def _word_before(doc: Doc, spot: Spot) -> str:
    at = spot.first - 1
    if at > 0 and doc[at].lower_ in ("the", "a"):
        at -= 1
    if at < 0:
        return "frame_first"
    word = doc[at].lower_
    if word in ("from", "of"):
        return f"frame_{word}"
    if word == ",":
        return "frame_after_comma"
    return next((f"frame_{name}" for name, words in _BEFORE if word in words), "")


def is_origin(doc: Doc, spot: Spot) -> bool:
    """Whether a place only says where somebody is from: "two guards from Norland"."""
    at = spot.first - 1
    while at > 0 and doc[at].tag_ in ("DT", "JJ", "NN"):
        at -= 1
    if at <= 0 or doc[at].lower_ != "from":
        return False
    return doc[at - 1].lemma_.lower() in classes_of_people()


def _word_behind(doc: Doc, spot: Spot) -> str:
    if spot.stop >= len(doc):
        return ""
    after = doc[spot.stop]
    if after.tag_ == "POS":
        return "frame_owner"
    if after.text[0] in "-‑":
        return "frame_hyphen"
    if after.pos_ in ("NOUN", "PROPN"):
        return "frame_modifier"
    if after.tag_ in FINITE:
        return "frame_before_cue" if is_cue(after) else "frame_before_verb"
    return "frame_before_comma" if after.text == "," else ""


def tied(doc: Doc, item: Item, spot: Spot) -> set[str]:
    """How the parse ties a place to an item."""
    head, token = doc[spot.head], doc[item.first : item.stop].root
    found = set()
    if any(t.i == token.i for t in head.ancestors):
        found.add("hangs_on_item")
    if any(t.i == head.i for t in token.ancestors):
        found.add("item_hangs_on_it")
    if _verb(head) == _verb(token):
        found.add("same_verb")
    return found


def order(doc: Doc, item: Item, spot: Spot, others: Sequence[Spot]) -> set[str]:
    """Whether a place is the nearest one on its side of an item, or right behind it."""
    behind = spot.first >= item.stop
    low, high = (item.stop, spot.first) if behind else (spot.stop, item.first)
    if any(low <= other.first < high for other in others):
        return {"place_between"}
    if not behind:
        return {"last_place"}
    return {"next_place", "right_behind"} if is_right_behind(doc, item, spot) else {"next_place"}


def is_right_behind(doc: Doc, item: Item, spot: Spot) -> bool:
    """Whether only a preposition, or what is counted, parts a place from an item before it."""
    between = [t for t in doc[item.stop : spot.first] if t.lower_ not in _ARTICLES]
    if spot.first < item.stop or not between or len(between) > _CLOSE:
        return False
    return between[-1].lower_ in _LEADS and all(t.pos_ in _NOMINAL for t in between[:-1])


def _verb(token: Token) -> int:
    while token.head.i != token.i and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token.i
