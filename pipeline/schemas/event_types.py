"""The types of events: ACLED's, a few humanitarian ones, and what they are in PLOVER.

ACLED: Armed Conflict Location & Event Data codebook (event types and sub-event types). PLOVER:
Political Language Ontology for Verifiable Event Records, reference of 2017-12-28 (categories and
modes); where PLOVER has no category (it codes no plain statements) both are None.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventType:
    """A sub-event type, the event type above it, and the nearest PLOVER type and mode."""

    sub_event_type: str
    event_type: str
    plover_type: str | None
    plover_mode: str | None = None


_BATTLES = "Battles"
_REMOTE = "Explosions/Remote violence"
_CIVILIANS = "Violence against civilians"
_PROTESTS = "Protests"
_RIOTS = "Riots"
_STRATEGIC = "Strategic developments"
_HUMANITARIAN = "Humanitarian"

EVENT_TYPES: tuple[EventType, ...] = (
    EventType("Armed clash", _BATTLES, "ASSAULT", "firearms"),
    EventType("Government regains territory", _BATTLES, "ASSAULT", None),
    EventType("Non-state actor overtakes territory", _BATTLES, "ASSAULT", None),
    EventType("Chemical weapon", _REMOTE, "ASSAULT", "other"),
    EventType("Air/drone strike", _REMOTE, "ASSAULT", "heavy-weapons"),
    EventType("Suicide bomb", _REMOTE, "ASSAULT", "suicide-attack"),
    EventType("Shelling/artillery/missile attack", _REMOTE, "ASSAULT", "heavy-weapons"),
    EventType("Remote explosive/landmine/IED", _REMOTE, "ASSAULT", "explosives"),
    EventType("Grenade", _REMOTE, "ASSAULT", "explosives"),
    EventType("Sexual violence", _CIVILIANS, "ASSAULT", "sexual"),
    EventType("Attack", _CIVILIANS, "ASSAULT", None),
    EventType("Abduction/forced disappearance", _CIVILIANS, "ASSAULT", "abduct"),
    EventType("Peaceful protest", _PROTESTS, "PROTEST", "demo"),
    EventType("Protest with intervention", _PROTESTS, "PROTEST", "demo"),
    EventType("Excessive force against protesters", _PROTESTS, "COERCE", None),
    EventType("Violent demonstration", _RIOTS, "PROTEST", "riot"),
    EventType("Mob violence", _RIOTS, "PROTEST", "riot"),
    EventType("Agreement", _STRATEGIC, "AGREE", None),
    EventType("Arrests", _STRATEGIC, "COERCE", "arrest"),
    EventType("Change to group/activity", _STRATEGIC, "MOBILIZE", None),
    EventType("Disrupted weapons use", _STRATEGIC, "COERCE", "seize"),
    EventType("Headquarters or base established", _STRATEGIC, "MOBILIZE", None),
    EventType("Looting/property destruction", _STRATEGIC, "COERCE", "destroy"),
    EventType("Non-violent transfer of territory", _STRATEGIC, "RETREAT", None),
    EventType("Other", _STRATEGIC, None, None),
    EventType("Siege", _HUMANITARIAN, "COERCE", "restrict"),
    EventType("Aid delivery", _HUMANITARIAN, "AID", None),
    EventType("Displacement", _HUMANITARIAN, None, None),
    EventType("Conscription", _HUMANITARIAN, "MOBILIZE", None),
    EventType("Statement", _STRATEGIC, None, None),
)

SUB_EVENT_TYPES = tuple(kind.sub_event_type for kind in EVENT_TYPES)
BY_NAME = {kind.sub_event_type: kind for kind in EVENT_TYPES}
STATUSES = ("asserted", "claimed", "denied", "planned", "possible", "habitual")
