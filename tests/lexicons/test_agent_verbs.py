import pytest

from pipeline import lexicons
from pipeline.text.parse import load_model


@pytest.mark.parametrize("entry", lexicons.load("agent_verbs"), ids=lambda entry: entry["id"])
def test_verbs_bring_about_what_they_count_in_the_example_only(entry: lexicons.Entry) -> None:
    def holds(text: str) -> bool:
        return any(token.lemma_ in entry["words"] for token in load_model()(text))

    assert holds(entry["example"])
    assert not holds(entry["counter_example"])
