import pytest

from pipeline.package.tables.tables import to_table
from pipeline.package.validate.spans import check_spans
from pipeline.schemas import BY_NAME, OF_RELEASE, TABLES

from ..samples import HERALD, rows, tables, text_of


@pytest.mark.parametrize("name", [table.name for table in TABLES if table.name not in OF_RELEASE])
def test_the_samples_stand_in_their_texts(name):
    assert check_spans(BY_NAME[name], tables()[name], text_of) == []


END = len(HERALD)
PLANTED = [
    ("figures", {"excerpt": "41"}, "excerpt", "the source has"),
    ("figures", {"char_start": 3, "char_end": 5}, "excerpt", "the source has"),
    ("figures", {"char_end": END + 9}, "char_start", "no span"),
    ("figures", {"char_start": 9, "char_end": 9}, "char_start", "no span"),
    ("figures", {"sentence": "Another."}, "sentence", "the source has"),
    ("figures", {"sentence_start": None}, "sentence_start", "no span"),
    ("figures", {"attributed_end": END + 1}, "attributed_start", "no span"),
    ("quotes", {"speaker_text": "Amal Rido"}, "speaker_text", "the source has"),
    ("quotes", {"speaker_start": END, "speaker_end": END + 9}, "speaker_start", "no span"),
    ("quotes", {"doc_id": "d" + "0" * 16}, "doc_id", "no source text"),
]


@pytest.mark.parametrize(("name", "fault", "column", "said"), PLANTED)
def test_each_planted_fault_is_named(name, fault, column, said):
    declared = BY_NAME[name]
    row = rows()[name][0] | fault
    problems = check_spans(declared, to_table(declared, [row]), text_of)
    assert any(each.column == column and said in each.message for each in problems), problems
    assert {each.row for each in problems} == {row[declared.primary_key[0]]}


def test_a_sentence_elsewhere_in_the_text_does_not_hold_the_excerpt():
    row = rows()["figures"][0] | {
        "sentence": HERALD[:11],
        "sentence_start": 0,
        "sentence_end": 11,
    }
    (problem,) = check_spans(BY_NAME["figures"], to_table(BY_NAME["figures"], [row]), text_of)
    assert problem.message == "the sentence does not hold the excerpt"
