"""The kind of an actor that the lexicon does not know, told by the words of its name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline import lexicons

_LABELS = {"PERSON": "person", "NORP": "ethnic_or_religious", "GPE": "government"}


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
    return _LABELS.get(label or "", "other")
