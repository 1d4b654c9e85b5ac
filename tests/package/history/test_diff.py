import pytest

from pipeline.package.history import diff
from pipeline.package.history.diff import RowChange, Snapshot, compare
from pipeline.package.history.version import Bump
from pipeline.package.validate.validate import check_rows
from pipeline.schemas import BY_NAME

from ..samples import doc_id, rows, tables


def difference(change):
    given = rows()
    change(given)
    return compare(Snapshot(BY_NAME, tables()), Snapshot(BY_NAME, tables(given)))


def test_the_same_rows_are_no_difference():
    same = difference(lambda given: given["figures"].reverse())
    assert (same.schema, same.rows, same.bump) == ((), (), Bump.NONE)


def test_a_corrected_value_is_told_with_old_and_new_and_is_a_patch():
    found = difference(lambda given: given["figures"][0].update(value=41.0))
    assert found.rows == (
        RowChange(
            "figures",
            "f0000000000000001",
            "changed",
            "Recomputed, for the rules changed.",
            "value",
            "40",
            "41",
            "herald.txt",
            "The Valley Monitor said at least 40 civilians were killed in Tarsin on Friday.",
        ),
    )
    assert found.bump is Bump.PATCH


def test_a_value_that_is_now_null_or_no_longer_null():
    found = difference(lambda given: given["quotes"][0].update(role=None, date_precision="day"))
    assert {(each.column, each.old_value, each.new_value) for each in found.rows} == {
        ("role", "nurse", None),
        ("date_precision", None, "day"),
    }


def test_leaving_out_equal_rows_first_changes_nothing(monkeypatch):
    def change(given):
        given["figures"][0].update(value=None, value_high=None)
        given["quotes"][0].update(role=None)
        given["places"].append(given["places"][0] | {"place_id": "x"})
        given["events"].pop()

    quick = difference(change)
    monkeypatch.setattr(diff, "_only_in", lambda one, other, columns: one)
    assert difference(change) == quick
    assert {each.change for each in quick.rows} == {"added", "removed", "changed"}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"rule": "other"}, "Recomputed, for the rules changed."),
        ({"attributed_to": None, "attributed_to_id": None}, "No claimant is found any more."),
        (
            {"place": "Korvin", "place_basis": "stated"},
            "The place is now found in its own sentence.",
        ),
        (
            {"actor": "the army", "actor_basis": "carried"},
            "The actor now comes from another sentence.",
        ),
        ({"attributed_confidence": 0.123}, "How likely it is right was estimated again."),
    ],
)
def test_the_reason_says_what_is_found_how(values, reason):
    found = difference(lambda given: given["figures"][0].update(values))
    assert reason in {each.reason for each in found.rows}
    assert {each.file_name for each in found.rows} == {"herald.txt"}


def test_an_edited_document_is_the_reason_of_its_changes():
    def edit(given):
        given["documents"][0]["text_sha256"] = "0" * 64
        given["figures"][0]["value"] = 41.0
        given["figures"].pop(1)

    found = [each for each in difference(edit).rows if each.table == "figures"]
    assert {each.change for each in found} == {"changed", "removed"}
    assert {each.reason for each in found} == {"Its document was edited."}


def test_what_is_made_of_all_documents_changed_with_some_of_them():
    def edit(given):
        given["documents"][0]["text_sha256"] = "0" * 64
        given["places"][0]["kind"] = "village"

    (found,) = (each for each in difference(edit).rows if each.table == "places")
    assert found.reason == "Recomputed, for some documents changed."


def test_a_file_that_was_moved_is_told():
    (found,) = difference(
        lambda given: given["documents"][0].update(file_name="new/herald.txt")
    ).rows
    assert (found.column, found.reason) == ("file_name", "Its file was moved.")


def test_added_and_removed_rows_are_minor():
    added = difference(lambda given: given["places"].append(given["places"][0] | {"place_id": "x"}))
    removed = difference(lambda given: given["quotes"].clear())
    assert [(each.change, each.row_id) for each in added.rows] == [("added", "x")]
    assert [(each.change, each.row_id) for each in removed.rows] == [
        ("removed", "q0000000000000001")
    ]
    assert removed.rows[0].reason == "No longer found in its document."
    assert added.bump is removed.bump is Bump.MINOR


def test_a_new_document_explains_its_rows():
    def without(given):
        gone = doc_id("north/courier.txt")
        for name in ("documents", "figures"):
            given[name] = [row for row in given[name] if row["doc_id"] != gone]

    given = rows()
    without(given)
    found = compare(Snapshot(BY_NAME, tables(given)), Snapshot(BY_NAME, tables()))
    assert {each.change for each in found.rows} == {"added"}
    assert {each.reason for each in found.rows} == {"Its document is new in the corpus."}
    back = difference(without)
    assert {each.reason for each in back.rows} == {"Its document is no longer in the corpus."}


def test_rows_without_a_primary_key_are_told_apart_by_their_unique_key():
    def more(given):
        given["rejects"].append(given["rejects"][0] | {"char_start": 3, "char_end": 9})

    (change,) = difference(more).rows
    assert change.row_id == "broken.txt|||3|9|ingest|It is not UTF-8."


def test_the_changes_are_rows_of_the_changes_table():
    found = difference(lambda given: given["figures"].pop())
    table = found.table("1.1.0")
    assert check_rows(BY_NAME["changes"], table) == []
    assert table["version"].to_pylist() == ["1.1.0"]


def test_what_became_of_the_figures_of_an_edited_document_is_said():
    before, after = rows(), rows()
    after["documents"][0]["text_sha256"] = "0" * 64
    toll = after["figures"][0]
    after["figures"][0] = toll | {
        "figure_id": "f00000000000000aa",
        "char_start": toll["char_start"] + 5,
        "char_end": toll["char_end"] + 5,
        "value": 41.0,
        "sentence": toll["sentence"].replace("40", "41"),
    }
    found = compare(Snapshot(BY_NAME, tables(before)), Snapshot(BY_NAME, tables(after)))
    (edit,) = found.edits
    assert (edit.row_id, edit.column) == (toll["figure_id"], "value")
    assert (edit.old_value, edit.new_value, edit.file_name) == ("40", "41", "herald.txt")
    assert {each.change for each in found.rows if each.table == "figures"} == {"added", "removed"}
    same = compare(Snapshot(BY_NAME, tables(before)), Snapshot(BY_NAME, tables(before)))
    assert same.edits == ()
