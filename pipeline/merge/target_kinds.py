"""What kind of place or thing was hit, by the words for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pipeline.lexicons import load


def target_kind(words: str) -> str | None:
    """The kind that the last words of a phrase name ("a girls' school"); None if none is known."""
    parts = re.findall(r"[a-z]+", words.lower())
    for first in range(len(parts)):
        kind = _kinds().get(_singular(" ".join(parts[first:])))
        if kind:
            return kind
    return None


@cache
def _kinds() -> Mapping[str, str]:
    return {
        _singular(word): entry["id"] for entry in load("target_kinds") for word in entry["words"]
    }


def _singular(words: str) -> str:
    """The words without the ending of a plural, whether or not they have one."""
    return re.sub(r"(?:(?<=ch)es|(?<=sh)es|s)$", "", re.sub(r"ies$", "y", words))
