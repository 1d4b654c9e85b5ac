import pytest

from pipeline.text.article import SourceText
from pipeline.text.markup import read_page, read_prose
from pipeline.text.prepare import clean
from pipeline.text.turns import find_turns


def turns(text: str) -> list[tuple[str, str]]:
    """Who speaks and what is said, as it is read."""
    reading = read_prose(read_page(text))
    blocks = clean(SourceText("d1", "a.txt", text)).blocks
    placed = [type(b)(b.index, reading.read(b.span), b.zone) for b in blocks]
    found = find_turns(reading, placed)
    return [(t.speaker.of(reading.text), t.words.of(reading.text)) for t in found]


def test_labels_in_capitals_give_what_follows_to_whom_they_name() -> None:
    text = (
        "LENA ORSK, district nurse: We buried them on Friday.\nREPORTER: And now?\nORSK: All fled."
    )
    assert turns(text) == [
        ("LENA ORSK", "We buried them on Friday."),
        ("REPORTER", "And now?"),
        ("ORSK", "All fled."),
    ]


def test_marks_and_spaces_at_the_end_are_not_said() -> None:
    text = 'LENA ORSK, nurse: We fled."\nREPORTER: And now? ”\nORSK: All fled.’'
    assert [words for _, words in turns(text)] == ["We fled.", "And now?", "All fled."]


def test_names_in_small_letters_must_come_again() -> None:
    text = "Lena Orsk: We fled.\nMoen: When was it?\nLena Orsk: On Friday.\nMoen: And then?"
    assert len(turns(text)) == 4
    assert turns(text.replace("Moen: And", "So: and").replace("Moen", "Some")) == []


def test_voice_tags_name_who_speaks() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Lena Orsk>We counted forty by the river.\n"
    assert turns(text) == [("Lena Orsk", "We counted forty by the river.")]


def test_a_credit_line_gives_the_post_above_it_to_its_account() -> None:
    text = (
        "He left.\n\nAt 04:20 we shot down 11 drones.\n\n— Norsk Air Force (@norsk_af) May 13, 2024"
    )
    assert turns(text) == [("Norsk Air Force", "At 04:20 we shot down 11 drones.")]


@pytest.mark.parametrize(
    "text",
    [
        "[LENA ORSK] We fled on Friday.\n[MOEN] And when was it?",
        "LENA ORSK:\nWe fled on Friday.\nMOEN:\nAnd when was it?\n"
        "LENA ORSK:\nAt dawn.\nMOEN:\nAnd so on?",
    ],
)
def test_names_in_brackets_or_above_what_is_said(text: str) -> None:
    assert turns(text)[:2] == [("LENA ORSK", "We fled on Friday."), ("MOEN", "And when was it?")]


def test_marks_around_a_post_are_no_part_of_it() -> None:
    text = "“We left Osk.”\n\n— Lena Orsk (@lena) May 13, 2024"
    assert turns(text) == [("Lena Orsk", "We left Osk.")]


def test_a_credit_line_may_stand_above_its_post() -> None:
    post = "Norsk Air Force @norsk_af · May 13, 2024\nAt 04:20 we shot down 11 drones."
    assert turns(f"He left the town on Sunday.\n\n{post}\n\nIt is so.") == [
        ("Norsk Air Force", "At 04:20 we shot down 11 drones.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "APPEAL DEADLINE: it is close.\nLINK TO LAST APPEAL: there is none.",
        "Attacks: Nine of them, so they say.\nInjured: 12 staff of theirs.\nKilled: none of them.",
        "MOEN: The army left the town.",
        "FOOD SECURITY: Bread is scarce in Osk.\nHEALTH: Two wards were hit.\nHEALTH: One closed.",
        "Needs: Tents for 400 people.\nGaps: None is here.\nNeeds: Water.\nGaps: It is dry.",
        "TOTAL: 40\nOSK: 12\nTAMSA: 28",
        "— Lena Orsk, who wrote to (@osk)",
    ],
)
def test_other_labels_name_nobody(text: str) -> None:
    assert turns(text) == []


def test_many_labels_take_linear_time() -> None:
    lines = [f"LENA: We fled {n}.\nMOEN: When was it {n}?\n" for n in range(2_000)]
    assert len(turns("".join(lines))) == 4_000
