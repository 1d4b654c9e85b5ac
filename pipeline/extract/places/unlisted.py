"""Names that no list has, and no recogniser takes for places, where a place must be.

"Clashes near Itang", "rebels stormed Bulo Marer": small places that wars make known. They count
only in a text that plays in a country (`discourse.reweigh`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline.extract.places.evidence import (
    actor_keys,
    is_against,
    is_demonym,
    is_only_taken,
    is_taken,
)
from pipeline.extract.places.gazetteer import Gazetteer
from pipeline.extract.places.names import Found, found_at, is_capital, kinds_around, of_kinds
from pipeline.extract.places.normal import key
from pipeline.extract.places.words import words
from pipeline.text.article import Sentence

_LONGEST = 5
"""The most tokens of such a name; a hyphen is one."""
_DIGIT = re.compile(r"\d")
_INNER_CAPITAL = re.compile(r"^(?!Mc|Mac|De|La|Le)\w+[A-Z]")
"""As in the short name of a body ("MoD"), not in "McAdam"."""
_SHORT = 3
"""The most letters of a word that a title can have in small letters ("of", "and")."""
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})
_ROLES = ("common", "organisation", "civic", "title", "facility", "feature", "heading", "speaks")


@cache
def _no_places() -> frozenset[str]:
    """Keys of words that name something else: actors, days, bodies."""
    return actor_keys().union(*map(words, _ROLES))


def _may_hold(doc: Doc, i: int) -> bool:
    """Whether a token can be in such a name."""
    token = doc[i]
    plain = (
        is_capital(token)
        and not _DIGIT.search(token.text)
        and token.pos_ in {"PROPN", "NOUN", "ADJ", "X", "VERB"}
    )
    initials = (token.is_upper and len(token) > 1) or _INNER_CAPITAL.search(token.text)
    return plain and not initials and not token.is_stop and token.ent_type_ not in _TIMES


def _stop(doc: Doc, first: int) -> int:
    """Where the capitals stop that start at a token: "Ras Kamboni", "Al-Mawasi"."""
    stop = first
    while stop < len(doc) and stop - first < _LONGEST:
        joined = stop > first and doc[stop].text == "-"
        small = 2 * (
            joined and stop + 2 < len(doc) and doc[stop + 2].text == "-"
        )  # "Dasht-e-Barchi"
        after = stop + 1 + small
        if joined and after < len(doc) and is_capital(doc[after]):
            stop = after
        elif not _may_hold(doc, stop):
            break
        stop += 1
    return stop


def _is_strange(doc: Doc, first: int, stop: int, gazetteer: Gazetteer) -> bool:
    """Whether a stretch is a name that nothing is known of."""
    base = doc[first:stop].text
    parts = {key(base), *(token.lower_.rstrip(".") for token in doc[first:stop])}
    closed = stop >= len(doc) or not (is_capital(doc[stop]) or doc[stop].like_num)
    known = bool(parts & _no_places()) or gazetteer.lookup(base)
    return closed and len(key(base)) > 2 and not known


def _is_title(doc: Doc) -> bool:
    """Whether a line is written like a title, so that capitals say nothing."""
    words = [token for token in doc if token.is_alpha and len(token) > _SHORT]
    return len(words) > 1 and all(map(is_capital, words))


def unlisted_names(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Found]:
    """Strange names right behind a preposition of place, or that a verb like "capture" takes."""
    doc = sentence.doc
    i = len(doc) if _is_title(doc) else 1
    while i < len(doc):
        stop = _stop(doc, i)
        if stop == i or is_capital(doc[i - 1]) or doc[i - 1].text == "-":
            i = max(i + 1, stop)
            continue
        found = found_at(sentence, i, stop, "unlisted")
        before = doc[i - 1]
        placed = before.lower_ in words("locating") - {"from", "to", "via"} or is_against(before)
        if (placed or is_taken(doc, found)) and _is_strange(doc, i, stop, gazetteer):
            kinds, end = kinds_around(doc, i, stop)
            people = doc[i].ent_type_ == "NORP" and not is_only_taken(doc, found)
            if not (is_demonym(doc, found) or people):
                yield of_kinds(found_at(sentence, i, end, "unlisted"), found.text, kinds, ())
        i = stop
