"""The source text of a published document, printed from its file."""

import pytest

from pipeline.errors import OnrecordError
from pipeline.package.release.published import Published
from pipeline.package.tables.tables import rows_of
from pipeline.package.validate.originals import source_of

from ..samples import TEXTS, doc_id


def test_the_text_of_a_document_is_that_of_its_file(released, corpus):
    for document in rows_of(Published((released / "latest").resolve()).tables["documents"]):
        text = source_of(released / "latest", document["doc_id"], corpus)
        assert text == TEXTS[document["file_name"]]


def test_what_cannot_be_printed_is_said_in_one_sentence(released, corpus, tmp_path):
    package = released / "latest"
    name = next(iter(TEXTS))
    with pytest.raises(OnrecordError, match="has no document d0000000000000000"):
        source_of(package, "d0000000000000000", corpus)
    (tmp_path / name).write_text("Others wrote this.", encoding="utf-8")
    with pytest.raises(OnrecordError, match=r"No file in .* is the one that"):
        source_of(package, doc_id(name), tmp_path)
