"""What becomes of rows that a release no longer has."""

from pipeline.package.history.diff import Snapshot, compare
from pipeline.package.history.tombstones import TOMBSTONES, tombstones
from pipeline.package.validate.validate import check_rows
from pipeline.schemas import BY_NAME

from ..samples import HERALD, blank, doc_id, rows, tables


def made(before, after, version="1.1.0", standing=None):
    was = Snapshot(BY_NAME, tables(before) | ({TOMBSTONES: standing} if standing else {}))
    now = Snapshot(BY_NAME, tables(after))
    return tombstones(was, now, compare(was, now).rows, version)


def listed(table):
    return [
        (row["table"], row["row_id"], row["version"], row["replaced_by"])
        for row in table.to_pylist()
    ]


def without_first_figure():
    given = rows()
    return given, given["figures"].pop(0)


def test_a_removed_row_keeps_its_place_and_its_words():
    after, gone = without_first_figure()
    table = made(rows(), after)
    assert check_rows(BY_NAME[TOMBSTONES], table) == []
    assert table.to_pylist() == [
        {
            "table": "figures",
            "row_id": gone["figure_id"],
            "version": "1.1.0",
            "old_doc_id": gone["doc_id"],
            "old_start": gone["char_start"],
            "old_end": gone["char_end"],
            "old_excerpt": "40",
            "replaced_by": None,
            "reason": "No longer found in its document.",
        }
    ]


def test_the_row_whose_span_overlaps_most_stands_in_its_stead():
    after, gone = without_first_figure()
    words = "at least 40 civilians"
    start = HERALD.index(words)
    wider = gone | {"figure_id": "f00000000000000aa", "char_start": start}
    after["figures"].append(wider | {"char_end": start + len(words), "excerpt": words})
    ((_, _, _, replaced_by),) = listed(made(rows(), after))
    assert replaced_by == "f00000000000000aa"


def test_an_event_is_replaced_by_the_one_that_has_its_mentions():
    after = rows()
    after["events"][0]["event_id"] = "e00000000000000bb"
    for row in after["event_mentions"]:
        row["event_id"] = "e00000000000000bb"
    ((table, _, _, replaced_by),) = listed(made(rows(), after))
    assert (table, replaced_by) == ("events", "e00000000000000bb")


def test_a_place_with_another_key_is_found_by_its_name_if_only_one_bears_it():
    after = rows()
    after["places"][0] |= {"place_id": "geonames:7", "name": "Tarsen", "aliases": None}
    assert listed(made(rows(), after)) == [("places", "name:tarsin", "1.1.0", "geonames:7")]
    after["places"].append(after["places"][0] | {"place_id": "geonames:8"})
    assert listed(made(rows(), after)) == [("places", "name:tarsin", "1.1.0", None)]


def test_rows_of_an_edited_file_lead_to_those_of_the_same_words():
    old, new = doc_id("herald.txt"), "d" + "9" * 16
    after = rows()
    for name in ("documents", "figures", "quotes", "event_mentions"):
        for number, row in enumerate(after[name]):
            if row["doc_id"] == old:
                row["doc_id"] = new
                key = BY_NAME[name].primary_key[0]
                if name != "documents":
                    row[key] = f"{row[key][0]}{number + 200:016d}"
                    row["char_start"] += 3
                else:
                    row["text_sha256"] = "0" * 64
    found = {(table, row): replaced for table, row, _, replaced in listed(made(rows(), after))}
    assert found["documents", old] == new
    assert found["figures", "f0000000000000001"] == f"f{200:016d}"
    assert found["quotes", "q0000000000000001"] == f"q{200:016d}"


def test_tombstones_are_carried_on_and_lead_to_what_stands_now():
    first = blank(TOMBSTONES) | {"table": "figures", "row_id": "f" + "a" * 16, "version": "1.1.0"}
    standing = made(rows(), rows()).from_pylist(
        [first | {"replaced_by": "f0000000000000001"}], BY_NAME[TOMBSTONES].arrow
    )
    after, _ = without_first_figure()
    table = made(rows(), after, "1.2.0", standing)
    assert [(row["row_id"], row["version"], row["replaced_by"]) for row in table.to_pylist()] == [
        ("f0000000000000001", "1.2.0", None),
        ("f" + "a" * 16, "1.1.0", None),
    ]


def test_a_row_that_stands_again_has_no_tombstone():
    after, _ = without_first_figure()
    standing = made(rows(), after)
    assert standing.num_rows == 1
    assert made(after, rows(), "1.2.0", standing).num_rows == 0


def test_a_row_of_an_edited_document_leads_to_the_sentence_that_took_its_place():
    before, after = rows(), rows()
    toll = after["figures"][0]
    mended = toll["sentence"].replace("at least 40", "at least forty-one")
    after["documents"][0]["text_sha256"] = "0" * 64
    # The words before it are gone: what stands at its old offsets now is another figure.
    after["figures"][0] = toll | {
        "figure_id": "f00000000000000aa",
        "char_start": toll["char_start"] + 200,
        "char_end": toll["char_end"] + 207,
        "excerpt": "forty-one",
        "sentence": mended,
    }
    after["figures"].append(
        before["figures"][1]
        | {
            "figure_id": "f00000000000000bb",
            "char_start": toll["char_start"],
            "char_end": toll["char_end"],
        }
    )
    (gone,) = [row for row in made(before, after).to_pylist() if row["table"] == "figures"]
    assert (gone["row_id"], gone["replaced_by"]) == (toll["figure_id"], "f00000000000000aa")
    assert gone["reason"] == "Its document was edited."
