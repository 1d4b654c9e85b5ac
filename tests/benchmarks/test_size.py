import os
import subprocess
import sys

from benchmarks import size_rows
from benchmarks.size import _family, _memory
from benchmarks.size_corpus import report, write_corpus
from pipeline.package.validate.spans import check_spans
from pipeline.readers.corpus import read_corpus
from pipeline.shards.found import FOUND
from pipeline.shards.store import Shards
from pipeline.shards.work import Document
from pipeline.text.article import SourceText
from pipeline.text.prepare import Cleaned


def test_a_report_is_a_function_of_its_number_and_the_seed():
    text, day = report(7)
    assert report(7) == (text, day)
    assert report(8) != report(7)
    assert report(7, seed=1) != report(7)
    assert "{" not in text
    assert str(day.day) in text


def test_one_in_thirty_repeats_another_without_its_end():
    text, _ = report(0)
    assert text.startswith(report(29)[0].rstrip())


def test_a_corpus_is_read_whole_with_its_dates(tmp_path):
    write_corpus(tmp_path / "corpus", 5)
    texts = list(read_corpus(tmp_path / "corpus"))
    assert len(texts) == 5
    assert all(isinstance(text, SourceText) and text.published for text in texts)


def test_the_memory_of_a_process_and_of_those_it_started_is_counted():
    waits = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'input()'])"
    with subprocess.Popen([sys.executable, "-c", waits], stdin=subprocess.PIPE) as child:
        found = _family(os.getpid())
        while len(found) < 3:
            found = _family(os.getpid())
        assert {os.getpid(), child.pid} < set(found)
        assert all(_memory(process) > 0 for process in found[:2])
        child.kill()
    assert _memory(child.pid) == 0


def test_made_up_rows_are_those_of_their_texts_and_are_found_by_a_run(tmp_path, monkeypatch):
    monkeypatch.setattr(size_rows, "READ", 2)
    write_corpus(tmp_path / "corpus", 6)
    shards = Shards(tmp_path / "shards", "rules")
    size_rows.make_up_rows(tmp_path / "corpus", shards)
    texts = {each.doc_id: each for each in read_corpus(tmp_path / "corpus")}
    assert {Document(each, Cleaned(())).key for each in texts.values()} == set(shards.known())
    (name,) = set(shards.known().values())
    for table, declared in FOUND.items():
        found = shards.read(table, [name])
        assert check_spans(declared, found, lambda doc_id: texts[doc_id].text) == []
        ids = found[declared.columns[0]].to_pylist()
        assert table in ("actors", "places", "figure_claimants") or len(ids) == len(set(ids))
    assert len(set(shards.read("figures", [name])["doc_id"].to_pylist())) > 2
