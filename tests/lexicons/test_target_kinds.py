import pytest

from pipeline.lexicons import load
from pipeline.merge.event_rows import target_kind
from pipeline.schemas.events import TARGET_KINDS


@pytest.mark.parametrize("entry", load("target_kinds"), ids=lambda entry: str(entry["id"]))
def test_words_give_their_kind_in_the_example_only(entry: dict[str, str]) -> None:
    assert target_kind(entry["example"]) == entry["id"]
    assert target_kind(entry["counter_example"]) != entry["id"]


def test_the_kinds_are_those_of_the_table() -> None:
    assert tuple(entry["id"] for entry in load("target_kinds")) == TARGET_KINDS


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("two field hospitals", "hospital"),
        ("Churches", "worship"),
        ("the army's ammunition depots", "arms"),
        ("oil depot", "infrastructure"),
        ("ferries", "vessel"),
        ("police stations", "checkpoint"),
        ("school bus", "vehicle"),
        ("hospital chief", None),
        ("", None),
    ],
)
def test_the_last_words_count(words: str, kind: str | None) -> None:
    assert target_kind(words) == kind
