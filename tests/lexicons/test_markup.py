import pytest

from pipeline import lexicons
from pipeline.text.article import Block
from pipeline.text.markup import read_page
from pipeline.text.reading import Reading
from pipeline.text.spans import Span
from pipeline.text.turns import find_turns

ENTRIES = {entry["id"]: entry for entry in lexicons.load("markup")}
EXPORT = "LENGTH: 9 words\n"


def tag_fires(entry_id: str, text: str) -> bool:
    read = read_page(text).text
    parted = {"tags-blocks": "\n\n", "tags-lines": "\n", "tags-cells": "\t"}
    if entry_id in parted:
        return parted[entry_id] in read.strip()
    return "<" not in read if entry_id == "tags-inline" else not read.strip()


def speaks(text: str) -> bool:
    """Whether a line has who speaks before its colon, beside another line that has."""
    whole = f"{text}\nOSK: It is far."
    spans = (Span(0, len(text)), Span(len(text) + 1, len(whole)))
    blocks = [Block(i, span, "body") for i, span in enumerate(spans)]
    return len(find_turns(Reading(whole), blocks)) == len(blocks)


def fires(entry_id: str, text: str) -> bool:
    if entry_id.startswith("tags-"):
        return tag_fires(entry_id, text)
    if entry_id == "hyphened":
        return "-" in read_page(text).text
    if entry_id in ("no-speakers", "askers"):
        return speaks(text) == (entry_id == "askers")
    export = EXPORT if entry_id.startswith("labels-archive") else ""
    return read_page(export + text).text.strip() != text


@pytest.mark.parametrize("entry_id", sorted(ENTRIES))
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(entry_id: str) -> None:
    assert fires(entry_id, ENTRIES[entry_id]["example"])
    assert not fires(entry_id, ENTRIES[entry_id]["counter_example"])
