"""The types of events: ACLED's, a few humanitarian ones, and what they are in PLOVER.

ACLED: Armed Conflict Location & Event Data codebook (event types and sub-event types). PLOVER:
Political Language Ontology for Verifiable Event Records, reference of 2017-12-28 (categories and
modes); where PLOVER has no category (it codes no plain statements) both are None.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventType:
    """A sub-event type, the event type above it, the nearest PLOVER type and mode, and its traits.

    Traits, which the extraction rules ask for:
    attack: violence against people or forces;
    deadly: no attack, and yet people may be killed or hurt in it;
    means: its name says what was used;
    open: a killing has it by its victims alone, so that means told elsewhere may decide;
    territory: ground changes hands;
    people: done to people, never to places or things;
    place: done to places;
    crowd: what people do, never a state;
    at_crowd: what clauses about a crowd share;
    own: done with one's own people and sites, to nobody else.
    """

    sub_event_type: str
    event_type: str
    plover_type: str | None
    plover_mode: str | None = None
    traits: frozenset[str] = frozenset()


def _traits(*names: str) -> frozenset[str]:
    return frozenset(names)


_BATTLES = "Battles"
_REMOTE = "Explosions/Remote violence"
_CIVILIANS = "Violence against civilians"
_PROTESTS = "Protests"
_RIOTS = "Riots"
_STRATEGIC = "Strategic developments"
_HUMANITARIAN = "Humanitarian"

EVENT_TYPES: tuple[EventType, ...] = (
    EventType("Armed clash", _BATTLES, "ASSAULT", "firearms", _traits("attack", "open")),
    EventType(
        "Government regains territory", _BATTLES, "ASSAULT", None, _traits("territory", "place")
    ),
    EventType(
        "Non-state actor overtakes territory",
        _BATTLES,
        "ASSAULT",
        None,
        _traits("territory", "place"),
    ),
    EventType("Chemical weapon", _REMOTE, "ASSAULT", "other", _traits("attack", "means")),
    EventType("Air/drone strike", _REMOTE, "ASSAULT", "heavy-weapons", _traits("attack", "means")),
    EventType("Suicide bomb", _REMOTE, "ASSAULT", "suicide-attack", _traits("attack", "means")),
    EventType(
        "Shelling/artillery/missile attack",
        _REMOTE,
        "ASSAULT",
        "heavy-weapons",
        _traits("attack", "means"),
    ),
    EventType(
        "Remote explosive/landmine/IED",
        _REMOTE,
        "ASSAULT",
        "explosives",
        _traits("attack", "means"),
    ),
    EventType("Grenade", _REMOTE, "ASSAULT", "explosives", _traits("attack", "means")),
    EventType("Sexual violence", _CIVILIANS, "ASSAULT", "sexual", _traits("deadly", "people")),
    EventType("Attack", _CIVILIANS, "ASSAULT", None, _traits("attack", "open")),
    EventType("Abduction/forced disappearance", _CIVILIANS, "ASSAULT", "abduct", _traits("people")),
    EventType("Peaceful protest", _PROTESTS, "PROTEST", "demo", _traits("crowd")),
    EventType("Protest with intervention", _PROTESTS, "PROTEST", "demo", _traits("deadly")),
    EventType(
        "Excessive force against protesters",
        _PROTESTS,
        "COERCE",
        None,
        _traits("attack", "at_crowd"),
    ),
    EventType(
        "Violent demonstration", _RIOTS, "PROTEST", "riot", _traits("crowd", "at_crowd", "deadly")
    ),
    EventType("Mob violence", _RIOTS, "PROTEST", "riot", _traits("crowd", "deadly", "means")),
    EventType("Agreement", _STRATEGIC, "AGREE", None),
    EventType("Arrests", _STRATEGIC, "COERCE", "arrest", _traits("people")),
    EventType("Change to group/activity", _STRATEGIC, "MOBILIZE", None, _traits("own")),
    EventType("Disrupted weapons use", _STRATEGIC, "COERCE", "seize"),
    EventType("Headquarters or base established", _STRATEGIC, "MOBILIZE", None, _traits("own")),
    EventType("Looting/property destruction", _STRATEGIC, "COERCE", "destroy"),
    EventType("Non-violent transfer of territory", _STRATEGIC, "RETREAT", None),
    EventType("Other", _STRATEGIC, None, None),
    EventType("Siege", _HUMANITARIAN, "COERCE", "restrict", _traits("place")),
    EventType("Aid delivery", _HUMANITARIAN, "AID", None),
    EventType("Displacement", _HUMANITARIAN, None, None),
    EventType("Conscription", _HUMANITARIAN, "MOBILIZE", None, _traits("people")),
    EventType("Statement", _STRATEGIC, None, None),
)

SUB_EVENT_TYPES = tuple(kind.sub_event_type for kind in EVENT_TYPES)
BY_NAME = {kind.sub_event_type: kind for kind in EVENT_TYPES}
BLOODSHED = frozenset({_BATTLES, _REMOTE, _CIVILIANS})
"""The event types of fights and attacks."""
STATUSES = ("asserted", "claimed", "denied", "planned", "possible", "habitual")


def types_with(*traits: str) -> frozenset[str]:
    """The sub-event types of which one of some traits holds."""
    return frozenset(kind.sub_event_type for kind in EVENT_TYPES if kind.traits & set(traits))
