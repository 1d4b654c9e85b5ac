"""Noun phrases by tags: the one before a token, the one after it, and the name in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from pipeline.extract.attribution.by_words.cue_words import entries_by
from pipeline.extract.attribution.by_words.heads import (
    FINITE,
    NAMES,
    NOUNS,
    PARTS,
    Range,
    can_speak,
    head_of,
    is_break,
    is_name,
    is_time,
)
from pipeline.extract.attribution.by_words.occasions import is_occasion, is_record
from pipeline.extract.names.descriptions import kinds_of

_LINKS = frozenset(
    {"of", "for", "in", "at", "to", "from", "with", "on", "and", "&", "against", "near", "by"}
)
_NARROW = frozenset({"of", "for", "and", "&"})
_ASIDE = frozenset({"WP", "WDT", "WP$", "IN", "RB", "VBG", "VBN", "CD", "WRB"})
_SETTING_OFF = frozenset({",", "—", "–", "--"})
_WHO = frozenset({"who", "which", "that", "whose"})
_RELATIVE_REACH = 12
"""How far before its verb the pronoun of a clause that no commas set off may be."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens of a noun phrase and, with its appositions, where the whole of it begins and ends.

    `set_off`: a break, or the start of the sentence, is before it.
    """

    first: int
    stop: int
    begin: int
    end: int
    set_off: bool = True


def _belongs(doc: Doc, i: int, links: frozenset[str]) -> bool:
    """Whether a token is inside a noun phrase that goes on behind it."""
    token = doc[i]
    if token.tag_ in PARTS and token.lower_ != "that":
        return not is_time(token)
    before = i > 0 and doc[i - 1].tag_ in NOUNS | {"-RRB-", "VBN", "VBG"}
    if token.lower_ in links:
        return before and not is_time(doc[i - 1]) and i + 1 < len(doc)
    compound = i > 0 and doc[i - 1].tag_ == "HYPH"
    return token.tag_ in {"VBN", "VBG"} and links is _LINKS and (before or compound)


def _walk_back(doc: Doc, end: int, links: frozenset[str]) -> int:
    """Where the noun phrase begins that ends at a token."""
    i = end
    while i > 0 and _belongs(doc, i - 1, links):
        i -= 1
        if _begins_anew(doc, i, links):
            break
    while i < end and (doc[i].lower_ in links or doc[i].tag_ in {"VBN", "VBG"}):
        i += 1
    return i


def _begins_anew(doc: Doc, i: int, links: frozenset[str]) -> bool:
    """Whether a phrase begins right after another one that no comma ends."""
    if i == 0 or doc[i - 1].tag_ not in NOUNS:
        return False
    many = doc[i - 1].tag_ == "NNS" and doc[i].tag_ in NOUNS
    return doc[i].tag_ == "DT" or (links is _NARROW and (many or doc[i].tag_ == "JJ"))


def before(doc: Doc, verb: int) -> Phrase | None:
    """The phrase whose verb a token is: right before it, or set off by an aside in commas."""
    end = verb
    while end > 0 and (doc[end - 1].tag_ in {"RB", "MD"} or doc[end - 1].lemma_ in {"have", "do"}):
        end -= 1
    if end == 0:
        return None
    if doc[end - 1].tag_ == "PRP":
        return Phrase(end - 1, end, end - 1, end)
    if doc[end - 1].tag_ in {"WP", "WDT"} and end > 2:
        return _right_before(doc, verb, end - 2 if doc[end - 2].text == "," else end - 1)
    if doc[end - 1].text in _SETTING_OFF:
        return _before_aside(doc, end - 1)
    return _right_before(doc, verb, end)


def _right_before(doc: Doc, verb: int, end: int) -> Phrase | None:
    """The phrase that ends at a token, without a break before the verb."""
    if doc[end - 1].tag_ in {"DT", "CC", "TO", "IN"}:
        return None
    stop = _bracket_start(doc, end)
    first = _walk_back(doc, stop, _LINKS)
    if first > 2 and doc[first - 1].lower_ in {"of", "from"} and doc[first - 2].text == ",":
        return _before_aside(doc, end)  # `X, 61, of Y said`
    relative = _noun_of_relative(doc, first, verb)
    if relative is not None:
        begin = _walk_back(doc, relative, _LINKS)
        return _named(doc, begin, relative, begin, end)
    set_off = first == 0 or _opens_clause(doc[first - 1])
    if not set_off:
        first = _run_on(doc, first, stop)
        set_off = doc[first].tag_ == "DT" and _begins_anew(doc, first, _NARROW)
    while first < stop and doc[first].lower_ in {"and", "but"}:
        first += 1
    if first >= stop:
        return None
    named = _named(doc, first, stop, first, end)
    return replace(named, set_off=set_off) if named else None


def _opens_clause(token: Token) -> bool:
    """Whether a subject may be right after a token: after a break, a conjunction, `said`."""
    if token.tag_ in FINITE and token.lemma_.casefold() in entries_by("verbs"):
        return True
    return not token.tag_.startswith(("V", "N", "J", "R", "IN", "TO")) or token.lower_ == "that"


def _run_on(doc: Doc, first: int, stop: int) -> int:
    """Where a phrase begins that no break sets off from the words before it."""
    if _begins_anew(doc, first, _NARROW):
        return first
    narrow = _walk_back(doc, stop, _NARROW)
    if narrow >= stop or can_speak(doc, narrow, stop, known=True) or narrow < 2:
        return narrow if narrow < stop else first
    outer = _walk_back(doc, narrow - 1, _NARROW)  # `activists in the town reported`
    links = doc[narrow - 1].lower_ in _LINKS and outer < narrow - 1
    return outer if links and can_speak(doc, outer, narrow - 1, known=True) else narrow


def _bracket_start(doc: Doc, end: int) -> int:
    """Where a bracket that ends at a token begins (`the Observatory (NOHR) said`)."""
    if doc[end - 1].text != ")":
        return end
    opened = next((i for i in range(end - 2, max(-1, end - 8), -1) if doc[i].text == "("), end)
    return opened or end


def _noun_of_relative(doc: Doc, first: int, verb: int) -> int | None:
    """Where the noun ends that a clause without commas describes (`a man who fled X said`)."""
    if first == 0 or doc[first - 1].tag_ not in FINITE | {"IN", "RB", "TO", "VB", "RP", "VBN"}:
        return None
    for i in range(first - 1, max(0, verb - _RELATIVE_REACH), -1):
        if doc[i].is_punct or doc[i].tag_ == "CC":
            return None
        if doc[i].tag_ in {"WP", "WDT"} and doc[i - 1].tag_ in NOUNS:
            return i
    return None


def _before_aside(doc: Doc, comma: int) -> Phrase | None:
    """The phrase before `, who ..., said`, before or behind its apposition."""
    stop = comma
    for _ in range(4):
        start = _piece_start(doc, stop)
        if start >= stop:
            return None
        stop = _bracket_start(doc, stop)
        opened = start > 0 and doc[_piece_start(doc, start - 1)].tag_ in _ASIDE
        seat = all(t.tag_ in NAMES for t in doc[start:stop]) and stop - start < 3  # `in Tarsa, X,`
        if _is_nominal(doc, start, stop) and not (opened and seat and start > 1):
            return _with_apposition(doc, start, stop, comma)
        if start == 0 or any(t.tag_ in FINITE for t in doc[start:stop]) > _is_aside(doc[start]):
            return _ending(doc, start, stop, comma)
        stop = start - 1
    return None


def _piece_start(doc: Doc, stop: int) -> int:
    """Where the words begin that a break ends."""
    start = stop
    while start > 0 and not is_break(doc[start - 1]):
        start -= 1
    return start


def _is_aside(token: Token) -> bool:
    """Whether a token begins an aside: a relative clause, a participle, words of time."""
    return token.tag_ in _ASIDE


def _ending(doc: Doc, start: int, stop: int, comma: int) -> Phrase | None:
    """The phrase that ends a piece whose beginning is no part of it (`but X, who ..., said`)."""
    first = _walk_back(doc, stop, _LINKS)
    joined = first > start and _opens_clause(doc[first - 1])
    return _named(doc, first, stop, first, comma) if joined and first < stop else None


def _is_nominal(doc: Doc, start: int, stop: int) -> bool:
    """Whether a piece between breaks is a noun phrase and no more."""
    if stop - start == 1 and doc[start].tag_ == "PRP":
        return True
    return start < stop <= start + 14 and _walk_back(doc, stop, _LINKS) == start


def _with_apposition(doc: Doc, start: int, stop: int, comma: int) -> Phrase | None:
    """A phrase with the one that another comma sets off before it, named by the name of the two."""
    if start < 2 or doc[start - 1].text not in _SETTING_OFF:
        return _named(doc, start, stop, start, comma)
    left = start - 1
    first = _piece_start(doc, left)
    if left - first == 1 and doc[first].tag_ == "CD" and first > 1:  # `X, 61, a farmer, said`
        left = first - 1
        first = _piece_start(doc, left)
    left = _bracket_start(doc, left)
    if not _is_nominal(doc, first, left):
        inner = _walk_back(doc, left, _LINKS)
        opened = inner > first and doc[inner - 1].tag_ in {"CC", "IN"}
        if not opened or inner >= left:
            return _named(doc, start, stop, start, comma)
        first = inner
    if not can_speak(doc, first, left, known=True):
        return _named(doc, start, stop, start, comma)
    named = is_name(head_of(doc, start, stop)) and not is_name(head_of(doc, first, left))
    chosen = (start, stop) if named else (first, left)
    return _named(doc, *chosen, first, comma)


def after(doc: Doc, i: int) -> Phrase | None:
    """The phrase that begins at a token."""
    if i < len(doc) and doc[i].tag_ == "PRP":
        return Phrase(i, i + 1, i, i + 1)
    stop = _walk_on(doc, i)
    if stop == i or head_of(doc, i, stop).tag_ not in NOUNS:
        return None
    made = is_record(head_of(doc, i, stop).lemma_) and doc[stop : stop + 1].text.endswith("ed")
    if made and doc[stop + 1 : stop + 2].text == "by":  # `figures compiled by X`
        maker = after(doc, stop + 2)
        return replace(maker, begin=i) if maker else None
    if not is_name(head_of(doc, i, stop)) and stop < len(doc) and doc[stop].text == ",":
        other = _walk_on(doc, stop + 1)
        alone = other == len(doc) or doc[other].is_punct
        if other > stop + 1 and alone and is_name(head_of(doc, stop + 1, other)):
            return _named(doc, stop + 1, other, i, other)
    return _named(doc, i, stop, i, stop)


def _walk_on(doc: Doc, i: int) -> int:
    """Where the noun phrase ends that begins at a token."""
    stop = i
    while stop < len(doc):
        token = doc[stop]
        linked = token.lower_ in _LINKS and stop > i and _links_on(doc, stop)
        opened = token.text == "(" and stop + 2 < len(doc) and doc[stop + 2].text == ")"
        if opened and doc[stop + 1].text.isupper():
            stop += 3
            continue
        compound = token.tag_ == "VBN" and stop > i and doc[stop - 1].tag_ == "HYPH"
        if not (linked or compound) and (token.tag_ not in PARTS or is_time(token)):
            break
        if token.tag_ in {"DT", "CD"} and stop > i and doc[stop - 1].tag_ in NOUNS:
            break
        stop += 1
    while stop > i and doc[stop - 1].tag_ not in NOUNS | {"CD", "-RRB-"}:
        stop -= 1
    return stop


def _links_on(doc: Doc, i: int) -> bool:
    """Whether a preposition or `and` goes on with a phrase, not with when or how it was said."""
    at = i + 1
    while at < len(doc) and doc[at].tag_ in {"DT", "PRP$", "JJ"}:
        at += 1
    if at >= len(doc) or doc[at].tag_ not in NOUNS | {"CD"} or is_time(doc[at]):
        return False
    if doc[i].lower_ in {"and", "&"}:
        stop = _walk_on(doc, at)
        return stop == len(doc) or doc[stop].tag_ not in FINITE | {"VBN"}
    head = head_of(doc, at, min(at + 4, len(doc)))
    said = is_record(head.lemma_) or is_occasion(head.lemma_)
    return doc[i].lower_ in {"of", "for"} or not said


def _named(doc: Doc, first: int, stop: int, begin: int, end: int) -> Phrase | None:
    """A phrase cut to the words that name: without a clause, its author for a document."""
    for i in range(first + 1, stop):
        if doc[i].lower_ in _WHO:
            stop = i
            break
        if doc[i].tag_ in {"VBN", "VBG"} and doc[i - 1].tag_ in NOUNS:
            stop = i if not is_record(head_of(doc, first, i).lemma_) else stop
            break
    if stop <= first:
        return None
    first, stop = author_of(doc, first, stop) or (_past_title(doc, first, stop), stop)
    return Phrase(first, stop, begin, end)


def _past_title(doc: Doc, first: int, stop: int) -> int:
    """Where the name begins after what its bearer is called (`the envoy Karim Haddad`)."""
    name = stop
    while name > first and doc[name - 1].tag_ in NAMES:
        name -= 1
    titled = first < name < stop and doc[name - 1].tag_ == "NN"
    return name if titled and "person" in kinds_of().get(doc[name - 1].lower_, ()) else first


def author_of(doc: Doc, first: int, stop: int) -> Range | None:
    """Whose document or count a phrase names (`a toll by X`, `X's figures`, `an X statement`)."""
    head = head_of(doc, first, stop)
    if not is_record(head.lemma_) or head.tag_ == "NNP":  # `the Drobin Post`
        return None
    owner = next((i for i in range(first, head.i) if doc[i].tag_ == "POS"), None)
    if owner is not None and owner > first:
        return first, owner
    for i in range(head.i + 1, stop - 1):
        if doc[i].lower_ in {"by", "from", "of"}:
            last = _walk_on(doc, i + 1)
            found = (i + 1, min(last, stop))
            return found if can_speak(doc, *found, known=True) else None
    names = [i for i in range(first, head.i) if doc[i].tag_ in NAMES or doc[i].tag_ == "NN"]
    found = (names[0], head.i) if names else (0, 0)
    return found if names and can_speak(doc, *found, known=True) else None
