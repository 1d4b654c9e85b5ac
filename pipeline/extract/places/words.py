"""The vocabulary of place names, read from the lexicons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline import lexicons


@cache
def words(role: str) -> frozenset[str]:
    """The words of a role in `place_words` and `place_name_forms`, in lower case.

    Raises KeyError for a role the lexicons do not have.
    """
    entries = (*lexicons.load("place_words"), *lexicons.load("place_name_forms"))
    found = [entry["words"] for entry in entries if entry["role"] == role]
    if not found:
        raise KeyError(role)
    return frozenset(str(word) for group in found for word in group)


@cache
def area_words(role: str) -> frozenset[str]:
    """The words of a role in the lexicon `place_areas`, in lower case."""
    return frozenset(
        str(word)
        for entry in lexicons.load("place_areas")
        if entry["role"] == role
        for word in entry["words"]
    )


@dataclass(frozen=True, slots=True)
class ShortForm:
    """What a short form refers to: the name, kind and country to look up."""

    name: str
    kind: str
    country: str
    after_comma: bool


@cache
def short_forms() -> dict[str, tuple[ShortForm, ...]]:
    """The short forms of `place_abbreviations` as they are written."""
    found: dict[str, tuple[ShortForm, ...]] = {}
    for entry in lexicons.load("place_abbreviations"):
        for place in entry["places"]:
            for after_comma, forms in enumerate((place["forms"], place.get("after_comma", ()))):
                short = ShortForm(place["name"], place["kind"], place["country"], bool(after_comma))
                for form in forms:
                    found[form] = (*found.get(form, ()), short)
    return found


@cache
def short_form_starts() -> frozenset[str]:
    """The characters a short form starts with, however many: its first token is one of these."""
    return frozenset(form[:end] for form in short_forms() for end in range(1, len(form) + 1))
