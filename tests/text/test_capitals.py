"""Text in capitals alone is parsed in mixed case, and published as it stands."""

import pytest

from pipeline.text.capitals import Recaser, all_capitals, in_capitals
from pipeline.text.parse import load_model, parse


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("THE ARMY SAID THAT 11 REBELS WERE KILLED", True),
        ("LIMA, 3 FEB 89 (AFP) -- THE ARMY SAID [TEXT] THAT", True),
        ("BBC NEWS", False),
        ("The FMLN and the ERP attacked SAN MIGUEL", False),
        ("1989 12 3", False),
        ("", False),
    ],
)
def test_what_is_written_in_capitals(text: str, loud: bool) -> None:
    assert in_capitals(text) is loud


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        (
            "THE SALVADORAN ARMY SAID THE FMLN KILLED FOUR SOLDIERS IN MORAZAN ON MONDAY.",
            "The Salvadoran army said the FMLN killed four soldiers in Morazan on Monday.",
        ),
        (
            "“WE WON'T LEAVE,” I SAID ON 3 MAY, BUT HE MAY MARCH",
            "“We won't leave,” I said on 3 May, but he may march",
        ),
        ("A U.S. M-16 WAS CARRIED BY J. GARCIA", "A U.S. M-16 was carried by J. Garcia"),
        ("BOSNIA AND THE UNITED STATES AGREED", "Bosnia and the United States agreed"),
    ],
)
def test_only_names_keep_their_capitals(text: str, mixed: str) -> None:
    assert Recaser(load_model()).recase(text) == mixed


@pytest.mark.parametrize("text", ["İSTANBUL'DA ŞİDDET ÇIKTI ẞ", "ǅ ŉ ﬁ ’’ '' -- 😀", ""])
def test_no_character_is_gained_or_lost(text: str) -> None:
    assert len(Recaser(load_model()).recase(text)) == len(text)


def test_the_parse_is_that_of_mixed_case_on_the_words_as_written() -> None:
    texts = ["TWO MEN AGED 25 AND 31 WERE DETAINED IN LIMA.", "Two men were detained in Lima."]
    loud, plain = parse(texts, load_model())
    assert (loud.text, plain.text) == tuple(texts)
    assert [t.tag_ for t in loud if t.text in ("DETAINED", "MEN", "WERE")] == ["NNS", "VBD", "VBN"]
    assert next(t.lemma_ for t in loud if t.text == "DETAINED") == "detain"
    assert (all_capitals(loud), all_capitals(plain)) == (True, False)
