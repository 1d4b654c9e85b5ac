"""Fit the weights by which event mentions are linked to happenings, and say how well they do.

usage: python benchmarks/fit_happenings.py REPORTS LIST [--write]

REPORTS holds `corpus/` (texts with a manifest) and `gold/events.jsonl` (rows with file, start, end,
sub_event_type, incident: one a happening and telling of it); LIST names the files to fit on, one a
line. Prints, cross-validated over reports, how many pairs of mentions of different happenings are
kept apart and how many of one brought together, for several bounds; with --write the weights fitted
on all of them go to `pipeline/linking/happening_weights.csv`.

Ridge logistic regression over pairs of mentions that gold rows name. A word for a toll that no gold
row names counts, with a lesser weight, as the happening of its sentence where gold has one there.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.extract.attribution.by_parse import find_reports
from pipeline.extract.dates import find_dates
from pipeline.extract.events import find_events
from pipeline.extract.names import Cast
from pipeline.extract.places import Gazetteer, find_places
from pipeline.linking.happening_evidence import VIOLENT, evidence
from pipeline.linking.happenings import HAPPENING, INTERCEPT, WEIGHTS, choose, reading_order
from pipeline.linking.mention_facts import MentionFacts, facts_of
from pipeline.linking.scoring import BOUND
from pipeline.readers.corpus import read_corpus
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

Weights = dict[str, float]
FOLDS = 10
RIDGE = 1.5
RIDGE_OF_PRIOR = 6.0
OF_SENTENCE = 0.3
"""What a toll word counts that has its happening from the gold row of its sentence."""
CHOSEN = -0.25
"""The bound: on the log-odds that a mention is one with the mentions of a happening."""
PRIOR = {
    "points_back_same_word": 5.0,
    "points_back_alike": 1.5,
    "another": -4.0,
    "new": -1.5,
    "several": -2.0,
    "goes_on_one": -2.0,
    "reality_differs": -2.0,
    "days_far": -2.0,
    "victims_differ": -2.0,
    "forces_differ": -1.0,
}
"""What the weights are held to: gold rows name few of the mentions that only point back."""
BOUNDS = (-1.5, -1.0, -0.75, -0.5, -0.25, 0.0)
NEAR = 100
"""How many characters a mention may stand from the gold trigger."""


@dataclass(frozen=True)
class Report:
    """The mentions of one report, and the happenings that gold knows of them, by number."""

    facts: Sequence[MentionFacts]
    gold: Mapping[int, str]
    guessed: Mapping[int, str]


def read(folder: Path, files: frozenset[str]) -> list[Report]:
    """The reports named, with the happenings of their mentions."""
    with (folder / "gold" / "events.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found = []
    for source in read_corpus(folder / "corpus"):
        name = Path(source.file_name).name
        if isinstance(source, SourceText) and name in files:
            gold = [row for row in rows if row["file"] == name]
            found.append(_report(source, gold))
    return found


def _report(source: SourceText, rows: Sequence[dict[str, Any]]) -> Report:
    article = prepare(source, load_model())
    cast = Cast.of(article)
    reports, dates = find_reports(article, cast), find_dates(article)
    found = find_events(article, cast, reports, dates, find_places(article, Gazetteer.open()))
    spans = [(one.event.mention.span, one.event.sub_event_type) for one in found]
    gold = _paired(spans, rows)
    guessed = {}
    for number, one in enumerate(found):
        extent = article.sentences[one.event.mention.sentence].extent
        names = {
            row["incident"]
            for row in rows
            if extent.start <= row["start"] < extent.end
            and {row["sub_event_type"], one.event.sub_event_type} <= VIOLENT
        }
        if number not in gold and one.trigger.entry.get("toll") and len(names) == 1:
            guessed[number] = names.pop()
    return Report([facts_of(one) for one in found], gold, guessed)


def _paired(spans: Sequence[Any], rows: Sequence[dict[str, Any]]) -> dict[int, str]:
    """The happening of each mention that a gold row tells of, the nearest of its type first."""
    scored = []
    for number, (span, kind) in enumerate(spans):
        for at, row in enumerate(rows):
            if max(span.start, row["start"]) - min(span.end, row["end"]) <= NEAR:
                kinds = [row["sub_event_type"], row.get("alternative", {}).get("sub_event_type")]
                score = (2 if kind in kinds else 1) - abs(span.start - row["start"]) / 1000
                scored.append((score, number, at))
    taken: set[int] = set()
    found: dict[int, str] = {}
    for _, number, at in sorted(scored, reverse=True):
        if number not in found and at not in taken:
            taken.add(at)
            found[number] = rows[at]["incident"]
    required = {row["incident"] for row in rows if row.get("required", True)}
    return {number: incident for number, incident in found.items() if incident in required}


def fit(reports: Sequence[Report]) -> Weights:
    """The weights that make the pairs of these reports likeliest."""
    pairs, right, counts = [], [], []
    for report in reports:
        known = {**report.guessed, **report.gold}
        order = [n for n in reading_order(report.facts) if n in known]
        for other, one in combinations(order, 2):
            pairs.append(evidence(report.facts[one], report.facts[other]))
            right.append(known[one] == known[other])
            counts.append(1.0 if {one, other} <= report.gold.keys() else OF_SENTENCE)
    names = sorted({name for pair in pairs for name in pair} | PRIOR.keys())
    prior = np.array([0.0, *(PRIOR.get(name, 0.0) for name in names)])
    table = np.array([[1.0, *(float(name in pair) for name in names)] for pair in pairs])
    found = _logistic(table, np.array(right), np.array(counts), prior)
    return dict(zip((INTERCEPT, *names), found, strict=True))


def _logistic(table: Any, right: Any, counts: Any, prior: Any) -> Any:
    """Logistic regression, held to the prior by a ridge; the first column, the intercept, is free.

    Newton's steps.
    """
    weights = prior.copy()
    ridge = np.where(prior, RIDGE_OF_PRIOR, RIDGE)
    ridge[0] = 0.0
    for _ in range(30):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counts * (chance - right)) + ridge * (weights - prior)
        curve = (table.T * (counts * chance * (1 - chance))) @ table + np.diag(ridge)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def rates(reports: Sequence[Report], weights: Sequence[Weights], bound: float) -> str:
    """How the links of reports, each by its own weights, keep apart and bring together."""
    apart, together = [0, 0], [0, 0]
    for report, known in zip(reports, weights, strict=True):

        def score(one: MentionFacts, other: MentionFacts, known: Weights = known) -> float:
            return known[INTERCEPT] + sum(known.get(e, 0.0) for e in sorted(evidence(one, other)))

        links = choose(report.facts, score, bound)
        for one, other in combinations(sorted(report.gold), 2):
            same = links[one].happening == links[other].happening
            if report.gold[one] == report.gold[other]:
                together[0], together[1] = together[0] + same, together[1] + 1
            else:
                apart[0], apart[1] = apart[0] + (not same), apart[1] + 1
    return " ".join(
        f"{name} {right}/{of} = {right / of:.3f};"
        for name, (right, of) in (("apart", apart), ("together", together))
    )


def main() -> None:
    """Print the cross-validated rates; with --write save the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("reports", type=Path)
    parser.add_argument("list", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    reports = read(args.reports, frozenset(args.list.read_text(encoding="utf-8").split()))
    folds = [fit([r for n, r in enumerate(reports) if n % FOLDS != k]) for k in range(FOLDS)]
    for bound in BOUNDS:
        print(bound, rates(reports, [folds[n % FOLDS] for n in range(len(reports))], bound))
    if args.write:
        found = {BOUND: CHOSEN, **fit(reports)}
        with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(["link", "feature", "weight"])
            rows.writerows(
                (HAPPENING, name, f"{weight:.2f}") for name, weight in sorted(found.items())
            )


if __name__ == "__main__":
    main()
