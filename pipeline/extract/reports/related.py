"""What is said of a noun in a relative clause (`the road, which X said was closed`)."""

from __future__ import annotations

from pipeline.extract.reports.cues import Cue
from pipeline.extract.reports.grammar import FINITE, VERBAL, trim
from pipeline.extract.reports.sources import Range
from pipeline.extract.reports.view import Line

_NEAR = 2
"""How many tokens may stand between the source and the verb of a relative clause."""
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "."})


def related(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """The content after `which X said`, without the pronoun; empty where there is none."""
    doc = line.sentence.doc
    if source is None or not 0 <= cue.head - source[1] <= _NEAR:
        return []
    pronoun = source[0] - 1
    if pronoun > 0 and doc[pronoun].text == ",":
        pronoun -= 1
    if pronoun < 1 or doc[pronoun].tag_ not in {"WDT", "WP"} or not line.is_free(pronoun):
        return []
    first = cue.stop + (cue.stop < len(doc) and doc[cue.stop].text == ",")
    if first >= len(doc) or doc[first].pos_ not in {*VERBAL, "PRON", "DET", "NOUN", "PROPN", "ADV"}:
        return []
    found = trim((first, _clause_end(first, line)), line)
    return [found] if found and any(t.pos_ in VERBAL for t in doc[slice(*found)]) else []


def _clause_end(first: int, line: Line) -> int:
    """Where a clause ends that begins at a token: at the next break, or at an outer verb."""
    doc = line.sentence.doc
    verb = next((t for t in doc[first:] if t.tag_ in {*FINITE, "MD"}), None)
    for i in range(first, len(doc)):
        if not line.is_free(i):
            continue
        if doc[i].text in _BREAKS:
            return i
        if verb and i > verb.i and doc[i].tag_ in FINITE and doc[i].head.i <= first - 1:
            return i
    return len(doc)


def cut_relative(cue: Cue, end: int, line: Line) -> int:
    """Where the content of `X, who said A, left` ends: before the comma and X's own verb."""
    doc = line.sentence.doc
    head = doc[cue.head]
    pronoun = next((c for c in head.lefts if c.tag_ in {"WDT", "WP"}), None)
    if pronoun is None or pronoun.i < 2 or doc[pronoun.i - 1].text != ",":
        return end
    for i in range(cue.stop + 1, end - 1):
        if doc[i].text == "," and line.is_free(i) and doc[i + 1].tag_ in FINITE:
            return i
    return end
