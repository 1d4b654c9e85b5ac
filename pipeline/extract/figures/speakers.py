"""Whether a number counts those who speak: "two security sources said"; they come to no harm."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.extract.attribution.by_words.cue_words import entries_by
from pipeline.extract.figures.links import Spot
from pipeline.extract.figures.nouns import is_nominal
from pipeline.extract.figures.words import is_happening, is_state

_FINITE = ("VBD", "VBZ", "VBP")
_PHRASE = frozenset({"CC", "CD", "IN", "RB", "WP"})
_CLAUSE = frozenset({"DT", "CD", "PRP", "PRP$", "NNS", "NNP", "IN"})


def is_speech(token: Token) -> bool:
    """Whether a token is a finite verb that reports a clause."""
    entry = entries_by("verbs").get(token.lemma_.lower())
    return token.tag_ in _FINITE and entry is not None and "clause" in entry.frames


def opens_report(doc: Doc, at: int) -> bool:
    """Whether what follows the token at `at` is what somebody says: "confirmed that nine ..."."""
    return at + 1 < len(doc) and is_speech(doc[at]) and doc[at + 1].tag_ in _CLAUSE


def is_speaker(doc: Doc, spot: Spot) -> bool:
    """Whether the counted are the subject of a verb of speech."""
    if spot.phrase.head is None or spot.phrase.kind not in ("people", "fighters", None):
        return False
    for token in doc[spot.phrase.end : spot.phrase.end + 12]:
        if is_speech(token):
            return not any(_tells_of_harm(t) for t in doc[token.i + 1 : token.i + 2])
        inner = is_nominal(token) or token.tag_ in _PHRASE
        article = token.tag_ == "DT" and token.nbor(-1).tag_ in ("CC", "IN")
        if _tells_of_harm(token) or not (inner or article):
            return False
    return False


def _tells_of_harm(token: Token) -> bool:
    return is_state(token) or is_happening(token)
