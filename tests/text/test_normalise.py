from pipeline.text.normalise import normalise
from pipeline.text.spans import Span


def test_white_space_is_folded_and_invisible_characters_go() -> None:
    source = "  a\u00ad\u00a0\r\n b\u200b \ufeff"
    made = normalise(source, Span(0, len(source)))
    assert made.text == "a b"
    assert [source[at] for at in made.offsets[:-1]] == ["a", "\u00a0", "b"]
    assert made.extent.of(source) == "a\u00ad\u00a0\r\n b"


def test_plain_text_stays_and_parts_keep_their_way_back() -> None:
    source = "x “Plain” text."
    made = normalise(source, Span(2, len(source)))
    assert made.text == "“Plain” text."
    assert made.part(8, 12).extent == Span(10, 14)


def test_nothing_visible_gives_an_empty_text() -> None:
    assert normalise(" \u200b ", Span(0, 3)).text == ""
    assert normalise("", Span(0, 0)).text == ""
