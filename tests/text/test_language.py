from pipeline.text.language import count_words, language

ENGLISH = (
    "The army left the town on Monday after a week of fighting, but many of those who had fled"
)
FRENCH = "L'armée a quitté la ville lundi après une semaine de combats, mais beaucoup de ceux qui "


def test_english_is_told_from_other_languages() -> None:
    assert language(f"{ENGLISH} were not back.") == "en"
    assert language(f"{FRENCH} sont partis ne sont pas encore de retour chez eux.") is None
    assert language("The army left.") is None
    assert language("") is None


def test_words_are_runs_of_letters_and_digits() -> None:
    assert count_words("Deir ez-Zor: 3 (three)\u00a0men… ") == 6
