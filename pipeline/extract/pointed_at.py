"""The actors and places that the rows of a document point to, with the names it has for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.extract.model import Extraction, Referent
from pipeline.extract.registry import known_name

Row = dict[str, Any]
_ACTOR_COLUMNS = (
    "subject_id",
    "attributed_to_id",
    "actor_id",
    "actor1_id",
    "actor2_id",
    "speaker_id",
    "affiliation_id",
)


def named_actors(found: Extraction, made: Mapping[str, list[Row]]) -> list[Row]:
    """The actors that rows of this document point to, with the names it has for each."""
    used = {
        row[column]
        for table in ("figures", "figure_claimants", "event_mentions", "quotes")
        for row in made[table]
        for column in _ACTOR_COLUMNS
        if row.get(column)
    }
    names: dict[str, set[str]] = {}
    kinds: dict[str, str] = {}
    for name in found.names:
        if name.referent.is_actor:
            forms = names.setdefault(name.referent.actor_id, set())
            forms.update((name.referent.name, name.mention.text))
    named = frozenset(names)
    for referent in _referents(found):
        if referent.is_actor and referent.actor_id in used:
            kinds.setdefault(referent.actor_id, referent.kind)
            if referent.actor_id not in named:
                names.setdefault(referent.actor_id, set()).add(referent.name)
    for actor_id in used - kinds.keys():  # of a role alone: the lexicons know its kind and name
        kinds[actor_id] = "other"
        names.setdefault(actor_id, {known_name(actor_id)})
    return [
        {"actor_id": actor_id, "kind": kinds[actor_id], "names": sorted(names[actor_id])}
        for actor_id in sorted(kinds)
    ]


def named_places(found: Extraction) -> list[Row]:
    """The places named in this document, with the words it has for each."""
    words: dict[str, set[str]] = {}
    places = {mention.place.place_id: mention.place for mention in found.places}
    for mention in found.places:
        words.setdefault(mention.place.place_id, set()).add(mention.mention.text)
    return [
        {
            "place_id": place.place_id,
            "name": place.name,
            "kind": place.kind,
            "aliases": sorted(words[place.place_id]),
            "country": place.country,
            "admin1": place.admin1,
            "admin2": place.admin2,
            "parent_id": place.parent_id,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "geonames_id": place.geonames_id,
            "place_precision": place.place_precision,
        }
        for _, place in sorted(places.items())
    ]


def _referents(found: Extraction) -> Iterator[Referent]:
    for name in found.names:
        yield name.referent
    for report in found.reports:
        if report.referent:
            yield report.referent
    for figure in found.figures:
        yield from filter(
            None, (figure.subject_referent, figure.attributed_to, figure.actor_referent)
        )
        yield from (voice.referent for voice in figure.voices)
    for event in found.events:
        yield from filter(None, (event.actor1_referent, event.actor2_referent, event.attributed_to))
