"""A corpus in shards: what is known is not read again, and the rows are the same however made."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.shards import plan, work
from pipeline.shards.crews import Job, OneProcess
from pipeline.shards.extraction import extract_corpus
from pipeline.shards.found import TABLES
from pipeline.shards.store import Shards
from pipeline.shards.work import Document, join

from .samples import document, documents, quick


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The documents that were extracted, in turn."""
    done: list[str] = []

    def counted(source, cleaned=None):
        if "fault" in source.text:
            raise IndexError("no such token")
        done.append(source.doc_id)
        return quick(source, cleaned)

    monkeypatch.setattr(work, "extract_text", counted)
    return done


class Backwards:
    """A crew that gives its jobs back in the other order."""

    def run(self, jobs: Iterable[Job]) -> Iterator:
        yield from reversed(list(OneProcess().run(jobs)))


def extracted(folder, some: list[Document], crew=OneProcess, rules: str = "rules"):
    shards = Shards(folder, rules)
    done = extract_corpus(some, shards, lambda _: crew())
    tables = join([{name: shards.read(name, done.shards) for name in TABLES}])
    return tables, done


def test_nothing_is_read_a_second_time(tmp_path, read):
    some = documents(30)
    first, _ = extracted(tmp_path, some)
    assert len(read) == 30
    second, _ = extracted(tmp_path, some)
    assert len(read) == 30
    assert all(first[name].equals(second[name]) for name in TABLES)


def test_one_changed_document_is_read_and_no_other(tmp_path, read):
    some = documents(30)
    extracted(tmp_path, some)
    changed = [*some[:7], document(7, "Nobody was hurt."), *some[8:]]
    after, _ = extracted(tmp_path, changed)
    assert read[30:] == [changed[7].doc_id]
    clean_run, _ = extracted(tmp_path / "clean", changed)
    assert all(after[name].equals(clean_run[name]) for name in TABLES)


def test_what_the_manifest_says_is_a_part_of_a_document():
    one = document(1)
    for said in ({"publisher": "The Example Times"}, {"title": "A title"}, {"text": "Other."}):
        assert Document(replace(one.source, **said), one.cleaned).key != one.key
    assert Document(replace(one.source), one.cleaned).key == one.key


def test_other_rules_read_all_again(tmp_path, read):
    extracted(tmp_path, documents(5))
    extracted(tmp_path, documents(5), rules="others")
    assert len(read) == 10


def test_a_run_that_was_broken_off_goes_on_where_it_was(tmp_path, read, monkeypatch):
    monkeypatch.setattr(plan.cut, "__defaults__", (10,))
    some = documents(60)

    class Interrupted:
        def run(self, jobs: Iterable[Job]) -> Iterator:
            for number, job in enumerate(jobs):
                if number == 5:
                    raise KeyboardInterrupt
                yield from OneProcess().run([job])

    with pytest.raises(KeyboardInterrupt):
        extracted(tmp_path, some, Interrupted)
    before = len(read)
    assert 20 < before < 60
    again, _ = extracted(tmp_path, some)
    assert len(read) == 60
    clean_run, _ = extracted(tmp_path / "clean", some)
    assert all(again[name].equals(clean_run[name]) for name in TABLES)


def test_a_document_that_trips_a_rule_is_named_kept_nowhere_and_tried_again(tmp_path, read):
    some = [*documents(5), document(5, "a fault")]
    for _ in range(2):
        tables, done = extracted(tmp_path, some)
        (failure,) = done.failures
        assert failure.doc_id == some[5].doc_id
        assert failure.reason == "extraction failed: IndexError: no such token"
        assert "counted" in failure.trace
        assert tables["documents"].num_rows == 5
        assert len(read) == 5


def test_a_document_whose_rows_no_table_takes_is_named_and_the_others_are_kept(
    tmp_path, monkeypatch
):
    def empty(source, cleaned=None):
        found = quick(source, cleaned)
        if "fault" in source.text:
            found["actors"][0]["kind"] = ""
        return found

    monkeypatch.setattr(work, "extract_text", empty)
    tables, done = extracted(tmp_path, [*documents(5), document(5, "a fault")])
    (failure,) = done.failures
    assert "TableError" in failure.reason
    assert tables["documents"].num_rows == 5


def test_a_corpus_of_nothing_but_faults_has_no_shards(tmp_path, read):
    _, done = extracted(tmp_path, [document(0, "a fault")])
    assert (done.shards, len(done.failures)) == ({}, 1)


def test_whoever_waits_is_told_of_every_document_once(tmp_path, read):
    for some in (documents(25), documents(30)):
        told: Counter[str] = Counter()

        def tell(done: int, figures: int, told: Counter[str] = told) -> None:
            told.update(documents=done, figures=figures)

        extract_corpus(some, Shards(tmp_path, "rules"), lambda _: OneProcess(), tell)
        assert told == {"documents": len(some), "figures": 0}


@settings(max_examples=6, suppress_health_check=list(HealthCheck), deadline=None)
@given(most=st.integers(1, 15), backwards=st.booleans(), before=st.sets(st.integers(0, 14)))
def test_the_tables_are_the_same_however_many_shards_and_whatever_was_known(
    tmp_path_factory, most, backwards, before
):
    some = documents(15)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work, "extract_text", quick)
        one, _ = extracted(tmp_path_factory.mktemp("one"), some)
        folder = tmp_path_factory.mktemp("other")
        patch.setattr(plan.cut, "__defaults__", (most,))
        if before:
            extracted(folder, [some[n] for n in sorted(before)])
        other, _ = extracted(folder, some, Backwards if backwards else OneProcess)
    assert all(one[name].equals(other[name]) for name in TABLES)
