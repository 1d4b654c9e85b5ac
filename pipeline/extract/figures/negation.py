"""Whether what a link says of the counted did not happen: "not one of the 40 was hurt"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from pipeline.extract.figures.links import Link, Spot
from pipeline.extract.figures.words import between

_NONE_OF = re.compile(
    r"\b(?:father|mother|parents?)\s+of\s+$|\b(?:not\s+(?:a\s+single\s+)?one|none|no\s+one|neither|all\s+but)\s+(?:of\s+)?"
    r"(?:the\s+|these\s+|those\s+|their\s+|its\s+)?(?:about\s+|some\s+|more\s+than\s+)?$",
    re.I,
)


def is_negated(doc: Doc, spot: Spot, link: Link) -> bool:
    """Whether the counted were spared: denied, only nearly so, only tried, all but they."""
    if _NONE_OF.search(spot.text, 0, doc[spot.hedge].idx):
        return True
    if not doc[link.trigger].is_alpha or link.way in ("noun", "pattern", "modifier"):
        return False
    at = link.trigger - 1
    if at > 0 and doc[at].lower_ == "to" and doc[at - 1].lemma_.lower() in between("tried"):
        return True
    while at > 0 and (doc[at].tag_ == "RB" or doc[at].lower_ in between("be", "auxiliary")):
        if doc[at].lower_ in between("spared"):
            return doc[at + 1].lower_ not in between("but_only")
        at -= 1
    return doc[at].lower_ == "without"
