"""The evidence for and against two event mentions of a document being one happening.

Evidence is named, never a word of a text: `happening_weights.csv` gives each name its weight.
"""

from __future__ import annotations

import math

from pipeline.extract.model import PlaceMention
from pipeline.linking.mention_facts import MentionFacts
from pipeline.schemas.actors import FORCES
from pipeline.schemas.event_types import types_with

DESCRIPTIONS = frozenset({"described_area", "joint_places"})
"""Rules of places that are a part of one, or several."""
VIOLENT = types_with("attack")
_EXACT_PLACE = 2
"""A `place_precision` up to this tells two places apart; a wider one may hold the other."""
_OPENING = 2
"""How many first sentences open a text: many texts have lost the break after their headline."""
_TOLD_AGAIN = 3
"""How many sentences on a text tells again what its opening told."""
_NEAR = 4
_FAR_KM = 15.0
"""Two towns further apart than this are two places; nearer, one may be a quarter of the other."""
_FAR_DAYS = 3
_APART = 10
"""How many words apart two mentions of one sentence do not share their neighbours."""


def evidence(one: MentionFacts, other: MentionFacts) -> frozenset[str]:
    """What speaks for and against `one` describing the same as `other`, told before it."""
    readings = (_act, _where_in_text, _noun, _parties, _place, _days, _words)
    return frozenset(name for reading in readings for name in reading(one, other))


def alike(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether two mentions are of one sort: the same type, or both acts of bloodshed."""
    return one.kind == other.kind or {one.kind, other.kind} <= VIOLENT


def tells_again(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether `other` is in the opening and `one` in a sentence soon after it."""
    return is_in_opening(other) and 0 < one.sentence - other.sentence <= _TOLD_AGAIN


def is_in_opening(one: MentionFacts) -> bool:
    """Whether it is where a report says what it is about."""
    return one.headline or one.sentence < _OPENING


def is_exact(place: PlaceMention | None) -> bool:
    """Whether a place is a town or a part of one."""
    return place is not None and (place.place.place_precision or 9) <= _EXACT_PLACE


def _act(one: MentionFacts, other: MentionFacts) -> list[str]:
    found = []
    if one.kind == other.kind:
        found.append("same_kind")
    elif {one.kind, other.kind} <= VIOLENT:
        found.append("both_violent")
    if one.entry == other.entry:
        found.append("same_sort_of_word")
    if alike(one, other) and one.toll != other.toll:
        found.append("act_and_toll")
    if one.toll and other.toll:
        found.append("two_tolls")
    if one.reality != other.reality:
        found.append("reality_differs")
    return found


def _where_in_text(one: MentionFacts, other: MentionFacts) -> list[str]:
    gap = one.sentence - other.sentence
    found = ["opening"] if is_in_opening(other) else []
    if one.paragraph == other.paragraph:
        found.append("same_paragraph")
    if gap == 0:
        return found + _in_sentence(one, other)
    if gap == 1:
        found.append("next_sentence")
    elif gap <= _NEAR:
        found.append("near_sentence")
    if tells_again(one, other):
        found.append("opening_told_again")
    if other.headline and not one.headline:
        found.append("headline_told_again")
    return found


def _in_sentence(one: MentionFacts, other: MentionFacts) -> list[str]:
    found = ["same_sentence"]
    if other.at in one.tied or one.at in other.tied:
        found.append("tied_by_grammar")
    if one.aside or other.aside:
        found.append("set_beside")
    if not alike(one, other):
        return found
    found.append(
        ("same_sentence_acts", "same_sentence_act_and_toll", "same_sentence_tolls")[
            one.toll + other.toll
        ]
    )
    if one.actor1 and other.actor1 and one.actor1 != other.actor1:
        found.append("same_sentence_doers_differ")
    return found


def _noun(one: MentionFacts, other: MentionFacts) -> list[str]:
    found = []
    if one.is_noun and one.definite and alike(one, other):
        bare = one.place is None and one.period is None
        same = "same_word" if one.word == other.word else "alike"
        found.append(f"points_back_{same}" if bare else f"definite_{same}")
    if one.another:
        found.append("another")
    elif one.new:
        found.append("new_told_again" if tells_again(one, other) else "new")
    if one.several or other.several:
        found.append("several")
    if one.goes_on != other.goes_on:
        found.append("goes_on_one")
    if one.gist != other.gist:
        found.append("sums_up_one")
    if one.gist and other.gist:
        found.append("sums_up_both")
    return found


def _parties(one: MentionFacts, other: MentionFacts) -> list[str]:
    found = []
    if one.actor1 and other.actor1 and one.actor1 != other.actor1:
        # names of forces tell acts apart; "a man" and "the gunman" may be one
        forces = {one.actor1_kind, other.actor1_kind} <= FORCES
        found.append("forces_differ" if forces else "doers_differ")
    if one.actor2 and one.actor2 == other.actor2:
        found.append("same_target")
    if (one.actor1 and one.actor1 == other.actor2) or (other.actor1 and other.actor1 == one.actor2):
        found.append("sides_crossed")
    return found


def _place(one: MentionFacts, other: MentionFacts) -> list[str]:
    if one.place is None or other.place is None:
        return []
    if same_place(one.place, other.place):
        return ["same_place"]
    return ["places_far"] if are_far(one.place, other.place) else []


def same_place(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two places are the same, and where they are only described the words too."""
    if one.place.place_id != other.place.place_id:
        return False
    described = {one.rule, other.rule} & DESCRIPTIONS
    return not described or one.mention.text.lower() == other.mention.text.lower()


def are_far(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two places are known exactly, and cannot be one."""
    a, b = one.place, other.place
    if "joint_places" in (one.rule, other.rule):
        return True
    if a.country and b.country and a.country != b.country:
        return True
    if max(a.place_precision or 9, b.place_precision or 9) > _EXACT_PLACE:
        return False
    if a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return False
    north = 111.2 * (a.latitude - b.latitude)
    east = 111.2 * (a.longitude - b.longitude) * math.cos(math.radians(a.latitude))
    return math.hypot(north, east) > _FAR_KM


def _days(one: MentionFacts, other: MentionFacts) -> list[str]:
    a, b = one.period, other.period
    if a is None or b is None:
        return []
    apart = max((a.start - b.end).days, (b.start - a.end).days)
    if apart <= 0:
        return ["days_meet"]
    return ["days_far"] if apart > _FAR_DAYS else ["days_differ"]


def _words(one: MentionFacts, other: MentionFacts) -> list[str]:
    found = []
    if alike(one, other) and (one.sentence != other.sentence or abs(one.at - other.at) > _APART):
        found += _share("close_words", one.close, other.close)
    if one.sentence == other.sentence:
        return found
    if alike(one, other):
        found += _share("words", one.content, other.content)
    if not one.numbers or not other.numbers:
        return found
    if one.numbers & other.numbers:
        found.append("same_number")
        return found
    if one.toll and other.toll:
        found.append("numbers_differ")
    points_back = one.is_noun and one.definite
    if one.actor2 and other.actor2 and one.actor2 != other.actor2 and not points_back:
        found.append("victims_differ")
    return found


def _share(name: str, one: frozenset[str], other: frozenset[str]) -> list[str]:
    """How much of the lesser of two sets of words is in the other, in quarters."""
    share = len(one & other) / max(1, min(len(one), len(other)))
    return [f"{name}_{step}" for step in (25, 50) if share * 100 >= step]
