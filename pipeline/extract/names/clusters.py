"""Names of one document that name the same actor, brought together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.extract.model import Mention
from pipeline.extract.names.actors import fold
from pipeline.extract.names.mentions import Found, kind_of
from pipeline.extract.names.states import is_state
from pipeline.ids import slug

_SMALL = {"of", "for", "the", "and", "in", "on", "to", "de", "al", "el"}
_SHORTEST = 3
_NO_PREFIX = {"syrian", "the", "new", "us", "un", "national", "united", "general", "north", "south"}


@dataclass(slots=True, eq=False)
class Entity:
    """An actor of the document, with its mentions in reading order."""

    actor_id: str
    kind: str
    label: str | None
    mentions: list[Found] = field(default_factory=list)
    gender: str | None = None
    role: str | None = None
    known: bool = False
    nameless: bool = False
    """Whether it has no name in the document, only words for it ("Iraqi troops")."""

    @property
    def fullest(self) -> Mention:
        """The longest form of the name; the first of several."""
        return max(
            (f.mention for f in self.mentions), key=lambda m: (_weight(m.text), -m.span.start)
        )


@lru_cache(maxsize=1 << 14)
def _weight(text: str) -> tuple[int, int]:
    words = re.findall(r"\w+", text)
    return len(words), len(text)


@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a name, without dots and possessive endings."""
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
        self._people: dict[str, list[Entity]] = {}
        self._by_initials: dict[str, Entity] = {}
        self._by_first: dict[str, Entity] = {}

    def add(self, found: Found, short_for: Entity | None = None) -> Entity:
        """The entity of a name, a new one if the document has not named it before.

        `short_for`: the entity that the name abbreviates, where the text says so in brackets.
        """
        entity = short_for or self._find(found) or self._new(found)
        entity.mentions.append(found)
        entity.gender = entity.gender or found.gender
        if found.actor and not entity.known:
            entity.actor_id, entity.kind = found.actor.actor_id, found.actor.kind
            entity.known = True
            self._by_id.setdefault(entity.actor_id, entity)
        self._index(found, entity)
        return entity

    def known(self, text: str) -> Entity | None:
        """The entity that some words name, if the document has named it so elsewhere."""
        words = words_of(text)
        same = self._by_words.get(words)
        if same or not words:
            return same
        peers = self._people.get(words[-1], ())
        return next((e for e in reversed(peers) if _fits_one(words, e)), None)

    def with_id(self, actor_id: str) -> Entity | None:
        """The entity that has been named under an id."""
        return self._by_id.get(actor_id)

    def merge_surnames(self) -> dict[int, Entity]:
        """Give surnames that were alone before the full name to the person; the person by `id`.

        The model often takes such a name for a body's or a town's.
        """
        moved: dict[int, Entity] = {}
        for entity in self.entities:
            if (
                entity.known
                or entity.label == "PERSON"
                or is_state(entity.mentions[0].mention.text)
            ):
                continue
            words = words_of(entity.fullest.text)
            if len(words) == 1 and len(entity.mentions[0].mention.text) > _SHORTEST:
                person = next(iter(self._people.get(words[0], ())), None)
                if person and words_of(person.fullest.text)[-1] == words[0]:
                    person.mentions.extend(entity.mentions)
                    moved[id(entity)] = person
        self.entities = [e for e in self.entities if id(e) not in moved]
        self._by_words = {k: moved.get(id(e), e) for k, e in self._by_words.items()}
        return moved

    def _index(self, found: Found, entity: Entity) -> None:
        words = words_of(found.mention.text)
        if not words:
            return
        self._by_words.setdefault(words, entity)
        if entity.kind == "person":
            for word in dict.fromkeys((words[-1], words[0])):
                peers = self._people.setdefault(word, [])
                if entity in peers:
                    peers.remove(entity)
                peers.append(entity)
            return
        if len(words) > 2:
            self._by_initials.setdefault(initials(words), entity)
        if found.label != "GPE" and words[0] not in _NO_PREFIX and len(words[0]) > 2:
            self._by_first.setdefault(words[0], entity)

    def _find(self, found: Found) -> Entity | None:
        words = words_of(found.mention.text)
        if not words:
            return None
        if found.actor:
            return self._by_id.get(found.actor.actor_id)
        same = self._by_words.get(words)
        if same and (len(words) > 1 or same.kind != "person"):
            return same
        if found.label == "PERSON" or len(words) == 1:
            person = self._person(words, found)
            if person or found.label == "PERSON":
                return person
        if found.mention.text.isupper() and len(words) == 1:
            return self._by_initials.get(words[0])
        return self._longer_form(words, found)

    def _longer_form(self, words: tuple[str, ...], found: Found) -> Entity | None:
        """`Amaq` for `Amaq News Agency` and the other way round."""
        if found.label == "NORP":
            return None
        entity = self._by_first.get(words[0])
        if entity is None:
            return None
        for other in entity.mentions:
            theirs = words_of(other.mention.text)
            short, long = sorted((words, theirs), key=len)
            if long[: len(short)] == short and other.label not in {"GPE", "NORP"}:
                return entity
        return None

    def _person(self, words: tuple[str, ...], found: Found) -> Entity | None:
        for entity in reversed(self._people.get(words[-1], ())):
            if found.gender and entity.gender and found.gender != entity.gender:
                continue
            if _fits_one(words, entity):
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


def _fits_one(words: tuple[str, ...], entity: Entity) -> bool:
    """Whether a form can name a person as the forms with a first name do, or any if none has."""
    forms = {words_of(other.mention.text) for other in entity.mentions}
    full = {form for form in forms if len(form) > 1}
    return any(_same_person(words, form) for form in full or forms)


def _same_person(words: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two forms can name one person: the same surname, no first names at odds."""
    if len(words) == 1:
        return words[0] in (theirs[0], theirs[-1])
    if len(theirs) == 1:
        return theirs[0] == words[-1]
    return words[-1] == theirs[-1] and (
        words[0] == theirs[0] or words[0][0] == theirs[0][0] == min(words[0], theirs[0], key=len)
    )
