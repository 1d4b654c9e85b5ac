"""Chats: `result.json` of Telegram Desktop and the text files of WhatsApp.

A message is a report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pipeline.readers.chatlogs import telegram, whatsapp
from pipeline.readers.chatlogs.message import Message
from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError
from pipeline.readers.shared.text import count, one_line, text_of, tidy
from pipeline.readers.tables.trees import parsed

VERSION = "1"
LIBRARIES: tuple[str, ...] = ()

_FILE_OF_CHAT = re.compile(
    r"(?:WhatsApp Chat (?:with|-) |WhatsApp-Chat mit |Chat WhatsApp avec )(.+)"
)


def is_telegram(value: Any) -> bool:
    """Whether a parsed JSON value is an export of Telegram Desktop."""
    return telegram.is_export(value)


def is_whatsapp(text: str) -> bool:
    """Whether a text, or the start of one, is an export of WhatsApp."""
    return whatsapp.is_export(text)


def read(file: File) -> Iterator[Found]:
    """Each message with a text as a report, and how many others there are.

    Raises UnreadableError for what is no chat.
    """
    found = Counter[str]()
    undated: list[str] = []
    for number, message in enumerate(_messages(file), start=1):
        found[message.kind] += 1
        if message.undated:
            undated.append(f"message {number}: {message.undated}")
        if message.kind == "text":
            yield _report(message, number)
    if not found:
        raise UnreadableError("a chat without messages")
    left = [
        count(number, f"message {what}", f"messages {what}")
        for kind, what in (("media", "without text"), ("service", "of the program itself"))
        if (number := found[kind])
    ]
    if left:
        yield Refusal(" and ".join(left))
    if undated:
        yield Refusal(f"the date of {count(len(undated), 'message')} was not used: {undated[0]}")


def _messages(file: File) -> Iterator[Message]:
    text = text_of(file.data)
    if text.lstrip()[:1] != "{":
        if not is_whatsapp(text):
            raise UnreadableError("a text that is no export of a chat")
        return whatsapp.messages(text, _channel(file))
    value = parsed(text)
    if not is_telegram(value):
        raise UnreadableError("JSON that is no export of a chat")
    return telegram.messages(value)


def _channel(file: File) -> str | None:
    """The chat that the path of a file names: "WhatsApp Chat with Tamsa news.txt"."""
    path = "/".join(filter(None, (file.name, file.member)))
    for part in reversed(path.split("/")):
        found = _FILE_OF_CHAT.fullmatch(re.sub(r"\.(?:txt|zip)$", "", part, flags=re.IGNORECASE))
        if found:
            return found[1]
    return None


def _report(message: Message, number: int) -> Report:
    return Report(
        tidy(message.text).strip(),
        publisher=one_line(message.channel),
        authors=one_line(message.sender),
        published=message.day,
        published_basis="stated" if message.day else None,
        record=number,
    )
