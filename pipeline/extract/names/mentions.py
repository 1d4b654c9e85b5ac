"""Names as they are in the sentences: known actors, the model's names, names in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc, Span, Token

from pipeline import lexicons
from pipeline.extract.model import Mention, PlaceMention
from pipeline.extract.names.actors import find_actors
from pipeline.extract.names.states import is_state
from pipeline.lexicons.tables import KnownActor
from pipeline.text.article import Article, Sentence
from pipeline.text.parsed import text_of

_LABELS = {"PERSON", "ORG", "NORP", "GPE"}
_DETERMINERS = {"the", "a", "this"}
_SUBJECTS = {"nsubj", "nsubjpass"}
RULERS = frozenset({"country", "capital"})
_HEADLINE = 0.8
"""The share of long words with a capital in a headline that has one on every word."""
_CALENDAR = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|sat|sun)"
    r"\.?|january|february|march|april|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|\d+"
)
"""Words of a date, which name nobody."""
_NO_NAME = {"caliphate", "god", "allah", "covid-19", "internet", "twitter", "facebook"}
_KINDS_OF_LABELS = {"NORP": "ethnic_or_religious", "GPE": "government"}


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a sentence: tokens, the model's label, the known actor, its part in the clause."""

    mention: Mention
    label: str | None
    actor: KnownActor | None
    gender: str | None
    is_subject: bool


@cache
def titles() -> dict[str, str | None]:
    """Folded title words and the gender they tell, if any."""
    return {
        word.casefold(): entry.get("gender")
        for entry in lexicons.load("titles")
        for word in entry["words"]
    }


@cache
def ranks() -> frozenset[str]:
    """Folded titles that are no role."""
    (entry,) = (e for e in lexicons.load("titles") if e["id"] == "rank")
    return frozenset(word.casefold() for word in entry["words"])


def mention(sentence: Sentence, first: int, stop: int) -> Mention:
    """The tokens `first` to `stop` of a sentence as a mention; its text is the parsed one."""
    return Mention(
        sentence.index, first, stop, sentence.span(first, stop), sentence.doc[first:stop].text
    )


def _trim(doc: Doc, first: int, stop: int) -> tuple[int, int]:
    while first < stop and (
        doc[first].lower_ in _DETERMINERS
        or (_CALENDAR.fullmatch(doc[first].lower_) and _is_date(doc, first, stop))
        or doc[first].is_punct
        or (doc[first].lower_ in titles() and stop - first > 1)
    ):
        first += 1
    while stop > first and (
        doc[stop - 1].lower_ in {"'s", "’s", "'", "’"} or doc[stop - 1].is_punct
    ):
        stop -= 1
    return first, stop


def _is_date(doc: Doc, first: int, stop: int) -> bool:
    """Whether the first word of a name is one of a date: all of it is, or a second one follows."""
    rest = doc[first + 1 : stop]
    after = doc[stop] if stop < len(doc) else None
    dated = len(rest) > 0 and _CALENDAR.fullmatch(rest[0].lower_) is not None
    alone = len(rest) == 0 and (doc[first].ent_type_ == "DATE" or not doc[first].is_alpha)
    number = len(rest) == 0 and after is not None and after.like_num
    tail = first == 0 or _CALENDAR.fullmatch(doc[first - 1].lower_) is not None
    return dated or alone or number or (doc[first].is_digit and tail)


def _known(doc: Doc) -> Iterator[tuple[int, int, str | None, KnownActor | None]]:
    for hit in find_actors(text_of(doc)):
        span = doc.char_span(hit.start, hit.end, alignment_mode="expand")
        if span is not None:
            yield span.start, span.end, "PERSON" if hit.actor.kind == "person" else None, hit.actor


def _model(doc: Doc) -> Iterator[tuple[int, int, str | None, KnownActor | None]]:
    for ent in doc.ents:
        if ent.label_ not in _LABELS:
            continue
        first, stop = _trim(doc, _after_comma(ent), ent.end)
        if first < stop and any(char.isalpha() for char in doc[first:stop].text):
            if ent.label_ == "PERSON":
                first = _widen(doc, first, stop)
            text = doc[first:stop].text
            if text[0].isalnum() and text.casefold() not in _NO_NAME:
                yield first, stop, ent.label_, None


def _after_comma(name: Span) -> int:
    """Where a name begins that the model has joined to a place: "in Osk, Rights Now said"."""
    commas = [token.i for token in name if token.text == ","]
    listed = any(token.lower_ in {"and", "&"} for token in name)
    return commas[-1] + 1 if commas and not listed else name.start


def _widen(doc: Doc, first: int, stop: int) -> int:
    """Take in the first names that the model has left out of a person's name."""
    while first > 0:
        token = doc[first - 1]
        inside = first <= token.head.i < stop and token.dep_ == "compound"
        mistaken = token.ent_type_ == "GPE" and not is_state(token.text)
        free = (not token.ent_type_ or mistaken) and token.lower_ not in titles()
        if token.pos_ != "PROPN" or not (inside and free and token.text[:1].isupper()):
            break
        first -= 1
    return first


def _speakers(doc: Doc) -> Iterator[tuple[int, int, str | None, KnownActor | None]]:
    """People whom the model has not seen: two or three names as the subject of a verb."""
    for token in doc:
        if token.dep_ not in _SUBJECTS or token.pos_ != "PROPN" or token.ent_type_:
            continue
        first = _widen(doc, token.i, token.i + 1)
        name = doc[first : token.i + 1]
        plain = all(t.is_alpha and t.text[0].isupper() and not t.is_upper for t in name)
        bare = first == 0 or doc[first - 1].pos_ not in {"DET", "ADJ", "PROPN"}
        if 2 <= len(name) <= 3 and plain and bare and kind_of(name.text) == "other":
            yield first, token.i + 1, "PERSON", None


def _accounts(doc: Doc) -> Iterator[tuple[int, int, str | None, KnownActor | None]]:
    """Accounts on social media, by their handle."""
    for token in doc:
        if token.text[0] == "@" and len(token) > 1:
            yield token.i, token.i + 1, None, None


def _gender(doc: Doc, first: int) -> str | None:
    for i in range(max(0, first - 1), first):
        found = titles().get(doc[i].lower_)
        if found:
            return found
    return None


def _is_subject(doc: Doc, first: int, stop: int) -> bool:
    root: Token = doc[first:stop].root
    return root.dep_ in _SUBJECTS or (root.dep_ == "appos" and root.head.dep_ in _SUBJECTS)


def _is_headline_words(doc: Doc, first: int, stop: int) -> bool:
    """Whether a "name" is a clause of a headline in which every word has a capital."""
    long = [token for token in doc if token.is_alpha and len(token) > 3]
    shouted = sum(token.text[0].isupper() for token in long)
    if len(long) < 5 or shouted < _HEADLINE * len(long):
        return False
    return any(token.pos_ == "VERB" or token.like_num for token in doc[first:stop])


def _is_within(name: tuple[int, int, str | None, KnownActor | None], site: Mention) -> bool:
    return site.first <= name[0] and name[1] <= site.stop


def _sites(places: Sequence[PlaceMention]) -> dict[int, list[Mention]]:
    """By sentence the mentions of places that are no countries: those name nobody who acts."""
    found: dict[int, list[Mention]] = {}
    for place in places:
        if place.place.kind not in RULERS:
            found.setdefault(place.mention.sentence, []).append(place.mention)
    return found


def find_names(article: Article, places: Sequence[PlaceMention] = ()) -> Iterator[Found]:
    """All names of an article in reading order, the longer one where two overlap.

    A name that is one of the article's `places` but for a country, a capital or a person's label
    is left out.
    """
    sites = _sites(places)
    for sentence in article.sentences:
        if sentence.dateline:
            continue
        doc = sentence.doc
        taken = [False] * len(doc)
        kept: list[tuple[int, int, str | None, KnownActor | None]] = []
        here = sites.get(sentence.index, ())
        seen = (
            name
            for name in (*_model(doc), *_speakers(doc))
            if not _is_headline_words(doc, name[0], name[1])
            and not (name[2] == "ORG" and any(_is_within(name, site) for site in here))
        )
        found = [*_known(doc), *_accounts(doc), *seen]
        found.sort(key=lambda f: (-(f[1] - f[0]), f[3] is None, f[0]))
        for first, stop, label, actor in found:
            if not any(taken[first:stop]):
                taken[first:stop] = [True] * (stop - first)
                kept.append((first, stop, label, actor))
        for first, stop, label, actor in sorted(kept, key=lambda k: k[0]):
            yield Found(
                mention(sentence, first, stop),
                label,
                actor,
                _gender(doc, first),
                _is_subject(doc, first, stop),
            )


@cache
def _heads() -> dict[str, str]:
    return {
        head: entry["kind"] for entry in lexicons.load("actor_heads") for head in entry["heads"]
    }


@lru_cache(maxsize=1 << 14)
def kind_of(name: str, label: str | None = None) -> str:
    """The kind of an unlisted name; `label` is the model's label for it, if it has one."""
    words = re.findall(r"[\w-]+", name.casefold())
    if label == "PERSON":
        return "person"
    heads = _heads()
    for stop in range(len(words), 0, -1):
        for first in range(max(0, stop - 4), stop):
            kind = heads.get(" ".join(words[first:stop]))
            if kind:
                return kind
    return _KINDS_OF_LABELS.get(label or "", "other")
