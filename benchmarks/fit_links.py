"""Fit the weights by which figures and event mentions are linked, and say how well they do.

usage: python -m benchmarks.fit_links REPORTS LIST [--cases CASES] [--links date,place]
       [--write [sureness]]

REPORTS is a folder of whole reports with gold rows (`benchmarks/whole_reports.py`); LIST names the
files to fit on, one a line; CASES are small cases (`benchmarks/cases.py`), whose expected rows are
gold for the columns that they have. The made-up reports of this folder are fitted on too. Prints
for each kind of link how many gold values are among the candidates and, cross-validated over
reports, precision, recall and F1 at the bound that is best by F1, and the AUC. With --write the
weights fitted on all of them go to `pipeline/linking/link_weights.csv`; with `--write sureness`
only those by which a share stands for a likelihood (`benchmarks/fit_sureness.py`).

A conditional logit with a ridge: the loss of a row is the negative log of the share that its right
candidates (or "none") have of the exponentials of all scores. The first stage is fitted on what
the sentences of rows state; for the second, what it says of the other rows of a report comes from
weights fitted without that report.
"""

from __future__ import annotations

import argparse
import csv
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks import cases, fit_sureness
from benchmarks.calibration import auc
from benchmarks.document import Document
from benchmarks.fit_sureness import Judged
from benchmarks.likeness import named, same_claimant, same_start
from benchmarks.made_up_reports import read_made_up
from benchmarks.whole_reports import Gold, matched, read
from pipeline.evaluate.lines import Row
from pipeline.extract.document import find
from pipeline.extract.model import Figure
from pipeline.extract.places import Gazetteer
from pipeline.linking.context import Context
from pipeline.linking.link import in_context, is_wanted, name_of, sources
from pipeline.linking.scoring import BASE, BOUND, SLOPE, WEIGHTS, Candidate, Scorer
from pipeline.linking.view import View, none_features
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

Weights = dict[str, float]
Features = frozenset[str]

FOLDS = 8
RIDGE_STATED, RIDGE = 5.0, 10.0
RAREST = 3
"""In how many candidates a feature must be seen to have a weight."""
SMALLEST = 0.01
_KEPT = frozenset({BOUND, BASE, SLOPE})
STATED_BOUND = 0.5
BOUNDS = {
    "figure_agent": 0.6,
    "mention_agent": 0.5,
    "mention_patient": 0.4,
    "figure_date": 0.55,
    "mention_date": 0.55,
    "figure_claimant": 0.5,
    "figure_place": 0.4,
    "mention_place": 0.45,
}
"""Bounds above those that F1 alone would choose: a wrong link costs more than a missing one."""
SURER = frozenset({"agent", "patient", "place"})
"""The links whose shares are surer than they should be; those of claimants and dates are not."""
MADE_UP = frozenset({"date", "agent"})
"""The links that the made-up reports are fitted for too; for the others they do not help."""
_COLUMN = {"claimant": "attributed_to", "date": "date", "place": "place", "patient": "actor2"}


@dataclass
class Example:
    """A row that gold knows: its candidates, which of them are right, and what none weighs."""

    name: str
    number: int
    candidates: list[Candidate[Any]]
    right: list[bool]
    none: Features
    has_value: bool
    counts: bool
    """Whether it is of a whole report, and so is counted in what is printed."""


@dataclass
class Report:
    """The examples of one report for one kind of link."""

    fold: int
    view: View
    link: str
    candidates: dict[int, list[Candidate[Any]]]
    examples: list[Example]

    def told(self, first: Mapping[str, Weights]) -> Iterator[Example]:
        """The examples with what the other rows say by the weights of the first stage."""
        stated = {}
        for n, candidates in self.candidates.items():
            own = [one for one in candidates if one.is_stated]
            weights = first[name_of(self.view.items[n], self.link)]
            key, chance = best(weights, own, none_features(self.view.items[n]))
            if chance >= STATED_BOUND:
                stated[n] = key
        context = Context(self.view.items, stated)
        for one in self.examples:
            candidates = [in_context(c, context, one.number) for c in one.candidates]
            yield replace(one, candidates=candidates)


def best(
    weights: Weights, candidates: Sequence[Candidate[Any]], none: Features
) -> tuple[Any, float]:
    """The likeliest value and its probability; (None, 0) without candidates."""
    found = Scorer(weights).chances(candidates, none)
    key = max(found, key=lambda k: found[k], default=None)
    return key, found[key] if key is not None else 0.0


def reports_of(
    documents: Sequence[Document[Gold]], links: Sequence[str], made_up: Collection[str] = ()
) -> list[Report]:
    """Each document once for each kind of link."""
    found = []
    for document in documents:
        article = prepare(document.source(), load_model())
        view = find(article, Gazetteer.open())
        gold = dict(_matched(view, document))
        for link, source in sources(view).items():
            if link not in links or (document.id in made_up and link not in MADE_UP):
                continue
            candidates = {
                n: list(source.candidates(n))
                for n, item in enumerate(view.items)
                if is_wanted(item, link)
            }
            examples = [
                _example(view, link, n, candidates[n], gold[n])
                for n in candidates
                if n in gold and _column(view, n, link) in gold[n]
            ]
            fold = zlib.crc32(document.id.encode()) % FOLDS
            found.append(Report(fold, view, link, candidates, examples))
    return found


def _matched(view: View, document: Document[Gold]) -> Iterator[tuple[int, Row]]:
    """The items that gold rows ask for, each with its row."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for n, item in enumerate(view.items):
        span = item.row.mention.span
        place: Row = {"number": n, "start": span.start, "end": span.end}
        if isinstance(item.row, Figure):
            rows["figures"].append(place)
        else:
            rows["events"].append({**place, "sub_event_type": item.row.sub_event_type})
    for table, found in rows.items():
        for row, gold in matched(table, found, document.gold[table]):
            yield row["number"], gold


def _column(view: View, number: int, link: str) -> str:
    """The gold's column of a link."""
    agent = "actor" if isinstance(view.items[number].row, Figure) else "actor1"
    return _COLUMN.get(link, agent)


def _example(
    view: View, link: str, number: int, candidates: list[Candidate[Any]], gold: Row
) -> Example:
    item, column = view.items[number], _column(view, number, link)
    judge = _judge(link, column)
    has_value = bool(gold[column])
    right = [has_value and judge(one.value, gold) for one in candidates]
    name, none = name_of(item, link), none_features(item)
    return Example(name, number, candidates, right, none, has_value, "file" in gold)


def as_reports(cases: Sequence[Document[Row]]) -> list[Document[Gold]]:
    """Small cases as reports: their expected figures and event mentions as gold rows."""
    found = []
    for case in cases:
        gold: Gold = {"figures": [], "events": []}
        for row in case.gold["expect"]:
            table = {"figures": "figures", "event_mentions": "events"}.get(row["table"])
            where = re.search(rf"\b{re.escape(str(row.get('excerpt')))}\b", case.text)
            if table is None or where is None:
                continue
            wanted = {**row, "start": where.start(), "end": where.end()}
            if "date_start" in row:
                wanted["date"] = row["date_start"]
            gold[table].append(wanted)
        found.append(Document(case.id, case.text, gold, case.published))
    return found


def _judge(link: str, column: str) -> Callable[[Any, Row], bool]:
    """Whether the value of a candidate is right by a gold row."""
    if link == "date":
        return lambda value, gold: same_start({"date_start": value.start}, gold)
    if link == "claimant":
        return lambda value, gold: same_claimant({"attributed_to": value.referent.name}, gold)
    if link == "place":
        return lambda value, gold: named(column)({column: value.mention.text}, gold)
    return lambda value, gold: named(column)({column: value.name}, gold)


def fit(examples: Sequence[Example], ridge: float) -> Weights:
    """The weights that make the right candidates of these examples likeliest."""
    rows = [[*(c.features for c in one.candidates), one.none] for one in examples]
    right = [[*one.right, not any(one.right)] for one in examples]
    seen = Counter(name for row in rows for features in row for name in features)
    names = sorted(name for name, count in seen.items() if count >= RAREST)
    column = {name: at for at, name in enumerate(names)}
    flat = [sorted(column[n] for n in fs if n in column) for row in rows for fs in row]
    ends = np.cumsum([0, *map(len, flat)])
    table = csr_matrix(
        (np.ones(ends[-1]), np.array([at for row in flat for at in row], dtype=int), ends),
        shape=(len(flat), len(names)),
    )
    starts = np.cumsum([0, *map(len, rows[:-1])])
    group = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    good = np.array([flag for row in right for flag in row], dtype=float)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = table @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        whole = np.add.reduceat(powers, starts)
        hits = np.add.reduceat(powers * good, starts)
        slope = powers / whole[group] - powers * good / hits[group]
        penalty = ridge * float(weights @ weights) / 2
        return float(-np.log(hits / whole).sum()) + penalty, table.T @ slope + ridge * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return dict(zip(names, map(float, found.x), strict=True))


def by_name(examples: Sequence[Example], ridge: float, names: Sequence[str]) -> dict[str, Weights]:
    """Weights for each name of a link, from the examples of that name."""
    return {name: fit([e for e in examples if e.name == name], ridge) for name in names}


def _stated(reports: Sequence[Report]) -> list[Example]:
    found = []
    for report in reports:
        for one in report.examples:
            own = [n for n, candidate in enumerate(one.candidates) if candidate.is_stated]
            candidates, right = [one.candidates[n] for n in own], [one.right[n] for n in own]
            found.append(replace(one, candidates=candidates, right=right))
    return found


def fit_link(link: str, reports: Sequence[Report]) -> dict[str, Weights]:
    """The weights of both stages of one kind of link; prints what cross-validation gives."""
    names = sorted({one.name for report in reports for one in report.examples})
    told: dict[int, list[Example]] = defaultdict(list)
    for fold in range(FOLDS):
        others = [r for r in reports if r.fold != fold]
        first = by_name(_stated(others), RIDGE_STATED, names)
        for report in reports:
            if report.fold == fold:
                told[fold] += report.told(first)
    made: dict[str, Weights] = {}
    given: list[Judged] = []
    for name in names:
        judged: list[Judged] = []
        for fold in range(FOLDS):
            rest = [e for f in told if f != fold for e in told[f] if e.name == name]
            weights = fit(rest, RIDGE)
            judged += [_judged(weights, e, fold) for e in told[fold] if e.name == name and e.counts]
        bound = BOUNDS.get(name) or max(np.arange(0.2, 0.7, 0.025), key=lambda b: _rates(judged, b))
        everything = [e for f in sorted(told) for e in told[f] if e.name == name]
        made[name] = {BOUND: float(bound), **fit(everything, RIDGE)}
        _print(name, everything, judged, float(bound))
        given += [one for one in judged if one.chance >= bound]
    if link in SURER:
        fit_sureness.report(given)
        for name, (base, slope) in fit_sureness.fit(given).items():
            made[name] |= {BASE: base, SLOPE: slope}
    for name, weights in by_name(_stated(reports), RIDGE_STATED, names).items():
        made[f"{name}_stated"] = {BOUND: STATED_BOUND, **weights}
    return made


def _judged(weights: Weights, one: Example, fold: int) -> Judged:
    """The likeliest value of a row, whatever the bound, and whether it is right."""
    numbered = [c._replace(value=n) for n, c in enumerate(one.candidates)]
    choice = Scorer({**weights, BOUND: 0.0}).choose(numbered, one.none)
    if choice is None:
        return Judged(one.name, fold, one.has_value, 0.0, is_right=False)
    return Judged(one.name, fold, one.has_value, choice.probability, one.right[choice.value])


def _rates(judged: Sequence[Judged], bound: float) -> tuple[float, float, float]:
    """F1, precision and recall at a bound."""
    given = [one.is_right for one in judged if one.chance >= bound]
    wanted = sum(one.has_value for one in judged)
    precision, recall = sum(given) / max(1, len(given)), sum(given) / max(1, wanted)
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def _print(
    name: str,
    examples: Sequence[Example],
    judged: Sequence[Judged],
    bound: float,
) -> None:
    valued = [any(one.right) for one in examples if one.has_value and one.counts]
    f1, precision, recall = _rates(judged, bound)
    sure = [(one.chance, one.is_right) for one in judged if one.chance >= bound]
    print(
        f"{name:17} {sum(valued)}/{len(valued)} among candidates; cross-validated at {bound:.3f}: "
        f"F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}, AUC {auc(sure):.2f}"
    )


def write(made: Mapping[str, Weights], only: Collection[str] = ()) -> None:
    """Put the weights in the place of those that the file has for the same names (and features)."""
    with WEIGHTS.open(encoding="utf-8", newline="") as lines:
        rows = [(r["link"], r["feature"], r["weight"]) for r in csv.DictReader(lines)]
    rows = [row for row in rows if row[0] not in made or (only and row[1] not in only)]
    for name, weights in made.items():
        rows += [
            (name, feature, f"{weight:.3f}")
            for feature, weight in weights.items()
            if (feature in only if only else feature in _KEPT or abs(weight) >= SMALLEST)
        ]
    with WEIGHTS.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("link", "feature", "weight"))
        table.writerows(sorted(rows))


def main() -> None:
    """Fit, print, and write where asked."""
    parser = argparse.ArgumentParser(description="Fit the weights of links.")
    parser.add_argument("reports", type=Path)
    parser.add_argument("list", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--links", default="claimant,date,place,agent,patient")
    parser.add_argument("--write", nargs="?", const="all", choices=("all", "sureness"))
    args = parser.parse_args()
    files = frozenset(args.list.read_text(encoding="utf-8").split())
    documents = read_made_up()
    made_up = {document.id for document in documents}
    documents += [d for d in read(args.reports) if Path(d.id).name in files]
    if args.cases:
        documents += as_reports(cases.read(args.cases))
    links = args.links.split(",")
    reports = reports_of(documents, links, made_up)
    made: dict[str, Weights] = {}
    for link in links:
        made |= fit_link(link, [report for report in reports if report.link == link])
    if args.write:
        write(made, (BASE, SLOPE) if args.write == "sureness" else ())


if __name__ == "__main__":
    main()
