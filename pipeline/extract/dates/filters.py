"""Reasons why words that look like a time expression are none."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc, Span, Token

from pipeline.extract.dates import words
from pipeline.extract.dates.patterns import Found
from pipeline.extract.dates.words import group

Filter = Callable[[Span, Found], bool]

_QUANTITY_BEFORE = re.compile(
    r"(?:[$€£#/]|\b(?:about|around|some|nearly|almost|over|than|least|most|approximately|roughly|"
    r"estimated|every|another|these|those|all|his|her|their|killed|killing|wounded|injured) )$",
    re.IGNORECASE,
)
_CODE_BEFORE = re.compile(
    r"(?:\b(?:resolutions?|no\.?|number|brigade|battalion|division|regiment|unit|route|highway|model|"
    r"flight|article|section|page|chapter|room|area|zone|point|hill|height) |(?<!\bpre)(?<!\bpost)-"
    r"|[@.:])$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|during|of|from|before|after|to|through|throughout|the) $",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|of|from|before|after|to|through|throughout|and|or|the|for|"
    r"between|around) )$",
    re.IGNORECASE,
)
_OLD_AFTER = re.compile(r"[- ](?:old|of age)\b", re.IGNORECASE)
_AGED_BEFORE = re.compile(r"\b(?:aged|age|ages) (?:of )?$", re.IGNORECASE)
_POSSESSIVE_BEFORE = re.compile(r"\b(?:his|her|their|my|our|your|its) (?:\w+[- ])?$", re.IGNORECASE)
_PUNCTUATION = re.compile(r"\s*(?:[.,;:!?)”\"’]|$|--|[-–—])")


def _before(found: Found) -> str:
    return found.text[max(0, found.start - 24) : found.start]


def _after(found: Found) -> str:
    return found.text[found.end : found.end + 40]


def _next(span: Span) -> Token | None:
    doc: Doc = span.doc
    return doc[span.end] if span.end < len(doc) else None


def verb(span: Span, _: Found) -> bool:
    """The word is a verb here ("may", "march", "fall")."""
    return any(token.pos_ in ("VERB", "AUX") for token in span)


def common_word(span: Span, found: Found) -> bool:
    """ "May" or "March" where nothing around it says that it is a month."""
    if found.slots["month"].lower() not in ("may", "march") or "part" in found.slots:
        return False
    return not _MONTH_BEFORE.search(_before(found))


def named(span: Span, found: Found) -> bool:
    """A season's name that names a place or thing ("the Spring-area roads")."""
    season = found.slots["season"]
    return season[:1].isupper() and span.start > 0 and not found.text.istitle()


def numbered(span: Span, found: Found) -> bool:
    """A month with a day that is no date ("the April 6 Youth Movement")."""
    before, after = _before(found), _after(found)
    return bool(re.search(r"(?<!\d)\d\d? $", before) or re.match(r" \d\d?(?![\d,])", after))


def named_after(span: Span, _: Found) -> bool:
    """A group named after a day ("the April 6 Youth Movement")."""
    following = span.doc[span.end : span.end + 3]
    for token in following:
        if token.lower_ in group("named_after_days"):
            return True
        if not (token.is_title or token.lower_ in ("of", "the")):
            return False
    return False


def name_part(span: Span, _: Found) -> bool:
    """The words are the first part of a proper name ("Sunday Times", "Friday Mosque")."""
    token, head = span[-1], span[-1].head
    name_follows = token.dep_ == "compound" and head.tag_ in ("NNP", "NNPS") and head.i == span.end
    after_article = span.start > 0 and span.doc[span.start - 1].lower_ == "the"
    return name_follows and after_article and span.text[:1].isupper()


def quantity(span: Span, found: Found) -> bool:
    """A number that counts what follows it ("2014 men")."""
    before = _before(found)
    if _QUANTITY_BEFORE.search(before):
        return True
    following = _next(span)
    if following is None or _YEAR_BEFORE.search(before):
        return False
    return following.tag_ == "NNS" and span.root.dep_ == "nummod"


def code(span: Span, found: Found) -> bool:
    """A number that names a thing ("Resolution 2014", "2000-strong")."""
    after = _after(found)
    return bool(_CODE_BEFORE.search(_before(found)) or re.match(r"-\w|[/@]\w| block\b", after))


def age(span: Span, found: Found) -> bool:
    """Somebody's age ("in her late twenties")."""
    return bool(_POSSESSIVE_BEFORE.search(_before(found)))


def old(span: Span, found: Found) -> bool:
    """How old somebody is ("three years old", "a 4-year-old")."""
    return bool(_OLD_AFTER.match(_after(found)) or _AGED_BEFORE.search(_before(found)))


def plural(_: Span, found: Found) -> bool:
    """A plural where the shape asks for one day, week or year."""
    return found.slots.get("unit", "").lower().endswith("s")


def past_span(_: Span, found: Found) -> bool:
    """ "The past year" is a length of time, "last year" is not."""
    return "past" in found.slots.get("which", "").lower()


def genitive(span: Span, _: Found) -> bool:
    """ "Last years coup": the coup of last year, its apostrophe lost."""
    if span[0].lower_ not in ("last", "next"):
        return False
    after_article = span.start > 0 and span.doc[span.start - 1].lower_ == "the"
    following = _next(span)
    return not after_article and following is not None and following.pos_ in ("NOUN", "PROPN")


def no_genitive(span: Span, found: Found) -> bool:
    """ "Last years" that is not the genitive of "last year"."""
    return not genitive(span, found)


def that_clause(span: Span, _: Found) -> bool:
    """The word "that" opens a clause here."""
    return any(token.lower_ == "that" and token.dep_ == "mark" for token in span)


def of_event(span: Span, found: Found) -> bool:
    """The day before something, not the day before."""
    return not _PUNCTUATION.match(_after(found))


def rate(span: Span, found: Found) -> bool:
    """ "Barrels a day": how often, not how long."""
    count = found.slots.get("count", "").lower()
    return count in ("a", "an") and _counts_before(span)


def not_rate(span: Span, found: Found) -> bool:
    """ "For a day": how long, not how often."""
    article = _before(found).rstrip().lower()
    if article.endswith(" per"):
        return False
    return span.start < 2 or not _counts_before(span.doc[span.start - 1 : span.end])


def _counts_before(span: Span) -> bool:
    if span.start == 0:
        return False
    before = span.doc[span.start - 1]
    if words.worth("times", before.text) is not None:
        return True
    counted = before.like_num or any(child.like_num for child in before.children)
    return bool(counted and (before.tag_ in ("NNS", "CD") or before.text in ("%", "percent")))


def ordinal_unit(span: Span, found: Found) -> bool:
    """The word "second" as an ordinal ("a second attack")."""
    if found.slots.get("clock_unit", "").lower() != "second":
        return False
    following = _next(span)
    return following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ")


FILTERS: dict[str, Filter] = {
    check.__name__: check
    for check in (
        verb,
        common_word,
        name_part,
        named_after,
        numbered,
        named,
        quantity,
        code,
        age,
        old,
        plural,
        past_span,
        genitive,
        no_genitive,
        that_clause,
        of_event,
        rate,
        not_rate,
        ordinal_unit,
    )
}
"""The filters by the name that patterns use."""
