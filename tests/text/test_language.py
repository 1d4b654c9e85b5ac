import pytest

from pipeline.text.language import count_words, language, language_name

ENGLISH = (
    "The army left the town on Monday after a week of fighting, but many of those who had fled"
)
FRENCH = "L'armée a quitté la ville lundi après une semaine de combats, mais beaucoup de ceux qui "


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{ENGLISH} were not back.", "en"),
        (f"{FRENCH} sont partis ne sont pas encore de retour chez eux.", "fr"),
        ("Bei dem Angriff starben neun Menschen, die Rakete traf die Klinik am Montag.", "de"),
        ("غادر الجيش المدينة يوم الاثنين بعد أسبوع من القتال", "ar"),
        ("The army left.", None),
        ("12 / 14", None),
        ("", None),
    ],
)
def test_a_language_is_told_where_it_is_sure(text: str, code: str | None) -> None:
    assert language(text) == code


def test_a_text_partly_in_english_is_an_english_one() -> None:
    names = "\n".join("- Omar Haddad • عمر حداد شمس الدين" for _ in range(20))
    assert language(f"{ENGLISH} were not back.\n\n{names}") == "en"
    german = "Bei dem Angriff starben neun Menschen, die Rakete traf die Klinik am Montag. "
    assert language(f"{german * 9}\n\n{ENGLISH} were not back.") == "de"


def test_languages_have_names() -> None:
    assert (language_name("de"), language_name("ary")) == ("German", "Moroccan Arabic")
    assert language_name("zxx") != ""


def test_words_are_runs_of_letters_and_digits() -> None:
    assert count_words("Deir ez-Zor: 3 (three)\u00a0men… ") == 6
