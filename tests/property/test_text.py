"""What must hold for any text at all."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.text.article import Article, SourceText
from pipeline.text.lines import read_lines
from pipeline.text.normalise import normalise
from pipeline.text.parse import load_model
from pipeline.text.prepare import ARTICLE_ZONES, prepare
from pipeline.text.sentences import LONGEST, split_sentences
from pipeline.text.spans import Span
from pipeline.text.zones import zone_blocks

LINES = st.sampled_from(
    [
        "",
        "Army leaves the old town",
        "By Sara Bell",
        "Photo: Ali Saad/AFP",
        "A boy walks home. Photo: Ali Saad/AFP",
        "• Omar says:",
        "Tags: , ,",
        "Related stories",
        "Dear Readers,",
        "3 comments",
        "On Jan. 15, Col. Haddad said “we left (all of us. Yes.)” and ... that was it.",
        "LENA ORSK: *We* saw [12](http://a.example/4) men.[5]",
        "<p>1 of 2</p> &amp; | a | b |",
        '{"a": {"b": 1234567}}',
        "— Lena Orsk (@lena) May 3, 2019",
        "00:01.000 --> 00:02.000",
        "The army left.It came back?! He’s a\u00ad\u200b b",
    ]
)
PAGES = st.lists(LINES | st.text(max_size=40), max_size=12).map("\n".join)
TEXTS = st.text(max_size=300) | PAGES
SPACE = " \t"


@cache
def prepared(text: str) -> Article:
    return prepare(SourceText("d1", "a.txt", text), load_model())


@given(TEXTS)
def test_normalised_characters_come_from_the_source(text: str) -> None:
    made = normalise(text, Span(0, len(text)))
    assert len(made.offsets) == len(made.text) + 1
    assert list(made.offsets) == sorted(made.offsets)
    for char, at in zip(made.text, made.offsets, strict=False):
        assert char == text[at] or (char == " " and text[at].isspace())


@given(TEXTS)
def test_blocks_hold_all_characters_once(text: str) -> None:
    blocks = zone_blocks(text, read_lines(text)[0])
    covered: set[int] = set()
    end = 0
    for index, block in enumerate(blocks):
        assert block.index == index
        assert block.span.start >= end
        end = block.span.end
        covered.update(range(block.span.start, block.span.end))
    left = {c for at, c in enumerate(text) if at not in covered}
    assert normalise("".join(sorted(left)), Span(0, len(left))).text == ""


@given(TEXTS)
def test_sentences_hold_all_characters_but_spaces(text: str) -> None:
    made = normalise(text, Span(0, len(text))).text
    pieces = list(split_sentences(made))
    assert all(0 < end - start <= LONGEST for start, end in pieces)
    assert "".join(made[a:b] for a, b in pieces).replace(" ", "") == made.replace(" ", "")
    assert pieces == sorted(pieces)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_token_maps_back_to_the_source(text: str) -> None:
    article = prepared(text)
    for number, sentence in enumerate(article.sentences):
        assert sentence.index == number
        block = article.blocks[sentence.paragraph]
        assert block.zone == sentence.zone
        assert block.zone in ARTICLE_ZONES
        assert block.span.contains(sentence.extent)
        whole = normalise(article.text, sentence.extent)
        assert whole.text == sentence.doc.text
        for token in sentence.doc:
            span = sentence.span(token.i, token.i + 1)
            assert sentence.extent.contains(span)
            assert normalise(article.text, span).text == token.text.strip()
            assert article.located(sentence.extent).contains(article.located(span))
