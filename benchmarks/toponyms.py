"""Place names marked in documents, with where the places are.

JSON lines: {"doc", "published", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid"},
...]}. Names are found where spans overlap, one to one. Of the found with coordinates those are
right that are put within 161 km (100 miles); the same GeoNames id is 0 km off, for gazetteers
differ on the point that stands for a country; one without coordinates is wrong.
"""

from __future__ import annotations

import math
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.document import Document, Fault, Format, Outcome
from benchmarks.found import Tables, find_rows, spans
from benchmarks.reading import NUMBER_OR_NULL, read_marked
from pipeline.evaluate.lines import Row
from pipeline.evaluate.pairing import by_overlap
from pipeline.evaluate.rates import rates

NEAR_KM = 161
_FARTHEST_KM = 20039
"""Half the way round the Earth."""
_RADIUS_KM = 6371

Toponyms = list[Row]


def read(path: Path) -> list[Document[Toponyms]]:
    """The documents of a file. Raises OnrecordError for a line that is none."""
    fields = dict.fromkeys(("lat", "lon", "geonameid"), NUMBER_OR_NULL)
    marked = read_marked(path, "doc", "toponyms", fields, published="published")
    return [document for document, _ in marked]


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    """The great-circle distance of two points (latitude, longitude) in degrees."""
    (north, east), (north2, east2) = (tuple(map(math.radians, point)) for point in (left, right))
    chord = math.sin((north2 - north) / 2) ** 2
    chord += math.cos(north) * math.cos(north2) * math.sin((east2 - east) / 2) ** 2
    return 2 * _RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def score(documents: Sequence[Document[Toponyms]], found: Mapping[str, Tables]) -> Outcome:
    """Rates of names found, and how far from the gold the found are put."""
    outcome = Outcome()
    n = Counter[str]()
    errors: list[float | None] = []
    for document in documents:
        gold, rows = document.gold, _located(found[document.id])
        same = {(row["start"], row["end"]) for row in rows}
        pairs = by_overlap(gold, rows)
        n.update(gold=len(gold), system=len(rows), found=len(pairs))
        n["exact"] += sum((row["start"], row["end"]) in same for row in gold)
        n["located"] += sum(row["lat"] is not None for row in gold)
        for i, j in pairs.items():
            if gold[i]["lat"] is not None:
                errors.append(_error(gold[i], rows[j]))
                both = gold[i]["geonameid"] and rows[j]["geonames_id"]
                n.update(ids=bool(both), same_id=bool(both) and _same_id(gold[i], rows[j]))
        outcome.faults += _faults(document, rows, pairs)
    near = sum(error is not None and error <= NEAR_KM for error in errors)
    outcome.rates["found"] = rates(n["gold"], n["system"], n["found"])
    outcome.rates["found, same span"] = rates(n["gold"], n["system"], n["exact"])
    outcome.add_share(f"within {NEAR_KM} km, of the found", near, len(errors))
    outcome.add_share(f"found and within {NEAR_KM} km, of all", near, n["located"])
    outcome.add_share("same GeoNames id, where both have one", n["same_id"], n["ids"])
    outcome.add_share("without coordinates, of the found", errors.count(None), len(errors))
    _add_distances(outcome, errors)
    return outcome


def _add_distances(outcome: Outcome, errors: list[float | None]) -> None:
    known = [error for error in errors if error is not None]
    curve = [
        math.log((_FARTHEST_KM if error is None else error) + 1) / math.log(_FARTHEST_KM + 1)
        for error in errors
    ]
    outcome.values["median error, km"] = round(statistics.median(known), 1) if known else None
    outcome.values["mean error, km"] = round(statistics.fmean(known), 1) if known else None
    outcome.values["area under the error curve"] = (
        round(statistics.fmean(curve), 4) if curve else None
    )


def _located(tables: Tables) -> list[Row]:
    """The place mentions with where their places are."""
    places = {row["place_id"]: row for row in tables["places"]}
    return [{**places[row["place_id"]], **row} for row in spans(tables["place_mentions"])]


def _same_id(gold: Row, row: Row) -> bool:
    return bool(gold["geonameid"] == row["geonames_id"])


def _error(gold: Row, row: Row) -> float | None:
    """How many km a place is put off; None if it is put nowhere."""
    if gold["geonameid"] and _same_id(gold, row):
        return 0.0
    if row["latitude"] is None:
        return None
    return kilometres((gold["lat"], gold["lon"]), (row["latitude"], row["longitude"]))


def _faults(
    document: Document[Toponyms], rows: list[Row], pairs: Mapping[int, int]
) -> Iterator[Fault]:
    for i, gold in enumerate(document.gold):
        words = document.text[gold["start"] : gold["end"]]
        if i not in pairs:
            yield document.fault(gold, "missed", words, (words, None))
            continue
        row = rows[pairs[i]]
        error = None if gold["lat"] is None else _error(gold, row)
        if gold["lat"] is not None and (error is None or error > NEAR_KM):
            problem = "without coordinates" if error is None else "wrong place"
            meant = (gold["lat"], gold["lon"], gold["geonameid"])
            put = (row["latitude"], row["longitude"], row["geonames_id"])
            yield document.fault(row, problem, f"{row['rule']}: {words}", (meant, put))
    for j in sorted(set(range(len(rows))) - set(pairs.values())):
        name = rows[j]["excerpt"]
        yield document.fault(rows[j], "false", f"{rows[j]['rule']}: {name}", (None, name))


FORMAT = Format(
    name="place names",
    about='JSON lines with "doc", "text" and "toponyms"',
    recognises=lambda head: head.has("json", "doc", "text", "toponyms"),
    read=read,
    find=find_rows,
    score=score,
)
