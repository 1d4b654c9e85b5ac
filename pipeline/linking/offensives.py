"""The one offensive of a report: later words for it, and tolls that name nothing else, are of it.

A report describes one offensive, battle or siege if no two of its words that sum up a whole fight
say places, days or forces that cannot be one. Then every such word is of it, whatever is
between, and so are deaths told without a place and day of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from pipeline.extract.model import PlaceMention
from pipeline.linking.happening_evidence import (
    VIOLENT,
    evidence,
    is_exact,
    is_in_opening,
    same_place,
)
from pipeline.linking.mention_facts import MentionFacts

_CANNOT_BE_ONE = frozenset({"places_far", "days_far", "days_differ", "another"})
_BLOODSHED = frozenset({"Armed clash", "Attack"})
"""Types of words for killing that say nothing of how."""
_UNNAMED = "unidentified_"
"""How the ids of actors begin that may be any ("extremists")."""
_OFTEN = 3
"""How many words for an offensive make a report one of an offensive."""


def of_the_offensive(facts: Sequence[MentionFacts], happenings: Sequence[int]) -> frozenset[int]:
    """The mentions of the one offensive of their text; none if there is none, or are several."""
    sums_up = _of_these_towns(facts, [n for n, one in enumerate(facts) if _sums_up(one)])
    if not _tells_of([facts[n] for n in sums_up]):
        return frozenset()
    members: dict[int, list[int]] = {}
    for n, number in enumerate(happenings):
        members.setdefault(number, []).append(n)
    first = facts[sums_up[0]]
    towns = [place for n in sums_up if (place := facts[n].place) and is_exact(place)]
    whole = {happenings[n] for n in sums_up if _goes_back(facts[n], towns)}
    whole |= {
        number
        for number, told in members.items()
        if any(facts[n].toll for n in told) and all(_is_bare(facts[n], first) for n in told)
    }
    found = {n for number in whole for n in members[number]}
    return frozenset(found | {n for n, one in enumerate(facts) if _is_toll_of(one, facts, sums_up)})


def _of_these_towns(facts: Sequence[MentionFacts], sums_up: Sequence[int]) -> list[int]:
    """The words for fights without those whose country or province is not that of a town named."""
    in_towns = [facts[n] for n in sums_up if is_exact(facts[n].place)]
    return [
        n
        for n in sums_up
        if is_exact(facts[n].place) or all(_may_be_one(facts[n], town) for town in in_towns)
    ]


def _tells_of(told: Sequence[MentionFacts]) -> bool:
    """Whether these words are of one offensive at a known town, which the report opens with."""
    towns = [one for one in told if is_exact(one.place)]
    opens = [one for one in told if is_in_opening(one)]
    if len(told) < _OFTEN or not towns or not opens:
        return False
    return all(_may_be_one(later, former) for former, later in combinations(told, 2))


def _goes_back(one: MentionFacts, towns: Sequence[PlaceMention]) -> bool:
    """Whether it opens the report, points back, or names a town of the offensive again."""
    again = one.place is not None and any(same_place(one.place, town) for town in towns)
    return again or one.definite or is_in_opening(one)


def _sums_up(one: MentionFacts) -> bool:
    plain = one.gist and one.kind in VIOLENT and one.reality == "real"
    return plain and not (one.several or one.plural or one.goes_on)


def _may_be_one(one: MentionFacts, other: MentionFacts) -> bool:
    found = evidence(one, other)
    unnamed = any((told.actor1 or "").startswith(_UNNAMED) for told in (one, other))
    sides = unnamed or "forces_differ" not in found
    return sides and not found & _CANNOT_BE_ONE


def _is_bare(one: MentionFacts, offensive: MentionFacts) -> bool:
    """Whether it is stated after the offensive, with no place, day or kind of its own."""
    says = one.place is not None or one.period is not None or one.new or one.several or one.goes_on
    after = one.sentence > offensive.sentence and one.reality == "real"
    return after and not says and one.kind in _BLOODSHED and _may_be_one(one, offensive)


def _is_toll_of(one: MentionFacts, facts: Sequence[MentionFacts], sums_up: Sequence[int]) -> bool:
    """Whether it hangs on a word for the offensive ("killed in the fighting")."""
    return one.toll and any(
        facts[n].sentence == one.sentence and facts[n].at in one.tied for n in sums_up
    )
