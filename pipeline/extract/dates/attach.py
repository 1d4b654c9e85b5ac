"""Which time expression dates a clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from pipeline.extract.model import DateMention
from pipeline.text.article import Article

_VERBS = frozenset({"VERB", "AUX"})
_CLAUSE_EDGES = frozenset({"ccomp", "relcl", "csubj", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_NOT_WHEN = frozenset(
    {"before", "after", "between", "than", "from", "until", "till", "of", "about"}
)


def date_for(
    article: Article, dates: Sequence[DateMention], sentence_index: int, token_i: int
) -> DateMention | None:
    """The time expression that dates the clause around a token, or None.

    It hangs on the token, on its clause's verb, or on a verb above that shares the clause; a date
    of another clause with its own subject (the verb of saying) does not count.
    """
    doc = article.sentences[sentence_index].doc
    here = [d for d in dates if d.mention.sentence == sentence_index and _can_date(d)]
    hooks = {d.mention.span.start: _hook(doc, d) for d in here}
    for level in _levels(doc[token_i]):
        for date in here:
            if hooks[date.mention.span.start] in level:
                return date
    return None


def _can_date(date: DateMention) -> bool:
    return date.timex_type in ("DATE", "TIME") and not date.timex_value.endswith("_REF")


def _hook(doc: Doc, date: DateMention) -> int | None:
    """The token that an expression modifies, or None where it does not say when."""
    token = doc[date.mention.first : date.mention.stop].root
    while token.dep_ in ("pobj", "prep", "nmod", "npadvmod", "pcomp") or token.pos_ == "ADP":
        if token.lower_ in _NOT_WHEN and token.pos_ == "ADP":
            return None
        if token.head.i == token.i:
            return None
        adverbial = token.dep_ in ("npadvmod", "prep", "nmod")
        token = token.head
        if adverbial and token.pos_ != "ADP":
            return token.i
    return token.head.i if token.head.i != token.i else None


def _levels(token: Token) -> Iterator[frozenset[int]]:
    """Tokens an expression may hang on to date `token`, the nearest first."""
    for _ in range(len(token.doc)):
        yield frozenset({token.i})
        if token.pos_ in _VERBS:
            if token.dep_ in _CLAUSE_EDGES or token.head.i == token.i:
                return
            own_subject = any(child.dep_ in _SUBJECTS for child in token.children)
            if own_subject and token.dep_ in ("conj", "advcl"):
                return
        if token.head.i == token.i:
            return
        token = token.head
