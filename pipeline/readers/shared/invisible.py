"""Characters that steer how a text is shown and say nothing."""

from __future__ import annotations

import re

_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """A text without hyphens that only may be shown, and without marks of direction and breaks."""
    return _INVISIBLE.sub("", text)
