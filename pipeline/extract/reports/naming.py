"""What is called what, and what is put at what number (`called it a massacre`)."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.reports.grammar import OBJECTS, stretch_end, trim
from pipeline.extract.reports.sources import Range
from pipeline.extract.reports.view import Line

_REACH = 14
"""How many tokens after what is rated its number may stand."""


def called(head: Token, line: Line) -> Range | None:
    """What is called, and what it is called (`called it a massacre`)."""
    parts = [c for c in head.rights if c.dep_ in {"dobj", "oprd", "ccomp", "attr"}]
    if not parts or any(c.dep_ == "auxpass" for c in head.lefts):
        return None
    first, stop = parts[0].left_edge.i, parts[-1].right_edge.i + 1
    stop = max([stop, *(stretch_end(i, line) for i in range(first, stop) if line.is_mark(i))])
    named = len(parts) > 1 or parts[0].dep_ in {"ccomp", "oprd"}
    marked = any(not line.is_free(i) for i in range(first, stop))
    return trim((first, stop), line) if named or marked else None


def rated(head: Token, line: Line) -> Range | None:
    """What is put at what number (`put the number of dead at five`)."""
    what = next((c for c in head.rights if c.dep_ in OBJECTS), None)
    if what is None:
        return None
    for at in line.sentence.doc[what.i + 1 : what.i + _REACH]:
        number = next((c for c in at.rights if c.dep_ == "pobj"), None)
        if at.lower_ == "at" and number is not None and any(t.like_num for t in number.subtree):
            return trim((what.left_edge.i, number.right_edge.i + 1), line)
    return None
