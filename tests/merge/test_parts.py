"""Which acts are parts of an offensive by the words between them."""

import pytest

from pipeline.merge.event_rows import wholes


def mention(event: str, text: str, words: str, rule: str, **more: str) -> dict[str, object]:
    start = 100 + text.index(words)
    return {
        "event_id": event,
        "doc_id": "d",
        "sentence": text,
        "sentence_start": 100,
        "char_start": start,
        "char_end": start + len(words),
        "rule": rule,
        "status": "asserted",
        "sub_event_type": "Armed clash",
        **more,
    }


@pytest.mark.parametrize(
    ("text", "act", "whole", "is_part"),
    [
        ("Rebels captured two hills in an offensive on the port.", "captured", "offensive", True),
        ("Jets hit a depot during the battle.", "hit", "battle", True),
        ("Jets hit a depot after the battle.", "hit", "battle", False),
        ("Jets hit a depot in Marna, and the battle went on.", "hit", "battle", False),
        ("In the battle jets hit a depot.", "hit", "battle", False),
    ],
)
def test_an_act_in_a_fight(text: str, act: str, whole: str, is_part: bool) -> None:
    rows = [mention("e1", text, act, "attack_verb"), mention("e2", text, whole, "offensive_noun")]
    assert wholes(rows) == ({"e1": "e2"} if is_part else {})


def test_what_is_planned_or_no_violence_is_no_part() -> None:
    text = "Rebels captured two hills in an offensive on the port."
    whole = mention("e2", text, "offensive", "offensive_noun")
    for more in ({"status": "planned"}, {"sub_event_type": "Statement"}):
        assert not wholes([mention("e1", text, "captured", "capture_territory", **more), whole])


def test_what_is_in_two_fights_by_two_texts_is_in_none() -> None:
    text = "Rebels captured two hills in an offensive on the port."
    part = mention("e1", text, "captured", "capture_territory")
    rows = [part, mention("e2", text, "offensive", "offensive_noun")]
    other = [{**row, "doc_id": "b"} for row in (part, {**rows[1], "event_id": "e3"})]
    assert not wholes([*rows, *other])


def test_a_whole_fight_is_no_part() -> None:
    text = "Rebels began a battle in an offensive on the port."
    rows = [
        mention("e1", text, "battle", "fighting_noun"),
        mention("e2", text, "offensive", "offensive_noun"),
    ]
    assert not wholes(rows)
