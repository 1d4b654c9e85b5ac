"""The noun phrase that a number counts: its words, its head, its kind and unit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.extract.figures.nouns import (
    INNER_TAGS,
    NOUN_TAGS,
    is_nominal,
    kind_of,
    tag_at,
    word_at,
)
from pipeline.extract.figures.numbers import Number, is_number_word
from pipeline.extract.figures.words import between, is_happening, is_state
from pipeline.text.periods import DATE_WORDS

_PARTICIPLES = {"VBN", "VBG", "VBD"}
_PARTITIVE = {"the", "these", "those", "its", "their", "his", "her", "our", "all", "such"}
_PRONOUNS = {"them", "whom", "which", "those"}
_NO_NOUN = ("a", "last")
"""Words behind a number that begin another phrase: "killed 12 last year"."""
_FIRED = ("round", "device")
"""What is fired or set off where a munition is before it: "mortar rounds"."""
_UNITS = ("distance", "duration", "percent", "frequency")
_MORE = frozenset({"more", "other", "others", "additional", "further", "several", "different"})
_HEADLINE = frozenset({"shot", "die", "hurt"})
"""Verbs that headlines put right behind a number, and the parser takes for nouns."""
_FINITE = frozenset({"were", "was", "are", "is", "had", "have"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is behind a number: tokens `first` to `stop` name what is counted.

    `head` is the counting noun's token (None where the number is alone), `end` the token
    behind everything that belongs to the count, `kind` a kind of counted_nouns (people, fighters,
    duration, ...) or None where the noun is unknown. `partitive` marks "5 of them".
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
    inner: bool = False
    """Another number is between "of" and the noun ("five of the 12 guards")."""

    def words(self, doc: Doc) -> str:
        """Its words in lower case."""
        return doc[self.first : self.stop].text.lower()


def _opens_noun(doc: Doc, at: int) -> bool:
    """Whether a participle or state word at `at` is before the noun it belongs to."""
    following = at + 1
    if tag_at(doc, following) == "HYPH":
        return True
    while tag_at(doc, following) in ("JJ", "NNP") and not is_state(doc[following]):
        if doc[following].lower_ in DATE_WORDS:
            return False
        following += 1
    if tag_at(doc, following) not in NOUN_TAGS or is_happening(doc[following]):
        return False
    noun = doc[following].lower_
    return noun not in between("taken") and not is_number_word(noun)


def _ends(doc: Doc, at: int, started: bool, plural: bool) -> bool:
    """Whether the phrase is over at token `at`."""
    token = doc[at]
    low = token.lower_
    finite = low in _FINITE and not token.text.isupper()
    if low in DATE_WORDS or finite or is_number_word(low):
        return True
    if (low in _HEADLINE and not started) or is_state(token) or is_happening(token):
        return plural or not _opens_noun(doc, at)
    if token.tag_ in _PARTICIPLES:
        joined = doc[at - 1].tag_ == "HYPH"
        return (started and not joined) or not _opens_noun(doc, at)
    if token.is_quote or token.tag_ in ("CC", ","):
        return _ends_at_mark(doc, at, started, plural)
    modifier = plural and token.tag_ in ("JJ", "RB")
    return low not in _MORE and (modifier or not is_nominal(token))


def _ends_at_mark(doc: Doc, at: int, started: bool, plural: bool) -> bool:
    """Whether a quotation mark, conjunction or comma ends the phrase."""
    token = doc[at]
    if token.is_quote:
        return started
    if token.tag_ == "CC":
        return not (started and not plural and _joins_modifiers(doc, at))
    return started or not _joins_modifiers(doc, at)


def _joins_modifiers(doc: Doc, at: int) -> bool:
    """Whether a conjunction joins two modifiers of one noun ("army and militia members")."""
    inner = {"JJ", "NN", "NNP"}
    joined = doc[at - 1].tag_ in inner and tag_at(doc, at + 1) in inner
    return joined and tag_at(doc, at + 2) in ("NNS", "NNPS", "NN")


def _partitive(doc: Doc, at: int) -> tuple[int, bool]:
    """Step over "of", "of the": where the noun begins, and whether a pronoun refers to it."""
    if word_at(doc, at) != "of":
        return at, False
    after = at + 1
    if word_at(doc, after) in _PRONOUNS:
        bare = word_at(doc, after) in ("them", "whom") or not _noun_follows(doc, after + 1)
        if bare:
            return after + 1, True
    first = after
    while word_at(doc, after) in _PARTITIVE or (after > first and doc[after].like_num):
        after += 1
    inner = after == first and tag_at(doc, after) == "CD"
    return after + inner, False


def _noun_follows(doc: Doc, at: int) -> bool:
    return tag_at(doc, at) in INNER_TAGS


def _extend(doc: Doc, stop: int) -> int:
    """Take in "and allied militiamen", "of the group" behind the head."""
    if word_at(doc, stop) == "of" and doc[stop - 1].lower_ in between("collective"):
        after = stop + 1
        while tag_at(doc, after) in (*INNER_TAGS, "DT"):
            after += 1
        stop = after if after > stop + 1 else stop
    if word_at(doc, stop) == "and" and doc[stop - 1].tag_ in ("NNS", "NNPS"):
        after = stop + 1
        while after < len(doc) and is_nominal(doc[after]) and not is_number_word(doc[after].lower_):
            after += 1
        if after > stop + 1 and doc[after - 1].tag_ in ("NNS", "NNPS"):
            stop = after
    return stop


def find_phrase(doc: Doc, number: Number, stop: int) -> Phrase:
    """The noun phrase behind the number whose tokens end before `stop`."""
    at = stop
    if doc[at : at + 2].text.lower() in ("or more", "or so"):
        at += 2
    if number.share:
        return Phrase(stop, stop, stop, stop - 1, "percent", "percent")
    if doc[at : at + 2].text.lower() == "per cent":
        return Phrase(at, at + 2, at + 2, at + 1, "percent", "percent")
    apart = word_at(doc, at) not in ("-", "‐", "‑") or doc[at].idx > number.end
    dash = tag_at(doc, at) == "HYPH" or not apart
    if dash and tag_at(doc, at + 1) == "CD":
        at += 2
    elif dash and at + 1 < len(doc):
        return _compound(doc, at + 1)
    if tag_at(doc, at) == "CD" and word_at(doc, at + 1) == "mm":
        at += 2
    begin, pronoun = _partitive(doc, at)
    if pronoun:
        nominal = _predicate(doc, begin)
        empty = Phrase(begin, begin, begin, None, None, None)
        return replace(nominal or empty, partitive=True)
    if begin > at and _are_the_counted(doc, begin):
        inner = doc[begin - 1].like_num
        return Phrase(begin, begin + 1, begin + 1, begin, "people", "people", inner=inner)
    nominal = _predicate(doc, at + 1) if word_at(doc, at) == "were" else None
    return nominal or _noun_phrase(doc, at, begin)


def _are_the_counted(doc: Doc, at: int) -> bool:
    """Whether a word of state refers to those it is said of: "two of the wounded died"."""
    named = at < len(doc) and (is_state(doc[at]) or is_happening(doc[at]))
    return named and (doc[at - 1].lower_ == "the" or doc[at - 1].like_num)


def _noun_phrase(doc: Doc, at: int, begin: int) -> Phrase:
    """The noun phrase that begins at `begin`, where the number ends at `at`."""
    if begin == at and word_at(doc, at) in _NO_NOUN:
        return Phrase(at, at, at, None, None, None)
    start = begin + (begin < len(doc) and doc[begin].is_quote)
    end, plural = start, False
    while end < len(doc):
        aside = _short_name(doc, end) if end > start else 0
        if aside:
            end += aside
            continue
        if _ends(doc, end, end > start, plural):
            break
        token = doc[end]
        known = kind_of(token)[0]
        plural = token.tag_ in ("NNS", "NNPS") or known in _UNITS
        plural = plural or (known in ("people", "fighters") and not _noun_follows(doc, end + 1))
        end += 1
        if known in _UNITS:
            break
    while end > start and doc[end - 1].tag_ in ("POS", "PRP$"):
        end -= 1
    if end == start:
        return Phrase(at, at, at, None, None, None)
    inner = any(t.like_num for t in doc[at:start])
    return replace(_phrase(doc, start, end), inner=inner)


def _short_name(doc: Doc, at: int) -> int:
    """How many tokens a short or long form in brackets inside the noun phrase takes up.

    "20 Islamic State (IS) militants"; 0 where none is at `at`, or no noun goes on behind it.
    """
    if doc[at].text != "(" or doc[at - 1].tag_ != "NNP":
        return 0
    for close in range(at + 2, min(len(doc) - 1, at + 8)):
        if doc[close].text == ")":
            named = doc[at + 1].text[0].isupper() and not doc[at + 1].like_num
            return close + 1 - at if named and is_nominal(doc[close + 1]) else 0
    return 0


def _predicate(doc: Doc, at: int) -> Phrase | None:
    """The people in "200 were men"; None where another word follows the verb."""
    end = at
    while tag_at(doc, end) in ("NN", "NNS", "JJ", "NNP"):
        end += 1
    kind, unit = kind_of(doc[end - 1])
    return Phrase(at, end, end, end - 1, kind, unit) if end > at and kind == "people" else None


def _phrase(doc: Doc, start: int, end: int) -> Phrase:
    head = end - 1
    kind, unit = kind_of(doc[head])
    if doc[head].lower_ in ("more", "other", "additional", "further"):
        return Phrase(start, end, end, None, None, None)
    modifiers = tuple(range(start, head))
    told = {kind_of(doc[i])[0] for i in modifiers}
    if kind is None and unit in _FIRED and "munitions" in told:
        kind = "munitions"
    if kind == "money" and unit == "pound" and word_at(doc, end) == "of":
        kind = "mass"
    if doc[start].lower_ == "square" or doc[start - 1].lower_.endswith("sq"):
        kind, unit = "area", f"square {unit}"
    stop = _extend(doc, end)
    first = start
    while first < head and doc[first].lower_ in ("more", "additional"):
        first += 1
    return Phrase(first, stop, stop, head, kind, unit, modifiers=modifiers)


def _compound(doc: Doc, at: int) -> Phrase:
    """The second part of "two-year", "48-hour", "16-year-old", "50-strong"."""
    token = doc[at]
    kind, unit = kind_of(token)
    if kind == "duration" and word_at(doc, at + 2) == "old":
        lasting = any(t.lower_ in between("lasting") for t in doc[at + 3 : at + 6])
        return Phrase(at, at + 1, at + 3, at, "duration" if lasting else "age", unit, compound=True)
    return Phrase(at, at + 1, at + 1, at, kind, unit, compound=True)
