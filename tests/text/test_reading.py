from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.reading import Edit, Layer, Reading
from pipeline.text.spans import Span


def test_what_is_left_out_is_no_part_of_a_span_beside_it() -> None:
    source = "The **army** left."
    read = Reading(source).edited([Edit(4, 6), Edit(10, 12)])
    assert read.text == "The army left."
    assert read.source(Span(4, 8)).of(source) == "army"
    assert read.source(Span(0, 14)).of(source) == source
    assert read.read(Span(4, 12)).of(read.text) == "army"


def test_what_is_read_otherwise_stands_for_all_of_its_characters() -> None:
    source = "&ldquo;No&rdquo; he said"
    read = Reading(source).edited([Edit(0, 7, "“"), Edit(9, 16, "”")])
    assert read.text == "“No” he said"
    assert read.source(Span(0, 4)).of(source) == "&ldquo;No&rdquo;"
    assert read.source(Span(1, 3)).of(source) == "No"
    assert read.read(Span(3, 12)).of(read.text) == "“No”"


def test_an_insertion_has_no_characters_of_the_source() -> None:
    read = Reading("Jul 012016").edited([Edit(6, 6, ", ")])
    assert read.text == "Jul 01, 2016"
    assert read.source(Span(0, 12)) == Span(0, 10)
    assert read.source(Span(8, 12)) == Span(6, 10)
    assert read.read(Span(6, 10)).of(read.text) == "2016"


def test_a_span_that_is_left_out_is_empty() -> None:
    read = Reading("a [1] b").edited([Edit(2, 6)])
    assert len(read.read(Span(2, 5))) == 0
    assert len(Reading("[1]").edited([Edit(0, 3)]).read(Span(0, 3))) == 0


def test_of_edits_that_overlap_the_first_and_longer_is_made() -> None:
    read = Reading("abcdef").edited([Edit(3, 5, "x"), Edit(1, 4), Edit(1, 2)])
    assert read.text == "aef"


def test_what_is_set_aside_is_placed_in_the_source() -> None:
    source = "&amp; {} end"
    first = Reading(source).edited([Edit(0, 5, "&")])
    second = first.edited([Edit(2, 4, "", "data")])
    assert second.text == "&  end"
    assert [(a.span.of(source), a.reason) for a in second.set_aside] == [("{}", "data")]


def test_without_edits_nothing_changes() -> None:
    read = Reading("abc")
    assert read.edited([]) is read
    assert read.source(Span(1, 2)) == read.read(Span(1, 2)) == Span(1, 2)


@st.composite
def layered(draw: st.DrawFn) -> tuple[str, Reading]:
    text = draw(st.text("ab\n* ", min_size=1, max_size=30))
    read = Reading(text)
    for _ in range(draw(st.integers(0, 3))):
        ends = st.integers(0, len(read.text))
        edit = st.tuples(ends, ends, st.sampled_from(["", " ", "xy"]))
        made = [
            Edit(min(a, b), max(a, b), words) for a, b, words in draw(st.lists(edit, max_size=4))
        ]
        read = read.edited(made)
    return text, read


@given(layered(), st.data())
def test_every_span_has_its_place_and_order_is_kept(
    made: tuple[str, Reading], data: st.DataObject
) -> None:
    text, read = made
    a, b = sorted(
        (data.draw(st.integers(0, len(read.text))), data.draw(st.integers(0, len(read.text))))
    )
    found = read.source(Span(a, b))
    assert 0 <= found.start <= found.end <= len(text)
    c = data.draw(st.integers(b, len(read.text)))
    if c > b > a:
        assert read.source(Span(b, c)).start >= found.start
        assert read.source(Span(a, c)).contains(found)


@given(layered())
def test_characters_that_were_not_edited_are_those_of_the_source(made: tuple[str, Reading]) -> None:
    text, read = made
    for at, sign in enumerate(read.text):
        found = read.source(Span(at, at + 1))
        if sign in "ab*" and len(found) == 1:
            assert found.of(text) == sign
            assert read.read(found).contains(Span(at, at + 1))


def test_layers_of_many_edits_take_linear_time() -> None:
    text = "a*" * 50_000
    layer = Layer(text, [Edit(i, i + 1) for i in range(1, len(text), 2)])
    assert layer.text == "a" * 50_000
    assert layer.back(Span(49_999, 50_000)) == Span(99_998, 99_999)
