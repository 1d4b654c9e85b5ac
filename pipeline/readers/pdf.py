"""PDF files with text: paragraphs and tables in reading order, without headers and footers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError
from pipeline.readers.layout.document import text_of_pages
from pipeline.readers.layout.pages import Page, page_of
from pipeline.readers.shared.invisible import visible
from pipeline.readers.shared.office import authors_of, created_on, title_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

VERSION = "1"
LIBRARIES = ("pypdfium2",)

_MOST_WORDS = 400_000
"""Beyond the page that reaches so many, no page is read."""
_UNKNOWN = 0.3
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_OCR = "recognise its text (OCR), for example with ocrmypdf, and put the new file in its place"


def read(file: File) -> Iterator[Found]:
    """The report of a file, and a refusal that names the pages that are pictures or too many.

    Raises UnreadableError for a file that is encrypted or broken, or has no text in it.
    """
    document = _opened(file.data)
    try:
        about = _about(document)
        number = len(document)
        pages = [*_pages(document)]
    finally:
        document.close()
    text = visible(text_of_pages(pages))
    _refuse_without_text(text, pages)
    created = _created(about.get("CreationDate"))
    yield Report(
        text=text,
        title=title_of(about.get("Title")),
        authors=authors_of(about.get("Author")),
        published=created_on(created),
        published_basis="inferred" if created_on(created) else None,
        url=file.url,
    )
    pictures = [at for at, page in enumerate(pages, start=1) if page.pictures and not page.words]
    if pictures:
        yield Refusal(f"{_named(pictures)}: pictures without text; {_OCR}")
    if len(pages) < number:
        yield Refusal(
            f"{_named([*range(len(pages) + 1, number + 1)])}: more than {_MOST_WORDS:,} words "
            "come before them; split the file"
        )


def _opened(data: bytes) -> PdfDocument:
    try:
        import pypdfium2  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UnreadableError("PDF needs: pip install onrecord[pdf]") from error
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(
                "encrypted; open it with its password and save it without one"
            ) from error
        raise UnreadableError("a broken PDF file; download or save it again") from error


def _about(document: PdfDocument) -> dict[str, str]:
    try:
        return dict(document.get_metadata_dict())
    except UnicodeDecodeError:
        return {}


def _pages(document: PdfDocument) -> Iterator[Page]:
    """The pages; one that is broken has no words."""
    import pypdfium2  # noqa: PLC0415 - an extra

    words = 0
    for number in range(len(document)):
        try:
            page = document[number]
            try:
                taken = page_of(page)
            finally:
                page.close()
        except pypdfium2.PdfiumError:
            taken = Page(0, 0, (), (), 1)
        words += len(taken.words)
        yield taken
        if words > _MOST_WORDS:
            return


def _refuse_without_text(text: str, pages: Sequence[Page]) -> None:
    letters = [sign for sign in text if not sign.isspace()]
    unknown = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" for sign in letters)
    if unknown > _UNKNOWN * len(letters):
        raise UnreadableError(f"its letters cannot be read: the fonts do not name them; {_OCR}")
    if not any(map(str.isalnum, letters)):
        if any(page.pictures for page in pages):
            raise UnreadableError(f"scanned pages, pictures without text; {_OCR}")
        raise UnreadableError("a PDF file without text")


def _created(said: str | None) -> dt.datetime | None:
    found = _CREATED.match(said or "")
    if not found:
        return None
    year, month, day = map(int, found.groups())
    try:
        return dt.datetime(year, month, day)
    except ValueError:
        return None


def _named(pages: Sequence[int]) -> str:
    """Pages by their numbers: "page 3", "pages 3, 5-9"."""
    spans: list[list[int]] = []
    for page in pages:
        if spans and spans[-1][1] == page - 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    told = ", ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in spans)
    return f"page{'s' if len(pages) > 1 else ''} {told}"
