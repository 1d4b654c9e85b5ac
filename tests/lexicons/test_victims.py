import pytest

from pipeline.extract.figures.victims import groups_of
from pipeline.lexicons import load
from pipeline.schemas.figures import VICTIMS, VICTIMS_WHO


@pytest.mark.parametrize("entry", load("victims"), ids=lambda entry: str(entry["id"]))
def test_words_give_their_group_in_the_example_only(entry: dict[str, str]) -> None:
    named = entry["id"] if entry["id"] in VICTIMS_WHO else None
    assert groups_of(entry["example"]) == (entry.get("victims", "unknown"), named)
    assert groups_of(entry["counter_example"]) == ("unknown", None)
    assert named or entry["id"] in VICTIMS
