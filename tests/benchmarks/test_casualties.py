"""Figures in snippets: pairs, doubtful rows, two measures in one, faults."""

import pytest

from benchmarks.casualties import read, score
from pipeline.errors import OnrecordError

TEXT = "Shells killed five farmers and hurt dozens; some nine sheep died."


def gold(mark, words, measure, value, subject=None, **more):
    return mark(TEXT, words, measure=measure, value=value, subject=subject, **more)


def figure(row, words, measure, value, subject=None):
    return row(TEXT, words, measure=measure, value=value, subject=subject)


@pytest.fixture
def scored(jsonl, tables):
    def run(figures, found):
        path = jsonl({"id": 7, "text": TEXT, "sample": "random", "figures": figures})
        documents = read(path)
        return score(documents, {"7": tables(figures=found)})

    return run


def test_span_and_measure_decide(scored, mark, row):
    outcome = scored(
        [gold(mark, "five", "killed", 5, "farmers"), gold(mark, "dozens", "injured", None)],
        [
            figure(row, "five farmers", "killed", 6, "the farmers"),
            figure(row, "dozens", "killed", None),
        ],
    )
    rates = outcome.rates["span and measure"]
    assert (rates["gold"], rates["system"], rates["matched"]) == (2, 2, 1)
    assert outcome.rates["span, measure and value"]["matched"] == 0
    assert outcome.rates["span alone"]["matched"] == 2
    assert outcome.rates["sample: random"] == rates
    assert outcome.shares["subject right, of the matched"]["right"] == 1
    assert [(fault.problem, fault.gold, fault.system) for fault in outcome.faults] == [
        ("wrong value", 5, 6),
        ("wrong measure", "injured", "killed"),
    ]


def test_casualties_are_killed_and_injured(scored, mark, row):
    outcome = scored(
        [gold(mark, "five", "killed", 5), gold(mark, "five", "injured", 5)],
        [figure(row, "five", "casualties", 5)],
    )
    assert outcome.rates["span and measure"]["matched"] == 2
    assert not outcome.faults


def test_doubtful_rows_are_not_asked_for_nor_false(scored, mark, row):
    outcome = scored(
        [gold(mark, "nine", "killed", 9, doubtful=True)],
        [figure(row, "nine", "killed", 9), figure(row, "five", "fighters", 5)],
    )
    rates = outcome.rates["span and measure"]
    assert (rates["gold"], rates["system"], rates["f1"]) == (0, 0, None)


def test_missed_and_false_rows_are_listed_by_cause(scored, mark, row):
    outcome = scored(
        [gold(mark, "five", "killed", 5)],
        [figure(row, "nine", "killed", 9)],
    )
    assert outcome.causes() == [("false", "made_up", 1), ("missed", "killed, in words", 1)]
    assert "[[five]]" in str(outcome.faults[0])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": None}, "text is missing"),
        ({"figures": [{"start": 0, "end": 400, "measure": "", "value": 0, "subject": ""}]}, "ends"),
        ({"figures": [{"measure": "killed", "value": "5"}]}, "value cannot be '5'"),
        ({"figures": [{"start": 0, "end": 4}]}, "without measure"),
        ({"figures": {}}, "figures is missing"),
    ],
)
def test_other_lines_are_refused_in_one_sentence(jsonl, change, words):
    path = jsonl({"id": 1, "text": TEXT, "figures": []} | change)
    with pytest.raises(OnrecordError, match=words):
        read(path)


def test_an_id_stands_once(jsonl):
    rows = {"id": 1, "text": TEXT, "figures": []}
    with pytest.raises(OnrecordError, match="line 2"):
        read(jsonl(rows, rows))
