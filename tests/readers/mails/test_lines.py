import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers.mails.lines import own_text


def own(text: str, subject: str = "Tamsa toll") -> str:
    return own_text(text, subject).text


@pytest.mark.parametrize(
    "answered",
    [
        "On Tue, 2 July 2024 at 17:25, Mira Holt wrote:\n> 12 people were killed.\n> More later.",
        "On Tue, 2 July 2024 at 17:25, Mira Holt <\nlena@example.org> wrote:\n\n> 12 dead.",
        "On Tue, 2 July 2024 at 17:25, Mira Holt wrote:\n12 people were killed.",
        "Am 13.05.2024 um 21:40 schrieb Lena Orsk:\n> 12 Tote.",
        "Lena Orsk <lena@example.org> wrote:\n>\n> 12 dead.",
        "-----Original Message-----\nFrom: Lena\nSent: Monday\nTo: Desk\nSubject: x\n\n12 dead.",
        "________________________________\n\nFrom: Lena\nSent: Monday\nTo: Desk\n\n12 dead.",
        "From: Lena Orsk\nSent: Monday\nTo: Desk\nSubject: x\n\n12 dead.",
        "> 12 dead.",
    ],
)
def test_the_message_that_is_answered_is_left_out(answered: str) -> None:
    found = own_text(f"The hospital now says 16 dead.\n\n{answered}", "Re: Tamsa toll")
    assert (found.text, found.quotes) == ("The hospital now says 16 dead.", True)


def test_a_line_above_the_mark_of_a_reply_is_none_of_it() -> None:
    mark = "On Tue, 2 July 2024 at 17:25, Mira Holt wrote:\n> 12 dead."
    assert own(f"On Monday five died.\n{mark}") == "On Monday five died."


def test_answers_between_quoted_lines_stay() -> None:
    text = "> How many?\nTwelve.\n> Where?\nIn Tamsa."
    assert own(text, "Re: Tamsa") == "Twelve.\nIn Tamsa."


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the minister wrote:\nWe took Tamsa.",
        "On 14 May at 10:30 the army wrote:\nWe took Tamsa.",
        "On Monday he said:\n\nWe took Tamsa.",
        "Killed: 12\nInjured: 9\nDate: Monday",
        "From: Tamsa\n\nRebels took the bridge.",
        "He --\nthe mayor -- fled.",
        "Write to desk@example.org\nor call us, at 10:30 on 14 May 2024.",
        "-- " + "\nA line of a long statement." * 30,
    ],
)
def test_what_is_not_surely_another_message_stays(text: str) -> None:
    assert own(text) == text


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        ("\n-- \nAnna Velt\nDesk, Drobin", ""),
        ("\n--\nAnna Velt", ""),
        ("\n\nSent from my iPhone", ""),
        ("\n_____\nTamsa-watch mailing list\nhttps://example.org/list", ""),
        ("\n\nAnna Velt", "\n\nAnna Velt"),
    ],
)
def test_signatures_and_what_programs_add_are_left_out(end: str, kept: str) -> None:
    assert own(f"Five died in Tamsa.{end}") == f"Five died in Tamsa.{kept}"
    assert own_text(f"Five died.{end}", None).signature is (kept == "")


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------",
        "Begin forwarded message:\n",
        "-------- Weitergeleitete Nachricht --------",
    ],
)
def test_what_is_passed_on_stays_without_its_headers(mark: str) -> None:
    head = "From: Lena Orsk\nDate: Mon, 13 May 2024\nSubject: x\nTo: Desk,\n  Two"
    text = f"See below.\n\n{mark}\n{head}\n\nFive died.\n"
    assert own(text, "Fwd: x") == "See below.\n\nFive died."
    assert own(text, "Re: x") == "See below.\n\nFive died."


def test_what_is_passed_on_as_a_quotation_stays() -> None:
    text = (
        "See.\n\nBegin forwarded message:\n\n> From: Lena\n> Subject: x\n>\n> Five died.\n> > Old."
    )
    assert own(text, "Fwd: x") == "See.\n\nFive died."


def test_an_original_that_is_passed_on_stays() -> None:
    text = "-----Original Message-----\nFrom: Lena\nSent: Monday\nTo: Desk\n\nFive died."
    assert own(f"See.\n\n{text}", "FW: x") == "See.\n\nFive died."
    assert own(text, "x") == "Five died."


def test_a_message_that_is_nothing_but_a_quotation_is_read() -> None:
    found = own_text("On Tue, 2 July 2024 at 17:25, Mira wrote:\n> Five died.\n> > In Tamsa.", "Re")
    assert (found.text, found.quotes) == ("Five died.\nIn Tamsa.", False)


def test_the_signature_above_what_is_passed_on_does_not_hide_it() -> None:
    text = "See.\n-- \nAnna\n\n---------- Forwarded message ---------\nFrom: L\n\nFive died."
    assert own(text, "Fwd: x") == "See.\n\nFive died."


@pytest.mark.parametrize(
    "hostile",
    [
        "From: a\n" * 20_000,
        "> " * 100_000,
        ">" * 100_000,
        "On " + "a" * 100_000,
        "On a\n" * 20_000,
        "-----Original Message-----\n" * 20_000,
        "<" * 50_000 + "@" * 50_000,
        "-- \n" * 20_000,
    ],
)
def test_hostile_text_is_read_in_time(hostile: str) -> None:
    assert own_text(hostile, "Re: x").text is not None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["> a", "-- ", "On 1 May 2024 10:30 x wrote:", "From: a", "To: b",
    "Date: c", "", "Five died.", "-----Original Message-----", "Begin forwarded message:"]),
    max_size=14))  # fmt: skip
def test_nothing_but_what_is_marked_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    said = own(text)
    if "Five died." in lines[:1]:
        assert said.startswith("Five died.")
    assert set(said.split("\n")) <= {*lines, "a", "", "--"}
