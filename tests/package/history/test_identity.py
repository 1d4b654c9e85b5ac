"""Documents keep their ids when their files are moved or edited."""

import hashlib

import pytest

from pipeline.package.history.identity import kept_ids
from pipeline.package.release.published import Published

from ..samples import COURIER, HERALD, TEXTS, doc_id

OLD = doc_id("herald.txt")
MENDED = HERALD.replace("at least 40 civilians", "at least 41 civilians")


def document(file_name, text, **values):
    digest = hashlib.sha256(text.encode()).hexdigest()
    row = {"doc_id": f"d{digest[:16]}", "file_name": file_name, "member": None, "record": None}
    return row | {"url": None, "text": text, "text_sha256": digest} | values


@pytest.fixture(scope="module")
def before(released):
    return Published(released / "1.0.0")


def ids(before, *documents):
    return list(kept_ids(documents, before).values())


def test_a_first_release_calls_documents_after_their_texts():
    rows = [document(name, text) for name, text in TEXTS.items()]
    assert kept_ids(rows, None) == {row["doc_id"]: row["doc_id"] for row in rows}


@pytest.mark.parametrize(
    ("file_name", "text", "same"),
    [
        ("herald.txt", HERALD, True),
        ("moved/elsewhere.txt", HERALD, True),
        ("herald.txt", MENDED, True),
        ("herald.txt", "Of something else, told by someone else.\n", False),
        ("other.txt", MENDED, False),
    ],
)
def test_a_document_is_the_same_if_its_text_or_its_file_is(before, file_name, text, same):
    (found,) = ids(before, document(file_name, text))
    assert (found == OLD) is same


def test_an_address_tells_a_document_that_was_moved_and_edited(before):
    row = document("other.txt", MENDED, url="https://example.org/herald.txt")
    assert ids(before, row) == [OLD]


def test_who_has_the_text_goes_before_who_has_the_file(before):
    edited, moved = document("herald.txt", MENDED), document("copy.txt", HERALD)
    assert ids(before, edited, moved) == [edited["doc_id"], OLD]


def test_a_new_file_of_an_id_that_is_taken_has_a_number_behind_it(before):
    # It was edited to this text in the release before, and so has another id than its text gives.
    edited = document("herald.txt", MENDED)
    other = document("new.txt", "Unlike.\n", doc_id=OLD)
    assert ids(before, edited, other) == [OLD, f"{OLD}-2"]


def test_two_documents_never_have_one_id(before):
    rows = [document("herald.txt", HERALD), document("b.txt", HERALD, doc_id=f"{OLD}-2")]
    rows.append(document("north/courier.txt", COURIER + "More.\n"))
    assert len(set(ids(before, *rows))) == len(rows)
