"""Rows of texts with marks: what is read of them is right, and points to the source as it is."""

from typing import Any

from pipeline.extract.work import extract_text
from pipeline.text.article import SourceText

Row = dict[str, Any]
ENDS = (("char", "excerpt"), ("sentence", "sentence"), ("speaker", "speaker_text"))


def rows_of(text: str) -> dict[str, list[Row]]:
    """The rows of a text; every span among them is checked against the text."""
    found = extract_text(SourceText("d1", "a.txt", text))
    for rows in found.values():
        for row in rows:
            for ends, words in ENDS:
                start = row.get(f"{ends}_start")
                if start is not None and words in row:
                    assert text[start : row[f"{ends}_end"]] == row[words]
    return found


def values(text: str) -> list[tuple[float, str, str | None]]:
    return [(r["value"], r["measure"], r["attributed_to"]) for r in rows_of(text)["figures"]]


def said(text: str) -> list[tuple[str, str | None]]:
    return [(r["excerpt"], r["speaker"]) for r in rows_of(text)["quotes"]]


def test_numbers_of_addresses_notes_and_cues_are_no_figures() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:04,200\nThe governor says **19 people**[41]\n\n"
        "2\n00:00:04,300 --> 00:00:07,900\nwere killed in [Osk](https://a.example/view/318).\n"
    )
    assert values(text) == [(19.0, "killed", "governor")]


def test_figures_of_words_cut_and_written_otherwise() -> None:
    text = (
        "The shell-\ning of the mar-\nket killed sixty-\nfour people &amp; woun-\nded 19, it said."
    )
    found = rows_of(text)["figures"]
    assert [(r["value"], r["measure"], r["excerpt"]) for r in found] == [
        (64.0, "killed", "sixty-\nfour"),
        (19.0, "injured", "19"),
    ]


def test_an_account_says_what_its_post_says() -> None:
    post = "Last night our gunners shot down 14 drones near Osk."
    text = f"{post}\n\n— Norsk Air Force (@norsk_af) July 2, 2024"
    assert said(text) == [(post, "Norsk Air Force")]
    assert [v[2] for v in values(text)] == ["Norsk Air Force"]


def test_a_label_says_what_follows_it() -> None:
    text = (
        "MIRA HOLT, nurse: We saw *twelve* people killed there.\n"
        "REPORTER: And the wounded?\nHOLT: Thirty."
    )
    assert ("We saw *twelve* people killed there.", "MIRA HOLT") in said(text)
    assert (12.0, "killed", "MIRA HOLT") in values(text)


def test_two_sentences_that_a_note_joins_are_two() -> None:
    text = (
        "The mayor of Osk said that troops reached the road.[41] "
        "Lena Orsk said that drones flew 20 km.[42]"
    )
    assert said(text) == [
        ("that troops reached the road", "mayor of Osk"),
        ("that drones flew 20 km", "Lena Orsk"),
    ]


def test_a_label_and_its_number_are_no_words_of_anybody() -> None:
    text = (
        "Weapon\nMissile\n\nCivilians reported killed\n9 – 12\n\n"
        "Civilians reported injured\nAt least 30"
    )
    assert values(text) == [(9.0, "killed", None), (12.0, "killed", None), (30.0, "injured", None)]
    assert said(text) == []
