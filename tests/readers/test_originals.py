import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from pipeline.readers.corpus import read_corpus
from pipeline.readers.listing import listed
from pipeline.readers.originals import source_texts
from pipeline.text.article import SourceText


def packed(folder: Path) -> Path:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "The army left the town.")
        archive.writestr("b/a.txt", "Nine people were killed.")
        archive.writestr("c.png", b"\x89PNG\r\n")
    (folder / "all.zip").write_bytes(made.getvalue())
    (folder / "d.txt").write_text("The army came back.", encoding="utf-8")
    return folder


def documents(folder: Path) -> list[dict[str, Any]]:
    return [
        {
            "doc_id": text.doc_id,
            "file_name": text.file_name,
            "sha256": text.sha256,
            "member": text.origin.member if text.origin else None,
            "record": text.origin.record if text.origin else None,
            "text": text.text,
        }
        for text in read_corpus(folder)
        if isinstance(text, SourceText)
    ]


def test_the_texts_of_documents_are_read_again_from_their_files(tmp_path: Path) -> None:
    rows = documents(packed(tmp_path))
    assert [row["member"] for row in rows] == ["a.txt", "b/a.txt", None]
    assert len({row["doc_id"] for row in rows}) == 3
    (tmp_path / "d.txt").rename(tmp_path / "renamed.txt")
    assert source_texts(tmp_path, rows) == {row["doc_id"]: row["text"] for row in rows}


def test_a_file_that_is_gone_or_edited_has_no_text(tmp_path: Path) -> None:
    rows = documents(packed(tmp_path))
    (tmp_path / "d.txt").write_text("The army went.", encoding="utf-8")
    (tmp_path / "all.zip").unlink()
    assert set(source_texts(tmp_path, rows).values()) == {None}


def test_a_first_look_lists_every_file(tmp_path: Path) -> None:
    assert list(listed(packed(tmp_path))) == [
        "all.zip: 2 documents of 9 words, read as text",
        "all.zip: skipped, a picture",
        "d.txt: 1 document of 4 words, read as text",
        "3 documents would be read, 1 skipped.",
    ]
    assert list(listed(tmp_path, 1))[-1].startswith("1 document would be read")


@pytest.mark.parametrize("name", ["README.md", ".hidden.txt"])
def test_a_first_look_says_what_is_not_looked_at(tmp_path: Path, name: str) -> None:
    (packed(tmp_path) / name).write_text("x", encoding="utf-8")
    assert any(line.startswith(f"{name}: skipped, ") for line in listed(tmp_path))
