import hashlib
import os
from pathlib import Path

import pytest

from pipeline.readers import corpus as sources
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


def read(folder: Path) -> tuple[list[SourceText], list[Reject]]:
    made = list(read_corpus(folder))
    texts = [item for item in made if isinstance(item, SourceText)]
    return texts, [item for item in made if isinstance(item, Reject)]


def test_files_come_in_order_of_their_names_and_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, b_txt="\ufeffTwo.\r\n", sub__c_txt="Three.", a_txt="One.", README="no")
    texts, rejects = read(tmp_path)
    assert rejects == []
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
    monkeypatch.setattr(sources, "LARGEST", 20)
    write(tmp_path, a_txt="One.", b_txt=b"\xff\xfe", c_txt="", d_txt="x" * 21, e_csv="1", _h="1")
    os.mkfifo(tmp_path / "f.txt")
    (tmp_path / "g.txt").symlink_to(tmp_path / "nowhere")
    texts, rejects = read(tmp_path)
    assert [t.file_name for t in texts] == ["a.txt"]
    assert {(r.file_name, r.stage, r.char_start) for r in rejects} == {
        (name, "ingest", None)
        for name in ("b.txt", "c.txt", "d.txt", "e_csv", "f.txt", "g.txt", "_h")
    }
    reasons = {r.file_name: r.reason for r in rejects}
    assert reasons["d.txt"] == "21 bytes, more than 20"
    assert reasons["e_csv"] == "not a .txt file"
    assert reasons["f.txt"] == "not a regular file"


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
    write(tmp_path, a_md="x", b__c="")
    for folder, words in [
        (tmp_path / "nowhere", "There is no folder"),
        (tmp_path / "a_md", "is a file"),
        (tmp_path, "holds no .txt files"),
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
