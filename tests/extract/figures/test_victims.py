import pytest

from pipeline.extract.document import extract
from pipeline.extract.figures.victims import groups_of
from pipeline.extract.places import Gazetteer
from pipeline.extract.rows import document_rows
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


@pytest.mark.parametrize(
    ("subject", "victims", "who"),
    [
        ("villagers", "civilians", None),
        ("members of the Orsk family", "civilians", None),
        ("schoolgirls", "civilians", "children"),
        ("women and children", "civilians", "women_and_children"),
        ("women and nurses", "civilians", None),
        ("medical staff members", "civilians", "medics"),
        ("UN aid workers", "civilians", "aid_workers"),
        ("workers", "unknown", None),
        ("local reporters", "civilians", "journalists"),
        ("militants", "combatants", None),
        ("child soldiers", "combatants", None),
        ("female fighters", "combatants", None),
        ("police officers", "combatants", "police"),
        ("officials", "unknown", "officials"),
        ("government and rebel fighters", "combatants", None),
        ("civilians and soldiers", "mixed", None),
        ("insurgents and their families", "mixed", None),
        ("people", "unknown", None),
        ("men", "unknown", None),
        ("others", "unknown", None),
        ("boycotts", "unknown", None),
    ],
)
def test_whom_words_count(subject: str, victims: str, who: str | None) -> None:
    assert groups_of(subject) == (victims, who)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed 12 women.", ("civilians", "women", None)),
        ("Shells killed 12 Hezbollah fighters.", ("combatants", None, "hezbollah")),
        ("Shells killed 12 unknown gunmen.", ("combatants", None, None)),
        ("Shells killed 12 people.", ("unknown", None, None)),
        ("The death toll rose to 12.", ("unknown", None, None)),
        ("The raid lasted 12 days.", (None, None, None)),
        ("Guns destroyed 12 tanks of Hezbollah.", (None, None, None)),
        ("Hezbollah wounded 12 children.", ("civilians", "children", None)),
    ],
)
def test_whom_a_figure_counts(text: str, expected: tuple[str | None, ...]) -> None:
    article = prepare(SourceText("d1", "d1.txt", text), load_model())
    (row,) = document_rows(article, extract(article, Gazetteer.open()))["figures"]
    assert (row["victims"], row["victims_who"], row["victims_side"]) == expected
