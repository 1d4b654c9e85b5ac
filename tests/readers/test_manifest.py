from pathlib import Path

import pytest

from pipeline.readers.manifest import Known, Manifest, read_manifest
from pipeline.text.periods import Period

HEADER = "file_name,title,publisher,authors,published_on,published_basis,url"


def manifest(folder: Path, text: str | bytes) -> Manifest:
    data = text.encode() if isinstance(text, str) else text
    (folder / "sources.csv").write_bytes(data)
    return read_manifest(folder, ["a.txt", "b.txt", "c/caf\u00e9.txt"])


def test_no_manifest_is_an_empty_one(tmp_path: Path) -> None:
    assert read_manifest(tmp_path, ["a.txt"]) == Manifest({}, ())


def test_rows_are_read_with_a_byte_order_mark_and_quoted_cells(tmp_path: Path) -> None:
    row = 'a.txt,"Army, at last, ""leaves""",Delta Watch,Sara Bell;Omar Haddad,2016-01,address,'
    made = manifest(tmp_path, f"\ufeff{HEADER}\r\n{row}\r\n")
    assert made.rejects == ()
    assert made.known == {
        "a.txt": Known(
            'Army, at last, "leaves"',
            "Delta Watch",
            "Sara Bell;Omar Haddad",
            Period.parse("2016-01"),
            "address",
            None,
        )
    }


def test_columns_may_be_left_out_and_a_date_alone_is_the_manifests(tmp_path: Path) -> None:
    made = manifest(tmp_path, "published_on,file_name\n2016-01-22,a.txt\n,b.txt\n\n")
    assert made.rejects == ()
    assert made.known["a.txt"] == Known(
        published=Period.parse("2016-01-22"), published_basis="manifest"
    )
    assert made.known["b.txt"] == Known()


def test_accents_are_compared_however_they_are_spelt(tmp_path: Path) -> None:
    assert set(manifest(tmp_path, "file_name\nc/cafe\u0301.txt\n").known) == {"c/caf\u00e9.txt"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a.txt,,,,22 January,,", 'published_on: constraint "pattern"'),
        ("a.txt,,,,2016-02-31,,", "day is out of range"),
        ("a.txt,,,,2016,guess,", 'published_basis: constraint "enum"'),
        ("a.txt,,,,,stated,", "published_basis without published_on"),
        ("b.txt,,,,,,", "a file named a second time"),
        (",Army leaves,,,,,", 'file_name: constraint "required"'),
        ("a.txt,Army leaves", "2 cells, but the header has 7"),
        ("a.txt,,,,,,,,", "9 cells, but the header has 7"),
    ],
)
def test_a_bad_row_is_set_aside_and_the_others_hold(tmp_path: Path, row: str, reason: str) -> None:
    made = manifest(tmp_path, f"{HEADER}\nb.txt,Truce,,,,,\n{row}\n")
    assert made.known == {"b.txt": Known(title="Truce")}
    assert len(made.rejects) == 1
    assert made.rejects[0].file_name == "sources.csv"
    assert made.rejects[0].stage == "ingest"
    assert reason in made.rejects[0].reason
    assert "row 3" in made.rejects[0].reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"file_name\na.txt\xff\n", "not UTF-8"),
        (b'file_name,title\na.txt,"open\n', "not CSV"),
        (b"title\nArmy\n", "no column file_name"),
        (b"file_name,file_name\na.txt,a.txt\n", "a column stands twice"),
    ],
)
def test_a_file_that_is_no_manifest_is_set_aside(tmp_path: Path, data: bytes, reason: str) -> None:
    made = manifest(tmp_path, data)
    assert made.known == {}
    assert [reject.file_name for reject in made.rejects] == ["sources.csv"]
    assert reason in made.rejects[0].reason


def test_a_file_that_is_not_there_is_set_aside_under_its_own_name(tmp_path: Path) -> None:
    made = manifest(tmp_path, f"{HEADER}\nz.txt,,,,,,\n")
    assert [(r.file_name, r.reason) for r in made.rejects] == [
        ("z.txt", "row 2 of sources.csv names it, but it is not there")
    ]


def test_a_column_that_is_not_known_is_told_and_the_others_hold(tmp_path: Path) -> None:
    made = manifest(tmp_path, "note,file_name,title\nmine,a.txt,Truce\n")
    assert made.known == {"a.txt": Known(title="Truce")}
    assert [(r.file_name, r.reason) for r in made.rejects] == [
        ("sources.csv", "the column 'note' was not used")
    ]


def test_empty_lines_do_not_move_the_row_numbers(tmp_path: Path) -> None:
    made = manifest(tmp_path, "file_name,published_on\n\n,\na.txt,2016\nb.txt,soon\n")
    assert set(made.known) == {"a.txt"}
    assert made.rejects[0].reason.startswith("row 5 (b.txt): published_on")
