"""The chain of voices behind a number: who claims it first, and who passes the claim on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.attribution.by_words.verbs import entry_of
from pipeline.extract.model import FigureVoice, Referent
from pipeline.linking.view import Item, View
from pipeline.linking.voices import Claimant, Voice
from pipeline.text.spans import Span


def chain(
    view: View, voices: Sequence[Voice], item: Item, claimant: Claimant
) -> tuple[FigureVoice, ...]:
    """The claimant of an item at position 0, joint ones together, then who relays it, outward."""
    referent = claimant.referent
    parts = referent.parts or (referent,)
    found = [FigureVoice(0, part, claimant.span) for part in parts]
    told = {part.name for part in parts} | {referent.name}
    for relay in _relays(view, voices, item, claimant):
        if relay.referent.name not in told:
            told.add(relay.referent.name)
            found.append(FigureVoice(found[-1].position + 1, relay.referent, relay.span))
    return tuple(found)


def _relays(
    view: View, voices: Sequence[Voice], item: Item, claimant: Claimant
) -> Iterator[Claimant]:
    own = next(v for v in voices if v.claimant == claimant)
    yield from _told_to(view, own)
    outer = []
    for voice in voices:
        if voice is own or voice.sentence != own.sentence:
            continue
        around = [c for c in voice.contents(view) if _reports(c, own, item)]
        if around:
            outer.append((min(len(c) for c in around), voice))
    for _, voice in sorted(outer, key=lambda pair: pair[0]):
        yield voice.claimant
        yield from _told_to(view, voice)


def _reports(content: Span, own: Voice, item: Item) -> bool:
    """Whether a content holds the words of the claimant, or the item for a claimant cited."""
    said = own.claimant.span
    holds = said is not None and content.contains(said)
    return holds or (own.is_cited and content.contains(item.row.mention.span))


def _told_to(view: View, voice: Voice) -> Iterator[Claimant]:
    """The outlet that a voice told it (`told the agency`)."""
    sentence = view.sentence(voice.sentence)
    for frame in voice.frames:
        first, stop = frame.cue
        entry = entry_of(sentence.doc[first])
        if entry is None or "addressee" not in entry.frames or stop - first < 2:
            continue
        referent: Referent | None = view.cast.refer(voice.sentence, first + 1, stop)
        if referent is not None and referent.kind == "outlet":
            yield Claimant(referent, sentence.span(first + 1, stop))
