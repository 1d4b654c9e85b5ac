import pytest

from pipeline.readers.manifest import Manifest, read_manifest
from pipeline.text.article import Known
from pipeline.text.periods import Period

HEADER = "file_name,title,publisher,authors,published_on,published_basis,url"


def manifest(text: str | bytes) -> Manifest:
    data = text.encode() if isinstance(text, str) else text
    return read_manifest(data, ["a.txt", "b.txt", "c/caf\u00e9.txt"])


def test_no_manifest_is_an_empty_one() -> None:
    assert read_manifest(None, ["a.txt"]) == Manifest({}, ())


def test_rows_are_read_with_a_byte_order_mark_and_quoted_cells() -> None:
    row = 'a.txt,"Army, at last, ""leaves""",Delta Watch,Sara Bell;Omar Haddad,2016-01,address,'
    made = manifest(f"\ufeff{HEADER}\r\n{row}\r\n")
    assert made.rejects == ()
    assert made.known == {
        "a.txt": Known(
            title='Army, at last, "leaves"',
            publisher="Delta Watch",
            authors="Sara Bell;Omar Haddad",
            published=Period.parse("2016-01"),
            published_basis="address",
        )
    }


def test_columns_may_be_left_out_and_a_date_alone_is_the_manifests() -> None:
    made = manifest("published_on,file_name\n2016-01-22,a.txt\n,b.txt\n\n")
    assert made.rejects == ()
    assert made.known["a.txt"] == Known(
        published=Period.parse("2016-01-22"), published_basis="manifest"
    )
    assert made.known["b.txt"] == Known()


def test_accents_are_compared_however_they_are_spelt() -> None:
    assert set(manifest("file_name\nc/cafe\u0301.txt\n").known) == {"c/caf\u00e9.txt"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("b.txt,,,,,,", "row 3 of sources.csv (b.txt) names a file a second time"),
        (",Army leaves,,,,,", "row 3 of sources.csv names no file"),
        ("a.txt,Army leaves", "row 3 of sources.csv has not 7 cells as its header"),
        ("a.txt,,,,,,,,more", "row 3 of sources.csv has not 7 cells as its header"),
    ],
)
def test_a_bad_row_is_set_aside_and_the_others_hold(row: str, reason: str) -> None:
    made = manifest(f"{HEADER}\nb.txt,Truce,,,,,\n{row}\n")
    assert made.known == {"b.txt": Known(title="Truce")}
    assert [(reject.stage, reject.reason) for reject in made.rejects] == [("ingest", reason)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a.txt,Truce,,,soon,,", "published_on was not used: 'soon' is no date"),
        ("a.txt,Truce,,,2016-02-31,,", "published_on was not used: '2016-02-31' is no date"),
        ("a.txt,Truce,,,03/04/2024,,", "may be 2024-04-03 or 2024-03-04"),
        ("a.txt,Truce,,,,stated,", "published_basis was not used: there is no published_on"),
    ],
)
def test_a_bad_cell_does_not_cost_its_row(row: str, reason: str) -> None:
    made = manifest(f"{HEADER}\n{row}\n")
    assert made.known == {"a.txt": Known(title="Truce")}
    assert [reject.file_name for reject in made.rejects] == ["sources.csv"]
    assert made.rejects[0].reason.startswith("row 2 of sources.csv (a.txt), ")
    assert reason in made.rejects[0].reason


def test_a_basis_that_is_none_leaves_the_date() -> None:
    made = manifest(f"{HEADER}\na.txt,,,,2016,guess,\n")
    assert made.known["a.txt"] == Known(published=Period.parse("2016"), published_basis="manifest")
    assert "'guess' is none of stated, address" in made.rejects[0].reason


def test_a_manifest_as_a_spreadsheet_saves_it_is_taken() -> None:
    rows = "File_name;Title;published_on;;\r\na.txt;Über den Fluß;03/04/2024;;\r\n"
    rows += "b.txt;;28/04/2024;;\r\n;;;;\r\n"
    for data in (rows.encode("utf-8-sig"), rows.encode("cp1252"), rows.encode("utf-16")):
        made = manifest(data)
        assert made.rejects == ()
        assert made.known == {
            "a.txt": Known(
                title="Über den Fluß",
                published=Period.parse("2024-04-03"),
                published_basis="manifest",
            ),
            "b.txt": Known(published=Period.parse("2024-04-28"), published_basis="manifest"),
        }


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"file_name\na.txt\x81\n", "not UTF-8"),
        (b'file_name,title\na.txt,"open\n', "not CSV"),
        (b"title\nArmy\n", "no column file_name"),
        (b"file_name,file_name\na.txt,a.txt\n", "a column is there twice"),
    ],
)
def test_a_file_that_is_no_manifest_is_set_aside(data: bytes, reason: str) -> None:
    made = manifest(data)
    assert made.known == {}
    assert [reject.file_name for reject in made.rejects] == ["sources.csv"]
    assert reason in made.rejects[0].reason


def test_a_file_that_is_not_there_is_set_aside_under_its_own_name() -> None:
    made = manifest(f"{HEADER}\nz.txt,,,,,,\n")
    assert [(r.file_name, r.reason) for r in made.rejects] == [
        ("z.txt", "row 2 of sources.csv names it, but it is not there")
    ]


def test_a_column_that_is_not_known_is_told_and_the_others_hold() -> None:
    made = manifest("note,file_name,title\nmine,a.txt,Truce\n")
    assert made.known == {"a.txt": Known(title="Truce")}
    assert [(r.file_name, r.reason) for r in made.rejects] == [
        ("sources.csv", "the column 'note' was not used")
    ]


def test_empty_lines_do_not_move_the_row_numbers() -> None:
    made = manifest("file_name,published_on\n\n,\na.txt,2016\nb.txt,soon\n")
    assert made.known["b.txt"] == Known()
    assert made.rejects[0].reason.startswith("row 5 of sources.csv (b.txt), published_on")
