"""Which time expression dates a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from spacy.tokens import Token

from pipeline.extract.dates.hooks import SUBJECTS, VERBS, hooks_of
from pipeline.extract.dates.ranges import with_ranges
from pipeline.extract.dates.tense import MAX_DEPTH
from pipeline.extract.dates.words import group
from pipeline.extract.model import DateMention
from pipeline.text.article import Article, Sentence

_EDGES = frozenset({"ccomp", "csubj", "csubjpass", "parataxis", "ROOT"})
_PRESENT = frozenset({"VBZ", "VBP"})
_OPENING = 2
"""Last token at which a date still opens its sentence ("On Monday", "In early May")."""
_EXACTNESS = ("day", "range", "week", "month", "year")
_AFTER = re.compile(r"[\])]?\s*(?:\([^)]{0,20}\)\s*)?(?:[:–—]|-{2}| -\s)")
_NO_WORD = re.compile(r"\W*")


def date_for(
    article: Article, dates: Sequence[DateMention], sentence_index: int, token_i: int
) -> DateMention | None:
    """The time expression that dates the clause around a token, or None.

    It hangs on the token, on its clause's verb, or on a verb above that shares the clause; a date
    of another clause with its own subject (the verb of saying) does not count. For "from X to Y"
    and "between X and Y" it is one mention over both, its value "X/Y". Where the sentence has none,
    it is the date that heads the entry of a day-by-day bulletin.
    """
    sentence = article.sentences[sentence_index]
    here = [date for date in dates if date.mention.sentence == sentence_index]
    hooks = [
        (date, hooks_of(sentence.doc, date))
        for date in with_ranges(article, sentence, here, dates, sentence.doc[token_i])
        if _can_date(date)
    ]
    above = tuple(_climb(sentence.doc[token_i])) if hooks else ()
    for token, shared in above:
        hits = [
            date
            for date, hooked in hooks
            if token.i in hooked and (shared or date.mention.first <= _OPENING)
        ]
        if hits:
            return min(hits, key=partial(_rank, token=token))
    return heading_date(article, dates, sentence)


def _rank(date: DateMention, token: Token) -> tuple[int, int]:
    exact = _EXACTNESS.index(date.period.precision) if date.period else len(_EXACTNESS)
    return exact, abs(date.mention.first - token.i)


def _can_date(date: DateMention) -> bool:
    return date.timex_type in ("DATE", "TIME") and not date.timex_value.endswith("_REF")


def _climb(token: Token) -> Iterator[tuple[Token, bool]]:
    """The tokens whose date is also the date of `token`, the nearest first.

    With each whether any date of it holds; else only one that opens the sentence does, as the
    clause is coordinated and has a subject of its own.
    """
    shared, nested = True, False
    for _ in range(MAX_DEPTH):
        yield token, shared
        if token.head.i == token.i or token.dep_ in _EDGES or _stands_apart(token):
            return
        nested = nested or (token.dep_ == "prep" and _narrows(token))
        if nested and token.dep_ in SUBJECTS:
            return
        if token.dep_ in ("relcl", "acl"):
            yield token.head, shared
            return
        shared = shared and not (token.dep_ == "conj" and _has_subject(token))
        token = token.head


def _narrows(preposition: Token) -> bool:
    """It says of a noun which one is meant ("a suspect in the raid"), not of whom ("dozens of")."""
    return preposition.head.pos_ in ("NOUN", "PROPN") and preposition.lower_ != "of"


def _has_subject(verb: Token) -> bool:
    return verb.pos_ in VERBS and any(child.dep_ in SUBJECTS for child in verb.children)


def _stands_apart(token: Token) -> bool:
    """What happens in `token` has a time of its own, whatever the date of its head."""
    head = token.head
    judged = head.lemma_.lower() in group("judging")
    of_another = head.lemma_.lower() in group("attitudes")
    if token.dep_ == "prep":
        remote = of_another and token.lower_ not in group("settings")
        return judged or remote or token.lower_ in group("apart")
    if token.pos_ not in VERBS:
        return token.dep_ in ("dobj", "pobj", "attr", "dative") and (of_another or judged)
    return _is_clause_apart(token, of_another)


def _is_clause_apart(token: Token, of_another: bool) -> bool:
    if token.dep_ == "xcomp":
        return of_another
    if token.dep_ == "advcl":
        marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "aux", "advmod", "prep")}
        return not marks & group("together") and (_has_subject(token) or bool(marks))
    if token.dep_ == "conj":
        return token.tag_ in _PRESENT and token.head.tag_ not in _PRESENT
    return token.dep_ == "relcl" and not _tells_of_its_noun(token)


def _tells_of_its_noun(relative: Token) -> bool:
    """A relative clause of what its noun did or when it was ("a raid that killed ten")."""
    for child in relative.children:
        if child.tag_ in ("WDT", "WP") and child.dep_ in SUBJECTS:
            return True
        if child.lower_ == "when":
            return True
        if child.dep_ == "prep" and any(c.lower_ == "which" for c in child.children):
            return child.lower_ in group("settings")
    return False


def heading_date(
    article: Article, dates: Sequence[DateMention], sentence: Sentence
) -> DateMention | None:
    """The date that heads the paragraph ("15 January: ..."), or the heading above it, or None.

    A date alone on its line heads what follows only where there are several of different value:
    a single one is the report's own date.
    """
    opening = [date for date in dates if date.mention.first <= 1 and date.timex_type == "DATE"]
    for date in opening:
        holder = article.sentences[date.mention.sentence]
        same = holder.paragraph == sentence.paragraph and holder.index <= sentence.index
        if same and _opens_paragraph(article, holder, date) and _leads(article, holder, date):
            return date
    headings = [date for date in opening if _stands_alone(article, date)]
    if len({date.timex_value for date in headings}) < 2:
        return None
    above = [date for date in headings if date.mention.sentence < sentence.index]
    return above[-1] if above else None


def _opens_paragraph(article: Article, holder: Sentence, date: DateMention) -> bool:
    before = article.text[holder.extent.start : date.mention.span.start]
    previous = article.sentences[holder.index - 1] if holder.index else None
    first = previous is None or previous.paragraph != holder.paragraph
    return first and _NO_WORD.fullmatch(before) is not None


def _leads(article: Article, holder: Sentence, date: DateMention) -> bool:
    end = date.mention.span.end
    return _AFTER.match(article.text, end, max(end, holder.extent.end) + 3) is not None


def _stands_alone(article: Article, date: DateMention) -> bool:
    holder = article.sentences[date.mention.sentence]
    after = article.text[date.mention.span.end : holder.extent.end]
    following = holder.index + 1
    last = (
        following >= len(article.sentences)
        or article.sentences[following].paragraph != holder.paragraph
    )
    return last and _opens_paragraph(article, holder, date) and not _NO_WORD.sub("", after)
