"""The lexicon of speech cues: reporting verbs, nouns and phrases, each with its entry."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline import lexicons

MARKED_ONLY = frozenset({"marked"})
"""The frames of verbs of attitude: they report nothing but marked words."""


@dataclass(frozen=True, slots=True)
class CueEntry:
    """An entry of the lexicon of speech cues."""

    entry_id: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    particle: str | None
    denies: bool
    animate: bool
    plural: bool = False


def _entry(data: lexicons.Entry) -> CueEntry:
    return CueEntry(
        data["id"],
        frozenset(data.get("frames") or data.get("noun_frames") or ()),
        frozenset(data.get("prepositions", ())),
        data.get("particle"),
        bool(data.get("denies")),
        bool(data.get("animate")),
        bool(data.get("plural")),
    )


@cache
def entries_by(key: str) -> dict[str, CueEntry]:
    """Lemmas under `verbs` or `nouns`, each with its entry; frames of several entries add up."""
    table: dict[str, CueEntry] = {}
    for data in lexicons.load("speech_cues"):
        entry = _entry(data)
        for lemma in data.get(key, ()):
            old = table.get(lemma)
            if old is None or entry.particle:
                table.setdefault(lemma + (f" {entry.particle}" if entry.particle else ""), entry)
                continue
            table[lemma] = CueEntry(
                old.entry_id,
                old.frames | entry.frames,
                old.prepositions | entry.prepositions,
                None,
                old.denies or entry.denies,
                old.animate and entry.animate,
            )
    return table


@cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], CueEntry]]]:
    """The reporting phrases of several words, by their first."""
    table: dict[str, list[tuple[tuple[str, ...], CueEntry]]] = {}
    for data in lexicons.load("speech_cues"):
        if "phrase" in data:
            words = tuple(data["phrase"].split())
            table.setdefault(words[0], []).append((words, _entry(data)))
    return table
