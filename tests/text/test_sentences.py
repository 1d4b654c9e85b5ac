from itertools import pairwise

import pytest

from pipeline.text.sentences import LONGEST, split_sentences
from tests.growth import is_linear


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["On Jan. 15, the army left.", "Col. Haddad stayed with the U.S. Army."],
        ["“We left,” he said.", "“They stayed.”", "Nobody came."],
        ["Nicholas A. Moran of J. R. Bell Ltd. Services spoke.", "He left."],
        ["The bill was 3.5 million.", "12 were hurt."],
        ["He waited ... and waited.", "Then … he left.", "It rained…"],
        ["(This was odd. Very odd.)", "Then he left."],
        ["The town [east. Of the river] fell.", "He left."],
        ["''We left,'' she said.", "''Nobody came.''"],
        ["SHELBY, N.C. - Three people were held.", "A man fled."],
        ["HALBA, MO. (AW)--The town is empty.", "Nobody came."],
        ["“Who did it?” Colonel Haddad asked.", "Nobody knew."],
        ["“Who did it?”", "Officials said 12 were dead."],
        ["“Who did it?”", "He asked in vain."],
        ["1. The army left.", "2. It came back."],
        ["It fell on Sunday.", "al-Furqan brigade denied it."],
        ["Who did it?", "Nobody knows!", "He left."],
        ["“Stop!” he said.", "She ran."],
        ["Who pays, what gives?", "why can't they talk."],
        ["The oil infrastructure…outside of the town burned."],
        ["Rebels leave the old town"],
        ["It was read at www.example.com.The site is gone."],
        ["Help reached the residents.", "The army came later."],
        ["The convoy (3 lorries left.", "Two came back."],
    ],
)
def test_a_text_falls_into_its_sentences(sentences: list[str]) -> None:
    joined = sentences[0]
    for before, sentence in pairwise(sentences):
        joined += ("" if before.endswith("residents.") else " ") + sentence
    assert split(joined) == sentences


def test_a_huge_sentence_is_cut_at_spaces() -> None:
    pieces = split("word " * 2000 + "end")
    assert " ".join(pieces) == "word " * 2000 + "end"
    assert max(map(len, pieces)) <= LONGEST
    assert [len(piece) for piece in split("x" * (2 * LONGEST + 1))] == [LONGEST, LONGEST, 1]


@pytest.mark.parametrize("unit", ["B. ", "( ", "[x. ", ". ", "a." * 3, '." ', "? "])
def test_a_long_line_of_stops_takes_no_quadratic_time(unit: str) -> None:
    text = (unit * (300_000 // len(unit))).strip()
    assert is_linear(lambda text: list(split_sentences(text)), text)
