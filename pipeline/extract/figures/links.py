"""What happened to the counted: the link from a number to the word that says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipeline.extract.figures.phrases import Phrase
from pipeline.extract.figures.words import Sense, senses

REACH = 180
"""How many characters around a number its patterns may look at."""


@dataclass(frozen=True, slots=True)
class Link:
    """A sense, the token that bears it, and the way it was reached."""

    sense: Sense
    trigger: int
    way: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A number in its sentence (`text`): tokens of the number with its hedge, its phrase."""

    text: str
    hedge: int
    first: int
    stop: int
    phrase: Phrase


_MEASUREMENTS = ("distance", "duration", "area", "mass", "age", "frequency", "money")
THINGS = ("equipment", "attacks", "munitions", "site")


def allowed(sense: Sense, kind: str | None, known_head: bool) -> bool:
    """Whether a measure can be said of what is counted."""
    if sense.only == "equipment":
        return kind in ("equipment", "munitions")
    if kind in _MEASUREMENTS or kind in THINGS:
        return False
    if kind == "percent":
        return sense.measure in ("displaced", "in_need")
    if sense.only and not known_head:
        return sense.only == "people"
    return not sense.only or kind in ("people", "fighters")


def merged(found: Sequence[Sense]) -> Sense:
    """One sense for words joined on one number ("killed and wounded", "killed or abducted")."""
    measures = {s.measure for s in found}
    if len(measures) == 1:
        return found[0]
    both = measures <= {"killed", "injured", "casualties"}
    return Sense("casualties" if both else "other", "+".join(s.rule for s in found), found[0].only)


def pick(doc: Doc, at: int, frame: str, kind: str | None, known: bool) -> Sense | None:
    """The first sense of the word at `at` that can be said of what is counted."""
    return next((s for s in senses(doc[at], frame) if allowed(s, kind, known)), None)


def is_ing(token: Token) -> bool:
    """Whether a word has the form in -ing."""
    return token.lower_.endswith("ing")
