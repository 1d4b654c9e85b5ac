"""What people see who wait."""

import io
import logging

import pytest
from rich.console import Console

from pipeline.assets.progress import Count, _Lines, counting, time_left


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "5 s left"),
        (12, "10 s left"),
        (57, "55 s left"),
        (61, "1 min left"),
        (150, "2 min left"),
        (5_300, "88 min left"),
        (7_300, "2 h 2 min left"),
    ],
)
def test_a_time_is_said_as_people_say_it(seconds: float, said: str) -> None:
    assert time_left(seconds) == said


def test_what_was_known_before_does_not_count_for_the_time_left(monkeypatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("pipeline.assets.progress.time.monotonic", lambda: clock[0])
    count = Count(80)
    assert str(count) == "0 of 80 documents"
    count.done = 40
    clock[0] = 100.0
    count.start()
    assert str(count) == "40 of 80 documents"
    clock[0] = 130.0
    count.done, count.figures = 50, 1340
    assert str(count) == "50 of 80 documents, 1,340 figures found, 2 min left"
    count.done = 80
    assert str(count) == "80 of 80 documents, 1,340 figures found"


def test_where_nobody_knows_how_many_there_are_only_those_done_are_said() -> None:
    assert str(Count(None, done=1)) == "1 document"
    assert str(Count(None, done=1200)) == "1,200 documents"


def test_the_log_is_told_every_few_seconds(monkeypatch) -> None:
    clock, said = [0.0], []
    monkeypatch.setattr("pipeline.assets.progress.time.monotonic", lambda: clock[0])
    with counting(4, said.append) as (_, more):
        more(1, 3)
        clock[0] = 10.0
        more(1, 2)
    assert said == ["So far 2 of 4 documents, 5 figures found, 10 s left."]


@pytest.mark.parametrize(("is_terminal", "shown"), [(True, ""), (False, "So far 2 of 4")])
def test_a_terminal_has_the_bar_instead(is_terminal: bool, shown: str) -> None:
    out = io.StringIO()
    lines = _Lines(Console(file=out, force_terminal=is_terminal, color_system=None))
    record = logging.LogRecord("x", logging.INFO, "", 0, "", (), None)
    record.dagster_meta = {"orig_message": "So far 2 of 4"}
    lines.emit(record)
    assert out.getvalue().strip() == shown
