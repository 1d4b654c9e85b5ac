"""The words that report: speech verbs, reporting phrases and nouns, found in the writer's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from pipeline import lexicons
from pipeline.extract.reports.view import Line
from pipeline.text.parsed import lower_words_of

_VERBAL = {"VERB", "AUX"}
_SAID = {"said": "say", "says": "say"}
"""Forms whose lemma the tagger misses when they begin a sentence (`Said Haddad:`)."""
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


@dataclass(frozen=True, slots=True)
class Cue:
    """Reporting words: tokens `first` to `stop` of a line, `head` the verb, preposition or noun."""

    line: int
    first: int
    stop: int
    head: int
    entry: CueEntry


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
def _phrases() -> dict[str, list[tuple[tuple[str, ...], CueEntry]]]:
    """The reporting phrases of several words, by their first."""
    table: dict[str, list[tuple[tuple[str, ...], CueEntry]]] = {}
    for data in lexicons.load("speech_cues"):
        if "phrase" in data:
            words = tuple(data["phrase"].split())
            table.setdefault(words[0], []).append((words, _entry(data)))
    return table


def find_cues(line: Line) -> Iterator[Cue]:
    """The reporting words of a line that stand in the writer's own words."""
    doc = line.sentence.doc
    for token in doc:
        if not line.is_free(token.i):
            continue
        yield from _phrase(line.number, token)
        if token.pos_ in _VERBAL or token.lower_ in _SAID:
            yield from _verb(line.number, token)
        elif token.pos_ == "NOUN":
            entry = entries_by("nouns").get(token.lemma_)
            if entry:
                yield Cue(line.number, token.i, token.i + 1, token.i, entry)


def _phrase(number: int, token: Token) -> Iterator[Cue]:
    doc = token.doc
    for words, entry in _phrases().get(token.lower_, ()):
        stop = token.i + len(words)
        if stop < len(doc) and lower_words_of(doc)[token.i : stop] == words:
            yield Cue(number, token.i, stop, stop - 1, entry)


def _verb(number: int, token: Token) -> Iterator[Cue]:
    lemma = _SAID.get(token.lower_, token.lemma_.casefold())
    for child in token.rights:
        if child.dep_ == "prt":
            entry = entries_by("verbs").get(f"{lemma} {child.lower_}")
            if entry:
                yield Cue(number, token.i, child.i + 1, token.i, entry)
                return
    entry = entries_by("verbs").get(lemma)
    if entry and token.dep_ not in {"amod", "compound"} and not _is_bare_participle(token):
        yield Cue(number, token.i, token.i + 1, token.i, entry)


def _is_bare_participle(token: Token) -> bool:
    """A past participle with no auxiliary and no agent is an adjective (`pledged delegates`)."""
    garden_path = token.dep_ == "acl" and token.head.dep_ == "ROOT"
    if token.tag_ != "VBN" or token.dep_ == "conj" or garden_path:
        return False
    return not any(
        c.dep_ in {"aux", "auxpass", "agent", "nsubj", "nsubjpass"} for c in token.children
    )


_MANNER = CueEntry("manner", frozenset({"quote"}), frozenset(), None, False, False)


def cue_at(line: Line, i: int, frame: str | None = None) -> Cue | None:
    """The reporting verb at a token, if the lexicon has it, and has it with a frame."""
    for cue in _verb(line.number, line.sentence.doc[i]):
        if frame is None or frame in cue.entry.frames:
            return cue
    return None


def reports(token: Token) -> bool:
    """Whether a verb is a reporting verb of the lexicon, not just one of attitude."""
    entry = entries_by("verbs").get(token.lemma_.casefold())
    return entry is not None and entry.frames != MARKED_ONLY


def manner_cue(line: Line, i: int) -> Cue:
    """A verb taken for a reporting verb because of its place beside a quotation."""
    return Cue(line.number, i, i + 1, i, _MANNER)
