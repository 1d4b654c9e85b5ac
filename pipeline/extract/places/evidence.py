"""Whether a stretch that could name a place does so here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipeline.extract.places.kinds import BROAD, TOWNS
from pipeline.extract.places.names import PLACE_LABELS, Found, is_capital
from pipeline.extract.places.words import words
from pipeline.text.article import Sentence

THRESHOLD = 1.5
_LABELS = {"GPE": 2.0, "LOC": 1.5, "FAC": 0.7, "PERSON": -1.5, "ORG": -1.0, "NORP": -1.5, "": 0.0}
_OTHER_LABEL = -1.0


@dataclass(frozen=True, slots=True)
class Weighed:
    """A found name, what speaks for it (above `THRESHOLD`: a place), and the strongest reason."""

    found: Found
    weight: float
    rule: str


def _prior(found: Found) -> float:
    """How well known the best known place of the name is."""
    best = 0.0
    for place in found.candidates:
        if place.kind in BROAD:
            known = 2.5
        elif place.kind == "admin1":
            known = 1.5
        elif place.kind in TOWNS:
            known = min(2.0, 0.35 * max(0.0, math.log10(place.population + 1) - 2))
        else:
            known = 0.6
        best = max(best, known - 0.7 * place.rank)
    return best


def _label(doc: Doc, found: Found) -> str:
    labels = [token.ent_type_ for token in doc[found.first : found.stop] if token.ent_type_]
    return labels[0] if labels else ""


def _before(doc: Doc, first: int) -> Token | None:
    """The word in front of a name, past "the", headings ("northern") and "city of"."""
    i = first - 1
    while i >= 0 and doc[i].lower_ in words("heading") | {
        "the",
        "-",
        "nearby",
        "neighboring",
        "neighbouring",
    }:
        i -= 1
    while (
        i >= 1 and doc[i].lower_ == "of" and doc[i - 1].lower_ in words("town") | words("division")
    ):
        i -= 2
        while (i >= 0 and doc[i].lower_ in words("heading") | {"the", "a", "this"}) or (
            i >= 0 and doc[i].pos_ == "ADJ"
        ):
            i -= 1
    return doc[i] if i >= 0 else None


def _cues(doc: Doc, found: Found) -> list[tuple[float, str]]:
    cues: list[tuple[float, str]] = []
    before = _before(doc, found.first)
    if before is not None:
        if before.lower_ in words("locating"):
            cues.append((1.5, "preposition"))
        elif before.lower_ in words("before"):
            cues.append((0.7, "preposition"))
    if found.kinds:
        cues.append((1.5, "kind_word"))
    if found.source == "short_form":
        cues.append((2.0, "short_form"))
    after = doc[found.stop] if found.stop < len(doc) else None
    if (
        after is not None
        and after.text == ","
        and found.stop + 1 < len(doc)
        and is_capital(doc[found.stop + 1])
        and doc[found.stop + 1].ent_type_ in PLACE_LABELS
    ):
        cues.append((1.0, "container"))
    if (
        found.first == 0
        and after is not None
        and after.text in ("—", "–", "--", "(", "-")
        and doc[0].is_upper
    ):
        cues.append((2.5, "dateline"))
    return cues


def _doubts(doc: Doc, found: Found) -> float:
    doubt = 0.0
    last = doc[found.first - 1] if found.first else None
    after = doc[found.stop] if found.stop < len(doc) else None
    if last is not None and last.lower_.rstrip(".") in words("title") and is_capital(last):
        doubt += 3
    elif (
        last is not None
        and is_capital(last)
        and last.lower_ not in words("heading")
        and not last.is_punct
        and last.i > 0
    ):
        doubt += 1.2
    if after is not None and is_capital(after):
        if after.lower_ in words("organisation") or (
            after.ent_type_ == "PERSON" and after.pos_ == "PROPN"
        ):
            doubt += 2.5
        else:
            doubt += 0.5
    if all(token.pos_ != "PROPN" for token in doc[found.first : found.stop]):
        doubt += 1.0
    return doubt


def weigh(sentence: Sentence, found: Found) -> Weighed:
    """What speaks for a name being a place, and against it."""
    doc = sentence.doc
    label = _label(doc, found)
    cues = _cues(doc, found)
    prior = _prior(found)
    reasons = [(prior, "gazetteer"), (_LABELS.get(label, _OTHER_LABEL), "name_recogniser"), *cues]
    weight = sum(value for value, _ in reasons) - _doubts(doc, found)
    return Weighed(found, weight, max(reasons)[1])


def places(sentence: Sentence, found: Iterable[Found]) -> list[Weighed]:
    """The names that are places."""
    return [w for w in (weigh(sentence, name) for name in found) if w.weight >= THRESHOLD]
