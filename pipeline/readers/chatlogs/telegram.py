"""`result.json` of Telegram Desktop: one chat, or all chats of an account."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from pipeline.readers.chatlogs.message import Message
from pipeline.text.periods import Period

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T")


def is_export(value: Any) -> bool:
    """Whether a parsed JSON value is such an export."""
    return any(True for _ in _chats(value))


def _chats(value: Any) -> Iterator[dict[str, Any]]:
    """The chats of an export, each with its messages."""
    if not isinstance(value, dict):
        return
    if _is_chat(value):
        yield value
    for group in ("chats", "left_chats"):
        held = value.get(group)
        chats = held.get("list") if isinstance(held, dict) else None
        for chat in chats if isinstance(chats, list) else []:
            if isinstance(chat, dict) and _is_chat(chat):
                yield chat


def _is_chat(value: dict[str, Any]) -> bool:
    messages = value.get("messages")
    if not isinstance(messages, list) or not ("id" in value or "type" in value):
        return False
    return not messages or any(
        isinstance(each, dict) and "type" in each and "date" in each for each in messages[:20]
    )


def messages(value: Any) -> Iterator[Message]:
    """The messages of all chats of an export, in its order."""
    for chat in _chats(value):
        channel = _string(chat.get("name"))
        for each in chat["messages"]:
            yield _message(each, channel) if isinstance(each, dict) else Message("service")


def _message(each: dict[str, Any], channel: str | None) -> Message:
    if each.get("type") != "message":
        return Message("service")
    text = _text(each.get("text"))
    if not text.strip():
        return Message("media")
    sender = _string(each.get("forwarded_from")) or _string(each.get("from"))
    day = _day(each)
    undated = None if day else "a message without a date"
    return Message("text", text, sender, channel, day, undated)


def _text(value: Any) -> str:
    """The text of a message: plain, or in pieces of which some are links, bold and so on."""
    pieces = value if isinstance(value, list) else [value]
    said = (piece.get("text") if isinstance(piece, dict) else piece for piece in pieces)
    return "".join(each for each in said if isinstance(each, str))


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _day(each: dict[str, Any]) -> Period | None:
    found = _DAY.match(str(each.get("date")))
    try:
        return Period.day(dt.date.fromisoformat(found[1])) if found else None
    except ValueError:
        return None
