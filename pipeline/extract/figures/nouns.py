"""Nouns that numbers count: their kind, their unit, and what may be before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.lexicons import load

NOUN_TAGS = {"NN", "NNS", "NNP", "NNPS"}
INNER_TAGS = NOUN_TAGS | {"JJ", "JJR", "JJS", "HYPH", "POS", "PRP$", "FW", "AFX", "ADD"}
_PERSON_ENDINGS = ("men", "women", "kids", "ists", "ites", "ers", "ors", "ees", "ians", "iis")

_MODEL = re.compile(r"[A-Z]\w*-\d+\w*")
"""The model of a weapon: "BMP-2s"."""


@dataclass(frozen=True, slots=True)
class _Noun:
    kind: str
    unit: str | None


@cache
def _nouns() -> dict[str, list[_Noun]]:
    out: dict[str, list[_Noun]] = {}
    for entry in load("counted_nouns"):
        for word in entry["words"]:
            plural = word + ("es" if re.search(r"(?:[sx]|ch|sh)$", word) else "s")
            for form in dict.fromkeys((word, plural)):
                out.setdefault(form.lower(), []).append(_Noun(entry["kind"], entry.get("unit")))
                if form.isupper() or form[:-1].isupper():
                    out.setdefault(form, []).append(_Noun(entry["kind"], entry.get("unit")))
    return out


def word_at(doc: Doc, at: int) -> str:
    """A word in lower case; empty beyond the end."""
    return doc[at : at + 1].text.lower()


def tag_at(doc: Doc, at: int) -> str:
    """The tag of a word; empty beyond the end."""
    return doc[at].tag_ if at < len(doc) else ""


def singular(word: str) -> str:
    """A rough singular, for units."""
    irregular = {"men": "man", "women": "woman", "children": "child", "feet": "foot"}
    low = word.lower()
    if low in irregular:
        return irregular[low]
    if low.endswith("ies"):
        return low[:-3] + "y"
    if re.search(r"(?:[^a]ches|shes|sses|xes|buses)$", low):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else low


def kind_of(token: Token) -> tuple[str | None, str | None]:
    """The kind and unit of a counted noun; both None for an unknown word."""
    known = _nouns().get(token.lower_)
    if known and known[0].kind == "thing":
        return None, singular(token.lower_)
    if known:
        kinds = [n.kind for n in known]
        kind = "fighters" if "fighters" in kinds else kinds[0]
        unit = next(n.unit for n in known if n.kind == kind)
        if kind in ("duration", "distance", "money") or not unit:
            unit = unit or singular(token.lower_)
        return kind, unit
    if _MODEL.fullmatch(token.text):
        return "equipment", token.text.rstrip("s")
    plural = token.tag_ in ("NNS", "NNPS") or token.lower_.endswith("s")
    if token.ent_type_ == "NORP" or (plural and token.lower_.endswith(_PERSON_ENDINGS)):
        return "people", "people"
    return None, (singular(token.lower_) if plural else None)


def is_nominal(token: Token) -> bool:
    """Whether a token can be in a noun phrase; an all-capitals name ("IS") always can."""
    named = token.text.isupper() and len(token) > 1
    return token.tag_ in INNER_TAGS or named or _stands_in_compound(token)


def _stands_in_compound(token: Token) -> bool:
    """Whether a word is between two hyphens: "to" in "air-to-surface"."""
    doc, at = token.doc, token.i
    return 0 < at < len(doc) - 1 and doc[at - 1].tag_ == "HYPH" == doc[at + 1].tag_
