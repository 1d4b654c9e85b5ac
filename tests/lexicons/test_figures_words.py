import pytest

from pipeline import lexicons
from pipeline.extract.figures.count import Count
from pipeline.extract.figures.counts import find_counts
from pipeline.extract.figures.fractions import with_fractions
from pipeline.extract.figures.not_figures import is_ruled_out, stretches
from pipeline.extract.figures.numbers import find_numbers
from pipeline.extract.figures.qualifiers import find_hedge
from pipeline.extract.figures.words import between
from pipeline.text.parse import load_model


def _id(entry: lexicons.Entry) -> str:
    return str(entry["id"])


def _counts(text: str) -> list[Count]:
    return find_counts(load_model()(text))


@pytest.mark.parametrize("entry", lexicons.load("number_words"), ids=_id)
def test_number_words_are_read_in_the_example_only(entry: lexicons.Entry) -> None:
    assert with_fractions(entry["example"], find_numbers(entry["example"]))
    assert not with_fractions(entry["counter_example"], find_numbers(entry["counter_example"]))


@pytest.mark.parametrize("at", range(len(lexicons.load("not_figures"))))
def test_numbers_are_ruled_out_in_the_example_only(at: int) -> None:
    entry = lexicons.load("not_figures")[at]
    for text, expected in ((entry["example"], True), (entry["counter_example"], False)):
        numbers, ruled = find_numbers(text), stretches(at, text)
        assert any(is_ruled_out(number, ruled) for number in numbers) is expected, text


@pytest.mark.parametrize("entry", lexicons.load("qualifiers"), ids=_id)
def test_words_hedge_the_example_only(entry: lexicons.Entry) -> None:
    for text, expected in ((entry["example"], True), (entry["counter_example"], False)):
        hedge = find_hedge(text, find_numbers(text)[0], time=False)
        assert (hedge.qualifier == entry["qualifier"]) is expected


@pytest.mark.parametrize("entry", lexicons.load("qualifiers"), ids=_id)
def test_every_hedge_is_read(entry: lexicons.Entry) -> None:
    for word in entry["before"]:
        text = f"They saw {word} 30 people"
        assert find_hedge(text, find_numbers(text)[0], time=False).qualifier == entry["qualifier"]


@pytest.mark.parametrize("entry", lexicons.load("counted_nouns"), ids=_id)
def test_nouns_have_their_kind_in_the_example_only(entry: lexicons.Entry) -> None:
    kind = None if entry["kind"] == "thing" else entry["kind"]
    assert [c.phrase.kind for c in _counts(entry["example"])][:1] == [kind]
    assert [c.phrase.kind for c in _counts(entry["counter_example"])][:1] != [entry["kind"]]
    if kind is None:
        assert [c.phrase.kind for c in _counts(entry["counter_example"])] == ["people"]


@pytest.mark.parametrize("entry", lexicons.load("measure_words"), ids=_id)
def test_words_give_their_measure_in_the_example_only(entry: lexicons.Entry) -> None:
    assert [c.rule for c in _counts(entry["example"])] == [entry["id"]]
    assert entry["id"] not in [c.rule for c in _counts(entry["counter_example"])]


@pytest.mark.parametrize("entry", lexicons.load("between_words"), ids=_id)
def test_words_belong_to_their_group(entry: lexicons.Entry) -> None:
    assert entry["example"] in between(entry["id"])
    assert entry["counter_example"] not in between(entry["id"])
