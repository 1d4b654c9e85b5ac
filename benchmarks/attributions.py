"""Attributions marked in documents: who says what (see `brat` for the files).

Spans are compared by their letters and digits alone, one to one, counted over all texts.
- direct: quoted stretches of three words or more of which one attribution covers at least half;
  they match where they share 0.8 of what either covers. Published are those of the direct and
  partial rows of an utterance; a row that has none counts as one.
- all: whole attributions against whole utterances, from 0.5 on.
- speech: the same, without gold whose cue is no word of speech (wants, thinks, plans).
- "with speaker": also the speaker's words overlap the gold Source, where there is one.
- characters: those in any content against those in any row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.brat import Attributed, Attribution, read
from benchmarks.characters import (
    LEAST_WORDS,
    Characters,
    characters,
    match,
    n_words,
    quoted_units,
)
from benchmarks.document import Document, Fault, Format, Outcome
from benchmarks.found import Tables, find_rows, spans
from benchmarks.quotations import quoted
from benchmarks.reporting import reports_speech
from pipeline.evaluate.lines import Row
from pipeline.evaluate.rates import rates

_DIRECT_SHARE, _SHARE = 0.8, 0.5
_TOUCHING = 0.01
_WHOLLY_QUOTED = 0.8
_MEASURES = ("direct", "direct, with speaker", "all", "all, with speaker", "speech", "characters")
_KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class _Utterance:
    """The rows of an utterance in the order of the text, and what they cover."""

    rows: list[Row]
    covered: Characters
    speaker: Characters | None

    @property
    def rule(self) -> str:
        return str(self.rows[0]["rule"])


@dataclass(frozen=True, slots=True)
class _Sides:
    """A document's attributions and utterances."""

    document: Document[Attributed]
    contents: list[Characters]
    utterances: list[_Utterance]
    stretches: list[Characters]
    left_out: Characters

    @property
    def gold(self) -> tuple[Attribution, ...]:
        return self.document.gold.attributions


def score(documents: Sequence[Document[Attributed]], found: Mapping[str, Tables]) -> Outcome:
    """Rates of each measure, and how many speakers are right."""
    n, outcome = Counter[str](), Outcome()
    for document in documents:
        sides = _sides(document, found[document.id]["quotes"])
        _direct(sides, n, outcome.faults)
        _all(sides, n, outcome.faults)
        _characters(sides, n)
    for name in _MEASURES:
        counts = (n[f"{name} {side}"] for side in ("gold", "system", "right"))
        outcome.rates[name] = rates(*counts)
    outcome.add_share("speaker right, of all matched with a source", n["named"], n["sourced"])
    for kind in _KINDS:
        outcome.add_share(f"found, of {kind} gold", n[f"kind {kind} found"], n[f"kind {kind} gold"])
    return outcome


def _sides(document: Document[Attributed], rows: list[Row]) -> _Sides:
    text, gold = document.text, document.gold
    contents = [characters(text, one.content) for one in gold.attributions]
    left_out = characters(text, gold.left_out) - frozenset().union(*contents)
    pieces: dict[str, list[Row]] = {}
    for row in spans(rows):
        pieces.setdefault(row["utterance_id"], []).append(row)
    utterances = [_utterance(text, group) for group in pieces.values()]
    kept = [
        one
        for one in utterances
        if one.covered and 2 * len(one.covered & left_out) <= len(one.covered)
    ]
    stretches = [characters(text, [stretch]) for stretch in quoted(text)]
    return _Sides(document, contents, kept, stretches, left_out)


def _utterance(text: str, rows: list[Row]) -> _Utterance:
    named = [row for row in rows if row["speaker_start"] is not None]
    speaker = (
        characters(text, [(named[0]["speaker_start"], named[0]["speaker_end"])]) if named else None
    )
    return _Utterance(rows, _covered(text, rows), speaker)


def _covered(text: str, rows: list[Row]) -> Characters:
    return characters(text, ((row["start"], row["end"]) for row in rows))


def _names_source(sides: _Sides, attribution: Attribution, utterance: _Utterance) -> bool:
    """Whether the speaker's words are some of the Source's; also where there is no Source."""
    if not attribution.source:
        return True
    source = characters(sides.document.text, attribution.source)
    return bool(utterance.speaker and source & utterance.speaker)


def _direct(sides: _Sides, n: Counter[str], faults: list[Fault]) -> None:
    text = sides.document.text
    gold = [
        (unit, attribution)
        for content, attribution in zip(sides.contents, sides.gold, strict=True)
        for unit in quoted_units(text, content, sides.stretches)
    ]
    system = [(unit, one) for one in sides.utterances for unit in _marked(sides, one)]
    pairs = match([unit for unit, _ in gold], [unit for unit, _ in system], _DIRECT_SHARE)
    named = 0
    for i, j in pairs.items():
        attribution, utterance = gold[i][1], system[j][1]
        if _names_source(sides, attribution, utterance):
            named += 1
        else:
            faults.append(_wrong_speaker(sides, "direct", gold[i], utterance))
    for measure, right in (("direct", len(pairs)), ("direct, with speaker", named)):
        _count(n, measure, len(gold), len(system), right)
    faults += _unmatched(sides, "direct", gold, system, pairs)


def _marked(sides: _Sides, utterance: _Utterance) -> list[Characters]:
    """The quoted stretches of an utterance's direct and partial rows, or all they cover."""
    text = sides.document.text
    covered = _covered(text, [row for row in utterance.rows if row["kind"] != "indirect"])
    units = quoted_units(text, covered, sides.stretches)
    return units or ([covered] if n_words(text, covered) >= LEAST_WORDS else [])


def _all(sides: _Sides, n: Counter[str], faults: list[Fault]) -> None:
    gold = list(zip(sides.contents, sides.gold, strict=True))
    system = [(one.covered, one) for one in sides.utterances]
    pairs = match(sides.contents, [covered for covered, _ in system], _SHARE)
    named = unspoken = 0
    quoted_text = frozenset[int]().union(*sides.stretches)
    for i, (content, attribution) in enumerate(gold):
        spoken = reports_speech(_words(sides, attribution.cue))
        kind = _kind(content, quoted_text)
        n[f"kind {kind} gold"] += 1
        n["speech gold"] += spoken
        if i not in pairs:
            continue
        n[f"kind {kind} found"] += 1
        n["speech right"] += spoken
        unspoken += not spoken
        right = _names_source(sides, attribution, sides.utterances[pairs[i]])
        named += right
        n["sourced"] += bool(attribution.source)
        n["named"] += right and bool(attribution.source)
        if not right:
            utterance = sides.utterances[pairs[i]]
            faults.append(_wrong_speaker(sides, "all", (content, attribution), utterance))
    n["speech system"] += len(system) - unspoken
    for measure, matched in (("all", len(pairs)), ("all, with speaker", named)):
        _count(n, measure, len(gold), len(system), matched)
    faults += _unmatched(sides, "all", gold, system, pairs)


def _kind(content: Characters, quoted_text: Characters) -> str:
    inside = len(content & quoted_text)
    if not inside:
        return "indirect"
    return "direct" if inside > _WHOLLY_QUOTED * len(content) else "mixed"


def _characters(sides: _Sides, n: Counter[str]) -> None:
    gold = frozenset[int]().union(*sides.contents)
    system = frozenset[int]().union(*(one.covered for one in sides.utterances)) - sides.left_out
    _count(n, "characters", len(gold), len(system), len(gold & system))


def _count(n: Counter[str], measure: str, gold: int, system: int, right: int) -> None:
    n.update({f"{measure} gold": gold, f"{measure} system": system, f"{measure} right": right})


def _words(sides: _Sides, pieces: Sequence[tuple[int, int]]) -> str:
    return " ".join(sides.document.text[start:end] for start, end in pieces)


def _extent(positions: Characters) -> dict[str, int]:
    return {"start": min(positions), "end": max(positions) + 1}


def _wrong_speaker(
    sides: _Sides, measure: str, gold: tuple[Characters, Attribution], utterance: _Utterance
) -> Fault:
    content, attribution = gold
    spoken_by = next(
        (row["speaker_text"] for row in utterance.rows if row["speaker_start"] is not None), None
    )
    problem = f"{measure}, {'wrong' if utterance.speaker else 'no'} speaker"
    given = (_words(sides, attribution.source), spoken_by)
    return sides.document.fault(_extent(content), problem, utterance.rule, given)


def _unmatched(
    sides: _Sides,
    measure: str,
    gold: Sequence[tuple[Characters, Attribution]],
    system: Sequence[tuple[Characters, _Utterance]],
    pairs: Mapping[int, int],
) -> list[Fault]:
    """What is missed, by its cue; what is false, or shares too little with it, by its rule."""
    fault, found = sides.document.fault, []
    partners = set(pairs.values())
    missed = [one for i, one in enumerate(gold) if i not in pairs and one[0]]
    false = [one for j, one in enumerate(system) if j not in partners]
    crossed = match([content for content, _ in missed], [unit for unit, _ in false], _TOUCHING)
    for i, (content, attribution) in enumerate(missed):
        cue = " ".join(_words(sides, attribution.cue).casefold().split()) or "no cue"
        source = _words(sides, attribution.source) or None
        if i in crossed:
            unit, one = false[crossed[i]]
            given = (_shown(sides, content), _shown(sides, unit))
            found.append(fault(_extent(unit), f"{measure}, wrong extent", one.rule, given))
        else:
            # Of what `speech` does not ask for.
            problem = "missed" if reports_speech(cue) else "missed, not speech"
            found.append(fault(_extent(content), f"{measure}, {problem}", cue, (source, None)))
    for j in sorted(set(range(len(false))) - set(crossed.values())):
        unit, one = false[j]
        spoken_by = one.rows[0]["speaker_text"]
        found.append(fault(_extent(unit), f"{measure}, false", one.rule, (None, spoken_by)))
    return found


def _shown(sides: _Sides, positions: Characters) -> str:
    extent = _extent(positions)
    return " ".join(sides.document.text[extent["start"] : extent["end"]].split())


FORMAT = Format(
    name="attributions",
    about="a folder with text/*.txt and attributions/*.ann, or both in one",
    recognises=lambda head: (
        head.holds("text/*.txt", "attributions/*.ann") or head.holds("*.txt", "*.ann")
    ),
    read=read,
    find=find_rows,
    score=score,
)
