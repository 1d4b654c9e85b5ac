from collections.abc import Callable

from pipeline.extract.events import main_type
from pipeline.extract.model import EventMention

Finder = Callable[[str], tuple[EventMention, ...]]


def test_nothing_told():
    assert main_type(()) is None


def test_the_more_exact_type(find: Finder):
    assert main_type(find("A suicide bomber attacked a base, killing two.")) == "Suicide bomb"


def test_the_lead_before_the_background(find: Finder):
    text = "Troops set up a new base. Nine days earlier a bomb exploded there. Warplanes came."
    assert main_type(find(text)) == "Headquarters or base established"


def test_what_happened_before_what_is_planned(find: Finder):
    text = "Police arrested a man who planned to detonate a bomb."
    assert main_type(find(text)) == "Arrests"


def test_humanitarian_types_are_other_to_acled(find: Finder):
    assert main_type(find("Thousands of villagers fled the town.")) == "Other"
