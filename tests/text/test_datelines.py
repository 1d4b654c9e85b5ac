import pytest

from pipeline.text.article import SourceText
from pipeline.text.datelines import dateline
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


@pytest.mark.parametrize(
    "opening",
    [
        "KARAM, May 9 (Lake State News) - ",
        "KARAM, Jan 17 - ",
        "SAN VARDO, 21 NOV 89 (RADIO LIBRE) -- [TEXT] ",
        "[COMMUNIQUE] SAN VARDO, 3 JAN 90 -- ",
        "ST. VARDO (Horn Wire) - ",
        "Karam, 3 May 2024 – ",
        "Karam, North Vardo, 3 May 2024: ",
        "Karam (Lake Wire) – ",
        "(Karam) – ",
        "(New Karam, May 3, 2024) – ",
        "KARAM, Vardia — ",
        "MARIUPOL, Ukraine, March 3, 2022 (Sea News) -- ",
        "Marawi, Sept. 3, 2022 – ",
        "KARAM/SAN VARDO (Lake Wire) - ",
        "N'KARAM - ",
    ],
)
@pytest.mark.parametrize("rest", ["The army said so.", "12 men died.", "“We fled,” he said."])
def test_what_a_dateline_looks_like(opening, rest):
    assert dateline(opening + rest) == len(opening)


@pytest.mark.parametrize(
    "text",
    [
        "KARAM - once the largest town of the lake - is a ruin.",
        "KARAM — Vardia's largest town — fell.",
        "THE ARMY -- WHICH DENIED IT -- LEFT.",
        "GENERAL ROJAS -- CHIEF OF STAFF -- LEFT.",
        "Lake Fighters (Northern Front) - Karam's own - said so.",
        "On Monday, 3 May 2024 – The day of the vote.",
        "Monday, 3 May - Rebels took the hill.",
        "15 January - Rebels took the hill.",
        "US - The talks failed.",
        "Karam — The town is calm.",
        "Karam: The town is calm.",
        "Karam, 15 January: Two shells fell.",
        "KELLER: Did you leave the town?",
        "At least 12 people - Three of them women - died.",
        "KARAM, which the men held on 3 May - The town fell.",
        "KARAM, May 9 -",
        "",
    ],
)
def test_what_is_no_dateline(text):
    assert dateline(text) == 0


def test_a_dateline_is_a_piece_of_its_own_at_its_place():
    text = "LIMA, 7 JAN 88 (EFE) -- [TEXT] A BOMB WENT OFF IN THE OLD MARKET.  IT KILLED TWO."
    article = prepare(SourceText("d1", "one.txt", text), load_model())
    assert [s.extent.of(text) for s in article.sentences] == [
        "LIMA, 7 JAN 88 (EFE) -- [TEXT]",
        "A BOMB WENT OFF IN THE OLD MARKET.",
        "IT KILLED TWO.",
    ]
    assert [s.dateline for s in article.sentences] == [True, False, False]
    assert [s.doc.text for s in article.sentences][:2] == [
        "LIMA, 7 JAN 88 (EFE) -- [TEXT]",
        "A bomb went off in the old market.",
    ]
