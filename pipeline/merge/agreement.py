"""Whether happenings that different documents describe are one, and how sure that is.

In words: they are of one kind, both real or both not, and nobody whom both name differs. A place in
common is never enough. They are one

- if both say where and when, and places and days meet: surely if they share a party or a mark that
  few happenings have (`Marks.in_common`);
- if place or days are only taken from the report (a report that gives no day is of the last five
  days before its publication), days and places meet, and they share a mark;
- if they share no mark, but the town is the same, no toll speaks against it, and the days meet
  where a report without a day is taken to be about its last two days (two such reports: of one
  day); not if place or day are the report's and one alone says that forces of a state did it;
- if days or places are not known, or too wide (up to a month): with two marks; if neither is
  known, with a victim by name or two people by name;
- if both are the offensive of one force on one town, and the days said, or for a report that says
  none its publication, are within a month.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

from pipeline.lexicons.tables import known_actors
from pipeline.merge.happening import (
    FIGHT,
    MAX_MARKED_DAYS,
    Happening,
    share_town,
    shared_places,
)
from pipeline.schemas.actors import FORCES

_NEWS_DAYS = 2
"""How many days, up to its publication, a report without a day speaks of most likely."""
_RARE = 2
"""How many marks in common tell that two happenings are one, be it that days are not said."""
_NEVER = 99

APART, LIKELY, SURE = 0, 1, 2
CONFIDENCE = {LIKELY: 0.7, SURE: 0.9}
"""How likely two happenings are one, set by hand: few reports with gold describe one happening."""
REPEATED = 0.99
"""The same for the same words in a duplicate."""


def likeness(one: Happening, other: Happening) -> int:
    """How sure it is that two happenings of different documents are one: APART, LIKELY or SURE."""
    near, spot = bool(shared_places(one, other)), one.marks.share_spot(other.marks)
    if not _may_be_one(one, other) or (not (near or spot) and one.says_place and other.says_place):
        return APART
    if _one_offensive(one, other):
        return LIKELY
    marks = one.marks.in_common(other.marks)
    known = _days_meet(one, other), near or spot
    if not all(known):
        return SURE if marks >= _needed(one, other, known) else APART
    said = (spot or (one.says_place and other.says_place)) and one.says_day and other.says_day
    if not (one.is_short and other.is_short):
        return SURE if marks >= _RARE else APART
    if marks or (said and _share_party(one, other)):
        return SURE
    here = spot or share_town(one, other)
    told = here and _news_meet(one, other) and not one.marks.differ_in_toll(other.marks)
    if any(h.borrows_day or not h.says_place for h in (one, other)):
        told = told and not _only_one_by_state(one, other)
    return LIKELY if said or told else APART


def _may_be_one(one: Happening, other: Happening) -> bool:
    alike = one.kind == other.kind and one.real == other.real
    return alike and not one.docs & other.docs and _actors_agree(one, other)


def _one_offensive(one: Happening, other: Happening) -> bool:
    """Whether both are the offensive of one known force on one town, within a month."""
    if not (one.is_offensive and other.is_offensive and one.actor1 == other.actor1):
        return False
    if one.actor1 not in _known_forces() or not (one.says_place and other.says_place):
        return False
    days = [h.end if h.says_day else h.published for h in (one, other)]
    if days[0] is None or days[1] is None or not share_town(one, other):
        return False
    return abs((days[0] - days[1]).days) <= MAX_MARKED_DAYS


def _only_one_by_state(one: Happening, other: Happening) -> bool:
    """Whether forces of a state did it by one account, and the other names nobody."""
    doers = {one.actor1, other.actor1}
    return None in doers and any(doer in _state_forces() for doer in doers)


@cache
def _state_forces() -> frozenset[str]:
    known = (actor.actor_id for actor in known_actors() if actor.kind == "state_forces")
    return frozenset(known) | {"unidentified_state_forces"}


def _share_party(one: Happening, other: Happening) -> bool:
    """Whether a known force did it, or suffered it, in both."""
    parties = [{h.actor1, h.actor2} & _known_forces() for h in (one, other)]
    return bool(parties[0] & parties[1])


def _needed(one: Happening, other: Happening, known: tuple[bool, bool]) -> int:
    """How many marks make up for days or places that do not meet, since one is not said.

    Where neither does, only names do: a victim, or two people.
    """
    days, places = known
    if not days and not any(h.start is None or h.is_news for h in (one, other)):
        return _NEVER
    named = one.marks.people_in_common(other.marks) >= _RARE
    return _RARE if days or places or named else _NEVER


def _actors_agree(one: Happening, other: Happening) -> bool:
    """Whether no actor that both name differs; the two sides of a fight may be told crosswise."""
    straight = _agree(one.actor1, other.actor1) and _agree(one.actor2, other.actor2)
    crossed = one.kind == FIGHT and (
        one.actor1 is not None and one.actor1 == other.actor2 and _agree(one.actor2, other.actor1)
    )
    return straight or crossed


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two actors can be one: "a gunman" can be anybody, a known force only itself."""
    return one == other or not {one, other} <= _known_forces()


@cache
def _known_forces() -> frozenset[str]:
    return frozenset(actor.actor_id for actor in known_actors() if actor.kind in FORCES)


def _days_meet(one: Happening, other: Happening) -> bool:
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return False
    return one.start <= other.end and other.start <= one.end


def _news_meet(one: Happening, other: Happening) -> bool:
    """Whether the days meet, those of a report without a day being the last before publication.

    Two reports without a day speak of one happening only if they come out on the same day.
    """
    if one.is_news and other.is_news:
        return one.end == other.end
    days = [_news_days(one), _news_days(other)]
    return days[0][0] <= days[1][1] and days[1][0] <= days[0][1]


def _news_days(one: Happening) -> tuple[dt.date, dt.date]:
    start, end = one.start or dt.date.min, one.end or dt.date.max
    return (
        (max(start, end - dt.timedelta(days=_NEWS_DAYS - 1)), end) if one.is_news else (start, end)
    )
