import datetime as dt
import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers import formats, nexis
from pipeline.readers.document import File, Refusal, Report, UnreadableError

OLDER = """\ufeff

Download Request: Selected Items: 1-2
Time Of Request: Friday, May 17, 2024

                               1 of 2 DOCUMENTS



                             The Velin Gazette

                              May 13, 2024 Monday
                                   Edition 1;
                                    National

Gunmen seize
ford at Osk

BYLINE: BY Anna Velt and Pavlo Hrin

SECTION: NEWS; Pg. 6

LENGTH: 412 words

Gunmen seized the ford at Osk on Monday
and shot four guards.

UPDATE: two more died.

Subject: unknown, he said.

LOAD-DATE: May 14, 2024

LANGUAGE: ENGLISH

GRAPHIC: The bridge
at Tamsa

PUBLICATION-TYPE: Newspaper


                       Copyright 2024 Drobin Media
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                          Copyright 2024 Arsa Press
                              All Rights Reserved

                             Arsa Daily

Shells hit Arsa

LENGTH: 20 words

Shells hit the market.

LOAD-DATE: May 15, 2024
"""

NEWER = [
    "", "Date and Time: Friday, 17. May 2024 09:31:00 CEST", "Documents (2)",
    "1. Gunmen seize ford at Osk", "Client/Matter: -None-", "Search Terms: Tamsa", "", "",
    "Gunmen seize ford at Osk", "The Velin Gazette", "May 13, 2024 Monday 9:20 AM GMT", "",
    "\nCopyright 2024 Drobin Media All Rights Reserved", "\n", "Section:\xa0NEWS; Version:2",
    "Length:\xa0412 words", "Byline:\xa0Anna Velt, Pavlo Hrin", "Highlight:\xa0Four died.", "Body",
    "", "", "Gunmen seized the ford.", "", "They shot four guards.",
    "Classification", "", "Language:\xa0ENGLISH", "\nLoad-Date:\xa0May 14, 2024", "",
    "\nEnd of Document", "", "Shells hit Arsa", "Arsa Daily", "May 14, 2024 Tuesday", "",
    "Length:\xa020 words", "Body", "", "Shells hit the market.", "", "Notes", "", "None.",
    "\nEnd of Document", "",
]  # fmt: skip


def read(data: bytes | str, name: str = "a.txt") -> list[Report]:
    raw = data.encode() if isinstance(data, str) else data
    return [each for each in nexis.read(File(name, raw)) if isinstance(each, Report)]


def word_file(lines: list[str]) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def days(reports: list[Report]) -> list[tuple[dt.date | None, str | None]]:
    return [
        (each.published.start if each.published else None, each.published_basis) for each in reports
    ]


def test_an_older_export_is_split_into_its_articles() -> None:
    first, second = read(OLDER)
    assert first.text == (
        "Gunmen seized the ford at Osk on Monday\nand shot four guards.\n\n"
        "UPDATE: two more died.\n\nSubject: unknown, he said."
    )
    assert (first.title, first.publisher) == ("Gunmen seize ford at Osk", "The Velin Gazette")
    assert (first.authors, first.record) == ("Anna Velt; Pavlo Hrin", 1)
    assert (second.text, second.title) == ("Shells hit the market.", "Shells hit Arsa")
    assert (second.publisher, second.authors, second.record) == ("Arsa Daily", None, 2)
    assert days([first, second]) == [
        (dt.date(2024, 5, 13), "stated"),
        (dt.date(2024, 5, 15), "inferred"),
    ]


@pytest.mark.parametrize("data", [word_file(NEWER), "\n".join(NEWER)])
def test_a_newer_export_is_split_into_its_articles(data: bytes | str) -> None:
    first, second = read(data, "a.DOCX")
    assert first.text == "Gunmen seized the ford.\n\nThey shot four guards."
    assert (first.title, first.publisher) == ("Gunmen seize ford at Osk", "The Velin Gazette")
    assert (first.authors, first.record) == ("Anna Velt; Pavlo Hrin", 1)
    assert second.text == "Shells hit the market.\n\nNotes\n\nNone."
    assert second.title == "Shells hit Arsa"
    assert days([first, second]) == [
        (dt.date(2024, 5, 13), "stated"),
        (dt.date(2024, 5, 14), "stated"),
    ]


def test_an_article_without_text_is_refused() -> None:
    found = list(nexis.read(File("a", b"1 of 1 DOCUMENT\n\nArsa Daily\n\nMay 3, 2024\n\nShells\n")))
    assert found == [Refusal("the article 'Shells' has no text", 1)]


def test_exports_are_told_from_reports() -> None:
    assert nexis.is_export(OLDER)
    assert nexis.is_export("\n".join(NEWER)[:600])
    assert not nexis.is_export("The army sent 1 of 2 DOCUMENTS.\n\nLENGTH: 20 words")
    assert not nexis.is_export("1 of 2 DOCUMENTS\n\nFive died in Tamsa.")
    assert not nexis.is_export("Five died in Tamsa.\n\nBody\n\nLength: 20 words is enough.\n")
    assert not nexis.is_export("")


def test_exports_in_word_are_told_from_reports() -> None:
    assert formats.format_of(File("a.docx", word_file(NEWER))) == "nexis"
    assert formats.format_of(File("a.docx", word_file(["Length: 3 km", "Four died."]))) == "docx"
    assert formats.format_of(File("a.docx", word_file(["Four died."]))) == "docx"
    assert not nexis.is_word_export(b"PK")
    assert not nexis.is_word_export(word_file(NEWER)[:2000])


@pytest.mark.parametrize("data", [b"Four died.", word_file(["Four died."])])
def test_a_file_without_articles_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="no article can be found"):
        read(data)


def test_a_broken_word_file_is_refused() -> None:
    whole = word_file(NEWER)
    for data in (whole[:-100], whole[:500] + b"x" * 3000 + whole[3500:]):
        with pytest.raises(UnreadableError):
            read(data)


@pytest.mark.parametrize(
    "hostile",
    [
        "1 of 2 DOCUMENTS\n" * 5000,
        "Body\n" * 20_000,
        "LENGTH: 1\n" * 20_000,
        "May 1, 2024\n" * 9000,
    ],
)
def test_hostile_text_is_read_in_time(hostile: str) -> None:
    nexis.is_export(hostile)
    try:
        assert read(hostile) is not None
    except UnreadableError:
        return


LINES = [*OLDER.split("\n"), *"\n".join(NEWER).split("\n")]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_no_order_of_lines_breaks_the_reader(lines: list[str]) -> None:
    try:
        reports = read("\n".join(lines) + "x")
    except UnreadableError:
        return
    assert all(each.text.strip() for each in reports)
