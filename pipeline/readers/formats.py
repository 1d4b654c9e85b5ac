"""Which format a file has, by its content first and by its ending where that does not tell."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from types import ModuleType

from pipeline.readers.document import File, UnreadableError
from pipeline.readers.shared.zips import open_zip

_MODULES = {
    "text": "plain",
    "markdown": "plain",
    "subtitles": "plain",
    "html": "html",
    "pdf": "pdf",
    "docx": "docx",
    "mail": "mail",
    "mailbox": "mail",
    "feed": "feed",
    "warc": "warc",
    "nexis": "nexis",
    "telegram": "chats",
    "whatsapp": "chats",
    "csv": "records",
    "jsonl": "records",
    "json": "records",
    "parquet": "records",
    "xlsx": "records",
    "zip": "archive",
    "tar": "archive",
    "gzip": "archive",
}
"""The module that reads each format."""

_HEAD = 4096
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
    (b"BZh", "tar"),
    (b"\xfd7zXZ\0", "tar"),
)
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Office or Outlook file; save it as .docx, .xlsx or .eml"),
    (b"{\\rtf", "a rich text file; save it as .docx or .txt"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it, or pack it as .zip"),
    (b"Rar!", "a RAR archive; unpack it, or pack it as .zip"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"OggS", "a recording; a transcript of it can be read"),
    (b"ID3", "a recording; a transcript of it can be read"),
    (b"RIFF", "a recording or a picture; a transcript of it can be read"),
    (b"SQLite format 3", "a database; export its records as .csv"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
)
_IN_ZIP = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
)
_OTHER_OFFICE = (
    ("ppt/presentation.xml", "slides; save them as .pdf"),
    ("content.xml", "an OpenDocument file; save it as .docx or .xlsx"),
    ("META-INF/container.xml", "an e-book; save it as .txt or .html"),
)
_LARGEST_CHAT = 256 * 1024 * 1024
"""Bytes of JSON that are looked into; a larger file is left to the reader of records."""
_TAR_MAGIC = slice(257, 262)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_MAILBOX = re.compile(rb"From \S+ .{0,60}\d{4}\r?\n")
_MAIL_HEADER = re.compile(
    rb"(?:received|return-path|message-id|mime-version|delivered-to|from|to|subject|date"
    rb"|content-type|x-[\w-]{1,40}):[ \t]",
    re.IGNORECASE,
)
_EMLX = re.compile(rb"\d{1,12}\s*\r?\n(?=[A-Za-z-]{2,40}:[ \t])")
_ENDINGS = {
    "txt": "text",
    "text": "text",
    "log": "text",
    "": "text",
    "md": "markdown",
    "markdown": "markdown",
    "mdx": "markdown",
    "srt": "subtitles",
    "vtt": "subtitles",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "shtml": "html",
    "mhtml": "mail",
    "mht": "mail",
    "eml": "mail",
    "emlx": "mail",
    "mbox": "mailbox",
    "rss": "feed",
    "atom": "feed",
    "csv": "csv",
    "tsv": "csv",
    "tab": "csv",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "json": "json",
    "geojson": "json",
}
_PLAIN = frozenset({"text", "markdown", "subtitles"})


def format_of(file: File) -> str:
    """The format of a file, one of `FORMATS` of the table `documents`.

    Raises UnreadableError, with what to do, for a format that has no reader.
    """
    head = file.data[:_HEAD]
    for signature, reason in _REFUSED:
        if head.startswith(signature):
            raise UnreadableError(reason)
    binary = _binary(file, head)
    return binary or _textual(file, head.removeprefix(b"\xef\xbb\xbf"))


def _binary(file: File, head: bytes) -> str | None:
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _in_zip(file.data)
    if head.startswith(b"\x1f\x8b"):
        return "warc" if file.ending == "warc" or ".warc." in file.name.lower() else "gzip"
    if head[_TAR_MAGIC] == b"ustar":
        return "tar"
    # A PDF may have a few bytes before its signature.
    if b"%PDF-" in head[:1024]:
        return "pdf"
    return next((name for signature, name in _SIGNATURES if head.startswith(signature)), None)


def _in_zip(data: bytes) -> str:
    with open_zip(data) as archive:
        names = set(archive.namelist())
    for name, said in _OTHER_OFFICE:
        if name in names and ("mimetype" in names or name.startswith("ppt")):
            raise UnreadableError(said)
    found = next((found for name, found in _IN_ZIP if name in names), "zip")
    return "nexis" if found == "docx" and _module("nexis").is_word_export(data) else found


def _textual(file: File, head: bytes) -> str:
    by_ending = _ENDINGS.get(file.ending)
    if _HTML.match(head):
        return "html"
    if head.lstrip().startswith(b"<") and _FEED.search(head):
        return "feed"
    if by_ending in (None, "text", "mail", "mailbox"):
        found = _mail(head, by_ending)
        if found:
            return found
    if by_ending in (None, "text"):
        return _of_text(file, by_ending)
    return _of_json(file) if by_ending == "json" else by_ending


def _mail(head: bytes, by_ending: str | None) -> str | None:
    """A mailbox or a message; a .txt is one only with the headers that mail programs write."""
    if _MAILBOX.match(head):
        return "mailbox"
    lines = _EMLX.sub(b"", head, count=1).splitlines()[:30]
    headers = [line.lower() for line in lines if _MAIL_HEADER.match(line)]
    sure = any(
        line.startswith((b"message-id:", b"mime-version:", b"received:")) for line in headers
    )
    if lines and _MAIL_HEADER.match(lines[0]) and sure and len(headers) >= 3:
        return "mail"
    return by_ending if by_ending in ("mail", "mailbox") else None


def _of_text(file: File, by_ending: str | None) -> str:
    start = file.data[:_HEAD].lstrip()[:1]
    if start in (b"{", b"[") and by_ending is None:
        return _of_json(file)
    text = file.data[: 8 * _HEAD].decode("utf-8", "replace")
    if _module("nexis").is_export(text):
        return "nexis"
    if _module("chats").is_whatsapp(text):
        return "whatsapp"
    if by_ending is None and not _seems_text(file.data[:_HEAD]):
        raise UnreadableError(f"a file of a kind that is not read (.{file.ending})")
    return "text"


def _of_json(file: File) -> str:
    """JSON of a chat, of records, or one object a line."""
    first = file.data.lstrip().split(b"\n", 1)
    if len(first) > 1 and first[0].rstrip().endswith(b"}") and first[1].lstrip()[:1] == b"{":
        return "jsonl"
    if len(file.data) <= _LARGEST_CHAT and b'"messages"' in file.data:
        try:
            if _module("chats").is_telegram(json.loads(file.data)):
                return "telegram"
        except (ValueError, RecursionError):
            pass
    return "json"


def _seems_text(head: bytes) -> bool:
    return b"\0" not in head


def reader(name: str) -> ModuleType:
    """The module that reads a format."""
    return _module(_MODULES[name])


def _module(name: str) -> ModuleType:
    return import_module(f"pipeline.readers.{name}")


@cache
def reader_and_version(name: str) -> str:
    """The reader of a format and its version, with those of its libraries.

    Such as "html 1 (trafilatura 2.3.1)".
    """
    module = reader(name)
    libraries = ", ".join(f"{library} {_installed(library)}" for library in module.LIBRARIES)
    own = f"{_MODULES[name]} {module.VERSION}"
    return f"{own} ({libraries})" if libraries else own


def versions() -> list[str]:
    """All readers with their versions."""
    return sorted({reader_and_version(name) for name in _MODULES})


def _installed(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "not installed"
