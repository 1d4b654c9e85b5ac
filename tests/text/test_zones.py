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
boilerplate | Copyright 2019 Agency Wire. All rights reserved.
"""
BLOG = """
boilerplate | Delta Watch
boilerplate | Home
boilerplate | About
boilerplate | Contact

headline  | Truce holds in north

byline    | by sara on May 3, 2015 in News

body      | The truce held on Sunday, residents said. Nobody was killed.

boilerplate | 2 responses to “Truce holds in north”

comment   | John Smith
boilerplate | May 4, 2015 at 5:00 pm
comment   | I doubt that it will last.
boilerplate | Reply

boilerplate | Leave a Reply
boilerplate | Your email address will not be published. Required fields are marked *
boilerplate | Name *
"""
STATE_MEDIA = """
headline  | Army units destroy hideouts in the eastern countryside

byline    | 22 January، 2017

body      | Deir Ezzor, SANA – Army units on Sunday destroyed hideouts, killing 20 of them.

body      | 12 civilians were injured when the quarter was shelled.

byline    | H. Saad / Ghanem

boilerplate | Share this:
boilerplate | Click to share on Twitter (Opens in new window)
boilerplate | #Deir Ezzor
boilerplate | Related Posts
boilerplate | One civilian martyred in shelling on Aleppo
boilerplate | Two persons injured in Damascus
"""
RELIEF = """
boilerplate | Skip to main content
boilerplate | Home Updates Countries Disasters Topics Jobs Help

headline  | Yemen: Flash Update 4 on the fighting

byline    | Posted 13 Jun 2018

body      | • 250,000 people are at risk in the district.
body      | • 12 aid convoys reached the port
body      | Shelling was reported in the south on Tuesday.

boilerplate | For further information, please contact:
boilerplate | Sara Bell, Head of Communications, sbell@example.org, Tel. 555 0123
"""
BROADCASTER = """
headline  | Delta conflict: Dozens killed in Halba
byline    | 22 January 2016
boilerplate | From the section Middle East
boilerplate | Share this with Facebook
boilerplate | Image copyright Agency Wire
body      | Militants killed dozens of people in the city, activists say.
body      | "There is panic," one resident said.
boilerplate | Related Topics
boilerplate | Delta
boilerplate | Top Stories
boilerplate | Talks stall
boilerplate | View comments
"""
PAPER = """
headline  | Rebels kidnap 400 in Delta city, says monitor
headline  | Observatory says families of fighters among those taken from Halba

byline    | Sara Bell in Halba
byline    | Sun 17 Jan 2016 11.25 GMT
byline    | Last modified on Wed 20 Sep 2017 10.34 BST
boilerplate | Share on Facebook

body      | Rebels have abducted at least 400 civilians, a monitoring group said.

boilerplate | Topics
boilerplate | Delta
boilerplate | Middle East and North Africa
boilerplate | Reuse this content
"""
LIVE = """
headline  | Halba battle: live updates
body      | The latest news from the fight for the city.
body      | 11:30 GMT - Shelling near the market
body      | Three civilians were killed when a shell hit the market, police said.
body      | 10:15 GMT
body      | The army says it holds the bridge.
boilerplate | Send us your photos
"""
TOLL = """
headline  | 29 persons killed yesterday
byline    | On Jan 22, 2017

body      | The death toll of people killed yesterday:

body      | 8 civilians including 3 children were killed:
body      | 3 civilians in Aleppo.
body      | 5 rebels were killed in the clashes.

boilerplate | Share
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
        BROADCASTER,
        PAPER,
        LIVE,
        TOLL,
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
        ("boilerplate", picture),
        ("boilerplate", "Photo: Ali Saad/AFP"),
        ("body", "The town was shelled."),
    ]


def test_a_label_is_cut_off_its_caption() -> None:
    text = "Army leaves the town\n\nImage caption Families fled\n\nThe army left the town."
    assert zoned(text)[1:3] == [("boilerplate", "Image caption"), ("caption", "Families fled")]


def test_the_manifest_tells_headline_and_site() -> None:
    text = "The Valley\n\nOur people\n\nArmy leaves\n\nThe army left the town on Monday."
    zones = [z for z, _ in zoned(text, title="Army leaves", publisher="The Valley Weekly")]
    assert zones == ["boilerplate", "headline", "headline", "body"]


@pytest.mark.parametrize(
    ("file_name", "zones"),
    [
        ("000_ee1c56bc8fb77082.txt", "headline body*21 byline boilerplate comment*4 boilerplate*3"),
        ("001_5a39fb3c2d9eeb8d.txt", "headline body*10"),
        (
            "002_2abff503a7df236a.txt",
            "boilerplate*2 headline caption body*4 caption boilerplate body*12",
        ),
        (
            "003_58bbfa8ab6323023.txt",
            "boilerplate headline*2 caption boilerplate*2 body*14 boilerplate",
        ),
        (
            "004_311e491602a924e5.txt",
            "boilerplate*3 headline*2 byline caption boilerplate body*11 boilerplate*7",
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


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday, 40 people were dead, officials said.",
        "By Haddad's count 40 people were dead by then.",
        "For more than two years people here have lived under siege.",
        "It wants to become a member of the alliance and is already a member of two.",
        "Rifles sell for as little as $100 in the market.",
        "The rebels refused to accept the terms of the truce.",
        "“They support our work,” the doctor said of the neighbours.",
        "The ministry did not respond to questions sent by e-mail.",
        "Men of fighting age must register with the council today or leave.",
        "Like Facebook, Telegram was blocked in the town.",
        "(c) the army should withdraw from the valley at once.",
        "Compiled by the ministry, the list names 40 dead.",
        "Tags on the bodies gave their names.",
        "More on the list were children.",
        "Sources in the town said that 12 people were dead.",
        "In this town people still live in cellars.",
        "Our readers will know the town from the last war.",
        "The video is a copy of the one that the group posted on Twitter.",
        "Share this burden, he asked the neighbours.",
        "Related groups hold the hills.",
        "Anyone with information was asked to call the police at 555-0142.",
        "Contact was lost with the convoy at 10:15.",
        "Photo albums lay in the ruins.",
        "Read the names, he said, and remember them.",
        "Published figures are lower.",
        "He said: “Follow us if you want to live.”",
    ],
)
@pytest.mark.parametrize("last", [True, False])
def test_sentences_that_sound_like_furniture_are_body(line: str, last: bool) -> None:
    lines = ["Army leaves the old town", "The army left the town on Monday after a week.", line]
    lines += [] if last else ["The town is empty now, residents said on Monday."]
    assert ("body", line) in zoned("\n\n".join(lines))


def test_lines_of_a_form_are_no_titles() -> None:
    text = (
        "Attacks: Nine of them\nPlace: Osk\nInjured: 12 staff of it\n\nIt came at dawn on Sunday."
    )
    zones = [block.zone for block in zone_blocks(text, read_lines(text)[0])]
    assert zones == ["body"] * 4
    two = "Attacks: Nine of them\n\nIt came at dawn on Sunday."
    assert zone_blocks(two, read_lines(two)[0])[0].zone == "headline"
