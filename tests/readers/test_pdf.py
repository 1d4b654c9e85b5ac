"""PDF files built here, letter by letter: what is taken of them, and what is not."""

import builtins
import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers import pdf
from pipeline.readers.document import File, Refusal, Report, UnreadableError
from pipeline.readers.layout.joining import join
from pipeline.readers.layout.pages import Page
from pipeline.readers.shared.office import title_of


def text(x: float, y: float, words: str, size: float = 10) -> bytes:
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n".encode("cp1252")


def column(x: float, y: float, lines: Sequence[str], pitch: float = 12) -> bytes:
    return b"".join(text(x, y - n * pitch, line) for n, line in enumerate(lines))


def box(x: float, y: float, width: float, height: float) -> bytes:
    return f"{x} {y} {width} {height} re S\n".encode()


def picture() -> bytes:
    return (
        b"q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"  # one grey dot, large
    )


def file(*pages: bytes, turned: int = 0, about: str = "") -> bytes:
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font.encode(),
    ]
    for n, content in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate {turned}"
            f" /Resources << /Font << /F 3 0 R >> >> /Contents {5 + 2 * n} 0 R >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    objects.append(f"<< {about} >>".encode("cp1252"))
    out, places = b"%PDF-1.4\n", []
    for n, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, one)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects)
    out += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (size + 1, size)
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def found(data: bytes) -> list:
    return [*pdf.read(File("a.pdf", data))]


def read(data: bytes) -> Report:
    taken = found(data)
    assert len(taken) == 1
    assert isinstance(taken[0], Report)
    return taken[0]


def blocks(data: bytes) -> list[str]:
    return read(data).text.rstrip("\n").split("\n\n")


FIRST = [
    "At least 14 people were killed when shells hit the central mar-",
    "ket of Drobin on Monday, the governor said, and sixty-",
    "four people were injured in the town of Tamsa close to it.",
    "The army denied it.",
]
SECOND = [
    "Rescuers searched the rubble for survivors until late, and 19-",
    "year-old Lena Orsk was found alive after two days, doctors said.",
]


def test_lines_are_joined_and_paragraphs_are_apart():
    page = text(50, 700, "Market of Drobin hit", 18) + column(50, 670, FIRST)
    page += column(50, 610, SECOND)
    assert blocks(file(page)) == [
        "Market of Drobin hit",
        "At least 14 people were killed when shells hit the central market of Drobin on Monday, the"
        " governor said, and sixty-four people were injured in the town of Tamsa close to it. The"
        " army denied it.",
        "Rescuers searched the rubble for survivors until late, and 19-year-old Lena Orsk was found"
        " alive after two days, doctors said.",
    ]


def test_an_indent_begins_a_paragraph():
    lines = column(50, 700, FIRST[:3]) + column(65, 664, SECOND[:1]) + column(50, 652, SECOND[1:])
    assert len(blocks(file(lines))) == 2


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the cen-", "tral market"], "the central market"),
        (["twenty-", "one men"], "twenty-one men"),
        (["a BA-", "94 gun"], "a BA-94 gun"),
        (["in Al-", "Hasan"], "in Al-Hasan"),
        (["a Varland-", "made drone"], "a Varland-made drone"),
        (["between 3 -", "and 4"], "between 3 - and 4"),
        (["the bor\u00ad", "der"], "the border"),
    ],
)
def test_a_hyphen_goes_where_it_only_cuts(lines: list[str], joined: str):
    assert join(lines, frozenset({"varland", "made", "market"})) == joined


def test_headers_footers_and_numbers_of_pages_are_left_out_and_the_sentence_goes_on():
    def page(number: int, lines: Sequence[str]) -> bytes:
        head = text(50, 770, "S/2031/118") + text(500, 770, f"14 May 203{number}")
        return head + column(50, 700, lines) + text(300, 30, f"{number + 3}/54 24-06112")

    pages = [
        page(1, ["Before the rains came some 60 households of the province had left"]),
        page(2, ["the Sarma camp because of the shelling.", "", "Others stayed in Tamsa."]),
        page(3, ["Nobody counted those who came back in the summer after the truce."]),
    ]
    assert blocks(file(*pages)) == [
        "Before the rains came some 60 households of the province had left the Sarma camp because"
        " of the shelling.",
        "Others stayed in Tamsa.",
        "Nobody counted those who came back in the summer after the truce.",
    ]


def test_columns_are_read_one_after_the_other_below_a_headline_across_them():
    left = [f"Left number {n} of the lines that tell of Drobin" for n in range(12)]
    right = [f"Right number {n} of the lines that tell of it" for n in range(12)]
    page = text(50, 700, "A headline that runs across both of the columns of this page", 16)
    said = read(file(page + column(50, 660, left) + column(320, 660, right))).text
    assert said.index("headline") < said.index("Left number 11") < said.index("Right number 0")


def grid(rows: Sequence[Sequence[str]], x: float = 50, y: float = 600) -> bytes:
    out = b""
    for n, row in enumerate(rows):
        for m, cell in enumerate(row):
            out += box(x + 160 * m, y - 40 * n, 160, 40)
            out += column(x + 5 + 160 * m, y + 25 - 40 * n, cell.split("\n"))
    return out


def test_a_table_with_lines_is_rows_with_tabs_over_pages_and_its_head_is_there_once():
    head = ["Name", "Age", "Place"]
    first = grid(
        [head, ["Anna\nVelt", "32", "Drobin"], ["Pavlo Hrin", "", "Tamsa, near\nthe mill"]]
    )
    second = grid([head, ["Lena Orsk", "19", "Drobin"]])
    before = column(50, 700, ["The fatalities of the week, as the observatory has counted them:"])
    assert blocks(file(before + first, second)) == [
        "The fatalities of the week, as the observatory has counted them:",
        "Name\tAge\tPlace\nAnna Velt\t32\tDrobin\nPavlo Hrin\t\tTamsa, near the mill\n"
        "Lena Orsk\t19\tDrobin",
    ]


def test_boxes_of_prose_side_by_side_are_paragraphs_and_no_table():
    lines = [
        "The governor of Drobin said that the shells hit",
        "a market and a school in the town at noon.",
    ]
    page = b"".join(column(x, 700, lines * 5) + column(x, 560, ["It ended."]) for x in (20, 320))
    frame = box(10, 500, 300, 220) + box(310, 500, 280, 220) + box(10, 720, 580, 40)
    said = blocks(file(frame + text(20, 735, "Weekly bulletin of the field office") + page))
    assert said[0] == "Weekly bulletin of the field office"
    assert said.count("It ended.") == 2
    assert said.index("It ended.") < len(said) - 2
    assert not any("\t" in block for block in said)


def test_a_table_without_lines_is_rows_with_tabs():
    rows = [("Town", "Killed", "Injured"), ("Drobin", "14", "3"), ("Tamsa", "2", "40")]
    page = b"".join(
        text(50 + 150 * m, 600 - 14 * n, cell)
        for n, row in enumerate(rows)
        for m, cell in enumerate(row)
    )
    assert blocks(file(page)) == ["Town\tKilled\tInjured\nDrobin\t14\t3\nTamsa\t2\t40"]


def test_numbers_of_paragraphs_and_bullets_stay_with_their_text():
    lines = [("1.", "The Panel met in Drobin."), ("2.", "It left on Monday."), ("3.", "It ended.")]
    page = b"".join(
        text(50, 600 - 14 * n, number) + text(90, 600 - 14 * n, words)
        for n, (number, words) in enumerate(lines)
    )
    assert blocks(file(page)) == [" ".join(line) for line in lines]


def test_the_raised_number_of_a_note_is_no_part_of_its_word():
    page = b"BT /F 10 Tf 1 0 0 1 50 600 Tm (At least 38 civilians) Tj /F 6 Tf 4 Ts (12) Tj"
    page += b" /F 10 Tf 0 Ts ( died in Tamsa.) Tj ET"
    assert blocks(file(page)) == ["At least 38 civilians died in Tamsa."]


def test_a_page_that_is_turned_is_read_as_it_is_seen():
    page = b"q 0 1 -1 0 600 0 cm\n"
    page += column(50, 500, FIRST[2:]) + b"Q\n"
    assert "injured in the town of Tamsa close to it. The army" in read(file(page, turned=90)).text


def test_properties_are_told_where_they_say_something():
    about = "/Title (Drobin: the toll) /Author (Anna Velt) /CreationDate (D:20240513230000+02'00')"
    report = read(file(column(50, 600, FIRST), about=about))
    assert (report.title, report.authors) == ("Drobin: the toll", "Anna Velt")
    assert report.published
    assert report.published.start == dt.date(2024, 5, 13)
    assert report.published_basis == "inferred"
    about = "/Title (Microsoft Word - toll.doc) /Author (WIN10) /CreationDate (D:20249913)"
    report = read(file(column(50, 600, FIRST), about=about))
    assert (report.title, report.authors, report.published) == (None, None, None)


def test_a_broken_property_costs_no_text():
    about = "/Title (\xfe\xff\\330\\000\\000A) /Author (Anna Velt)"
    assert "14 people" in read(file(column(50, 600, FIRST), about=about)).text


@pytest.mark.parametrize("said", ["untitled", "toll_v2", "scan 3.pdf", "", "C:\\a\\b.tiff", "2"])
def test_the_name_of_a_file_is_no_title(said: str):
    assert title_of(said) is None


def test_what_has_no_text_is_set_aside_with_what_to_do():
    for data, reason in (
        (file(picture()), "ocrmypdf"),
        (file(b""), "without text"),
        (b"%PDF-1.4\n14 killed", "broken"),
        (b"", "broken"),
    ):
        with pytest.raises(UnreadableError, match=reason):
            found(data)


def test_an_encrypted_file_is_set_aside():
    data = file(column(50, 600, FIRST))
    key = "<" + "00" * 32 + ">"
    lock = f"<< /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >>"
    data = data.replace(b"/Root 1 0 R", f"/Root 1 0 R /ID [<00><00>] /Encrypt {lock}".encode())
    with pytest.raises(UnreadableError, match="password"):
        found(data)


def test_pages_that_are_pictures_are_named_beside_what_is_read():
    taken = found(file(column(50, 600, FIRST), picture(), picture(), picture() + text(50, 60, "A")))
    assert isinstance(taken[1], Refusal)
    assert taken[1].reason.startswith("pages 2-3: pictures without text")


def test_a_file_with_too_many_words_is_read_up_to_a_page(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf, "_MOST_WORDS", 20)
    taken = found(file(*[column(50, 600, FIRST)] * 4))
    assert isinstance(taken[-1], Refusal)
    assert taken[-1].reason.startswith("pages 2-4: more than 20 words")


def test_without_the_library_the_reason_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    real = builtins.__import__

    def missing(name: str, *rest, **more):
        if name.startswith("pypdfium2"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(UnreadableError, match=r"pip install onrecord\[pdf\]"):
        found(file(column(50, 600, FIRST)))


def test_letters_that_fonts_do_not_name_are_set_aside():
    with pytest.raises(UnreadableError, match="fonts do not name them"):
        pdf._refuse_without_text("\ufffd\ue001\ufffd abc", [Page(1, 1, (), (), 0)])


def test_thousands_of_lines_and_words_on_a_page_end_soon():
    rules = b"".join(box(n % 590, n % 790, 7, 7) for n in range(8000))
    words = b"".join(text(n * 7 % 590, n * 13 % 790, "ab", 3) for n in range(4000))
    assert "ab" in read(file(rules + words)).text


def test_a_line_at_the_head_that_counts_up_is_left_out_though_its_words_change():
    pages = [
        text(50, 770, f"Chapter of {town} {n + 7}") + column(50, 700, [f"It began in {town}."])
        for n, town in enumerate(["Drobin", "Tamsa", "Sarma", "Arsa"])
    ]
    assert blocks(file(*pages))[0] == "It began in Drobin."
    assert "Chapter" not in read(file(*pages)).text


def test_a_number_that_ends_a_sentence_on_the_next_line_begins_no_paragraph():
    lines = [
        "The number of the families that left the town of Drobin in May was",
        "100. They fled.",
    ]
    assert blocks(file(column(50, 600, [*FIRST[:2], *lines])))[-1].endswith("was 100. They fled.")


def test_numbers_beside_the_text_are_read_after_it():
    page = column(50, 700, [*FIRST[:3], *FIRST[:3]])
    page += b"".join(text(430, 695 - 25 * n, f"{n} dead", 16) for n in range(3))
    assert "central market of Drobin on Monday" in blocks(file(page))[0]
    assert blocks(file(page))[-1] == "2 dead"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 900), st.integers(0, 900), st.binary(max_size=9))
def test_any_file_is_read_or_set_aside(start: int, end: int, put: bytes):
    data = file(grid([["Name", "Age", "Place"], ["Anna Velt", "32", "Drobin"]]))
    try:
        found(data[: min(start, end)] + put + data[max(start, end) :])
    except UnreadableError:
        return


WORDS = st.lists(st.text("abcdefgh", min_size=2, max_size=9), min_size=1, max_size=8)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12))
def test_no_word_of_a_page_is_lost(lines: list[list[str]]):
    page = column(50, 650, [" ".join(line) for line in lines])
    assert read(file(page)).text.split() == [word for line in lines for word in line]
