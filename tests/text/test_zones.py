"""Pages in several styles, a zone before each line; lines that share a zone mark with the next."""

import re
from pathlib import Path

import pytest

from pipeline.text.lines import read_lines
from pipeline.text.zones import zone_blocks

SEEDS = Path(__file__).parents[2] / "seeds"

AGENCY = """
headline  | Bomb kills three soldiers in Halba
headline  | Nobody has claimed the attack on the northern road, the third this month
byline    | By Omar Haddad and Sara Bell
byline    | Published: 12 March 2019, 10:15
caption   | FILE - Soldiers stand guard in Halba, May 3, 2018.
body      | HALBA, Delta (AW) - A bomb killed three soldiers on Monday, a doctor said.
body      | “They were young,” he said.
byline    | (Reporting by Omar Haddad; Editing by Sara Bell)
furniture | Copyright 2019 Agency Wire. All rights reserved.
"""
BLOG = """
furniture | Delta Watch
furniture | Home
furniture | About
furniture | Contact

headline  | Truce holds in north

byline    | by sara on May 3, 2015 in News

body      | The truce held on Sunday, residents said. Nobody was killed.

furniture | 2 responses to “Truce holds in north”

comment   | John Smith
furniture | May 4, 2015 at 5:00 pm
comment   | I doubt that it will last.
furniture | Reply

furniture | Leave a Reply
furniture | Your email address will not be published. Required fields are marked *
furniture | Name *
"""
STATE_MEDIA = """
headline  | Army units destroy hideouts in the eastern countryside

byline    | 22 January، 2017

body      | Deir Ezzor, SANA – Army units on Sunday destroyed hideouts, killing 20 of them.

body      | 12 civilians were injured when the quarter was shelled.

byline    | H. Saad / Ghanem

furniture | Share this:
furniture | Click to share on Twitter (Opens in new window)
furniture | #Deir Ezzor
furniture | Related Posts
furniture | One civilian martyred in shelling on Aleppo
furniture | Two persons injured in Damascus
"""
RELIEF = """
furniture | Skip to main content
furniture | Home Updates Countries Disasters Topics Jobs Help

headline  | Yemen: Flash Update 4 on the fighting

byline    | Posted 13 Jun 2018

body      | • 250,000 people are at risk in the district.
body      | • 12 aid convoys reached the port
body      | Shelling was reported in the south on Tuesday.

furniture | For further information, please contact:
furniture | Sara Bell, Head of Communications, sbell@example.org, Tel. 555 0123
"""
BULLETIN = """
body      | Daily Bulletin
body      | Sunday 22 January 2017
body      | Aleppo:
body      | 3 civilians were killed
body      | Monday 23 January 2017
body      | Hama:
body      | No casualties
"""
TABLE_AT_THE_END = """
body      | KABUL, Delta (AW) _
body      | A bomb went off in the market.
body      | Killed: 12
body      | Injured: 40
body      | Missing: 3
"""
INTERVIEW = """
headline  | Talking to the doctor
body      | We met him at the clinic in the old town on Monday.
body      | Haddad says:
body      | We have no fuel. We need it today.
body      | There is no blood.
"""
AUTHOR_QUOTED = """
headline  | Who will rule the river valley
body      | “Nobody knows,” said Sara Bell on Monday in a talk to students.
body      | Sara Bell is a senior fellow at the Delta Institute and a critic of the war.
"""


def read(page: str) -> list[tuple[str, str]]:
    """What the page says: (zone, line) for each line."""
    rows = re.findall(r"^(\w+) *\| (.*)$", page, re.MULTILINE)
    return [(zone, line) for zone, line in rows]


def zoned(text: str, **told: str) -> list[tuple[str, str]]:
    return [(b.zone, b.span.of(text)) for b in zone_blocks(text, read_lines(text)[0], **told)]


@pytest.mark.parametrize(
    "page",
    [
        AGENCY,
        BLOG,
        STATE_MEDIA,
        RELIEF,
        BULLETIN,
        TABLE_AT_THE_END,
        INTERVIEW,
        AUTHOR_QUOTED,
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_each_line_of_a_page_has_its_zone(page: str, newline: str) -> None:
    text = re.sub(r"^\w+ *\| ", "", page, flags=re.MULTILINE).replace("\n", newline)
    assert zoned(text) == read(page)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed three soldiers on Monday.",
        "Breaking News",
        "By Omar Haddad",
        "army takes the bridge #halba @deltawatch https://example.org/x",
        "A bomb killed three soldiers.\nTwo more were wounded.",
        "A bomb killed three soldiers.\n\nThe dead were from Halba; share this grief, he said.",
    ],
)
def test_a_bare_text_is_all_body(text: str) -> None:
    assert {zone for zone, _ in zoned(text)} == {"body"}


def test_credit_is_cut_off_its_caption_and_the_second_copy_goes() -> None:
    picture = "A boy walks past a ruined house in Hama."
    twice = f"{picture}\n{picture} Photo: Ali Saad/AFP"
    text = f"Hama under fire again\n\n{twice}\n\nThe town was shelled."
    assert zoned(text)[1:] == [
        ("caption", picture),
        ("furniture", picture),
        ("furniture", "Photo: Ali Saad/AFP"),
        ("body", "The town was shelled."),
    ]


def test_the_manifest_tells_headline_and_site() -> None:
    text = "The Valley\n\nOur people\n\nArmy leaves\n\nThe army left the town on Monday."
    zones = [z for z, _ in zoned(text, title="Army leaves", publisher="The Valley Weekly")]
    assert zones == ["furniture", "headline", "headline", "body"]


@pytest.mark.parametrize(
    ("file_name", "zones"),
    [
        ("000_ee1c56bc8fb77082.txt", "headline body*21 byline furniture comment*4 furniture*3"),
        ("001_5a39fb3c2d9eeb8d.txt", "headline body*10"),
        (
            "002_2abff503a7df236a.txt",
            "furniture*2 headline caption body*4 caption furniture body*12",
        ),
        (
            "003_58bbfa8ab6323023.txt",
            "furniture headline*2 caption furniture*2 body*14 furniture",
        ),
        (
            "004_311e491602a924e5.txt",
            "furniture*3 headline*2 byline caption furniture body*11 furniture*7",
        ),
    ],
)
def test_the_seeds(file_name: str, zones: str) -> None:
    expected: list[str] = []
    for part in zones.split():
        zone, _, times = part.partition("*")
        expected += [zone] * int(times or 1)
    text = (SEEDS / file_name).read_text(encoding="utf-8")
    assert [zone for zone, _ in zoned(text)] == expected
