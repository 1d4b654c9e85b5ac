"""Word documents built here: what is taken of them, and what is not."""

import datetime as dt
import io
import zipfile

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from pipeline.readers import docx
from pipeline.readers.document import File, Report, UnreadableError

FIRST = "At least 14 people were killed in Drobin."
SECOND = "The governor spoke on Monday."


def saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(document) -> Report:
    found = [*docx.read(File("a.docx", saved(document)))]
    assert len(found) == 1
    assert isinstance(found[0], Report)
    return found[0]


def xml(inner: str):
    return parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>")


def test_paragraphs_and_tables_keep_their_order():
    document = Document()
    document.add_heading("Week in Tamsa", 1)
    document.add_paragraph(FIRST)
    table = document.add_table(rows=0, cols=3)
    for row in (("Town", "Killed", "Injured"), ("Drobin", "14", "3")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("")
    document.add_paragraph(SECOND)
    expected = f"Week in Tamsa\n\n{FIRST}\n\nTown\tKilled\tInjured\nDrobin\t14\t3\n\n{SECOND}\n"
    assert read(document).text == expected
    assert docx.paragraphs_of(saved(document)) == [
        "Week in Tamsa",
        FIRST,
        "Town\tKilled\tInjured\nDrobin\t14\t3",
        "",
        SECOND,
    ]


def test_headers_footers_and_marks_of_notes_are_left_out():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "CONFIDENTIAL 118"
    document.sections[0].footer.paragraphs[0].text = "Page 3 of 54"
    paragraph = document.add_paragraph("At least 38 civilians")
    paragraph.add_run("12").font.superscript = True
    paragraph.add_run(" died on the 4")
    paragraph.add_run("th").font.superscript = True
    paragraph.add_run(" of May.")
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "2")
    paragraph.add_run()._r.append(reference)
    assert read(document).text == "At least 38 civilians died on the 4th of May.\n"


def test_inserted_words_forms_and_links_are_read_and_deleted_words_are_not():
    document = Document()
    body = document.element.body
    body.insert(
        0,
        xml(
            "<w:r><w:t>Killed: </w:t></w:r><w:del><w:r><w:t>9</w:t></w:r></w:del>"
            "<w:ins><w:r><w:t>14</w:t></w:r></w:ins><w:sdt><w:sdtContent><w:r><w:t> in</w:t></w:r>"
            "</w:sdtContent></w:sdt><w:hyperlink><w:r><w:t> Drobin</w:t></w:r></w:hyperlink>"
            "<w:r><w:instrText>PAGE 7</w:instrText></w:r>"
        ),
    )
    form = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>{SECOND}</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    body.insert(1, form)
    assert read(document).text == f"Killed: 14 in Drobin\n\n{SECOND}\n"


def test_a_table_that_lays_out_a_letter_gives_paragraphs():
    document = Document()
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text = "Office of Tamsa"
    cells[1].text = f"{FIRST} {SECOND} " * 4
    assert "\t" not in read(document).text


def test_properties_are_told_where_they_say_something():
    document = Document()
    document.add_paragraph(FIRST)
    about = document.core_properties
    about.title, about.author = "Drobin: the toll", "Anna Velt; Lena Orsk"
    about.created = dt.datetime(2024, 5, 13, 8, 0)
    report = read(document)
    assert (report.title, report.authors) == ("Drobin: the toll", "Anna Velt; Lena Orsk")
    assert report.published
    assert report.published.start == dt.date(2024, 5, 13)
    assert report.published_basis == "inferred"
    about.title, about.author = "Microsoft Word - toll_v2.doc", "Admin"
    about.created = dt.datetime(1980, 1, 1)
    report = read(document)
    assert (report.title, report.authors, report.published) == (None, None, None)


def test_what_is_no_document_is_set_aside_with_the_reason():
    empty = saved(Document())
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "14 killed")
    for data, reason in (
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "without a password"),
        (empty, "without text"),
        (empty[:-200], "broken"),
        (other.getvalue(), "broken"),
        (b"14 killed", "broken"),
    ):
        with pytest.raises(UnreadableError, match=reason):
            [*docx.read(File("a.docx", data))]


def test_the_text_of_a_box_in_a_cell_is_read_once():
    document = Document()
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    inner = f"<w:txbxContent><w:p><w:r><w:t>{SECOND}</w:t></w:r></w:p></w:txbxContent>"
    cell._tc.insert(1, xml(f"<w:r><w:t>{FIRST}</w:t></w:r><w:r><w:pict>{inner}</w:pict></w:r>"))
    text = read(document).text
    assert (text.count(FIRST), text.count(SECOND)) == (1, 1)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("_rels/.rels", b"<Relationships", b"<w"),
        ("[Content_Types].xml", b"PartName=", b"Part="),
        ("_rels/.rels", b"Target=", b"T="),
        ("word/document.xml", b"w:body", b"w:bodi"),
    ],
)
def test_a_document_with_a_part_of_another_shape_is_set_aside(part: str, old: bytes, new: bytes):
    document = Document()
    document.add_paragraph(FIRST)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(document))) as was, zipfile.ZipFile(out, "w") as now:
        for name in was.namelist():
            data = was.read(name)
            now.writestr(name, data.replace(old, new) if name == part else data)
    with pytest.raises(UnreadableError, match="broken"):
        [*docx.read(File("a.docx", out.getvalue()))]


def test_tables_within_tables_end_soon():
    document = Document()
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    for _ in range(40):
        cell = cell.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.text = FIRST
    assert read(document).text == f"{FIRST}\n"


def test_too_deep_a_document_is_set_aside():
    document = Document()
    inner = f"<w:ins {nsdecls('w')}>" * 300 + "</w:ins>" * 300
    data = saved(document)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                text = text.replace(b"<w:body>", b"<w:body>" + inner.encode())
            new.writestr(name, text)
    with pytest.raises(UnreadableError):
        [*docx.read(File("a.docx", out.getvalue()))]
