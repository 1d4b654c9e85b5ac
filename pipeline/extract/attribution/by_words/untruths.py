"""What is said to be untrue: "it is not true that A", "reports that A were false"."""

from __future__ import annotations

import re

_ADVERB = r"(?:\s+(?:simply|absolutely|completely|totally|entirely))?"
_FALSE = (
    rf"{_ADVERB}\s+(?:not{_ADVERB}\s+true|untrue|false|fake|baseless|unfounded|(?:a\s+)?lies?)\b"
)
_UNTRUE = re.compile(
    rf"\W*(?:that\s+)?(?:it\s*(?:is|was|['’]s){_FALSE}\s+that\b"
    r"|(?:the\s+|these\s+|those\s+|all\s+)?"
    r"(?:reports?|claims?|rumou?rs?|allegations?|accusations?)\s+(?:that|of)\b"
    rf"[^.;:]*\s(?:is|are|was|were){_FALSE})",
    re.IGNORECASE,
)


def is_untrue(content: str) -> bool:
    """Whether words that somebody says call untrue what they describe."""
    return _UNTRUE.match(content) is not None
