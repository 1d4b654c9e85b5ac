"""What a happening is known by, beside its kind, place and days: who, which street, what toll."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.lexicons import load
from pipeline.lexicons.tables import known_actors

Row = Mapping[str, Any]

_LOCAL = frozenset({"street", "facility", "place"})
"""Kinds of places that may have a name alone, and no coordinates."""
STREETS = frozenset({"street"})
_NAME_PARTS = 2
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_TELLING_TOLL = 3
"""From how many killed and injured together on two tolls alike are rare."""
_TELLING_COUNT = 5
"""The same for the number of killed, or of injured, alone."""
_TELLING_AGES = 2


@dataclass(frozen=True, slots=True)
class Marks:
    """What few other happenings have in common: named people, streets, its toll, ages.

    `victims` are those it was done to, `people` all who did or suffered it, `cast` also whoever
    else the report describes in its events. `spots` are places of it that only their names tell.
    """

    people: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()
    cast: frozenset[str] = frozenset()
    spots: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    killed: frozenset[float] = frozenset()
    injured: frozenset[float] = frozenset()
    ages: frozenset[float] = frozenset()

    @property
    def keys(self) -> Iterator[str]:
        """What happenings can be found by: a person, a spot, or a whole toll."""
        yield from self.people | self.cast
        yield from self.spots | self.streets
        yield from (f"{k:g}/{i:g}" for k in self.killed for i in self.injured)

    def joined(self, other: Marks) -> Marks:
        """The marks of both."""
        return Marks(
            self.people | other.people,
            self.victims | other.victims,
            self.cast | other.cast,
            self.spots | other.spots,
            self.streets | other.streets,
            self.killed | other.killed,
            self.injured | other.injured,
            self.ages | other.ages,
        )

    def in_common(self, other: Marks) -> int:
        """How much two happenings share that few do.

        Two for a person it was done to, or two who had to do with it; one each for another person,
        a street, a toll (killed and injured alike, or one high number) and two ages.
        """
        return (
            self.people_in_common(other)
            + bool(self.streets & other.streets)
            + (self.same_toll(other) >= _TELLING_TOLL or self._same_count(other) >= _TELLING_COUNT)
            + (len(self.ages & other.ages) >= _TELLING_AGES)
        )

    def share_spot(self, other: Marks) -> bool:
        """Whether both name one place that only its name tells, or one street."""
        return bool(self.spots & other.spots or self.streets & other.streets)

    def people_in_common(self, other: Marks) -> int:
        """Two for a person it was done to or two who had to do with it, one for another person."""
        if self.victims & other.victims:
            return 2
        surnames = {name.rsplit("_")[-1] for name in self.people & other.people}
        return min(2, len(surnames)) or bool(self.cast & other.cast)

    def same_toll(self, other: Marks) -> float:
        """The number of killed and injured that both give alike, 0 if they do not."""
        killed, injured = self.killed & other.killed, self.injured & other.injured
        return max(killed) + max(injured) if killed and injured else 0

    def _same_count(self, other: Marks) -> float:
        """The greatest number of killed or of injured that both give, 0 if they do not."""
        return max((self.killed & other.killed) | (self.injured & other.injured), default=0)

    def differ_in_toll(self, other: Marks) -> bool:
        """Whether both give numbers of killed or injured, and none is the same."""
        both = all(marks.killed or marks.injured for marks in (self, other))
        return both and not self._same_count(other)


def marks_of(
    mentions: Iterable[Row],
    figures: Iterable[Row],
    places: Mapping[str, Row],
    people: frozenset[str],
) -> Marks:
    """The marks of some mentions (rows of `event_mentions`) and figures of one document.

    `people` are the ids of persons that tell happenings apart.
    """
    rows = list(mentions)
    named = {row["place_id"] for row in rows} & places.keys()
    numbers = [row for row in figures if row["value"]]
    victims = names_of({row["actor2_id"] for row in rows} & people)
    found = {
        "people": victims | names_of({row["actor1_id"] for row in rows} & people),
        "victims": victims,
        "spots": spots_of(named, places, _LOCAL),
        "streets": spots_of(named, places, STREETS),
        "killed": frozenset(row["value"] for row in numbers if row["measure"] == "killed"),
        "injured": frozenset(row["value"] for row in numbers if row["measure"] == "injured"),
        "ages": frozenset(row["value"] for row in numbers if row["measure"] == "age"),
    }
    # Most have few of them: each empty set of its own would take more memory than all else.
    return Marks(**{name: some for name, some in found.items() if some})


def names_of(people: Iterable[str]) -> frozenset[str]:
    """What people are known by: the surname with the first name, and with the name before it.

    Texts leave out middle names, and put offices before a name.
    """
    found: set[str] = set()
    for person in people:
        parts = [part for part in person.split("_") if part not in _SUFFIXES]
        if len(parts) >= _NAME_PARTS:
            found |= {f"{parts[0]}_{parts[-1]}", f"{parts[-2]}_{parts[-1]}"}
    return frozenset(found)


def spots_of(
    ids: Iterable[str], places: Mapping[str, Row], kinds: frozenset[str]
) -> frozenset[str]:
    """Places of some kinds that no gazetteer has, by name: texts may put one elsewhere."""
    found = [places[name] for name in ids]
    return frozenset(
        place["name"].casefold()
        for place in found
        if place["kind"] in kinds and not place["geonames_id"]
    )


def rare_people(actors: Iterable[Row]) -> frozenset[str]:
    """The people with a full name whom no lexicon knows, of rows of `actors`.

    Whoever is known (a president, whoever bears his name) has to do with many happenings.
    """
    return frozenset(
        row["actor_id"]
        for row in actors
        if row["kind"] == "person"
        and row["actor_id"].count("_") + 1 >= _NAME_PARTS
        and row["actor_id"] not in _listed()
        and row["actor_id"].rsplit("_")[-1] not in _listed()
    )


@cache
def _listed() -> frozenset[str]:
    others = (entry["id"] for name in ("person_classes", "leaders") for entry in load(name))
    return frozenset([*(actor.actor_id for actor in known_actors()), *others])
