"""What must not be read as prose or numbers inside a text, and what is read in its place.

Each finder looks for one kind of mark in a text and returns edits; each sees the text with the
edits of those before it made. Every one takes linear time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from pipeline.text.markup.addresses import find_addresses
from pipeline.text.markup.characters import find_characters
from pipeline.text.markup.headers import find_headers
from pipeline.text.markup.labels import find_labels
from pipeline.text.markup.markdown import find_links, find_marks
from pipeline.text.markup.notes import find_notes
from pipeline.text.markup.pages import find_cut_words, find_pages
from pipeline.text.markup.pasted import find_pasted
from pipeline.text.markup.scripts import find_scripts
from pipeline.text.markup.stamps import find_stamps
from pipeline.text.markup.tables import find_tables
from pipeline.text.markup.tags import find_tags
from pipeline.text.markup.voices import find_voices, voice_names
from pipeline.text.reading import Edit, Reading

Finder = Callable[[str], Iterable[Edit]]

_BEFORE_VOICES: tuple[Finder, ...] = (find_characters, find_pasted, find_stamps)
_OF_PAGE: tuple[Finder, ...] = (
    find_voices,
    find_tags,
    find_links,
    find_headers,
    find_tables,
    find_scripts,
    find_marks,
    find_pages,
    find_cut_words,
    find_labels,
)
_OF_PROSE: tuple[Finder, ...] = (find_addresses, find_notes)


def read_page(text: str) -> Reading:
    """A source text as a page: what parts it into lines and blocks is all there, marks are not.

    Addresses and marks of notes stay: they tell what a line of a page is.
    """
    reading = _made(Reading(text), _BEFORE_VOICES)
    names = voice_names(reading.text)
    if names:
        reading = replace(reading, speakers=tuple(reading.source(name) for name in names))
    return _made(reading, _OF_PAGE)


def read_prose(page: Reading) -> Reading:
    """What is left of a page for the rules to read."""
    return _made(page, _OF_PROSE)


def plain(text: str) -> str:
    """What rules read of a stretch of text that is read by itself."""
    return read_prose(read_page(text)).text


def _made(reading: Reading, finders: Iterable[Finder]) -> Reading:
    for finder in finders:
        reading = reading.edited(finder(reading.text))
    return reading
