"""Whether a name is a place in its text: what its other mentions and its neighbours say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.extract.places.evidence import THRESHOLD, Weighed, fame
from pipeline.extract.places.normal import key
from pipeline.text.article import Article

_SURE = 1.5
"""How far above the threshold a mention must be to speak for other mentions of its name."""
_PERSON = 2.5
_JOINTS = frozenset({",", "and", ", and", "or", "&", "-", "–", "/", ", or"})


def people(article: Article) -> dict[str, int]:
    """The last words of persons' names of two words or more, with how often each stands."""
    found: dict[str, int] = defaultdict(int)
    for sentence in article.sentences:
        for entity in sentence.doc.ents:
            named = [token for token in entity if token.is_alpha and token.is_title]
            if entity.label_ == "PERSON" and len(named) > 1:
                found[key(named[-1].text)] += 1
    return dict(found)


def _sure_names(weighed: Iterable[Weighed]) -> dict[str, int]:
    sure: dict[str, int] = defaultdict(int)
    for one in weighed:
        if one.weight >= THRESHOLD + _SURE:
            sure[key(one.found.base)] += 1
    return sure


def _joined(article: Article, one: Weighed, other: Weighed) -> bool:
    """Whether only a comma, "and" or a hyphen stands between two names."""
    a, b = one.found, other.found
    if a.sentence != b.sentence or a.end > b.start:
        return False
    return article.sentences[a.sentence].doc.text[a.end : b.start].strip() in _JOINTS


def _listed(article: Article, weighed: Sequence[Weighed]) -> list[float]:
    """What speaks for names because they are joined to names that are places."""
    gains = [0.0] * len(weighed)
    for order in (range(1, len(weighed)), range(len(weighed) - 2, -1, -1)):
        step = order.step
        for i in order:
            j = i - step
            one, other = (weighed[j], weighed[i]) if step > 0 else (weighed[i], weighed[j])
            if weighed[j].weight + gains[j] >= THRESHOLD and _joined(article, one, other):
                gains[i] = max(gains[i], 1.0)
    return gains


def reweigh(article: Article, weighed: Sequence[Weighed]) -> list[Weighed]:
    """The names with what the whole text says for and against them."""
    persons, sure = people(article), _sure_names(weighed)
    found = []
    for one, gain in zip(weighed, _listed(article, weighed), strict=True):
        name = key(one.found.base)
        weight = one.weight + gain
        if sure.get(name, 0) > (one.weight >= THRESHOLD + _SURE):
            weight += 1.0
        if persons.get(name, 0) > sure.get(name, 0) and fame(one.found) < 2:
            weight -= _PERSON
        found.append(replace(one, weight=weight))
    return found
