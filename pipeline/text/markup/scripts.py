"""Lines in a script that the rules for English do not read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.text.reading import Edit

_OTHER = "\u0370-\u1dff\u2c80-\ua6ff\ua840-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc"
_LETTER = re.compile(rf"[{_OTHER}]")
_LINE = re.compile(rf"^[^\n]*?[{_OTHER}][^\n]*$", re.MULTILINE)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_NUMBER = r"\d[\d،.,]*"
_RUN = re.compile(
    rf"(?:{_NUMBER}[ \t]+)?[{_OTHER}]+(?:[\s\d.,،:;()/'\"–-]+[{_OTHER}]+)*"
    rf"(?:[ \t]?:[ \t]*{_NUMBER})?"
)
_MOSTLY = 3
"""So many letters of another script to one of ours make a line one of that script."""


def find_scripts(text: str) -> Iterator[Edit]:
    """Lines mostly in another script, a run of them as one, and such words in other lines."""
    if text.isascii() or not _LETTER.search(text):
        return
    start = end = -1
    scripts = ""
    for line in _LINE.finditer(text):
        if not _is_other(line.group()):
            yield from _runs(text, line)
            continue
        if start >= 0 and text[end : line.start()].strip():
            yield Edit(start, end, "\n\n", _reason(scripts))
            start = -1
        if start < 0:
            start, scripts = line.start(), _script(line.group())
        end = line.end()
    if start >= 0:
        yield Edit(start, end, "\n\n", _reason(scripts))


def _is_other(line: str) -> bool:
    return len(_LETTER.findall(line)) > _MOSTLY * len(_LATIN.findall(line))


def _runs(text: str, line: re.Match[str]) -> Iterator[Edit]:
    """Several words, or words and a number, of another script in a line that is of ours."""
    for run in _RUN.finditer(text, line.start(), line.end()):
        if not run.group().isalpha():
            yield Edit(run.start(), run.end())


def _script(line: str) -> str:
    """The name of the script of the first letter that is not Latin ("Arabic", "Cyrillic")."""
    found = _LETTER.search(line)
    name = unicodedata.name(found.group(), "another") if found else "another"
    return name.split()[0].capitalize()


def _reason(script: str) -> str:
    return f"words in {script} script: only English is read"
