"""Whether a name is a place in its text: what its other mentions and its neighbours say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from pipeline.extract.places.evidence import (
    PATTERNS,
    THRESHOLD,
    UNKNOWN,
    Weighed,
    fame,
    is_demonym,
    label_of,
    neighbours,
)
from pipeline.extract.places.names import PLACE_LABELS, Found, found_at, is_capital, of_kinds
from pipeline.extract.places.normal import key
from pipeline.extract.places.words import words
from pipeline.text.article import Article, Sentence
from pipeline.text.parsed import lower_words_of

_SURE = 1.5
"""How far above the threshold a mention must be to speak for other mentions of its name."""
_PERSON = 3.5
_AT_HOME = 2.0
_FELLOW = 2.0
_SPELT_AT_HOME = 2.0
_STRANGE_AT_HOME = 2.0
_ACTING = frozenset({"nsubj", "nsubjpass", "poss", "dobj"})
_JOINTS = frozenset({",", "and", ", and", "or", "&", "-", "–", "/", ", or"})


def people(article: Article) -> dict[str, int]:
    """The last words of persons' names, full or behind a title, with how often each occurs."""
    found: dict[str, int] = defaultdict(int)
    for sentence in article.sentences:
        for entity in sentence.doc.ents:
            named = [token for token in entity if token.is_alpha and token.is_title]
            if entity.label_ == "PERSON" and len(named) > 1:
                found[key(named[-1].text)] += 1
        for last in _titled(sentence.doc):
            found[key(last.text)] += 1
    return dict(found)


def _titled(doc: Doc) -> Iterator[Token]:
    """The last words of names behind a title ("Col. Steve Warren")."""
    for i, word in enumerate(lower_words_of(doc)[:-1]):
        if word.rstrip(".") in words("title") and is_capital(doc[i]):
            token = last = doc[i]
            while last.i + 1 < len(doc) and is_capital(doc[last.i + 1]) and last.i < token.i + 3:
                last = doc[last.i + 1]
            if last is not token:
                yield last


def _sure_names(weighed: Iterable[Weighed]) -> dict[str, int]:
    sure: dict[str, int] = defaultdict(int)
    for one in weighed:
        if one.weight >= THRESHOLD + _SURE:
            sure[key(one.found.base)] += 1
    return sure


def _countries(weighed: Iterable[Weighed]) -> frozenset[str]:
    """The countries a text plays in: named, or two sure places can only be there."""
    found: dict[str, set[str]] = defaultdict(set)
    named: set[str] = set()
    for one in weighed:
        countries = {place.country for place in one.found.candidates if place.rank == 0}
        if one.weight >= THRESHOLD + _SURE and len(countries) == 1:
            country = str(countries.pop())
            found[country].add(one.found.name)
            if any(place.kind == "country" for place in one.found.candidates):
                named.add(country)
    english = words("english_country")
    return frozenset(
        c
        for c, names in found.items()
        if (len(names) > 1 or c in named) and c.lower() not in english
    )


def _is_at_home(one: Weighed, countries: frozenset[str]) -> bool:
    """Whether the name is one of a place in a country the text plays in."""
    return any(p.country in countries and p.kind != "country" for p in one.found.candidates)


def _unlisted(
    article: Article, one: Weighed, countries: frozenset[str], persons: Mapping[str, int]
) -> float:
    """What speaks for a name that nothing is known of, by the text around it."""
    if _acts(article, one.found):
        return -_STRANGE_AT_HOME
    doc = article.sentences[one.found.sentence].doc
    own = one.found.stop - one.found.first > 1 and label_of(doc, one.found) == "PERSON"
    named = max(persons.get(key(doc[i].text), 0) for i in (one.found.first, one.found.stop - 1))
    return _STRANGE_AT_HOME if countries and named <= own else 0.0


def _acts(article: Article, found: Found) -> bool:
    """Whether a name acts, owns or has an article more often than something happens there."""
    doc = article.sentences[found.sentence].doc
    model = [token.text for token in doc[found.first : found.stop]]
    acting = placed = 0
    for sentence in article.sentences:
        other = sentence.doc
        texts = [token.text for token in other]
        for i in range(1, len(texts) - len(model) + 1):
            if texts[i] == model[0] and texts[i : i + len(model)] == model:
                last = other[i + len(model) - 1]
                before = other[i - 1].lower_
                placed += before in words("locating")
                acting += before == "the" or last.dep_ in _ACTING
    return acting > max(1, placed)


def _is_strange(article: Article, one: Weighed, countries: frozenset[str]) -> bool:
    """Whether nothing is known of a name: places of a like spelling are elsewhere."""
    if one.found.source != "spelling":
        return one.found.source == "unlisted"
    placed = one.rule in ("preposition", "object") and not _is_at_home(one, countries)
    doc = article.sentences[one.found.sentence].doc
    return placed and label_of(doc, one.found) != "NORP" and not is_demonym(doc, one.found)


def _joined(article: Article, one: Weighed, other: Weighed) -> bool:
    """Whether only a comma, "and" or a hyphen is between two names."""
    a, b = one.found, other.found
    if a.sentence != b.sentence or a.end > b.start:
        return False
    return article.sentences[a.sentence].doc[a.stop : b.first].text in _JOINTS


def _listed(article: Article, weighed: Sequence[Weighed]) -> list[float]:
    """What speaks for names because they are joined to names that are places."""
    gains = [0.0] * len(weighed)
    for order in (range(1, len(weighed)), range(len(weighed) - 2, -1, -1)):
        step = order.step
        for i in order:
            j = i - step
            one, other = (weighed[j], weighed[i]) if step > 0 else (weighed[i], weighed[j])
            if weighed[j].weight + gains[j] < THRESHOLD or not _joined(article, one, other):
                continue
            name = weighed[i].found
            if neighbours(article.sentences[name.sentence].doc, name) < 1:
                gains[i] = _FELLOW
    return gains


def reweigh(article: Article, weighed: Sequence[Weighed]) -> list[Weighed]:
    """The names with what the whole text says for and against them."""
    persons, sure, countries = people(article), _sure_names(weighed), _countries(weighed)
    found = []
    for one in weighed:
        name, weight = key(one.found.base), one.weight
        strange = _is_strange(article, one, countries)
        if strange:
            weight += _unlisted(article, one, countries, persons)
        elif one.weight < UNKNOWN and not one.is_place and _is_at_home(one, countries):
            weight += _SPELT_AT_HOME if one.found.source == "spelling" else _AT_HOME
        if sure.get(name, 0) > (one.weight >= THRESHOLD + _SURE):
            weight += 1.0
        if not strange and 2 * persons.get(name, 0) > sure.get(name, 0) and fame(one.found) < 2:
            weight -= _PERSON
        found.append(replace(one, weight=weight))
    gains = _listed(article, found)
    return [replace(o, weight=o.weight + gain) for o, gain in zip(found, gains, strict=True)]


def repeated(article: Article, places: Sequence[Weighed]) -> list[Weighed]:
    """Further mentions of names that no gazetteer has, in the words they were first found by."""
    taken: dict[int, set[int]] = defaultdict(set)
    models: dict[str, dict[tuple[str, ...], Found]] = defaultdict(dict)
    for one in places:
        found = one.found
        taken[found.sentence].update(range(found.first, found.stop))
        if one.rule not in PATTERNS and not any(place.rank < 2 for place in found.candidates):
            doc = article.sentences[found.sentence].doc
            words_of = tuple(token.text for token in doc[found.first : found.stop])
            models[words_of[0]].setdefault(words_of, found)
    return [
        Weighed(again, THRESHOLD, "repeated")
        for sentence in article.sentences
        if models
        for again in _again(sentence, models)
        if taken[sentence.index].isdisjoint(range(again.first, again.stop))
    ]


def _again(sentence: Sentence, models: dict[str, dict[tuple[str, ...], Found]]) -> Iterator[Found]:
    """The mentions of some names, given by their first words, the longest at each place."""
    doc = sentence.doc
    texts = [token.text for token in doc]
    i = 0
    while i < len(texts):
        fitting = [
            (len(name), model)
            for name, model in models.get(texts[i], {}).items()
            if tuple(texts[i : i + len(name)]) == name and not _goes_on(doc, i + len(name))
        ]
        if fitting:
            length, model = max(fitting, key=lambda pair: pair[0])
            found = found_at(sentence, i, i + length, "repeated")
            yield of_kinds(found, model.base, model.kinds, ())
            i += length
        else:
            i += 1


def _goes_on(doc: Doc, stop: int) -> bool:
    """Whether a longer name goes on behind a name ("Azaz Is Burning"), not another place."""
    return stop < len(doc) and is_capital(doc[stop]) and doc[stop].ent_type_ not in PLACE_LABELS
