import pytest

from pipeline.extract.figures.counts import find_counts
from pipeline.extract.figures.parts import find_parts, opens_parts, spread
from pipeline.text.parse import load_model


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It killed 135 people, including 50 soldiers and 42 rebels.", {1: 0, 2: 0}),
        ("Shells killed 27 villagers, among them 11 women and eight children.", {1: 0, 2: 0}),
        ("Police held 12 people, seven women and five men.", {1: 0, 2: 0}),
        ("Some 17 people died, three of them children, and 40 others were hurt.", {1: 0}),
        ("The UN counted 1,234 civilian casualties: 512 killed and 722 injured.", {1: 0, 2: 0}),
        ("Of the 512 killed, 200 were men and 150 women.", {1: 0, 2: 0}),
        ("Guns downed 24 of 31 drones.", {0: 1}),
        ("Shells killed 5 soldiers and wounded 10.", {}),
        ("It killed 7 people, including 3 boys, and wounded 10.", {1: 0}),
        ("Clashes left 11 rebels and four guards dead and seven others hurt.", {}),
        ("They fired 90 rockets, of which 12 fell short.", {1: 0}),
    ],
)
def test_parts_and_totals(text: str, parts: dict[int, int]) -> None:
    doc = load_model()(text)
    assert find_parts(doc, find_counts(doc)) == parts


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("It killed 135 people, including 50 soldiers.", ["killed", "killed"]),
        ("Five of the 12 guards abducted in May were released.", ["other", "abducted"]),
        ("There were eight women, a girl and four men wounded.", ["injured", "injured"]),
        ("Floods killed three men and two women.", ["killed", "killed"]),
    ],
)
def test_measures_are_handed_on(text: str, measures: list[str]) -> None:
    doc = load_model()(text)
    counts = find_counts(doc)
    assert [c.measure for c in spread(doc, counts, find_parts(doc, counts))] == measures


def test_a_sentence_can_go_on_with_parts() -> None:
    assert opens_parts("Among them were two girls.")
    assert opens_parts("The dead included two girls.")
    assert not opens_parts("Two girls were among those who fled.")
