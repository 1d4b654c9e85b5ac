"""Attributions annotated in brat's standoff files beside their texts.

`text/NAME.txt` and `attributions/NAME.ann`, or both in one folder; NAME_ANNOTATOR.ann where there
are several annotators, of which the first by name counts. A `T` line is a span of one or more
pieces, an `E` line an attribution of a Content, Source and Cue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from benchmarks.document import Document
from pipeline.errors import OnrecordError
from pipeline.evaluate.lines import read_text

Pieces = tuple[tuple[int, int], ...]

_SPAN = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"E\d+\t(.*)")
_ROLE = re.compile(r"(\D+?)\d*:(\S+)")
_LEFT_OUT = frozenset({"Discard", "Discuss"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words what is, and by which cue: the pieces of each, perhaps none."""

    content: Pieces
    source: Pieces = ()
    cue: Pieces = ()


@dataclass(frozen=True, slots=True)
class Attributed:
    """The attributions of a text, and the spans that its annotators could not settle."""

    attributions: tuple[Attribution, ...]
    left_out: Pieces = ()


def read(folder: Path) -> list[Document[Attributed]]:
    """The texts of a folder that are annotated. Raises OnrecordError where spans do not fit."""
    texts = folder / "text" if (folder / "text").is_dir() else folder
    notes = folder / "attributions" if (folder / "attributions").is_dir() else folder
    by_name: dict[str, Path] = {}
    for path in sorted(notes.glob("*.ann")):
        own = (texts / f"{path.stem}.txt").exists()
        by_name.setdefault(path.stem if own else path.stem.rpartition("_")[0], path)
    documents = []
    for path in sorted(texts.glob("*.txt")):
        if path.stem in by_name:
            text = read_text(path)
            gold = _attributed(by_name[path.stem], len(text))
            documents.append(Document(path.name, text, gold))
    return documents


def _attributed(path: Path, length: int) -> Attributed:
    spans: dict[str, tuple[str, Pieces]] = {}
    events: list[str] = []
    for line in read_text(path).split("\n"):
        if found := _SPAN.match(line):
            name, kind, pieces = found.groups()
            spans[name] = (kind, _pieces(pieces, length, path))
        elif found := _EVENT.match(line):
            events.append(found.group(1))
    made = (_attribution(event, spans) for event in events)
    attributions = sorted((one for one in made if one.content), key=lambda one: min(one.content))
    left_out = [piece for kind, pieces in spans.values() if kind in _LEFT_OUT for piece in pieces]
    return Attributed(tuple(attributions), tuple(left_out))


def _pieces(written: str, length: int, path: Path) -> Pieces:
    pieces = []
    for piece in written.split(";"):
        start, end = map(int, piece.split())
        if not start <= end <= length:
            raise OnrecordError(f"{path}: a span {start} to {end} in a text of {length}.")
        pieces.append((start, end))
    return tuple(pieces)


def _attribution(event: str, spans: dict[str, tuple[str, Pieces]]) -> Attribution:
    parts: dict[str, Pieces] = {}
    for role, target in _ROLE.findall(event):
        name = role.strip().casefold()
        parts[name] = parts.get(name, ()) + spans.get(target, ("", ()))[1]
    return Attribution(parts.get("content", ()), parts.get("source", ()), parts.get("cue", ()))
