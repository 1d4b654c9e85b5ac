"""Documents made up for the tests, and work on them that needs no model."""

import os
from collections.abc import Sequence

import pytest

from pipeline.shards import work
from pipeline.shards.found import TABLES
from pipeline.shards.work import Document, Found, Packed, extract_packed
from pipeline.text.article import SourceText
from pipeline.text.prepare import Cleaned, clean

DEADLY = "This ends the process that reads it."


def document(number: int, text: str = "Shells killed {} people in Karvan on Sunday.") -> Document:
    name = f"{number:03}.txt"
    source = SourceText(f"d{number:016x}", name, text.format(number + 2) + "\n", sha256=f"{number}")
    return Document(source, clean(source))


def documents(number: int) -> list[Document]:
    return [document(each) for each in range(number)]


def quick(source: SourceText, cleaned: Cleaned | None = None) -> dict[str, list[dict[str, object]]]:
    """A made-up extraction: one actor and place a document, by its id."""
    found: dict[str, list[dict[str, object]]] = {name: [] for name in TABLES if name != "documents"}
    place: dict[str, object] = dict.fromkeys(
        ("country", "admin1", "admin2", "parent_id", "latitude", "longitude", "geonames_id")
    )
    place |= {"place_id": "name:karvan", "name": "Karvan", "kind": "city", "place_precision": None}
    found["actors"] = [{"actor_id": source.doc_id, "kind": "other", "names": ["they", "them"]}]
    found["places"] = [{**place, "aliases": ["Karvan", "the town"]}]
    return found


def deadly(some: Sequence[Document]) -> Packed:
    """The made-up extraction, in a process of its own, but for a text that ends the process."""
    if any(DEADLY in each.source.text for each in some):
        os._exit(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work, "extract_text", quick)
        return extract_packed(some)


def ready() -> None:
    """A start that loads nothing."""


def same(one: Found, other: Found) -> bool:
    return one.failures == other.failures and all(
        one.tables[name].equals(other.tables[name]) for name in TABLES
    )
