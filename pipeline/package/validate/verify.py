"""A release checked from the outside: files, descriptor, tables, keys, and every span.

All that is needed is in the release (and, for the spans, the source texts): its schemas are read
from its own descriptor, so that a release of any version can be checked.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from pipeline.package.errors import PackageError
from pipeline.package.release.files import zip_name
from pipeline.package.release.published import Published, release_folder
from pipeline.package.tables.tables import rows_of
from pipeline.package.validate.problems import Problem
from pipeline.package.validate.spans import check_spans
from pipeline.package.validate.verify_files import check_files
from pipeline.package.validate.verify_tables import check_tables
from pipeline.readers.originals import source_texts


def verify(folder: Path, corpus: str | Path | None = None) -> list[Problem]:
    """Everything wrong with the release in `folder`; empty where it is as it was released.

    With a `corpus` (where the source files are, under any names) every document is looked
    up by its sha256 and every span sliced again from its text; a document that is not there is a
    problem too.

    Raises PackageError where the folder has no descriptor that can be read.
    """
    release = Published(release_folder(folder))
    archive = zip_name(release.name, release.version)
    problems = check_files(release.folder, archive, release.descriptor)
    try:
        release.tables  # noqa: B018  the problem is named once, here
    except PackageError as error:
        return [*problems, Problem("package", None, None, str(error))]
    problems += check_tables(release)
    if corpus is not None:
        problems += check_sources(release, corpus)
    return problems


def check_sources(release: Published, corpus: str | Path) -> list[Problem]:
    """The documents and spans of the release against the files of `corpus`.

    Raises CorpusError where there is no such corpus.
    """
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    documents = list(rows_of(release.tables["documents"]))
    texts_now = source_texts(corpus, documents)
    for document in documents:
        doc_id = document["doc_id"]
        text = texts_now[doc_id]
        if text is None:
            message = f"no file in {corpus} has its sha256 ({document['file_name']})"
            problems.append(Problem("documents", doc_id, "sha256", message))
            continue
        texts[doc_id] = text
        if hashlib.sha256(text.encode()).hexdigest() != document["text_sha256"]:
            message = "the source text of its file has another sha256"
            problems.append(Problem("documents", doc_id, "text_sha256", message))
        if len(text) != document["n_chars"]:
            message = f"it is {document['n_chars']}, but the source text has {len(text)}"
            problems.append(Problem("documents", doc_id, "n_chars", message))
    missing = {problem.row for problem in problems if problem.column == "sha256"}
    for name, declared in release.declared.items():
        found = check_spans(declared, release.tables[name], texts.__getitem__)
        # A missing source is named once, not once for each of its rows.
        problems += [each for each in found if not (each.column == "doc_id" and missing)]
    return problems
