"""The source text of one published document, out of the file it was taken of."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pipeline.package.errors import PackageError
from pipeline.package.release.published import Published, release_folder
from pipeline.package.tables.tables import rows_of
from pipeline.readers.originals import source_texts


def source_of(package: Path, doc_id: str, corpus: str | Path) -> str:
    """The source text of a document of a release.

    Raises PackageError where the release has no such document, or `corpus` no longer its file.
    """
    documents = rows_of(Published(release_folder(package)).tables["documents"])
    row = next((row for row in documents if row["doc_id"] == doc_id), None)
    if row is None:
        raise PackageError(f"{package} has no document {doc_id}.")
    text = source_texts(corpus, [row])[doc_id]
    if text is None:
        raise PackageError(
            f"No file in {corpus} is the one that {doc_id} was read from ({row['file_name']})."
        )
    if hashlib.sha256(text.encode()).hexdigest() != row["text_sha256"]:
        raise PackageError(
            f"{row['file_name']} is now read in another way than by {row['reader']}: its offsets "
            "would not fit this text."
        )
    return text
