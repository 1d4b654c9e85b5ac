"""What a place name does in its sentence when it does not say where something happened."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipeline.extract.model import PlaceMention
from pipeline.extract.places.bystanders import is_goal, is_government, is_seat, outer
from pipeline.extract.places.kinds import COUNTRIES
from pipeline.extract.places.names import is_capital
from pipeline.extract.places.words import area_words, words
from pipeline.text.article import Sentence

_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_HYPHENS = frozenset({"-", "–", "‑"})
_BEFORE_HOLDER = frozenset({"in", "at", "from", "near"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What a place name does beside naming a place; all False where it only says where.

    `is_dateline`: it says where the report was written. `is_seat`: somebody who tells is based
    there. `is_goal`: people are brought or flee there. `is_measured_from`: it says how far off
    another place is. `is_part_of_name`: it belongs to the name of a body, a hospital, a paper.
    `stands_for_government`: it tells or acts ("Moscow said"). `is_owner`: it says whose something
    is ("Iraq's army", "U.S. jets").
    """

    is_dateline: bool = False
    is_seat: bool = False
    is_goal: bool = False
    is_measured_from: bool = False
    is_part_of_name: bool = False
    stands_for_government: bool = False
    is_owner: bool = False

    @property
    def is_elsewhere(self) -> bool:
        """Whether nothing that the sentence describes can be placed there for it."""
        plain = self.is_dateline or self.is_seat or self.is_measured_from or self.is_part_of_name
        return plain or self.is_goal or self.stands_for_government or self.is_owner


def standing(sentence: Sentence, place: PlaceMention) -> Standing:
    """What a place name does in its sentence."""
    doc, first, stop = sentence.doc, place.mention.first, place.mention.stop
    head = doc[first:stop].root
    opens = not any(token.is_alpha for token in doc[:first])
    broad = place.place.kind in COUNTRIES
    return Standing(
        is_dateline=sentence.dateline or (opens and _closes_dateline(doc, stop)),
        is_seat=_is_based(doc, first, stop) or is_seat(outer(head)),
        is_goal=is_goal(outer(head)),
        is_measured_from=is_measured_from(doc, first),
        is_part_of_name=_is_part_of_name(doc, first, stop),
        stands_for_government=is_government(outer(head), first, stop)
        or (_is_ruler(place) and _acts(doc, first, stop, head)),
        is_owner=broad and _is_owner(doc, stop, head),
    )


def is_measured_from(doc: Doc, first: int) -> bool:
    """Whether a place from token `first` on only says how far off another is ("9 km from Homs")."""
    at = first - (doc[first].lower_ not in area_words("direction"))
    if at < 0 or (at < first and doc[at].lower_ not in ("from", "off", "of")):
        return False
    at -= 1
    while at >= 0 and doc[at].lower_ in area_words("direction"):
        at -= 1
    return at >= 0 and doc[at].lower_ in area_words("measure")


def _is_ruler(place: PlaceMention) -> bool:
    """Whether a place can refer to a government: a country or a capital."""
    return place.place.kind in COUNTRIES | {"capital"}


def _closes_dateline(doc: Doc, stop: int) -> bool:
    """Whether a dash, or an agency in brackets, follows a name that opens a sentence."""
    return stop < len(doc) and doc[stop].text in {"—", "–", "--", "("}


def _is_based(doc: Doc, first: int, stop: int) -> bool:
    """Whether somebody sits or is helped from there: "London-based", "based in London"."""
    hyphen = stop + 1 < len(doc) and doc[stop].text in _HYPHENS
    if hyphen and doc[stop + 1].lower_ in area_words("hyphened"):
        return True
    after = first > 1 and doc[first - 1].lower_ in _BEFORE_HOLDER
    return after and doc[first - 2].lemma_.lower() in area_words("sits")


def _is_part_of_name(doc: Doc, first: int, stop: int) -> bool:
    """Whether capitals beside a name make it a part of a longer one that names no area."""
    bodies = words("civic") | words("organisation") | words("describes_site") | words("facility")
    bodies = bodies - words("town") - words("division")
    if stop < len(doc) and is_capital(doc[stop]):
        end = stop
        while end < len(doc) and is_capital(doc[end]):
            end += 1
        if any(token.lower_ in bodies for token in doc[stop:end]):
            return True
    at = first - 1 - (first > 1 and doc[first - 1].lower_ == "the")
    return at > 0 and doc[at].lower_ == "of" and _is_body(doc[at - 1], bodies)


def _is_body(token: Token, bodies: frozenset[str]) -> bool:
    return is_capital(token) and token.i > 0 and token.lower_ in bodies


def _acts(doc: Doc, first: int, stop: int, head: Token) -> bool:
    """Whether a name is itself who does what its clause tells: "Israel bombed", "by Russia"."""
    if first and doc[first - 1].lower_ == "by":
        return head.dep_ in ("pobj", "agent")
    said = stop < len(doc) and doc[stop].pos_ in _VERBS and head.dep_ != "pobj"
    bare = first == 0 or doc[first - 1].pos_ not in ("ADP", "VERB", "ADJ")
    return (said and bare) or (head.dep_ == "nsubj" and head.head.pos_ in _VERBS)


def _is_owner(doc: Doc, stop: int, head: Token) -> bool:
    """Whether a country says whose the next noun is, and that noun is no part of the country."""
    if stop >= len(doc):
        return False
    owns = doc[stop].tag_ == "POS" or head.dep_ in ("compound", "nmod", "amod")
    at = stop + (doc[stop].tag_ == "POS")
    while at < len(doc) and doc[at].pos_ in _NOUNS and doc[at].i < head.head.i:
        at += 1
    parts = area_words("part") | area_words("edge") | area_words("direction") | words("behind")
    return owns and at < len(doc) and doc[at].pos_ in _NOUNS and doc[at].lower_ not in parts
