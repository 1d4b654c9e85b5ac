"""The noun phrase that a number counts: its words, its head, its kind and unit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.extract.figures.nouns import (
    INNER_TAGS,
    NOUN_TAGS,
    is_nominal,
    kind_of,
    singular,
)
from pipeline.extract.figures.numbers import Number, is_number_word
from pipeline.extract.figures.words import is_happening, is_state
from pipeline.text.periods import DATE_WORDS

_PARTICIPLES = {"VBN", "VBG", "VBD"}
_PARTITIVE = {"the", "these", "those", "its", "their", "his", "her", "our", "all", "such"}
_PRONOUNS = {"them", "whom", "which", "us", "those", "these"}
_COLLECTIVE = {"member", "members", "resident", "residents", "employee", "employees", "families"}
_OPENING = {"“", '"', "``", "‘", "'", "''", "(", "["}
_NO_NOUN = ("the", "an", "a", "last", "this", "next", "every", "each")
"""Words behind a number that begin another phrase: "killed 12 last year"."""
_LASTING = frozenset(
    {"war", "conflict", "siege", "crisis", "insurgency", "uprising", "rebellion", "offensive"}
    | {"campaign", "operation", "blockade", "ceasefire", "truce", "battle", "occupation", "feud"}
)
"""What is so many years old as it has lasted so long."""
_FIRED = ("round", "device", "salvo", "barrage")
"""What is fired or set off where a munition stands before it: "mortar rounds"."""
_CALIBRES = ("mm", "millimeter", "millimetre", "calibre", "caliber")
_UNITS = ("distance", "duration", "percent", "frequency")
_TAKEN = frozenset({"hostage", "captive", "prisoner", "refuge", "shelter"})
"""What people are taken or take: "240 taken hostage"."""
_INNER_WORDS = frozenset(
    {"more", "other", "others", "additional", "further", "several", "different", "own"}
)
_HEADLINE = frozenset({"shot", "die", "dies", "hurt", "flee"})
"""Verbs that headlines put right behind a number, and the parser takes for nouns."""
_FINITE = frozenset({"were", "was", "are", "is", "had", "have"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands behind a number: tokens `first` to `stop` name what is counted.

    `head` is the counting noun's token (None where the number stands alone), `end` the token
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
    """Another number stands between "of" and the noun ("five of the 12 guards")."""

    def words(self, doc: Doc) -> str:
        """Its words in lower case."""
        return doc[self.first : self.stop].text.lower()


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
        if doc[following].lower_ in DATE_WORDS:
            return False
        following += 1
    if following >= len(doc):
        return False
    noun = doc[following]
    if noun.lower_ in _TAKEN or is_number_word(noun.lower_):
        return False
    return noun.tag_ in NOUN_TAGS and not is_happening(noun)


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
    if low in _OPENING or token.tag_ in ("CC", ","):
        return _ends_at_mark(doc, at, started, plural)
    modifier = plural and token.tag_ in ("JJ", "JJR", "RB")
    nominal = is_nominal(token) or token.text == "%"
    return low not in _INNER_WORDS and (modifier or not nominal)


def _ends_at_mark(doc: Doc, at: int, started: bool, plural: bool) -> bool:
    """Whether a quotation mark, conjunction or comma ends the phrase."""
    token = doc[at]
    if token.lower_ in _OPENING:
        return started
    if token.tag_ == "CC":
        return not (started and not plural and _joins_modifiers(doc, at))
    return started or not _joins_modifiers(doc, at)


def _joins_modifiers(doc: Doc, at: int) -> bool:
    """Whether a conjunction joins two modifiers of one noun ("army and militia members")."""
    if at == 0 or at + 2 >= len(doc):
        return False
    left, right, noun = doc[at - 1], doc[at + 1], doc[at + 2]
    inner = {"JJ", "NN", "NNP", "VBN"}
    return left.tag_ in inner and right.tag_ in inner and noun.tag_ in ("NNS", "NNPS", "NN")


def _partitive(doc: Doc, at: int) -> tuple[int, bool]:
    """Step over "of", "of the": where the noun begins, and whether a pronoun stands for it."""
    if at < len(doc) and doc[at].lower_ == "of":
        after = at + 1
        if after < len(doc) and doc[after].lower_ in _PRONOUNS:
            bare = doc[after].lower_ in ("them", "whom", "us") or not _noun_follows(doc, after + 1)
            if bare:
                return after + 1, True
        if after < len(doc) and doc[after].lower_ in _PARTITIVE:
            while after < len(doc) and (doc[after].lower_ in _PARTITIVE or doc[after].like_num):
                after += 1
            return after, False
        inner = after < len(doc) and doc[after].like_num
        return (after + 1 if inner else after), False
    return at, False


def _noun_follows(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].tag_ in INNER_TAGS and doc[at].lower_ not in DATE_WORDS


def _extend(doc: Doc, first: int, stop: int) -> int:
    """Take in "and allied militiamen", "of the group" behind the head."""
    if stop < len(doc) and doc[stop].lower_ == "of" and doc[stop - 1].lower_ in _COLLECTIVE:
        after = stop + 1
        while after < len(doc) and doc[after].tag_ in (*INNER_TAGS, "DT"):
            after += 1
        if after > stop + 1:
            stop = after
    if stop + 1 < len(doc) and doc[stop].lower_ == "and" and doc[stop - 1].tag_ in ("NNS", "NNPS"):
        after = stop + 1
        while after < len(doc) and is_nominal(doc[after]) and not is_happening(doc[after]):
            after += 1
        last = doc[after - 1]
        follows_verb = after < len(doc) and doc[after].tag_ in ("VBD", "VBP", "VBZ") and first == 0
        if after > stop + 1 and last.tag_ in ("NNS", "NNPS") and not follows_verb:
            stop = after
    return stop


def find_phrase(doc: Doc, number: Number, stop: int) -> Phrase:
    """The noun phrase behind the number whose tokens end before `stop`."""
    at = stop
    if doc[at : at + 2].text.lower() in ("or more", "or so", "or fewer"):
        at += 2
    if number.share:
        return Phrase(stop, stop, stop, stop - 1, "percent", "percent")
    if at < len(doc) and doc[at].text in ("+", "plus", "odd"):
        at += 1
    if doc[at : at + 2].text.lower() == "per cent":
        return Phrase(at, at + 2, at + 2, at + 1, "percent", "percent")
    dash = at + 1 < len(doc) and (
        doc[at].tag_ == "HYPH" or (doc[at].text in "-‐‑" and doc[at].idx == number.end)
    )
    if dash and doc[at + 1].like_num:
        at += 2
    elif dash:
        return _compound(doc, at + 1)
    if at + 1 < len(doc) and doc[at].like_num and doc[at + 1].lower_ in _CALIBRES:
        at += 2
    begin, pronoun = _partitive(doc, at)
    if pronoun:
        nominal = _predicate(doc, begin)
        empty = Phrase(begin, begin, begin, None, None, None)
        return replace(nominal or empty, partitive=True)
    if begin > at and _are_the_counted(doc, begin):
        inner = doc[begin - 1].like_num
        return Phrase(begin, begin + 1, begin + 1, begin, "people", "people", inner=inner)
    nominal = (
        _predicate(doc, at + 1) if at < len(doc) and doc[at].lower_ in ("were", "are") else None
    )
    return nominal or _noun_phrase(doc, at, begin)


def _are_the_counted(doc: Doc, at: int) -> bool:
    """Whether a word of state stands for those it is said of: "two of the wounded died"."""
    named = is_state(doc[at]) or is_happening(doc[at]) if at < len(doc) else False
    definite = doc[at - 1].lower_ == "the" or (doc[at - 1].like_num and at > 1)
    return named and definite and not _opens_noun(doc, at)


def _noun_phrase(doc: Doc, at: int, begin: int) -> Phrase:
    """The noun phrase that begins at `begin`, where the number ends at `at`."""
    if begin == at and at < len(doc) and doc[at].lower_ in _NO_NOUN:
        return Phrase(at, at, at, None, None, None)
    start = begin
    while start < len(doc) and doc[start].text in _OPENING and start == begin:
        if doc[start].text in "([" and doc[start + 1 : start + 2].text.istitle():
            return Phrase(at, at, at, None, None, None)
        start += 1
    end, plural = start, False
    while end < len(doc) and end - start < 12:
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
    while end > start and doc[end - 1].tag_ in ("POS", "HYPH", "CC", ",", "PRP$"):
        end -= 1
    if end == start:
        return Phrase(at, at, at, None, None, None)
    inner = any(t.like_num for t in doc[at:start])
    return replace(_phrase(doc, start, end), inner=inner)


def _short_name(doc: Doc, at: int) -> int:
    """How many tokens a short or long form in brackets inside the noun phrase takes up.

    "20 Islamic State (IS) militants"; 0 where none stands at `at`, or no noun goes on behind it.
    """
    if doc[at].text != "(" or doc[at - 1].tag_ not in ("NNP", "NNPS", "NN"):
        return 0
    for close in range(at + 2, min(len(doc) - 1, at + 8)):
        if doc[close].text == ")":
            named = doc[at + 1].text[0].isupper() and not doc[at + 1].like_num
            return close + 1 - at if named and is_nominal(doc[close + 1]) else 0
    return 0


def _predicate(doc: Doc, at: int) -> Phrase | None:
    """The people in "200 were men"; None where another word follows the verb."""
    end = at
    while end < len(doc) and end < at + 3 and doc[end].tag_ in ("NN", "NNS", "JJ", "NNP"):
        end += 1
    kind, unit = kind_of(doc[end - 1])
    if end == at or doc[end - 1].tag_ != "NNS" or kind not in ("people", "fighters"):
        return None
    return Phrase(at, end, end, end - 1, kind, unit)


def _phrase(doc: Doc, start: int, end: int) -> Phrase:
    head = end - 1
    kind, unit = kind_of(doc[head])
    if doc[head].lower_ in ("more", "other", "additional", "further"):
        return Phrase(start, end, end, None, None, None)
    modifiers = tuple(range(start, head))
    told = {kind_of(doc[i])[0] for i in modifiers}
    if kind is None and "area" in told:
        kind = "area"
    if kind is None and unit in _FIRED and "munitions" in told:
        kind = "munitions"
    if kind == "money" and unit == "pound" and end < len(doc) and doc[end].lower_ == "of":
        kind = "mass"
    if doc[start].lower_ in ("square", "sq", "sq.") or doc[start - 1].lower_.endswith("sq"):
        kind, unit = "area", f"square {kind_of(doc[head])[1] or singular(doc[head].lower_)}"
    stop = _extend(doc, start, end)
    first = start
    while first < head and doc[first].lower_ in ("more", "additional", "further"):
        first += 1
    return Phrase(first, stop, stop, head, kind, unit, modifiers=modifiers)


def _compound(doc: Doc, at: int) -> Phrase:
    """The second part of "two-year", "48-hour", "16-year-old", "50-strong"."""
    token = doc[at]
    kind, unit = kind_of(token)
    if at + 2 < len(doc) and kind == "duration" and doc[at + 2].lower_ in ("old", "olds"):
        lasting = any(t.lower_ in _LASTING for t in doc[at + 3 : at + 6])
        return Phrase(at, at + 1, at + 3, at, "duration" if lasting else "age", unit, compound=True)
    return Phrase(at, at + 1, at + 1, at, kind, unit, compound=True)
