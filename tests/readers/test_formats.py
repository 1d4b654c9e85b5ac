import io
import tarfile
import zipfile

import pytest

from pipeline.readers.document import File, UnreadableError
from pipeline.readers.formats import format_of, reader, reader_and_version
from pipeline.schemas.documents import FORMATS

MAIL = b"Message-ID: <1@example.org>\nFrom: a@example.org\nSubject: Truce\n\nThe army left.\n"
SUBTITLES = b"1\n00:00:01,000 --> 00:00:02,000\nThe army left."


def zipped(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


def tarred() -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"The army left.", "text"),
        ("a", b"The army left.", "text"),
        ("a.note", b"The army left.", "text"),
        ("a.md", b"# Truce", "markdown"),
        ("a.vtt", b"WEBVTT\n", "subtitles"),
        ("a.srt", SUBTITLES, "subtitles"),
        ("a.txt", b"<!DOCTYPE html><html></html>", "html"),
        ("a.txt", b'<?xml version="1.0"?>\n<!-- saved --><html lang="en">', "html"),
        ("a.html", b"just words", "html"),
        ("a.txt", b"<p>The army left.</p>", "text"),
        ("a.xml", b'<?xml version="1.0"?><rss version="2.0"></rss>', "feed"),
        ("a.bin", b"%PDF-1.4 x", "pdf"),
        ("a.pdf", b"junk\n%PDF-1.4 x", "pdf"),
        ("a.txt", zipped("word/document.xml"), "docx"),
        ("a.zip", zipped("xl/workbook.xml"), "xlsx"),
        ("a.zip", zipped("b.txt"), "zip"),
        ("a.tar", tarred(), "tar"),
        ("a.gz", b"\x1f\x8b\x08", "gzip"),
        ("a.warc.gz", b"\x1f\x8b\x08", "warc"),
        ("a", b"WARC/1.0\r\n", "warc"),
        ("a.parquet", b"PAR1", "parquet"),
        ("a.txt", MAIL, "mail"),
        ("a.emlx", b"75\n" + MAIL, "mail"),
        ("a.txt", b"From: the north\nThe army left.", "text"),
        ("a", b"From a@example.org Mon Mar  4 10:00:00 2024\n" + MAIL, "mailbox"),
        ("a.csv", b"text;day", "csv"),
        ("a.tsv", b"text\tday", "csv"),
        ("a.json", b'[{"text": "x"}]', "json"),
        ("a.json", b'{"text": "x"}\n{"text": "y"}\n', "jsonl"),
        ("a.jsonl", b'{"text": "x"}', "jsonl"),
        ("a.data", b'{"text": "x"}', "json"),
    ],
)
def test_a_format_is_told_by_content_first(name: str, data: bytes, expected: str) -> None:
    assert format_of(File(name, data)) == expected
    assert expected in FORMATS


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1", "save it as .docx, .xlsx or .eml"),
        ("a.rtf", b"{\\rtf1 x}", "rich text"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "a picture"),
        ("a.odt", zipped("mimetype", "content.xml"), "OpenDocument"),
        ("a.zip", b"PK\x03\x04broken", "zip"),
        ("a.dat", b"a\0b", "a kind that is not read"),
    ],
)
def test_what_has_no_reader_has_a_reason(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        format_of(File(name, data))


def test_an_ending_is_that_of_the_inmost_file() -> None:
    assert File("a.zip", b"", member="b/c.TXT").ending == "txt"
    assert File("a.b/c", b"").ending == ""


def test_a_reader_has_a_version() -> None:
    assert reader_and_version("markdown") == "plain 1"
    assert reader("text") is reader("subtitles")
    for name in FORMATS:
        assert reader(name).VERSION
