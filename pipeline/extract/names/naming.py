"""Which actor a name names."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.extract.names.clusters import Entity
from pipeline.extract.names.descriptions import kinds_of, voiceless
from pipeline.extract.names.parts import class_named, is_nobody
from pipeline.extract.names.states import state_body, state_of
from pipeline.ids import slug

_OF_SIDES = re.compile(r"(?:anti|pro|non)[-‑–]", re.IGNORECASE)


def named(entity: Entity) -> str | None:
    """The actor that a name names; None if it is no actor's: a town, a bare "Brigade"."""
    text = entity.fullest.text
    if entity.known:
        return entity.actor_id
    if entity.label == "PERSON":
        return slug(text)
    return _named(text, entity.label)


@lru_cache(maxsize=1 << 14)
def _named(text: str, label: str | None) -> str | None:
    body = state_body(text)
    state = state_of(text) or (body and body[0])
    if state or _is_no_actor(label, text):
        return state
    return class_named(text) or slug(text)


def _is_no_actor(label: str | None, text: str) -> bool:
    """Whether a name that the model sees is a town, a side, a happening or a bare common noun."""
    if label == "GPE" or (text.islower() and text[0] != "@") or _OF_SIDES.match(text):
        return True
    words = re.findall(r"[\w-]+", text.casefold())
    noun = words[-1].removesuffix("s") if words else ""
    return is_nobody(noun) or noun in voiceless() or (len(words) == 1 and noun in kinds_of())
