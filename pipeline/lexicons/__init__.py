"""Vocabulary and named patterns as data.

Each lexicon is a YAML file: a list of entries, each a mapping with an `id`, what the rule that
reads it needs, an `example` that the entry must fire on, and a `counter_example` it must not.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
REQUIRED = ("id", "example", "counter_example")

Entry = dict[str, Any]


class LexiconError(ValueError):
    """A lexicon file that is not as it should be; the message names the file and the entry."""


@cache
def load(name: str) -> tuple[Entry, ...]:
    """The entries of `lexicons/{name}.yaml`, in the file's order.

    Raises LexiconError for an entry without an id, example or counter-example, or an id used
    twice.
    """
    path = FOLDER / f"{name}.yaml"
    entries: list[Entry] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        missing = [key for key in REQUIRED if not entry.get(key)]
        if missing:
            raise LexiconError(f"{path.name}, entry {number}: no {', '.join(missing)}")
        if entry["id"] in seen:
            raise LexiconError(f"{path.name}: the id {entry['id']!r} stands twice")
        seen.add(entry["id"])
    return tuple(entries)


def names() -> tuple[str, ...]:
    """The names of all lexicons, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
