"""What the extractors hand each other: plain, frozen records placed in the source text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from pipeline.text.article import Zone
from pipeline.text.periods import Period
from pipeline.text.spans import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
QuoteKind = Literal["direct", "partial", "indirect"]
Qualifier = Literal["exact", "at_least", "at_most", "more_than", "less_than", "about", "vague"]
Status = Literal["asserted", "claimed", "denied", "planned", "possible", "habitual"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of one sentence: tokens `first` to `stop` (exclusive) of sentence `sentence`."""

    sentence: int
    first: int
    stop: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom some words refer to.

    `name` is the fullest name the document has for it, as it is at `span`; `actor_id` the
    actor; `role` the fullest role or affiliation the text gives it. Words that name no actor
    ("other vehicles", joint actors) have `is_actor` False; their `actor_id` tells them apart within
    the document only.
    """

    name: str
    span: Span
    actor_id: str
    kind: str
    role: str | None = None
    is_actor: bool = True
    parts: tuple[Referent, ...] = ()
    """Each of joint actors."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text and whom it names."""

    mention: Mention
    referent: Referent


@dataclass(frozen=True, slots=True)
class Report:
    """Content the text credits to a source: quoted words, a reported clause, or both.

    `source` are the words that refer to the source at the cue ("he"), `referent` whom they
    refer to; both are None where the text names none ("was reportedly"). `cue` are the reporting
    words. `contents` are the stretches of content in reading order, one a piece; `kinds` has one
    kind for each. `utterance` numbers the utterances of the document: pieces of one share it.
    In a chain ("A quoted B as saying") there is one Report with the innermost named source.
    """

    utterance: int
    source: Mention | None
    referent: Referent | None
    cue: Mention | None
    contents: tuple[Span, ...]
    kinds: tuple[QuoteKind, ...]
    rule: str
    confidence: float
    denies: bool = False
    """The cue denies the content ("denied that")."""
    inherited: tuple[bool, ...] = ()
    """Per piece: the speaker was taken from the passage, not from the sentence (no cue there)."""
    nested: bool = False
    """It is in what another report says: it credits figures and events, but is no quote."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression, its TIMEX3 type and value, and the days it can mean."""

    mention: Mention
    timex_type: TimexType
    timex_value: str
    period: Period | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Place:
    """A place: where it is, and how exactly that is known (UCDP `where_prec`, 1 to 7)."""

    place_id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    place_precision: int | None = None
    admin2: str | None = None
    parent_id: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in the text and the place it was resolved to."""

    mention: Mention
    place: Place
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Link:
    """How a link of a row is known: how likely it is right, and whether its sentence states it."""

    confidence: float
    basis: Literal["stated", "carried"]


@dataclass(frozen=True, slots=True)
class FigureVoice:
    """One voice behind a figure: who claims it (position 0), or passes the claim on (1, 2 ...).

    `span`: the words that refer to it where it is said.
    """

    position: int
    referent: Referent
    span: Span | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One stated quantity (see the data dictionary for every field)."""

    mention: Mention
    zone: Zone
    measure: str
    unit: str | None
    value: float | None
    value_low: float | None
    value_high: float | None
    qualifier: Qualifier
    rule: str
    confidence: float
    subject: Mention | None = None
    subject_referent: Referent | None = None
    attributed_to: Referent | None = None
    attributed_mention: Span | None = None
    """The words at the claim that refer to the claimant ("the group")."""
    attributed_link: Link | None = None
    voices: tuple[FigureVoice, ...] = ()
    """The claimant, or each of joint ones, and who relays the claim, outward."""
    is_denied: bool = False
    """Whether who speaks of the number denies or disputes it, and nobody else claims it."""
    actor: Mention | None = None
    actor_referent: Referent | None = None
    actor_name: str | None = None
    actor_link: Link | None = None
    place: PlaceMention | None = None
    place_link: Link | None = None
    period: Period | None = None
    date_link: Link | None = None
    said_on: dt.date | None = None
    """The day of the claim, apart from that of what is counted."""
    is_cumulative: bool | None = None
    part_of: Span | None = None
    """The span of the figure that is the total this one is a part of."""
    incident: int | None = None
    """The incident (see EventMention.incident) whose toll this figure gives."""
    incident_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One trigger; triggers of the same happening in a document share `incident`."""

    mention: Mention
    zone: Zone
    sub_event_type: str
    status: Status
    incident: int
    rule: str
    confidence: float
    actor1: Mention | None = None
    actor1_referent: Referent | None = None
    actor1_name: str | None = None
    actor1_link: Link | None = None
    actor2: Mention | None = None
    actor2_referent: Referent | None = None
    actor2_name: str | None = None
    actor2_link: Link | None = None
    place: PlaceMention | None = None
    place_link: Link | None = None
    period: Period | None = None
    date_link: Link | None = None
    attributed_to: Referent | None = None
    attributed_link: Link | None = None
    weapon: Mention | None = None
    """The words for what was used."""
    target: Mention | None = None
    """The words for the site or vehicle that was hit."""
    is_denied: bool = False
    """Whether the text says that it did not happen, or that who is blamed for it denies it."""
    incident_reason: str = "first_told"
    """Why it is of its incident (see `pipeline.linking.happenings`)."""
    incident_confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one document."""

    figures: tuple[Figure, ...] = ()
    events: tuple[EventMention, ...] = ()
    reports: tuple[Report, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    names: tuple[Name, ...] = field(default=())
