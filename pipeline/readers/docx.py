"""Word documents (.docx): paragraphs and tables in their order, without footers and notes."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from pipeline.readers.document import File, Found, Report, UnreadableError
from pipeline.readers.shared.invisible import visible
from pipeline.readers.shared.office import authors_of, created_on, title_of
from pipeline.readers.shared.rows import rows_as_text
from pipeline.readers.shared.zips import check_office

if TYPE_CHECKING:
    from docx.document import Document

VERSION = "1"
LIBRARIES = ("python-docx", "lxml")

_OLE = b"\xd0\xcf\x11\xe0"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOT_READ = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}pPr", f"{_W}tbl"}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
"""Words taken out while changes are followed, text boxes, and second copies for old programs."""
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
_BROKEN = (
    ValueError, LookupError, OSError, AttributeError, TypeError, zipfile.BadZipFile,
    etree.XMLSyntaxError,
)  # fmt: skip
"""What the library raises for documents that miss a part, or have one of another shape."""
_BROKEN_REASON = "a broken document, or of another program; open it in Word and save it again"
_NOTE_MARK = re.compile(r"[\s,\[\]()]*[\d*†‡§,\s\[\]]{1,12}")
_BOX = f"{_W}txbxContent"
_PROSE = 200
"""A cell with more characters is a part of the layout, not of a table."""


def read(file: File) -> Iterator[Found]:
    """The report of a document.

    Raises UnreadableError for one that is encrypted, broken or without text.
    """
    document = _opened(file.data)
    text = visible("\n\n".join(_blocks(_body(document))))
    if not any(sign.isalnum() for sign in text):
        raise UnreadableError("a document without text; what it shows may be a picture")
    title, author, made = _about(document)
    created = created_on(made)
    yield Report(
        text=text + "\n",
        title=title_of(title),
        authors=authors_of(author),
        published=created,
        published_basis="inferred" if created else None,
        url=file.url,
    )


def paragraphs_of(data: bytes) -> list[str]:
    """The paragraphs of a document in their order, empty ones too; a table is one of them.

    Raises UnreadableError for what is no document.
    """
    return [*_all_blocks(_body(_opened(data)))]


def _opened(data: bytes) -> Document:
    from docx import Document as opened  # noqa: PLC0415 - it is slow to load

    if data.startswith(_OLE):
        raise UnreadableError(
            "encrypted, or of an old Word: open it in Word and save it as .docx without a password"
        )
    check_office(data)
    try:
        return opened(io.BytesIO(data))
    except _BROKEN as error:
        raise UnreadableError(_BROKEN_REASON) from error


def _body(document: Document) -> etree._Element:
    body: etree._Element | None = document.element.find(f"{_W}body")
    if body is None:
        raise UnreadableError(_BROKEN_REASON)
    return body


def _about(document: Document) -> tuple[str | None, str | None, dt.datetime | None]:
    """Title, author and time of making; nothing where the properties are broken."""
    try:
        about = document.core_properties
        return about.title, about.author, about.created
    except _BROKEN:
        return None, None, None


def _blocks(body: etree._Element) -> Iterator[str]:
    for block in _all_blocks(body):
        lines = [" ".join(line.split(" ")).strip() for line in block.split("\n")]
        text = "\n".join(line for line in lines if line)
        if text:
            yield text


def _all_blocks(body: etree._Element) -> Iterator[str]:
    """The text of each paragraph and table, within forms and followed changes too."""
    for element in body:
        if element.tag == f"{_W}p":
            yield _text(element)
            for box in _boxes(element):
                yield from _all_blocks(box)
        elif element.tag == f"{_W}tbl":
            yield from _table(element)
        elif isinstance(element.tag, str) and element.tag not in _NOT_READ:
            yield from _all_blocks(element)


def _boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The boxes of text that hang on a paragraph; what is within one goes with it."""
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if element.tag == _BOX:
            yield element
        if element.tag in _NOT_READ:
            walk.skip_subtree()


def _table(table: etree._Element) -> Iterator[str]:
    """A table as rows; one that lays out the document gives the paragraphs of its cells."""
    rows = [[*row.iterchildren(f"{_W}tc")] for row in table.iterchildren(f"{_W}tr")]
    nested = next(table.iterdescendants(f"{_W}tbl"), None) is not None
    texts = [] if nested else [[" ".join(_all_blocks(cell)) for cell in row] for row in rows]
    if nested or any(len(text) > _PROSE for row in texts for text in row):
        for row in rows:
            for cell in row:
                yield from _all_blocks(cell)
    else:
        yield rows_as_text(texts)


def _text(paragraph: etree._Element) -> str:
    """The words of a paragraph, without what is not read, marks of notes among it."""
    words: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if element.tag in _NOT_READ or (element.tag == f"{_W}r" and _is_note_mark(element)):
            walk.skip_subtree()
        elif element.tag == f"{_W}t":
            words.append(element.text or "")
        else:
            words.append(_SIGNS.get(str(element.tag), ""))
    return "".join(words)


def _is_note_mark(run: etree._Element) -> bool:
    """Whether a raised run is the number or sign of a note that somebody typed."""
    raised = run.find(f"{_W}rPr/{_W}vertAlign")
    if raised is None or raised.get(f"{_W}val") != "superscript":
        return False
    text = "".join(one.text or "" for one in run.iter(f"{_W}t"))
    return _NOTE_MARK.fullmatch(text) is not None
