import pytest

from pipeline import lexicons
from pipeline.extract.figures.agents import is_agent_word
from pipeline.text.parse import load_model


@pytest.mark.parametrize("entry", lexicons.load("agent_words"), ids=lambda entry: entry["id"])
def test_words_are_no_agents_in_the_example_only(entry: lexicons.Entry) -> None:
    assert not is_agent_word(load_model()(entry["example"])[-1])
    assert is_agent_word(load_model()(entry["counter_example"])[-1])
