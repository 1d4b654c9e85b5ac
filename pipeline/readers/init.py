"""The two files that describe somebody's reports, filled with what their files say."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from string import Template

from pipeline.about import ABOUT_FILE
from pipeline.errors import OnrecordError
from pipeline.ids import slug
from pipeline.readers.corpus import read_corpus
from pipeline.readers.manifest import NAME as MANIFEST
from pipeline.schemas.sources import SOURCES
from pipeline.text.article import Article, SourceText
from pipeline.text.prepare import clean

_ABOUT = Template("""\
# What a release of these reports says of itself. Lines left empty are left out of it.
# Lower-case letters, digits and hyphens; releases of different people need different names:
name: $name
title: $title
description:
# Who publishes the rows, for example [A. Writer, Example Newsroom]:
creators: []
# Such as CC-BY-4.0 or CC0-1.0. Left empty, the release says that no licence is given:
licence:
# An address of a page or of mail:
contact:
keywords: []
# Which columns of tables of records mean what, where they are not found by their names,
# for example {text: Summary of incident, published_on: Reported}:
columns: {}
""")


def init(folder: Path) -> Iterator[str]:
    """Write `onrecord.yaml` and `sources.csv` into a folder of reports, and say what was written.

    A file that is there is left as it is. Raises OnrecordError where there is no such folder, it
    cannot be written, or there is no report in it.
    """
    if not folder.is_dir():
        raise OnrecordError(f"There is no folder {folder}.")
    texts = [found for found in read_corpus(folder) if isinstance(found, SourceText)]
    rows = list(_rows(texts))
    dated = sum(1 for row in rows if row["published_on"])
    yield _write(folder / ABOUT_FILE, _about(folder, texts), "your name, title and licence")
    about = f"{len(rows)} files, {dated} with a date; put in or correct what you know"
    yield _write(folder / MANIFEST, _table(rows), about)


def _about(folder: Path, texts: list[SourceText]) -> str:
    called = folder.resolve().name
    whole = hashlib.sha256("".join(sorted(text.doc_id for text in texts)).encode()).hexdigest()
    name = f"{slug(called).replace('_', '-')[:60].strip('-')}-{whole[:6]}"
    title = f"Figures, events and quotes from {' '.join(called.replace('_', ' ').split())}"
    return _ABOUT.substitute(name=name, title=json.dumps(title, ensure_ascii=False))


def _rows(texts: list[SourceText]) -> Iterator[dict[str, str | None]]:
    """What is known of each file that is one document; a file of many has that in itself."""
    for name, group in groupby(texts, key=lambda text: text.file_name):
        documents = list(group)
        if len(documents) == 1:
            yield _row(name, documents[0])


def _row(name: str, source: SourceText) -> dict[str, str | None]:
    headline = source.title or Article(source, clean(source).blocks, ()).title
    return {
        "file_name": name,
        "title": headline,
        "title_basis": None if not headline else "stated" if source.title else "headline",
        "publisher": source.publisher,
        "publisher_basis": "stated" if source.publisher else None,
        "authors": source.authors,
        "published_on": source.published.iso() if source.published else None,
        "published_basis": source.published_basis,
        "url": source.url,
    }


def _table(rows: list[dict[str, str | None]]) -> str:
    """The rows as a spreadsheet takes them: with a byte order mark, so that accents hold."""
    text = io.StringIO(newline="")
    written = csv.DictWriter(text, SOURCES.columns, lineterminator="\r\n")
    written.writeheader()
    written.writerows(rows)
    return "\ufeff" + text.getvalue()


def _write(path: Path, text: str, about: str) -> str:
    if path.exists():
        return f"{path}: there already, left as it is"
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise OnrecordError(f"{path} cannot be written: {error.strerror}.") from None
    return f"{path}: written ({about})"
