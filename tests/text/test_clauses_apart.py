"""Verbs whose subject the parser ties to the clause before get it back."""

import pytest

from pipeline.text.parse import load_model, parse

PARTED = [
    ("The army bombed a market and rebels shelled a school on Friday.", "shelled", "rebels"),
    ("The Kessen Front seized the dam and the army killed four fighters.", "killed", "army"),
    ("Militants attacked the village of Oss and police arrested three men.", "arrested", "police"),
    ("Troops entered Oss and rebels in Varn shelled the barracks.", "shelled", "rebels"),
    ("Guards fired on protesters and protesters threw stones.", "threw", "protesters"),
    ("A drone hit a van and a shell killed two women.", "killed", "shell"),
    ("Rebels attacked the town and soldiers fled.", "fled", "soldiers"),
    ("Norland jets struck Tyre and rebels fired 40 rockets at Haifa.", "fired", "rebels"),
    ("The Kessen Front blew up a bridge and police shot dead two men in Oss.", "shot", "police"),
    ("The rebels attacked from the north and killed nine villagers.", "attacked", "rebels"),
    ("Hill fighters attacked from the north and killed nine villagers.", "attacked", "fighters"),
    (
        "Norsk forces attacked in Ossen and Varna provinces, including Oss, on May 2 and 3.",
        "attacked",
        "forces",
    ),
    (
        "The rebels counterattacked and captured the town from the army, a monitor said.",
        "counterattacked",
        "rebels",
    ),
]


@pytest.mark.parametrize(("text", "verb", "subject"), PARTED, ids=[t for t, *_ in PARTED])
def test_a_clause_of_its_own_has_its_subject(text: str, verb: str, subject: str):
    doc = next(parse([text], load_model()))
    found = next(token for token in doc if token.text == verb)
    assert [c.text for c in found.children if c.dep_ == "nsubj"] == [subject]
    assert doc.text == text
    assert len(list(doc.sents)) == 1


def test_both_who_are_said_to_act_are_subjects():
    doc = next(parse(["The mayor said rebels and soldiers fired rockets."], load_model()))
    fired = next(token for token in doc if token.text == "fired")
    assert [c.text for c in fired.children if c.dep_ == "nsubj"] == ["rebels"]
    assert [c.text for c in doc[3].children if c.dep_ == "conj"] == ["soldiers"]


OPENED = [
    ("Police have said little since Asa Lind, a teacher, was shot dead in Oss.", "Lind"),
    ("The march was called off after Ivo Brand, its founder, was jailed on Friday.", "Brand"),
    ("He was held after a raid, was tried and was shot in May.", None),
    ("The camp was shelled before the truce, a short one, and was razed in May.", None),
]


@pytest.mark.parametrize(("text", "subject"), OPENED, ids=[t for t, _ in OPENED])
def test_a_clause_behind_its_opener_has_its_subject(text: str, subject: str | None):
    doc = next(parse([text], load_model()))
    verb = next(token for token in doc if token.text in {"shot", "jailed", "razed"})
    named = [c.text for c in verb.children if c.dep_ == "nsubjpass" and c.tag_ == "NNP"]
    assert named == ([subject] if subject else [])


AFTERMATH = [
    ("Gunmen burned alive nine herders in Oss.", "alive", "burned"),
    ("Raiders buried alive six men and a boy.", "alive", "buried"),
    ("Gunmen buried nine dead herders in Oss.", "dead", "herders"),
]


@pytest.mark.parametrize(("text", "word", "head"), AFTERMATH, ids=[t for t, *_ in AFTERMATH])
def test_what_became_of_victims_is_no_part_of_their_name(text: str, word: str, head: str):
    doc = next(parse([text], load_model()))
    assert next(token for token in doc if token.text == word).head.text == head


WHOLE = [
    ("Rebels captured the airport and the road and burned two tanks.", "burned"),
    ("The army took the hill and the town and killed nine men.", "killed"),
    ("Six villagers killed in Oss were buried on Friday.", "killed"),
    ("The men attacked by rebels fled.", "attacked"),
    ("Nine soldiers wounded near Oss", "wounded"),
    ("Norsk forces attacked by rebels near Oss.", "attacked"),
    ("Norsk forces killed in Oss on May 3.", "killed"),
]


@pytest.mark.parametrize(("text", "verb"), WHOLE, ids=[t for t, _ in WHOLE])
def test_lists_and_participles_are_left_as_they_are(text: str, verb: str):
    doc = next(parse([text], load_model()))
    found = next(token for token in doc if token.text == verb)
    assert not any(c.dep_ == "nsubj" for c in found.children)
