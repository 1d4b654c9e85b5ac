"""Shards are cut by content: what is added or taken away moves little."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.shards.plan import Known, cut, tasks

ids = st.sets(st.text("abcdef0123456789", min_size=1, max_size=8), min_size=1, max_size=80)


def known(doc_ids, chars: int = 100) -> list[Known]:
    return [Known(at, doc_id, f"key of {doc_id}", chars) for at, doc_id in enumerate(doc_ids)]


def cut_ids(doc_ids, most: int = 10) -> set[frozenset[str]]:
    return {frozenset(one.doc_id for one in shard) for shard in cut(known(doc_ids), most)}


@given(ids)
def test_every_document_is_in_one_shard_whatever_the_order_they_come_in(some):
    shards = cut_ids(sorted(some))
    assert sorted(name for shard in shards for name in shard) == sorted(some)
    assert cut_ids(sorted(some, reverse=True)) == shards


def test_shards_have_about_the_size_that_is_wanted():
    sizes = [len(shard) for shard in cut(known(f"d{n}" for n in range(5000)))]
    assert len(sizes) == 32
    assert 100 < min(sizes) < max(sizes) < 250
    assert [len(shard) for shard in cut(known(f"d{n}" for n in range(200)))] == [200]


def test_one_document_more_changes_one_shard():
    before = cut_ids([f"d{n}" for n in range(300)], most=50)
    after = cut_ids([f"d{n}" for n in range(301)], most=50)
    assert len(before) == len(after) == 8
    assert len(before - after) == len(after - before) == 1


def test_tasks_are_small_in_documents_and_in_characters():
    many = list(tasks(3, known(f"d{n}" for n in range(45))))
    assert [len(task.documents) for task in many] == [20, 20, 5]
    assert {task.shard for task in many} == {3}
    long = list(tasks(0, known(["a", "b", "c"], chars=40_000)))
    assert [len(task.documents) for task in long] == [1, 1, 1]
    assert list(tasks(0, [])) == []
