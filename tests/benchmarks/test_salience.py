import pytest

from benchmarks.salience import main_type, weights
from pipeline.extract.document import extract
from pipeline.extract.model import EventMention
from pipeline.extract.places import Gazetteer
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

EXAMPLES = [
    ("A suicide bomber attacked a base.", "Rebels attacked a base.", 9),
    ("Police attacked the demonstrators, who held a rally.", "Rebels attacked a base.", 8),
    ("The protest turned violent.", "The protest was peaceful.", 7),
    ("Warplanes bombed a base that rebels attacked.", "Rebels attacked a base.", 7),
    ("Rebels attacked and captured the town.", "Rebels attacked the town.", 6),
    ("Rebels attacked a base.", "Rebels captured a base.", 5),
    ("Thousands of people fled the town.", "Thousands of people protested in the town.", 3),
]


def find(text: str) -> tuple[EventMention, ...]:
    article = prepare(SourceText("d", "d.txt", text), load_model())
    return extract(article, Gazetteer.open()).events


@pytest.mark.parametrize(("text", "other", "weight"), EXAMPLES)
def test_the_weight_of_the_main_event(text, other, weight):
    assert weights()[main_type(find(text))] == weight
    assert main_type(find(other)) != main_type(find(text))


def test_nothing_told():
    assert main_type(()) is None


def test_the_more_exact_type():
    assert main_type(find("A suicide bomber attacked a base, killing two.")) == "Suicide bomb"


def test_the_lead_before_the_background():
    text = "Troops set up a new base. Nine days earlier a bomb exploded there. Warplanes came."
    assert main_type(find(text)) == "Headquarters or base established"


def test_what_happened_before_what_is_planned():
    text = "Police arrested a man who planned to detonate a bomb."
    assert main_type(find(text)) == "Arrests"


def test_humanitarian_types_are_other_to_acled():
    assert main_type(find("Thousands of villagers fled the town.")) == "Other"
