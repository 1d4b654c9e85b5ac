"""What the properties of a document say of it, where that is more than its program's guess."""

from __future__ import annotations

import datetime as dt
import re

from pipeline.readers.shared.text import one_line
from pipeline.text.periods import Period

_LONGEST = 300
_FILE = re.compile(
    r"\.(?:docx?|rtf|odt|pdf|txt|indd|qxd|pptx?|xlsx?|html?|pages|tmp|tiff?|jpe?g|png|ps|eps|dvi|tex)\s*$",
    re.I,
)
_PROGRAM = re.compile(
    r"\s*(?:microsoft )?(?:word|powerpoint|excel|wordpad)\s+-\s|https?://|[a-z]:\\", re.I
)
_NO_TITLE = re.compile(
    r"\s*(?:(?:document|untitled|presentation|title|slide|layout|draft|dokument|template|scan"
    r"|print(?:ing)?|normal|new document|unknown|none)[\s_.-]*\d*|[\W\d_]*|\w{1,3})\s*",
    re.I,
)
_NO_AUTHOR = frozenset(
    {"user", "admin", "administrator", "owner", "author", "unknown", "python-docx", "microsoft",
     "pc", "windows user", "microsoft office user", "utente", "usuario", "guest", "default", "hp",
     "dell", "lenovo", "acer", "asus", "scanner", "test", "none", "null", "anonymous", "root"}
)  # fmt: skip
_YEARS = range(1985, 2100)
_NOT_SET = (dt.date(2013, 12, 23), dt.date(1980, 1, 1), dt.date(1970, 1, 1))
"""Days that programs write where they know none."""


def title_of(said: str | None) -> str | None:
    """A title, unless it is the name of a file, of a program, or no words."""
    title = one_line(said)
    if title is None or len(title) > _LONGEST or not any(sign.isalpha() for sign in title):
        return None
    if _FILE.search(title) or _PROGRAM.match(title) or _NO_TITLE.fullmatch(title):
        return None
    words = title.split(" ")
    return None if len(words) == 1 and re.search(r"[_\d]", title) else title


def authors_of(said: str | None) -> str | None:
    """The names of authors, "; " between them, without those of accounts and machines."""
    line = one_line(said)
    if line is None or len(line) > _LONGEST:
        return None
    names = [name.strip() for name in re.split(r"[;,]", line)]
    kept = [name for name in names if name.casefold() not in _NO_AUTHOR and " " in name]
    return "; ".join(dict.fromkeys(kept)) or None


def created_on(said: dt.datetime | None) -> Period | None:
    """The day a document was made."""
    day = said.date() if said else None
    return Period.day(day) if day and day.year in _YEARS and day not in _NOT_SET else None
