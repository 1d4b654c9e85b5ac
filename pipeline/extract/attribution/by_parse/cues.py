"""The words that report: speech verbs, reporting phrases and nouns, found in the writer's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.extract.attribution.by_parse.view import Line
from pipeline.extract.attribution.by_words.cue_words import (
    MARKED_ONLY,
    CueEntry,
    entries_by,
    phrases,
)
from pipeline.text.parsed import lower_words_of

_VERBAL = {"VERB", "AUX"}
_SAID = {"said": "say", "says": "say"}
"""Forms whose lemma the tagger misses when they begin a sentence (`Said Haddad:`)."""
_MANNER = CueEntry("manner", frozenset({"quote"}), frozenset(), None, False, False)


@dataclass(frozen=True, slots=True)
class Cue:
    """Reporting words: tokens `first` to `stop` of a line, `head` the verb, preposition or noun."""

    line: int
    first: int
    stop: int
    head: int
    entry: CueEntry


def find_cues(line: Line) -> Iterator[Cue]:
    """The reporting words of a line that are in the writer's own words."""
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
    for words, entry in phrases().get(token.lower_, ()):
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
    if entry and token.dep_ != "amod" and not _is_bare_participle(token):
        yield Cue(number, token.i, token.i + 1, token.i, entry)


def _is_bare_participle(token: Token) -> bool:
    """A past participle with no auxiliary and no agent is an adjective (`pledged delegates`)."""
    garden_path = token.dep_ == "acl" and token.head.dep_ == "ROOT"
    bare = token.tag_ == "VBN" and token.dep_ != "conj" and not garden_path
    return bare and not any(
        c.dep_ in {"aux", "auxpass", "agent", "nsubj", "nsubjpass"} for c in token.children
    )


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
    """A verb read as a reporting verb because of its place beside a quotation."""
    return Cue(line.number, i, i + 1, i, _MANNER)
