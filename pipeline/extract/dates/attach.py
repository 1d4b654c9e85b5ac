"""Which time expression dates a clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from pipeline.extract.dates.clauses import group
from pipeline.extract.dates.headings import heading_date
from pipeline.extract.dates.ranges import with_ranges
from pipeline.extract.dates.tense import MAX_DEPTH, governor
from pipeline.extract.model import DateMention
from pipeline.text.article import Article

_VERBS = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_PREMODIFIERS = frozenset({"compound", "poss", "amod", "nummod", "nmod"})
_EDGES = frozenset({"ccomp", "csubj", "csubjpass", "parataxis", "ROOT"})
_EXACTNESS = ("day", "range", "week", "month", "year")


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
        (date, _hooks(sentence.doc, date))
        for date in with_ranges(article, sentence, here)
        if _can_date(date)
    ]
    for token in _climb(sentence.doc[token_i]) if hooks else ():
        hits = [date for date, hooked in hooks if token.i in hooked]
        if hits:
            return min(hits, key=lambda date: _rank(date, token))
    return heading_date(article, dates, sentence)


def _rank(date: DateMention, token: Token) -> tuple[int, int]:
    exact = _EXACTNESS.index(date.period.precision) if date.period else len(_EXACTNESS)
    return exact, abs(date.mention.first - token.i)


def _can_date(date: DateMention) -> bool:
    return date.timex_type in ("DATE", "TIME") and not date.timex_value.endswith("_REF")


def _hooks(doc: Doc, date: DateMention) -> frozenset[int]:
    """The tokens that an expression dates: what it modifies, and the verb whose clause that is."""
    root = doc[date.mention.first : date.mention.stop].root
    token, preposition = root.head, None
    if root.head.i == root.i:
        return frozenset()
    while token.dep_ in ("prep", "advmod", "npadvmod"):
        preposition = token if token.dep_ == "prep" else preposition
        if token.lower_ in group("not_when") or token.head.i == token.i:
            return frozenset()
        token = token.head
    return frozenset(_dated_by(token, root, preposition))


def _dated_by(token: Token, root: Token, preposition: Token | None) -> Iterator[int]:
    if preposition is not None and preposition.lower_ == "since":
        yield from _state_since(token)
        return
    yield token.i
    if token.pos_ not in _VERBS:
        before = preposition is None and root.dep_ in _PREMODIFIERS
        of_noun = preposition is not None and preposition.lower_ == "of"
        yield from _verbs_of(token, before or of_noun)


def _state_since(token: Token) -> Iterator[int]:
    """The verb of what has gone on since a date; "the worst since 2014" has no date."""
    verb = token if token.pos_ in _VERBS else governor(token)
    if verb is None:
        return
    perfect = any(c.dep_ == "aux" and c.lemma_.lower() == "have" for c in verb.children)
    compared = any(t.tag_ in ("JJS", "RBS") or t.lower_ == "first" for t in verb.subtree)
    if (token.i == verb.i or perfect) and not compared:
        yield verb.i


def _verbs_of(noun: Token, belongs: bool) -> Iterator[int]:
    """The verb that shares a noun's date. `belongs`: the date is part of the noun phrase."""
    for _ in range(MAX_DEPTH):
        head = noun.head
        if head.i == noun.i or noun.dep_ in ("appos", "conj") or noun.lower_ in group("apart"):
            return
        if head.pos_ in _VERBS:
            of_another = head.lemma_.lower() in group("attitudes")
            if noun.dep_ in _SUBJECTS or not (of_another or (belongs and noun.dep_ != "prep")):
                yield head.i
            return
        if belongs and noun.dep_ == "prep":
            return
        noun = head


def _climb(token: Token) -> Iterator[Token]:
    """The tokens whose date is also the date of `token`, the nearest first."""
    for _ in range(MAX_DEPTH):
        yield token
        if token.head.i == token.i or token.dep_ in _EDGES or _stands_apart(token):
            return
        if token.dep_ in ("relcl", "acl"):
            yield token.head
            return
        token = token.head


def _stands_apart(token: Token) -> bool:
    """What happens in `token` has a time of its own, whatever the date of its head."""
    head = token.head
    if token.dep_ == "prep":
        return token.lower_ in group("apart")
    if token.pos_ not in _VERBS:
        objects = ("dobj", "pobj", "attr", "dative")
        return token.dep_ in objects and head.lemma_.lower() in group("attitudes")
    if token.dep_ == "xcomp":
        return head.lemma_.lower() in group("attitudes")
    own_subject = any(child.dep_ in _SUBJECTS for child in token.children)
    if token.dep_ == "advcl":
        marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod", "prep")}
        return not marks & group("together") and (own_subject or bool(marks))
    return own_subject and token.dep_ in ("conj", "relcl")
