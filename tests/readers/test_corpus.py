import hashlib
import os
import sys
from pathlib import Path

import fsspec
import pytest

from pipeline.readers import plain, walk
from pipeline.readers.corpus import CorpusError, check_corpus, fingerprint, read_corpus
from pipeline.text.article import SourceText
from pipeline.text.periods import Period
from pipeline.text.rejects import Reject

SEEDS = Path(__file__).parents[2] / "seeds"


def write(folder: Path, **files: str | bytes) -> Path:
    for name, data in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def read(folder: str | Path) -> tuple[list[SourceText], list[Reject]]:
    made = list(read_corpus(folder))
    texts = [item for item in made if isinstance(item, SourceText)]
    return texts, [item for item in made if isinstance(item, Reject)]


def test_files_come_in_order_of_their_names_and_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, b_txt="\ufeffTwo.\r\n", sub__c_txt="Three.", a_txt="One.", README="no")
    texts, rejects = read(tmp_path)
    assert [(reject.file_name, reject.reason) for reject in rejects] == [
        ("README", "a README, which is about the folder; rename a report so named")
    ]
    assert [t.file_name for t in texts] == ["a.txt", "b.txt", "sub/c.txt"]
    assert texts[1].text == "\ufeffTwo.\r\n"
    digest = hashlib.sha256(texts[0].text.encode()).hexdigest()
    assert (texts[0].doc_id, texts[0].sha256) == (f"d{digest[:16]}", digest)


def test_copies_have_ids_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, a_txt="One.", b_txt="Two.", c_txt="One.", d_txt="One.")
    first, _, second, third = read(tmp_path)[0]
    assert (second.doc_id, third.doc_id) == (f"{first.doc_id}-2", f"{first.doc_id}-3")


def test_what_is_no_text_is_a_reject_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "LARGEST", 20)
    write(tmp_path, a_txt="One.", b_txt=b"\xff\xfe", c_txt="", d_txt="x" * 21)
    write(tmp_path, **{"e.png": b"\x89PNG\r\n", "g.xyz": b"\0\1", ".h": "1", ".i/j.txt": "1"})
    os.mkfifo(tmp_path / "f.txt")
    (tmp_path / "k.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "l.txt").symlink_to(Path(__file__))
    (tmp_path / "m").symlink_to(Path(__file__).parent)
    texts, rejects = read(tmp_path)
    assert [t.file_name for t in texts] == ["a.txt"]
    assert {r.file_name: r.reason for r in rejects} == {
        "b.txt": "the file holds nothing but white space",
        "c.txt": "the file is empty",
        "d.txt": "21 bytes, more than 20; split it",
        "e.png": "a picture",
        "f.txt": "not a regular file",
        "g.xyz": "a file of a kind that is not read (.xyz)",
        ".h": "a hidden file",
        ".i/": "a hidden folder, not looked into",
        "k.txt": "cannot be read: No such file or directory",
        "l.txt": "a link that leads out of the folder",
        "m/": "a link to a folder, not looked into",
    }
    assert {(r.stage, r.char_start) for r in rejects} == {("ingest", None)}


def test_a_reader_that_fails_costs_its_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(data: bytes) -> None:
        raise RuntimeError(f"cannot do {len(data)}")

    monkeypatch.setattr(plain, "decode", fail)
    write(tmp_path, a_txt="One.")
    assert [reject.reason for reject in read(tmp_path)[1]] == [
        "its reader failed: RuntimeError: cannot do 4"
    ]


def test_another_language_is_set_aside_with_its_name(tmp_path: Path) -> None:
    write(tmp_path, a_txt="Bei dem Angriff starben neun Menschen, die Rakete traf das Haus.")
    assert [reject.reason for reject in read(tmp_path)[1]] == [
        "written in German; only English is read"
    ]


def test_a_text_has_where_it_comes_from(tmp_path: Path) -> None:
    write(tmp_path, a_txt="The “army” left the town on Monday.".encode("cp1252"))
    origin = read(tmp_path)[0][0].origin
    assert origin is not None
    assert (origin.format, origin.reader, origin.encoding) == ("text", "plain 1", "cp1252")
    assert (origin.member, origin.record) == (None, None)


def test_what_markdown_says_of_itself_is_known(tmp_path: Path) -> None:
    front = "---\ntitle: Army leaves\ndate: 2024-05-14T07:00:00Z\nauthor: [Ann Ober, Bo Wu]\n---\n"
    write(tmp_path, **{"a.md": f"{front}\nThe army left."})
    text = read(tmp_path)[0][0]
    assert text.text.startswith("---\n")
    assert (text.title, text.authors) == ("Army leaves", "Ann Ober; Bo Wu")
    assert (text.published, text.published_basis) == (Period.parse("2024-05-14"), "stated")


def test_a_limit_ends_the_reading(tmp_path: Path) -> None:
    write(tmp_path, a_txt="One.", b_txt="", c_txt="Two.", d_txt="Three.")
    found = list(read_corpus(tmp_path, 2))
    assert [one.file_name for one in found] == ["a.txt", "b.txt", "c.txt"]


def test_one_file_or_a_pattern_is_a_corpus_too(tmp_path: Path) -> None:
    write(tmp_path, a_txt="One.", b_txt="Two.", sub__c_txt="Three.", sub__d_md="Four.")
    for said, names in [
        ("a.txt", ["a.txt"]),
        ("*.txt", ["a.txt", "b.txt"]),
        ("sub/*", ["c.txt", "d_md"]),
        ("**/*.txt", ["a.txt", "b.txt", "sub/c.txt"]),
    ]:
        assert [text.file_name for text in read(tmp_path / said)[0]] == names


def test_an_address_is_a_corpus_too() -> None:
    store = fsspec.filesystem("memory")
    store.pipe("/reports/a.txt", b"One.")
    store.pipe("/reports/sub/b.txt", b"Two.")
    store.pipe("/reports/.c.txt", b"Three.")
    store.pipe("/reports/sources.csv", b"file_name,title\na.txt,Truce\n")
    texts, rejects = read("memory://reports")
    assert [(text.file_name, text.title) for text in texts] == [
        ("a.txt", "Truce"),
        ("sub/b.txt", None),
    ]
    assert [reject.file_name for reject in rejects] == [".c.txt"]
    assert [text.file_name for text in read("memory://reports/*.txt")[0]] == ["a.txt"]
    assert [text.file_name for text in read("memory://reports/sub/b.txt")[0]] == ["b.txt"]
    for wrong in ("memory://nowhere", "nosuch://reports"):
        with pytest.raises(CorpusError, match=wrong.split(":", maxsplit=1)[0]):
            check_corpus(wrong)


def test_a_name_that_is_no_utf8_is_a_reject(tmp_path: Path) -> None:
    write(tmp_path, a_txt="One.")
    (tmp_path / os.fsdecode(b"b\xff.txt")).write_text("Two.")
    assert [r.file_name for r in read(tmp_path)[1]] == ["b\ufffd.txt"]


def test_the_manifest_comes_before_the_text_and_the_text_before_the_address(
    tmp_path: Path,
) -> None:
    dated = "Army leaves\n\nPublished: 12 March 2019\n\nThe army left the town on Monday.\n"
    write(tmp_path, a_txt=dated, b_txt=dated + " ", c_txt="The army left.")
    url = "https://example.org/2019/03/13/army"
    rows = ["file_name,publisher,published_on,url", f"a.txt,Delta,2019,{url}"]
    rows += [f"b.txt,,,{url}", f"c.txt,,,{url}", "d.txt,,,"]
    (tmp_path / "sources.csv").write_text("\n".join(rows))
    texts, rejects = read(tmp_path)
    assert [(t.published, t.published_basis) for t in texts] == [
        (Period.parse("2019"), "manifest"),
        (Period.parse("2019-03-12"), "stated"),
        (Period.parse("2019-03-13"), "address"),
    ]
    assert texts[0].publisher == "Delta"
    assert [r.file_name for r in rejects] == ["d.txt"]


def test_a_corpus_that_cannot_be_used_gives_one_sentence(tmp_path: Path) -> None:
    write(tmp_path, README="x", **{".b/c": "y"})
    for folder, words in [
        (tmp_path / "nowhere", "There is no folder"),
        (tmp_path / "none/*.txt", "There is no folder"),
        (tmp_path, "There is no file"),
    ]:
        with pytest.raises(CorpusError, match=words):
            check_corpus(folder)
        with pytest.raises(CorpusError, match=words):
            read_corpus(folder)


def test_the_fingerprint_changes_with_the_files(tmp_path: Path) -> None:
    seen = {fingerprint(tmp_path)}
    write(tmp_path, a_txt="One.")
    seen.add(fingerprint(tmp_path))
    write(tmp_path, b_txt="Two.")
    seen.add(fingerprint(tmp_path))
    (tmp_path / "sources.csv").write_text("file_name\n")
    seen.add(fingerprint(tmp_path))
    assert len(seen) == 4
    assert fingerprint(tmp_path) in seen


def test_an_address_of_the_web_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    monkeypatch.delitem(sys.modules, "fsspec.implementations.http", raising=False)
    with pytest.raises(CorpusError, match=r"requires .*aiohttp.*; pip can install") as told:
        check_corpus("https://example.org/reports/a.html")
    assert "\n" not in str(told.value)
