import bz2
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers import archive
from pipeline.readers.document import File, Found, Refusal, UnreadableError

TEXT = b"Five people were killed in Tamsa."


def read(data: bytes, name: str = "a.zip", member: str | None = None) -> list[Found]:
    return list(archive.read(File(name, data, member, columns={"text": "a"})))


def files(found: list[Found]) -> dict[str | None, bytes]:
    return {each.member: each.data for each in found if isinstance(each, File)}


def reasons(found: list[Found]) -> list[str]:
    return [each.reason for each in found if isinstance(each, Refusal)]


def zipped(members: list[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in members:
            out.writestr(name, data)
    return made.getvalue()


def entry(name: str, **told: object) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    for key, value in told.items():
        setattr(made, key, value)
    return made


def tarred(members: list[tuple[tarfile.TarInfo, bytes]]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as out:
        for about, data in members:
            about.size = len(data)
            out.addfile(about, io.BytesIO(data))
    return made.getvalue()


def test_the_files_of_a_zip_come_in_the_order_of_their_names() -> None:
    found = read(zipped([("b/two.txt", TEXT), ("b/", b""), ("a.csv", b"text"), ("a.zip", b"PK")]))
    assert list(files(found)) == ["a.csv", "a.zip", "b/two.txt"]
    first = found[0]
    assert isinstance(first, File)
    assert (first.name, first.ending, first.columns) == ("a.zip", "csv", {"text": "a"})
    assert reasons(found) == []


def test_the_path_within_an_archive_in_an_archive() -> None:
    found = read(zipped([("b.txt", TEXT)]), "outer.zip", "inner/a.zip")
    assert files(found) == {"inner/a.zip/b.txt": TEXT}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../../etc/passwd", "its path leads out of the archive"),
        ("a/../../b.txt", "its path leads out of the archive"),
        ("..\\b.txt", "its path leads out of the archive"),
        ("/etc/passwd", "its path is absolute"),
        ("C:\\b.txt", "its path is absolute"),
        ("a\x07b.txt", "a file name that cannot be written"),
    ],
)
def test_a_path_that_leads_elsewhere_is_refused(name: str, reason: str) -> None:
    for data in (zipped([(name, TEXT), ("ok.txt", TEXT)]), tarred([(entry(name), TEXT)])):
        found = read(data)
        assert reason in reasons(found)[0]
        assert set(files(found)) <= {"ok.txt"}


def test_links_and_devices_are_refused() -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert reasons(read(zipped([(link, b"/etc/passwd")]))) == ["link.txt: a link to another file"]
    found = read(
        tarred(
            [
                (entry("hard", type=tarfile.LNKTYPE, linkname="/etc/passwd"), b""),
                (entry("null", type=tarfile.CHRTYPE), b""),
                (entry("pipe", type=tarfile.FIFOTYPE), b""),
                (entry("soft", type=tarfile.SYMTYPE, linkname="../x"), b""),
            ]
        )
    )
    assert reasons(found) == [
        "hard: a link to another file",
        "null: not a regular file",
        "pipe: not a regular file",
        "soft: a link to another file",
    ]


def test_an_encrypted_file_is_refused() -> None:
    data = bytearray(zipped([("a.txt", TEXT)]))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + at] |= 1
    assert reasons(read(bytes(data))) == ["a.txt: it is encrypted; unpack it with its password"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_second_file_of_a_name_is_refused() -> None:
    twice = [("u\u0308.txt", TEXT), ("\u00fc.txt", b"other"), ("a.txt", TEXT), ("a.txt", b"b")]
    found = read(zipped(list(twice)))
    assert len(files(found)) == 2
    assert [each.split(": ")[1] for each in reasons(found)] == [
        "a second file of this name; rename one"
    ] * 2
    assert files(found)["a.txt"] == TEXT


def test_hidden_files_are_counted() -> None:
    hidden = ["__MACOSX/a.txt", ".DS_Store", "b/.c/d.txt", "b/Thumbs.db", "desktop.ini"]
    found = read(zipped([*((name, b"x") for name in hidden), ("a.txt", TEXT)]))
    assert list(files(found)) == ["a.txt"]
    assert reasons(found) == ["5 hidden files of the archive"]


def test_a_bomb_is_refused_by_ratio_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "RATIO_FROM", 1 << 20)
    found = read(zipped([("bomb.txt", b"\0" * (4 << 20)), ("z.txt", TEXT)]))
    assert reasons(found) == ["bomb.txt: it unpacks to more than 200 times its size"]
    assert list(files(found)) == ["z.txt"]


def test_a_member_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_MEMBER", 20)
    found = read(zipped([("a.txt", TEXT), ("b.txt", b"short")]))
    assert reasons(found) == ["a.txt: it unpacks to more than 20 bytes"]
    assert files(found) == {"b.txt": b"short"}
    with pytest.raises(UnreadableError, match="more than 20 bytes"):
        read(gzip.compress(TEXT), "a.txt.gz")


def test_an_archive_that_is_too_large_in_all_ends_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_TOTAL", 50)
    found = read(zipped([(f"{n}.txt", TEXT) for n in range(4)]))
    assert list(files(found)) == ["0.txt"]
    assert reasons(found)[1] == (
        "what follows 1.txt: unpacks to more than 50 bytes so far; split it"
    )


def test_a_size_that_is_not_true_does_not_matter() -> None:
    """What counts is what is really read, whatever the archive says of itself."""
    data = bytearray(zipped([("a.txt", TEXT * 100)]))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (5).to_bytes(4, "little")
    found = read(bytes(data))
    assert files(found) == {}
    assert reasons(found)[0].startswith("a.txt: it is broken")


def test_too_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.readers.shared.zips._MOST_ENTRIES", 2)
    with pytest.raises(UnreadableError, match="an archive of 3 files, more than 2"):
        read(zipped([(f"{n}.txt", TEXT) for n in range(3)]))
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    found = read(tarred([(entry(f"{n}.txt"), TEXT) for n in range(3)]))
    assert reasons(found) == ["the archive after its first 2 files: more than are read"]
    assert len(files(found)) == 2


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, bytes])
def test_tar_packed_or_not(pack: object) -> None:
    data = tarred([(entry("./b.txt"), TEXT), (entry("a/c.txt"), b"x")])
    found = read(pack(data), "a.tar.gz")  # type: ignore[operator]
    assert list(files(found).items()) == [("b.txt", TEXT), ("a/c.txt", b"x")]


@pytest.mark.parametrize(
    ("pack", "name", "within"),
    [
        (gzip.compress, "posts/a.csv.gz", "a.csv"),
        (bz2.compress, "a.jsonl.bz2", "a.jsonl"),
        (lzma.compress, "a.txt.XZ", "a.txt"),
        (gzip.compress, "packed", "packed"),
        (gzip.compress, "a.tgz", "a.tar"),
        (bz2.compress, "a.tbz", "a.tar"),
        (bz2.compress, "a.tbz2", "a.tar"),
        (lzma.compress, "a.txz", "a.tar"),
    ],
)
def test_a_file_packed_by_itself(pack: object, name: str, within: str) -> None:
    found = read(pack(TEXT), name)  # type: ignore[operator]
    assert files(found) == {within: TEXT}


def test_a_packed_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "RATIO_FROM", 1 << 20)
    with pytest.raises(UnreadableError, match="200 times its size"):
        read(gzip.compress(b"\0" * (4 << 20)), "a.gz")


@pytest.mark.parametrize(
    "data",
    [
        zipped([("a.txt", TEXT)])[:-20],
        b"PK\x03\x04",
        gzip.compress(TEXT, mtime=0)[:-12],
        b"\x1f\x8b\x08\x00junk",
        bz2.compress(TEXT)[:-9],
        b"\xfd7zXZ\0junk",
        b"no archive at all",
        b"",
    ],
)
def test_a_broken_archive_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="broken"):
        read(data)


def test_a_tar_that_breaks_off_gives_what_stands_before() -> None:
    data = tarred([(entry("a.txt"), TEXT), (entry("b.txt"), TEXT)])
    found = read(data[:1024] + b"\x01" * 600)
    assert files(found) == {"a.txt": TEXT}
    found = read(tarred([(entry("a.txt"), TEXT * 100)])[:700])
    assert files(found) == {}
    assert "broken" in reasons(found)[0]


def test_an_archive_without_files_is_refused() -> None:
    for data in (zipped([]), zipped([("a/", b"")]), tarred([])):
        with pytest.raises(UnreadableError, match="an archive without files"):
            read(data)


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    read(zipped([("a/b.txt", TEXT), ("../c.txt", TEXT)]))
    read(tarred([(entry("a/b.txt"), TEXT)]))
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=40), st.integers(0, 700), st.sampled_from(range(4)))
def test_no_damage_breaks_the_reader(junk: bytes, at: int, which: int) -> None:
    data = DAMAGED[which]
    try:
        found = read(data[:at] + junk + data[at + len(junk) :])
    except UnreadableError:
        return
    assert all(isinstance(each, File | Refusal) for each in found)


DAMAGED = [
    zipped([("a.txt", TEXT), ("b/c.txt", TEXT)]),
    tarred([(entry("a.txt"), TEXT), (entry("b.txt"), TEXT)]),
    gzip.compress(tarred([(entry("a.txt"), TEXT)]), mtime=0),
    lzma.compress(TEXT),
]
