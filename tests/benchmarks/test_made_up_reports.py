from pathlib import Path

import pytest

from benchmarks.made_up_reports import read_made_up
from pipeline.errors import OnrecordError

REPORT = """=== one 2023-04-11
Shells hit a bakery in Goma on Monday, killing 12. Shells hit it again at dusk.
---
F 12 killed | claimant: - | actor: - | place: Goma | date: 2023-04-10
E hit#2 Attack | claimant: - | actor1: - | actor2: bakery | place: - | date: -
"""


def folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "reports.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_rows_stand_where_their_words_do(tmp_path: Path):
    (report,) = read_made_up(folder(tmp_path, REPORT))
    (figure,), (event,) = report.gold["figures"], report.gold["events"]
    assert report.text[figure["start"] : figure["end"]] == "12"
    assert (figure["place"], figure["attributed_to"], figure["measure"]) == ("Goma", None, "killed")
    assert event["start"] == report.text.rindex("hit")
    assert event["sub_event_type"] == "Attack"


@pytest.mark.parametrize(("old", "new"), [("hit#2", "hit#3"), ("killed |", "slain |")])
def test_a_row_that_does_not_fit_is_refused(tmp_path: Path, old: str, new: str):
    with pytest.raises(OnrecordError, match=r"reports\.txt, one: "):
        read_made_up(folder(tmp_path, REPORT.replace(old, new)))


def test_all_made_up_reports_can_be_read():
    reports = read_made_up()
    assert len({report.id for report in reports}) == len(reports)
