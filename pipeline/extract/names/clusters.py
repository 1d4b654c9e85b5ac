"""Names of one document that name the same actor, brought together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.extract.model import Mention
from pipeline.extract.names.actors import fold
from pipeline.extract.names.kinds import kind_of
from pipeline.extract.names.mentions import Found
from pipeline.extract.slugs import slug

_SMALL = {"of", "for", "the", "and", "in", "on", "to", "de", "al", "el", "-", "'s"}


@dataclass(slots=True)
class Entity:
    """An actor of the document, with its mentions in reading order."""

    actor_id: str
    kind: str
    label: str | None
    mentions: list[Found] = field(default_factory=list)
    gender: str | None = None
    role: str | None = None
    known: bool = False

    @property
    def fullest(self) -> Mention:
        """The longest form of the name; the first of several."""
        return max(
            (f.mention for f in self.mentions), key=lambda m: (_weight(m.text), -m.span.start)
        )


def _weight(text: str) -> tuple[int, int]:
    words = re.findall(r"\w+", text)
    return (0 if text.isupper() and len(words) > 1 else len(words), len(text))


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(re.findall(r"\w+", re.sub(r"'s\b|\.", "", fold(text))))


def initials(words: Iterable[str]) -> str:
    """The first letters of the words that count in a name."""
    return "".join(word[0] for word in words if word not in _SMALL)


class Clusters:
    """Gathers names into entities, one name after another."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_id: dict[str, Entity] = {}
        self._by_words: dict[tuple[str, ...], Entity] = {}
        self._by_surname: dict[str, list[Entity]] = {}
        self._by_initials: dict[str, Entity] = {}

    def add(self, found: Found) -> Entity:
        """The entity of a name, a new one if the document has not named it before."""
        entity = self._find(found) or self._new(found)
        entity.mentions.append(found)
        entity.gender = entity.gender or found.gender
        words = words_of(found.mention.text)
        self._by_words.setdefault(words, entity)
        if entity.kind == "person" and words:
            for word in dict.fromkeys((words[-1], *words)):
                peers = self._by_surname.setdefault(word, [])
                if entity not in peers:
                    peers.append(entity)
        elif len(words) > 2:
            self._by_initials.setdefault(initials(words), entity)
        return entity

    def _find(self, found: Found) -> Entity | None:
        if found.actor:
            return self._by_id.get(found.actor.actor_id)
        words = words_of(found.mention.text)
        same = self._by_words.get(words)
        if same:
            return same
        if found.label == "PERSON" or len(words) == 1:
            person = self._person(words, found)
            if person:
                return person
        if found.label != "PERSON":
            return self._by_initials.get("".join(words)) if found.mention.text.isupper() else None
        return None

    def _person(self, words: tuple[str, ...], found: Found) -> Entity | None:
        if not words:
            return None
        for entity in reversed(self._by_surname.get(words[-1], ())):
            if found.gender and entity.gender and found.gender != entity.gender:
                continue
            for other in entity.mentions:
                theirs = words_of(other.mention.text)
                if len(words) == 1 and words[0] in (theirs[-1], theirs[0], theirs[-1:]):
                    return entity
                if set(words) <= set(theirs) or set(theirs) <= set(words):
                    return entity
        return None

    def _new(self, found: Found) -> Entity:
        text = found.mention.text
        if found.actor:
            entity = Entity(found.actor.actor_id, found.actor.kind, found.label, known=True)
        else:
            entity = Entity(slug(text), kind_of(text, found.label), found.label)
        self.entities.append(entity)
        self._by_id.setdefault(entity.actor_id, entity)
        return entity
