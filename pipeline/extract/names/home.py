"""Whose government "the regime" is, and who "jihadists" are: what the whole text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc

from pipeline.extract.names.clusters import Entity
from pipeline.extract.names.parts import led_by, marks_government
from pipeline.extract.names.states import names_of_states, state_of, state_with_forces
from pipeline.text.article import Article

_PLAIN = 2
"""A group is plainly meant if the text speaks of it this many times as often as of the next."""
_PLAIN_STATE = 4
"""The same of a state: a text on one country often names others with their forces."""
_OF_RULE = 5
"""How much a country counts that a word for its government, forces or leader goes with."""
_NEAR = 3


_EDGES = {"border", "borders", "frontier", "crossing", "territory", "soil", "airspace"}
_GOALS = {"to", "into", "toward", "towards", "from", "with"}


def _is_beside(doc: Doc, first: int, stop: int) -> bool:
    """Whether a country is only named as a border or as where somebody goes or comes from."""
    if stop < len(doc) and doc[stop].lower_ in _EDGES:
        return True
    return first > 0 and doc[first - 1].lower_ in _GOALS and doc[first].ent_type_ == "GPE"


def _plain(counts: Counter[str]) -> str | None:
    """The state that counts by far the most."""
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] and first[1] >= _PLAIN_STATE * second[1] else None


def home_state(article: Article, entities: Iterable[Entity]) -> str | None:
    """The state whose government a text plainly means by "the government"; None if not plain."""
    counts: Counter[str] = Counter()
    for entity in entities:
        text = entity.fullest.text
        known = entity.actor_id if entity.known else None
        state = known if known in names_of_states() else state_with_forces(known)
        state = state or (led_by(text) if entity.label == "PERSON" else None)
        if state and state in names_of_states():
            counts[state] += _OF_RULE * len(entity.mentions)
            continue
        for found in entity.mentions:
            state = state_of(found.mention.text) or state_of(found.mention.text.split()[0])
            if state is None:
                continue
            doc = article.sentences[found.mention.sentence].doc
            if _is_beside(doc, found.mention.first, found.mention.stop):
                continue
            last = doc[found.mention.first + 1 : found.mention.stop + _NEAR]
            ruled = any(marks_government(t.text) or marks_government(t.lemma_) for t in last)
            counts[state] += _OF_RULE if ruled else 1
    return _plain(counts)
