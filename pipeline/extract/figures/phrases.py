"""The noun phrase that a number counts: its words, its head, its kind and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.extract.figures.numbers import Number
from pipeline.extract.figures.words import is_happening, is_state
from pipeline.lexicons import load

_NOUN_TAGS = {"NN", "NNS", "NNP", "NNPS"}
_INNER_TAGS = _NOUN_TAGS | {"JJ", "JJR", "JJS", "HYPH", "POS", "PRP$", "FW", "AFX", "ADD"}
_PARTICIPLES = {"VBN", "VBG", "VBD"}
_PARTITIVE = {"the", "these", "those", "its", "their", "his", "her", "our", "all", "such"}
_PRONOUNS = {"them", "whom", "which", "us", "those", "these"}
_OTHERS = {"others", "more", "other"}
_COLLECTIVE = {"member", "members", "resident", "residents", "employee", "employees", "families"}
_OPENING = {"“", '"', "``", "‘", "'", "''", "(", "["}
_PERSON_ENDINGS = (
    "men",
    "women",
    "kids",
    "ists",
    "ites",
    "ers",
    "ors",
    "ees",
    "ants",
    "ians",
    "iis",
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands behind a number: tokens `first` to `stop` name what is counted.

    `head` is the counting noun's token (None where the number stands alone), `end` the token
    behind everything that belongs to the count, `kind` a kind of counted_nouns (people, fighters,
    duration, ...) or None where the noun is unknown. `partitive` marks "5 of the guards".
    """

    first: int
    stop: int
    end: int
    head: int | None
    kind: str | None
    unit: str | None
    partitive: bool = False
    modifiers: tuple[int, ...] = ()
    compound: bool = False


@dataclass(frozen=True, slots=True)
class _Noun:
    kind: str
    unit: str | None


@cache
def _nouns() -> dict[str, list[_Noun]]:
    out: dict[str, list[_Noun]] = {}
    for entry in load("counted_nouns"):
        for word in entry["words"]:
            for form in {word, word + "s"}:
                out.setdefault(form.lower(), []).append(_Noun(entry["kind"], entry.get("unit")))
                if form.isupper() or form[:-1].isupper():
                    out.setdefault(form, []).append(_Noun(entry["kind"], entry.get("unit")))
    return out


@cache
def _calendar() -> frozenset[str]:
    days = "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow"
    months = "january february april june july august september october november december"
    short = (
        "jan feb apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri sat sun tonight"
    )
    return frozenset(f"{days} {months} {short}".split())


def singular(word: str) -> str:
    """A rough singular, for units."""
    irregular = {"men": "man", "women": "woman", "children": "child", "feet": "foot"}
    low = word.lower()
    if low in irregular:
        return irregular[low]
    if low.endswith("ies") and len(low) > 4 and low not in ("sorties", "movies"):
        return low[:-3] + "y"
    if low.endswith("sorties"):
        return "sortie"
    if re.search(r"(?:ches|shes|sses|xes|buses)$", low):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else low


def kind_of(token: Token) -> tuple[str | None, str | None]:
    """The kind and unit of a counted noun; both None for an unknown word."""
    known = _nouns().get(token.lower_) or _nouns().get(token.text)
    if known:
        kinds = [n.kind for n in known]
        kind = "fighters" if "fighters" in kinds else kinds[0]
        unit = next(n.unit for n in known if n.kind == kind)
        if kind in ("duration", "distance", "money") or not unit:
            unit = unit or singular(token.lower_)
        return kind, unit
    plural = token.tag_ in ("NNS", "NNPS") or token.lower_.endswith("s")
    if token.ent_type_ == "NORP" or (plural and token.lower_.endswith(_PERSON_ENDINGS)):
        return "people", "people"
    return None, None


def _opens_noun(doc: Doc, at: int) -> bool:
    """Whether a participle or state word at `at` stands before the noun it belongs to."""
    following = at + 1
    if following < len(doc) and doc[following].tag_ in ("HYPH",):
        return True
    while (
        following < len(doc)
        and doc[following].tag_ in ("JJ", "NNP")
        and not is_state(doc[following])
    ):
        if doc[following].lower_ in _calendar():
            return False
        following += 1
    if following >= len(doc):
        return False
    noun = doc[following]
    return noun.tag_ in _NOUN_TAGS and noun.lower_ not in _calendar() and not is_happening(noun)


def _ends(doc: Doc, at: int, started: bool, plural: bool) -> bool:
    """Whether the phrase is over at token `at`."""
    token = doc[at]
    low = token.lower_
    if low in _calendar() or token.is_space:
        return True
    if is_state(token) or is_happening(token):
        return plural or not _opens_noun(doc, at)
    if token.tag_ in _PARTICIPLES:
        return started or not _opens_noun(doc, at)
    if low in ("more", "other", "others", "additional", "further", "several", "different", "own"):
        return False
    if low in _OPENING:
        return started
    if token.tag_ == "CC":
        return not (started and not plural and _joins_modifiers(doc, at))
    if token.tag_ == "," and not started:
        return not _joins_modifiers(doc, at)
    if plural and token.tag_ in ("JJ", "JJR", "RB"):
        return True
    return token.tag_ not in _INNER_TAGS and token.text != "%"


def _joins_modifiers(doc: Doc, at: int) -> bool:
    """Whether a conjunction joins two modifiers of one noun ("army and militia members")."""
    if at == 0 or at + 2 >= len(doc):
        return False
    left, right, noun = doc[at - 1], doc[at + 1], doc[at + 2]
    inner = {"JJ", "NN", "NNP", "VBN"}
    return left.tag_ in inner and right.tag_ in inner and noun.tag_ in ("NNS", "NNPS", "NN")


def _partitive(doc: Doc, at: int) -> tuple[int, bool, bool]:
    """Step over "of", "of the": where the noun begins, whether it is partitive, or a pronoun."""
    if at < len(doc) and doc[at].lower_ == "of":
        after = at + 1
        if (
            after < len(doc)
            and doc[after].lower_ in _PRONOUNS
            and not _noun_follows(doc, after + 1)
        ):
            return after + 1, True, True
        if after < len(doc) and doc[after].lower_ in _PARTITIVE:
            while after < len(doc) and (doc[after].lower_ in _PARTITIVE or doc[after].like_num):
                after += 1
            return after, True, False
        return after, after < len(doc) and doc[after].like_num, False
    return at, False, False


def _noun_follows(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].tag_ in _INNER_TAGS and doc[at].lower_ not in _calendar()


def _extend(doc: Doc, first: int, stop: int) -> int:
    """Take in "and allied militiamen", "of the group" behind the head."""
    if stop < len(doc) and doc[stop].lower_ == "of" and doc[stop - 1].lower_ in _COLLECTIVE:
        after = stop + 1
        while after < len(doc) and doc[after].tag_ in (*_INNER_TAGS, "DT"):
            after += 1
        if after > stop + 1:
            stop = after
    if stop + 1 < len(doc) and doc[stop].lower_ == "and" and doc[stop - 1].tag_ in ("NNS", "NNPS"):
        after = stop + 1
        while after < len(doc) and doc[after].tag_ in _INNER_TAGS and not is_happening(doc[after]):
            after += 1
        last = doc[after - 1]
        follows_verb = after < len(doc) and doc[after].tag_ in ("VBD", "VBP", "VBZ") and first == 0
        if after > stop + 1 and last.tag_ in ("NNS", "NNPS") and not follows_verb:
            stop = after
    return stop


def find_phrase(doc: Doc, number: Number, first: int, stop: int) -> Phrase:
    """The noun phrase behind the number that stands on tokens `first` to `stop`."""
    at = stop
    # "Thirty-six (36)": step over the number said again.
    if (
        at + 2 < len(doc)
        and doc[at].text == "("
        and doc[at + 1].like_num
        and doc[at + 2].text == ")"
    ):
        at += 3
    if at < len(doc) and doc[at].text in ("+", "plus", "odd"):
        at += 1
    compound = (
        (at + 1 < len(doc)
        and doc[at].tag_ == "HYPH")
        or (at + 1 < len(doc) and doc[at].text in "-‐‑" and doc[at].idx == number.end)
    )
    if compound:
        return _compound(doc, at + 1)
    begin, partitive, pronoun = _partitive(doc, at)
    if pronoun:
        return Phrase(begin, begin, begin, None, None, None, partitive=True)
    if begin < len(doc) and doc[begin].lower_ in ("the", "an", "a") and begin == at:
        return Phrase(at, at, at, None, None, None)
    start = begin
    while start < len(doc) and doc[start].text in _OPENING and start == begin:
        start += 1
    end, plural = start, False
    while end < len(doc) and end - start < 10 and not _ends(doc, end, end > start, plural):
        token = doc[end]
        known = kind_of(token)[0]
        plural = token.tag_ in ("NNS", "NNPS") or known in ("distance", "duration", "percent")
        plural = plural or (known in ("people", "fighters") and not _noun_follows(doc, end + 1))
        end += 1
        if known in ("distance", "duration", "percent") and doc[end - 1].tag_ != "JJ":
            break
    while end > start and doc[end - 1].tag_ in ("POS", "HYPH", "CC", ",", "PRP$"):
        end -= 1
    if end == start:
        return Phrase(at, at, at, None, None, None, partitive)
    return _phrase(doc, start, end, partitive)


def _phrase(doc: Doc, start: int, end: int, partitive: bool) -> Phrase:
    head = end - 1
    kind, unit = kind_of(doc[head])
    if doc[head].lower_ in ("more", "other", "additional", "further"):
        return Phrase(start, end, end, None, None, None, partitive)
    modifiers = tuple(range(start, head))
    if kind is None and any(kind_of(doc[i])[0] == "area" for i in modifiers):
        kind = "area"
    if doc[start].lower_ in ("square", "sq", "sq."):
        kind, unit = "area", f"square {kind_of(doc[head])[1] or singular(doc[head].lower_)}"
    stop = _extend(doc, start, end)
    first = start
    while first < head and doc[first].lower_ in ("more", "additional", "further"):
        first += 1
    return Phrase(first, stop, stop, head, kind, unit, partitive, modifiers)


def _compound(doc: Doc, at: int) -> Phrase:
    """The second part of "two-year", "48-hour", "16-year-old", "50-strong"."""
    token = doc[at]
    kind, unit = kind_of(token)
    if at + 2 < len(doc) and kind == "duration" and doc[at + 2].lower_ in ("old", "olds"):
        return Phrase(
            at, at + 1, at + 3, at, "age", "year" if unit == "year" else unit, compound=True
        )
    if token.lower_ == "strong":
        following = at + 1
        while following < len(doc) and doc[following].tag_ in _INNER_TAGS:
            following += 1
        return Phrase(at + 1, following, following, None, "fighters", "people", compound=True)
    return Phrase(at, at + 1, at + 1, at, kind, unit, compound=True)
