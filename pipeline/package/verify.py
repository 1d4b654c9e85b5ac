"""A release checked from the outside: files, descriptor, tables, keys, and every span.

All that is needed is in the release (and, for the spans, the source texts): its schemas are read
from its own descriptor, so that a release of any version can be checked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from pipeline.package.errors import PackageError
from pipeline.package.problems import Problem
from pipeline.package.published import Published
from pipeline.package.spans import check_spans
from pipeline.package.tables import rows_of
from pipeline.package.verify_files import check_files
from pipeline.package.verify_tables import check_tables

SourceReader = Callable[[bytes], str]
"""Gives the source text of a file's bytes; UnicodeDecodeError where it has none."""


def decode(data: bytes) -> str:
    """The source text of a text file: its bytes as UTF-8, nothing changed."""
    return data.decode("utf-8")


def verify(folder: Path, corpus: Path | None = None, read: SourceReader = decode) -> list[Problem]:
    """Everything wrong with the release in `folder`; empty where it is as it was released.

    With a `corpus` (a folder that has the source files, under any names) every document is looked
    up by its sha256 and every span sliced again from its text; a document that is not there is a
    problem too.

    Raises PackageError where the folder has no descriptor that can be read.
    """
    release = Published(folder.resolve())
    version = release.version
    problems = check_files(release.folder, version, release.descriptor)
    try:
        release.tables  # noqa: B018  the problem is named once, here
    except PackageError as error:
        return [*problems, Problem("package", None, None, str(error))]
    problems += check_tables(release)
    if corpus is not None:
        problems += check_sources(release, corpus, read)
    return problems


def check_sources(release: Published, corpus: Path, read: SourceReader) -> list[Problem]:
    """The documents and spans of the release against the files below `corpus`.

    Raises PackageError where `corpus` is no folder.
    """
    if not corpus.is_dir():
        raise PackageError(f"There is no folder {corpus} with source texts.")
    files = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in sorted(corpus.rglob("*"), reverse=True)
        if path.is_file()
    }
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    for document in rows_of(release.tables["documents"]):
        doc_id, path = document["doc_id"], files.get(document["sha256"])
        if path is None:
            message = f"no file in {corpus} has its sha256 ({document['file_name']})"
            problems.append(Problem("documents", doc_id, "sha256", message))
            continue
        texts[doc_id] = text = read(path.read_bytes())
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
