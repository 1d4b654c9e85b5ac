from pipeline.package.history.changelog import (
    extend,
    first_section,
    rows_in_words,
    section,
    sections,
)
from pipeline.package.history.diff import Snapshot, compare
from pipeline.schemas import BY_NAME

from ..samples import rows, tables


def compared(given):
    return compare(Snapshot(BY_NAME, tables()), Snapshot(BY_NAME, tables(given)))


def test_a_first_release_says_what_it_holds():
    words = first_section("1.0.0", tables())
    assert "figures (5)" in words
    assert "event mentions (1)" in words


def test_what_changed_is_said_in_words_and_with_values():
    given = rows()
    given["figures"][0]["value"] = 41.0
    given["quotes"].clear()
    found = compare(Snapshot(BY_NAME, tables()), Snapshot(BY_NAME, tables(given)))
    words = section("1.1.0", "1.0.0", found)
    assert "- Figures: 1 changed (recomputed, for the rules changed)." in words
    assert (
        "  - value: 40, now 41, in herald.txt: “The Valley Monitor said at least 40 civilians"
        in words
    )
    assert "- Quotes: 1 removed (no longer found in its document)." in words


def test_what_follows_from_another_value_is_only_counted():
    given = rows()
    figure = given["figures"][0]
    figure |= {"value": 41.0, "value_low": 41.0, "char_start": 1, "sentence": "Others."}
    words = section("1.0.1", "1.0.0", compared(given))
    assert "value_low" not in words
    assert "  - 3 values that follow from these: bounds, sentences, positions, hashes\n" in words


def test_a_bound_alone_is_told():
    given = rows()
    given["figures"][0]["value_low"] = 12.0
    assert "  - value_low: 40, now 12" in section("1.0.1", "1.0.0", compared(given))


def test_long_values_are_shown_where_they_differ():
    given = rows()
    given["documents"][0]["title"] = f"{'A long story of the long war. ' * 5}Seven die"
    was = rows()
    was["documents"][0]["title"] = f"{'A long story of the long war. ' * 5}Eight die"
    found = compare(Snapshot(BY_NAME, tables(was)), Snapshot(BY_NAME, tables(given)))
    assert "title: …of the long war. Eight die, now …of the long war. Seven die" in section(
        "1.0.1", "1.0.0", found
    )


def test_many_changed_values_are_counted():
    given = rows()
    for figure in given["figures"]:
        figure |= {"rule": "other", "confidence": 0.1, "unit": None, "place": None}
    found = compare(Snapshot(BY_NAME, tables()), Snapshot(BY_NAME, tables(given)))
    words = section("1.0.1", "1.0.0", found)
    assert "  - and 2 more values\n  - 5 confidences" in words


def test_the_newest_section_stands_on_top_and_each_can_be_read_back():
    first = extend(None, first_section("1.0.0", tables()))
    found = compare(Snapshot(BY_NAME, tables()), Snapshot(BY_NAME, tables()))
    both = extend(first, section("1.0.1", "1.0.0", found, ["README.md"]))
    assert list(sections(both)) == ["1.0.1", "1.0.0"]
    assert sections(both)["1.0.1"] == ["No row is different.", "Other words in README.md."]
    assert both.startswith("# Changes of the data\n\n## 1.0.1\n")


def test_every_difference_is_a_line_with_its_reason():
    given = rows()
    given["figures"][0]["value"] = 41.0
    given["quotes"].clear()
    found = compare(Snapshot(BY_NAME, tables()), Snapshot(BY_NAME, tables(given)))
    assert list(rows_in_words(found.rows)) == [
        "figures f0000000000000001 value: 40 -> 41 (recomputed, for the rules changed), in "
        "herald.txt: “The Valley Monitor said at least 40 civilians were killed in Tarsin on "
        "Friday.”",
        "quotes q0000000000000001 removed (no longer found in its document), in herald.txt: ““We "
        "lost our homes,” said Amal Rida, a nurse.”",
    ]


def test_an_edited_document_is_said_to_be_edited():
    given = rows()
    given["documents"][0]["text_sha256"] = "0" * 64
    given["figures"][0]["value"] = 41.0
    found = compare(Snapshot(BY_NAME, tables()), Snapshot(BY_NAME, tables(given)))
    words = section("1.0.1", "1.0.0", found)
    assert "- `herald.txt` was edited." in words
    assert "- Figures: 1 changed (its document was edited)." in words
