"""A message as its bytes: headers, the texts that make its body, and what is attached."""

from __future__ import annotations

import datetime as dt
import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from pipeline.readers.document import UnreadableError
from pipeline.readers.shared.markup import plain
from pipeline.readers.shared.text import one_line, text_of, tidy

MOST_PARTS = 2000
_LONGEST_HEADER = 4000
_STUB_WORDS = 40
_STUB_SHARE = 5
_PATH = re.compile(r"[/\\]")
_TEXTS = ("text/plain", "text/html")


@dataclass(frozen=True, slots=True)
class Attached:
    """A file within a message; `data` is None for one of a kind that holds no text."""

    name: str
    kind: str
    data: bytes | None


def parse(data: bytes) -> Message:
    """The message. Raises UnreadableError for what is none, and one nested too deep."""
    try:
        message = email.message_from_bytes(data)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableError(f"a message that is too broken to read ({error})") from error
    if not message.keys():
        raise UnreadableError("no mail: it has no header lines")
    return message


def header(message: Message, name: str) -> str | None:
    """The value of a header on one line, decoded; None where it is empty or lacking."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), None)
    return one_line(_decoded(str(raw))) if raw is not None else None


def _decoded(raw: str) -> str:
    raw = raw[:_LONGEST_HEADER]
    if any("\udc80" <= char <= "\udcff" for char in raw):
        return _bytes_decoded(raw.encode("ascii", "surrogateescape"), None)
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError, LookupError, RecursionError):
        return raw
    said = [
        _bytes_decoded(part, charset) if isinstance(part, bytes) else part
        for part, charset in cast("list[tuple[str | bytes, str | None]]", parts)
    ]
    return "".join(said)


def _bytes_decoded(data: bytes, charset: str | None) -> str:
    for name in (charset, "utf-8", "cp1252"):
        try:
            if name:
                return data.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("latin-1")


def sender(message: Message) -> str | None:
    """Who a message is from, by name if it gives one."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == "from"), "")
    try:
        name, address = parseaddr(raw[:_LONGEST_HEADER].replace("\n", " ").replace("\r", " "))
    except (ValueError, IndexError, RecursionError):
        return None
    return one_line(_decoded(name).strip(" '\"")) or one_line(_decoded(address))


def day(message: Message) -> dt.date | None:
    """The day that a message says it was sent, where its sender was."""
    said = header(message, "Date")
    try:
        return parsedate_to_datetime(said[:100]).date() if said else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def leaves(message: Message) -> Iterator[Message]:
    """The parts that hold no others, in order; of alternatives the one to read.

    Raises UnreadableError for a message of too many parts.
    """
    stack, seen = [message], 0
    while stack:
        part = stack.pop()
        seen += 1
        if seen > MOST_PARTS:
            raise UnreadableError(f"a message of more than {MOST_PARTS:,} parts")
        inner = part.get_payload()
        if not part.is_multipart() or part.get_content_type() == "message/rfc822":
            yield part
        elif isinstance(inner, list):
            below = [each for each in inner if isinstance(each, Message)]
            if part.get_content_type() == "multipart/alternative":
                below = _best(below)
            stack.extend(reversed(below))


def _best(alternatives: list[Message]) -> list[Message]:
    """Plain text, unless it only says that there is HTML; files beside it stay."""
    plains = [one for one in alternatives if one.get_content_type() == "text/plain"]
    others = [one for one in alternatives if one.get_content_type() != "text/plain"]
    words = len(" ".join(map(text, plains)).split())
    if not plains or not others:
        return others or plains
    if words < _STUB_WORDS:
        rich = " ".join(text(one) for one in others if one.get_content_type() == "text/html")
        if not words or len(rich.split()) > max(words * _STUB_SHARE, _STUB_WORDS):
            return others
    return plains


def is_text(part: Message) -> bool:
    """Whether a part belongs to the body."""
    return (
        part.get_content_type() in _TEXTS
        and part.get_content_disposition() != "attachment"
        and _file_name(part) is None
    )


def text(part: Message) -> str:
    """The text of a part of the body; of HTML what can be read of it.

    Raises UnreadableError where its characters cannot be determined.
    """
    data = _payload(part)
    if not data.strip():
        return ""
    said = tidy(_text(data, part.get_content_charset())).removeprefix("\ufeff")
    return plain(said) if part.get_content_type() == "text/html" else said


def _text(data: bytes, charset: str | None) -> str:
    try:
        return data.decode(charset) if charset and charset != "us-ascii" else text_of(data)
    except (LookupError, UnicodeError, ValueError) as error:
        if isinstance(error, UnreadableError):
            raise
        return text_of(data)


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def attached(part: Message, number: int) -> Attached:
    """A part that is no body, as a file; it has a number where it has no name."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        data = _bytes_of(first) if isinstance(first, Message) else b""
        return Attached(f"{_file_name(part) or f'message-{number}'}.eml", kind, data)
    name = _file_name(part) or f"attachment-{number}"
    return Attached(name, kind, _payload(part))


def _bytes_of(message: Message) -> bytes:
    try:
        return message.as_bytes()
    except (ValueError, LookupError, TypeError, RecursionError, AttributeError):
        return b""


def _file_name(part: Message) -> str | None:
    """The last part of the name that an attached file has; it leads nowhere."""
    try:
        said = part.get_filename()
    except (ValueError, LookupError, TypeError):
        return None
    name = one_line(_PATH.split(_decoded(said))[-1]) if said else None
    return name.lstrip(".")[-120:] or None if name and name.isprintable() else None
