"""Vocabulary and named patterns as data.

Each lexicon is a YAML file: a list of entries, each a mapping with an `id`, what the rule that
reads it needs, an `example` that the entry must fire on, and a `counter_example` it must not.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from pipeline.lexicons.schema import MODELS, fault

FOLDER = Path(__file__).parent

Entry = dict[str, Any]


class LexiconError(ValueError):
    """A lexicon file that is not as it should be; the message names the file and the entry."""


class _Loader(yaml.CSafeLoader):
    """YAML in which the words `on`, `off`, `yes` and `no` are words."""


_BOOLEAN = "tag:yaml.org,2002:bool"
_Loader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if rule[0] != _BOOLEAN]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_BOOLEAN, re.compile("true|false"), ["t", "f"])


@cache
def load(name: str) -> tuple[Entry, ...]:
    """The entries of `lexicons/{name}.yaml`, in the file's order.

    Raises LexiconError for an entry that is not as its model in `schema.py` says, or an id used
    twice.
    """
    path = FOLDER / f"{name}.yaml"
    if name not in MODELS:
        raise LexiconError(f"{path.name} has no model: add one to pipeline/lexicons/schema.py")
    entries: list[Entry] = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        wrong = fault(name, entry)
        if wrong:
            raise LexiconError(f"{path.name}, entry {number}, {wrong}")
        if entry["id"] in seen:
            raise LexiconError(f"{path.name}: the id {entry['id']!r} is there twice; rename one")
        seen.add(entry["id"])
    return tuple(entries)


def names() -> tuple[str, ...]:
    """The names of all lexicons, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
