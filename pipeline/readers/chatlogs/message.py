"""A message of a chat, whatever program it is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.text.periods import Period

Kind = Literal["text", "media", "service"]


@dataclass(frozen=True, slots=True)
class Message:
    """What one message says, who sent it and when; `kind` is `text` if it is to be read.

    `channel` is the chat or channel it is in. `undated`: why its day cannot be determined.
    """

    kind: Kind
    text: str = ""
    sender: str | None = None
    channel: str | None = None
    day: Period | None = None
    undated: str | None = None
