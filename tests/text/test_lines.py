from pipeline.text import lines
from pipeline.text.lines import read_lines

WRAPPED = """Army takes bridge

The army took the bridge on Sunday after three days of fighting in
the streets, in which at least 40 people were killed, an official
said. Residents were seen leaving the town in lorries and on foot
and took the road to the south.
A doctor said he had counted 12 dead, three of them children, in
the hospital. Others lay in the streets.
"""


def read(text: str) -> list[str]:
    return [line.span.of(text) for line in read_lines(text)[0]]


def test_wrapped_lines_are_put_together() -> None:
    made = read(WRAPPED)
    assert [line.split()[0] for line in made] == ["Army", "The", "A"]
    assert made[1].endswith("to the south.")


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert read("Bomb kills major\nA bomb killed a major.\nThree were hurt.") == [
        "Bomb kills major",
        "A bomb killed a major.",
        "Three were hurt.",
    ]


def test_a_sentence_cut_by_a_line_break_is_put_together() -> None:
    assert len(read("The army that took the bridge on\nsunday left the town.\nIt is free.")) == 2


def test_any_line_break_counts_and_gaps_are_seen() -> None:
    made = read_lines("a\r\nb\r\rc\u2028d")[0]
    assert [line.gap for line in made] == [True, False, True, False]


def test_what_is_too_long_is_set_aside() -> None:
    long = "x" * (lines.LONGEST_LINE + 1)
    text = f"One.\n{long}\nTwo.\n"
    kept, aside = read_lines(text)
    assert [line.span.of(text) for line in kept] == ["One.", "Two."]
    assert [piece.span.of(text) for piece in aside] == [long]
    assert "1,000,000" in aside[0].reason


def test_what_is_beyond_the_longest_text_is_set_aside_once() -> None:
    text = ("y" * 999_998 + ".\n") * 3 + "end \n"
    kept, aside = read_lines(text)
    assert len(kept) == 2
    assert [piece.span.of(text) for piece in aside] == ["y" * 999_998 + ".\nend"]
