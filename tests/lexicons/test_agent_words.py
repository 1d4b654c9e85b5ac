import pytest

from pipeline import lexicons
from pipeline.linking.party_evidence import agent_words
from pipeline.text.parse import load_model


@pytest.mark.parametrize("entry", lexicons.load("agent_words"), ids=lambda entry: entry["id"])
def test_words_are_no_agents_in_the_example_only(entry: lexicons.Entry) -> None:
    words = agent_words(holding=entry["id"] == "holding")
    example, counter_example = (
        load_model()(entry[name])[-1] for name in ("example", "counter_example")
    )
    assert {example.lemma_.lower(), example.lower_} & words
    assert not {counter_example.lemma_.lower(), counter_example.lower_} & words
