"""Whether a stretch that could name a place does so here: what its sentence says.

Weights are on a common scale; a name needs `THRESHOLD` in all to count as a place, one that the
gazetteer does not have `UNKNOWN`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.extract.places.kinds import BROAD, TOWNS
from pipeline.extract.places.names import PLACE_LABELS, Found, is_capital
from pipeline.extract.places.normal import key
from pipeline.extract.places.words import words
from pipeline.lexicons.tables import known_actors
from pipeline.text.article import Sentence
from pipeline.text.parsed import words_of

THRESHOLD = 1.5
UNKNOWN = 3.0
PATTERNS = frozenset({"road", "feature", "facility", "site", "described"})
"""Sources whose names need no more than their form."""

_LABELS = {"GPE": 2.0, "LOC": 1.5, "FAC": 0.7, "PERSON": -1.5, "ORG": -1.0, "NORP": -1.5, "": 0.0}
_OTHER_LABEL = -2.5
_SPECIFIC = frozenset({"admin1", "river", "lake", "mountain", "island", "desert", "facility"})
_COMMON = 2.0
_NAMESAKE = 5.0
"""What a paper's or a virus's name says against the place it is called by."""
_ONLY = 3.5
"""What a verb that is done to places alone says for its object."""
NAME = r"[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){0,2}"
_HARM = r"(?:[a-z]+ )?(?:killed|dead|deaths|injured|wounded|hurt|missing|injuries)"
_COUNTED = rf"(?:\d[\d,]*|[a-z]+) {_HARM}"
RECORD = re.compile(rf"\W*({NAME}): {_COUNTED}(?:(?:,| ?/|;| and|, and) {_COUNTED})*[.;]?\s*$")
_DEMONYM = re.compile(r"[\w’']+(?:ian|ese|ish|[’']ite)s?")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A found name, what speaks for it, and the strongest reason."""

    found: Found
    weight: float
    rule: str

    @property
    def is_place(self) -> bool:
        """Whether enough speaks for the name being a place."""
        known = self.found.source in PATTERNS or any(p.rank < 2 for p in self.found.candidates)
        return self.weight >= (THRESHOLD if known else UNKNOWN)


@cache
def actor_keys() -> frozenset[str]:
    """The names of known actors as keys: who holds a base, not what it is called."""
    return frozenset(key(name) for a in known_actors() for name in (a.name, *a.aliases))


def fame(found: Found) -> float:
    """How well known the best known place of the name is, from 0 to 2.5."""
    best = 0.0
    for place in found.candidates:
        if place.kind in BROAD:
            known = 2.5
        elif place.kind in _SPECIFIC:
            known = 1.8
        elif place.kind in TOWNS:
            known = min(2.0, 0.35 * max(0.0, math.log10(place.population + 1) - 2))
        else:
            known = 0.6
        best = max(best, known - 0.7 * place.rank if place.rank < 2 else 0.0)
    return best


def label_of(doc: Doc, found: Found) -> str:
    """The label the recogniser gives the name, empty if none."""
    labels = [token.ent_type_ for token in doc[found.first : found.stop] if token.ent_type_]
    return labels[0] if labels else ""


def _skip(doc: Doc, i: int, passed: frozenset[str]) -> int:
    while i >= 0 and doc[i].lower_ in passed:
        i -= 1
    return i


def _before(doc: Doc, first: int) -> Token | None:
    """The word in front of a name, past "the", headings ("northern") and "city of"."""
    passed = words("heading") | {"the", "-", "nearby", "neighboring", "neighbouring", "a", "this"}
    i = _skip(doc, first - 1, passed)
    if i >= 1 and doc[i].lower_ == "of" and doc[i - 1].lower_ in words("town") | words("division"):
        i -= 2
        while i >= 0 and (doc[i].lower_ in passed or doc[i].pos_ == "ADJ"):
            i -= 1
    return doc[i] if i >= 0 else None


def is_against(word: Token) -> bool:
    """Whether a word is between an attack and its goal: the "on" of "an air strike on"."""
    if word.lower_ not in ("on", "against") or word.i == 0:
        return False
    attack = word.nbor(-1)
    return bool({attack.lower_, attack.lemma_.lower()} & words("attack"))


def preposition(doc: Doc, found: Found) -> float:
    """What the preposition in front of a name says: from -1.5 ("according to") to 1.5 ("in")."""
    before = _before(doc, found.first)
    if before is None:
        return 0.0
    if before.lower_ == "to" and before.i and doc[before.i - 1].lower_ in ("according", "due"):
        return -1.5
    if before.lower_ in words("locating") or is_against(before):
        return 1.5
    if before.lower_ == "of" and before.i:
        return 1.3 if doc[before.i - 1].lower_ in words("residence") | {","} else 0.3
    return 0.7 if before.lower_ in words("before") else 0.0


def _after(doc: Doc, found: Found) -> tuple[float, str]:
    """What the words behind a name say."""
    if found.stop >= len(doc):
        return 0.0, ""
    after = doc[found.stop]
    last = found.stop + 1 >= len(doc)
    if after.text == "," and not last:
        inner = doc[found.stop + 1]
        if is_capital(inner) and inner.ent_type_ in PLACE_LABELS:
            return 1.0, "container"
    if found.first == 0 and after.text == ":" and not last and doc[found.stop + 1].like_num:
        return 2.5 if RECORD.match(doc.text) else 1.5, "heading"  # "Kano: six killed"
    if found.first == 0 and after.text in ("—", "–", "--", "(", "-", ":") and doc[0].is_upper:
        return 3.0, "dateline"
    if is_capital(after) and after.lower_.rstrip(".") in words("civic"):
        return (1.7, "civic_body")
    return (1.5, "word_behind") if after.lower_ in words("behind") else (0.0, "")


def is_taken(doc: Doc, found: Found) -> bool:
    """Whether the name is what a verb like "capture" has for its object, or is under attack."""
    root = doc[found.first : found.stop].root
    if found.kinds and root.head.i == found.stop:
        root = root.head  # "fled Rakhine state"
    if root.dep_ == "nsubj":
        under = (c.lower_ for t in root.head.rights if t.lower_ == "under" for c in t.children)
        return not words("attack").union({"fire"}).isdisjoint(under)
    return root.dep_ in ("dobj", "nsubjpass") and root.head.lemma_ in words("takes")


def is_only_taken(doc: Doc, found: Found) -> bool:
    """Whether a strange name, no plural, is what a verb like "shell" has for its object."""
    verb = doc[found.first : found.stop].root.head
    strange = found.source in ("unlisted", "spelling") and _is_strange(found)
    return strange and verb.lemma_ in words("takes_only") and not found.text.endswith("s")


def is_fled(doc: Doc, found: Found) -> bool:
    """Whether many, not one, flee what is named: a place more often than a man."""
    verb = doc[found.first : found.stop].root.head
    many = any(c.dep_ == "nsubj" and c.tag_ == "NNS" for c in verb.children)
    return many and verb.lemma_ == "flee"


def _cues(doc: Doc, found: Found) -> Iterator[tuple[float, str]]:
    yield preposition(doc, found), "preposition"
    if is_taken(doc, found):
        yield _ONLY if is_only_taken(doc, found) or is_fled(doc, found) else 1.5, "object"
    yield _after(doc, found)
    if found.kinds:
        capital = found.text != found.base
        yield (2.5 if capital else 1.5), "kind_word"
    if found.source == "short_form":
        yield 2.0, "short_form"
    if (
        found.first > 1
        and doc[found.first - 1].text == "-"
        and doc[found.first - 2].text in ("D", "R")
    ):
        yield 3.0, "constituency"


def _is_initials(doc: Doc, found: Found) -> bool:
    """Whether the name is capitals in a sentence that is not ("SANA", "E.U.", "MoD")."""
    text = found.text.replace(".", "")
    if len(text) > 5 or not text[-1:].isupper() or found.source == "short_form":
        return False
    shouted = sum(len(word) > 2 and word.isupper() for word in words_of(doc)) > 2
    dateline = found.first == 0 and _after(doc, found)[1] in ("dateline", "container")
    return not shouted and not dateline


def _is_strange(found: Found) -> bool:
    """Whether no place has the name in this spelling."""
    return all(place.rank == 2 for place in found.candidates)


def neighbours(doc: Doc, found: Found) -> float:
    """What capitals beside the name say against it: it may be a part of a longer name."""
    doubt = 0.0
    last = doc[found.first - 1] if found.first else None
    after = doc[found.stop] if found.stop < len(doc) else None
    if last is not None and last.lower_ in words("outlet") | {"agency"}:
        doubt += _NAMESAKE
    elif last is not None and is_capital(last):
        if last.lower_.rstrip(".") in words("title"):
            doubt += 3.0
        elif last.lower_ not in words("heading") and last.i > 0 and last.pos_ != "ADJ":
            doubt += 2.5 if last.ent_type_ == "ORG" else 1.2
    if after is not None and (
        after.lower_ in words("disease") | words("outlet")
        or (_is_strange(found) and after.lemma_ in ("family", "clan"))
        or (fame(found) < 1 and after.lower_ in words("trade"))
    ):
        doubt += _NAMESAKE
    elif after is not None and is_capital(after):
        person = after.ent_type_ == "PERSON" and after.pos_ == "PROPN"
        if after.lower_ in words("organisation") or person:
            doubt += 2.5
        elif after.lower_.rstrip(".") not in words("civic"):
            doubt += 1.0
    return doubt


def _speaks(doc: Doc, found: Found) -> bool:
    """Whether the name is what a verb of speech or thought has for its subject."""
    root = doc[found.first : found.stop].root
    return root.dep_ == "nsubj" and root.head.lemma_ in words("speaks")


@cache
def _parts_of_names() -> frozenset[str]:
    """Words that are parts of names, not names."""
    roles = ("heading", "feature", "town", "facility", "civic", "organisation", "title")
    return frozenset().union(*map(words, roles))


def is_demonym(doc: Doc, found: Found) -> bool:
    """Whether the name is an adjective, alone or with a word like "city"."""
    rest = {token.lower_ for token in doc[found.first + 1 : found.stop]}
    return bool(_DEMONYM.fullmatch(doc[found.first].text)) and rest <= words("town")


def _names_deed(doc: Doc, found: Found) -> bool:
    """Whether the name is of what a people did: "Russian Airstrikes"."""
    last = doc[found.stop - 1]
    attack = bool({last.lower_, last.lemma_.lower()} & words("attack"))
    return attack or (not found.candidates and bool(_DEMONYM.fullmatch(doc[found.first].text)))


def _doubts(doc: Doc, found: Found) -> float:
    doubt = neighbours(doc, found)
    if _is_initials(doc, found):
        doubt += 3.0
    single = found.stop - found.first == 1
    if single and fame(found) < 1.4 and _speaks(doc, found):
        doubt += 1.5
    if single and doc[found.first].lower_ in _parts_of_names():
        doubt += 3.0
    if fame(found) < 1 and is_demonym(doc, found):
        doubt += _COMMON
    if fame(found) < 1 and not single and _names_deed(doc, found):
        doubt += _NAMESAKE
    if key(found.base) in words("common"):
        doubt += _COMMON
    rest = doc[found.first + 1 : found.stop]
    if doc[found.first].lower_ in words("common") and len(rest) and all(t.like_num for t in rest):
        doubt += _NAMESAKE  # "October 6"
    if found.first and doc[found.first - 1].like_num and found.source == "short_form":
        doubt += 5.0
    if found.first > 1 and doc[found.first - 1].text == "-" and doc[found.first - 2].is_lower:
        doubt += 2.5
    if not found.kinds and all(t.pos_ != "PROPN" for t in doc[found.first : found.stop]):
        doubt += 1.0
    return doubt


def is_proper_site(doc: Doc, found: Found) -> bool:
    """Whether a site has its kind in its name and nothing is done to it: "at Azaz High School"."""
    first = found.first - (found.first > 0 and doc[found.first - 1].lower_ == "the")
    hit = is_taken(doc, found) or (first > 0 and is_against(doc[first - 1]))
    return found.source == "site" and is_capital(doc[found.stop - 1]) and not hit


def weigh(sentence: Sentence, found: Found) -> Weighed:
    """What speaks for a name being a place, and against it, in its sentence."""
    doc = sentence.doc
    if found.source in PATTERNS:
        return Weighed(found, 2.0, found.source)
    label = label_of(doc, found)
    belief = _LABELS.get(label, _OTHER_LABEL)
    cues = list(_cues(doc, found))
    if sentence.dateline and not any(map(str.isalnum, words_of(doc)[: found.first])):
        cues = [cue for cue in cues if cue[1] != "dateline"] + [(3.0, "dateline")]
    if belief < 0 and any(gain >= 1.0 for gain, _ in cues):
        belief = -0.5
    reasons = [(fame(found), "gazetteer"), (belief, "name_recogniser"), *cues]
    weight = sum(value for value, _ in reasons) - _doubts(doc, found)
    return Weighed(found, weight, max(reasons)[1])
