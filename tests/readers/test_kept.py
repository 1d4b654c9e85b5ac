from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.kept import Kept
from pipeline.readers import kept
from pipeline.readers.corpus import read_file
from pipeline.readers.document import File, Taken
from pipeline.readers.kept import Found, Readings
from pipeline.text.periods import Period

FRONT = b"---\ntitle: Army leaves\ndate: 2024-05-14\n---\n\nThe army left the town."
GERMAN = b"Bei dem Angriff starben neun Menschen, die Rakete traf das Haus."


class Counted:
    """Reads files, and counts how many."""

    def __init__(self) -> None:
        self.files = 0

    def __call__(self, file: File) -> Iterator[Found]:
        self.files += 1
        return read_file(file)


def test_a_file_is_read_once_and_given_back_the_same(tmp_path: Path) -> None:
    read = Counted()
    files = [File("a.md", FRONT), File("b.txt", GERMAN), File("c.png", b"\x89PNG")]
    given = []
    for _ in range(2):
        with Kept(tmp_path / "kept.sqlite") as store:
            readings = Readings(store)
            given.append([found for file in files for found in readings.of(file, read)])
    assert read.files == len(files)
    first, again = given
    assert again[1:] == first[1:]
    assert isinstance(again[0], Taken)
    assert isinstance(first[0], Taken)
    assert again[0].report == first[0].report
    assert (again[0].language, first[0].language) == ("en", "en")
    assert again[0].report.published == Period.parse("2024-05-14")
    assert (again[0].format, again[0].sha256) == (first[0].format, first[0].sha256)


def test_other_bytes_names_columns_or_rules_are_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Counted()
    files = [
        File("a.md", FRONT),
        File("a.md", FRONT + b" "),
        File("a.txt", FRONT),
        File("a.md", FRONT, columns={"text": "notes"}),
    ]
    with Kept(tmp_path / "kept.sqlite") as store:
        for file in files:
            list(Readings(store).of(file, read))
    with Kept(tmp_path / "kept.sqlite") as store:
        moved = list(Readings(store).of(File("sub/a.md", FRONT), read))
        assert read.files == 4
        assert isinstance(moved[0], Taken)
        assert moved[0].file.name == "sub/a.md"
        monkeypatch.setattr(kept, "_rules", lambda: "others")
        list(Readings(store).of(File("a.md", FRONT), read))
    assert read.files == 5


def test_a_reading_that_is_spoilt_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Counted()
    for _ in range(2):
        with Kept(tmp_path / "kept.sqlite") as store:
            assert len(list(Readings(store).of(File("a.md", FRONT), read))) == 1
        monkeypatch.setattr(Kept, "get", lambda *_: b"no reading")
    assert read.files == 2
