"""Lines with one number of a list are text of the article, not a menu."""

import pytest

from pipeline.text.article import SourceText
from pipeline.text.boilerplate import is_bare_tally, is_tally
from pipeline.text.prepare import clean


@pytest.mark.parametrize(
    ("line", "tally"),
    [
        ("- Killed: 35 (including 12 children)", True),
        ("Homes destroyed – at least 67", True),
        ("Comments: 12", False),
        ("Killed in action", False),
        ("Weekly report from the north: 14 killed", False),
        ("4: Injured", False),
    ],
)
def test_a_line_with_a_number_of_a_list(line: str, tally: bool) -> None:
    assert is_tally(line) is tally


def test_a_list_of_numbers_under_the_title_is_body_and_a_menu_is_none() -> None:
    page = "Bulletin of 12 May\n\nNorth:\n- Killed: 35\n- Injured: 233\n- Displaced: 10,000+\n"
    zones = [block.zone for block in clean(SourceText("d", "d.txt", page)).blocks]
    assert zones[2:] == ["body"] * 3
    menu = "Delta Watch\nHome\nAbout\nContact\n\nTruce holds in the north of Delta\n\n"
    prose = "The truce held on Sunday, residents of the three towns said.\n"
    zones = [block.zone for block in clean(SourceText("d", "d.txt", menu + prose)).blocks]
    assert zones[1:4] == ["boilerplate"] * 3


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("Civilians reported killed: 9 – 12", True),
        ("Injured: At least ~1,200+", True),
        ("Killed: 35, the ministry said", False),
        ("Comments: 41", False),
    ],
)
def test_a_bare_tally_is_a_label_and_a_number(line: str, bare: bool) -> None:
    assert is_bare_tally(line) is bare
