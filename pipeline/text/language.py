"""Counts of a text, and the language it is written in."""

from __future__ import annotations

import re
from functools import cache

import pycountry
from py3langid.langid import MODEL_FILE, LanguageIdentifier

_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SAMPLE = 20_000
_PROSE = 12
"""Words of a paragraph whose language is asked for."""
_PART = 0.25
_LEAST = 5
"""Words; of fewer no language can be determined."""
_NOT_ENGLISH = 0.02
_SURE = 0.5
_OTHER_SCRIPT = 0.7
ENGLISH = "en"


def count_words(text: str) -> int:
    """The number of runs of letters and digits."""
    return sum(1 for _ in _WORD.finditer(text))


def language(text: str) -> str | None:
    """The ISO 639 code of a text's language; None where it cannot be determined.

    Another language than English is given only where English can be ruled out, by py3langid's
    probabilities or by a script that English is not written in. A text partly in English, beside
    its translation or lists in another script, is an English one.
    """
    sample = text[:_SAMPLE]
    found = _of_stretch(sample)
    if found == ENGLISH:
        return found
    paragraphs = [
        part for part in _PARAGRAPH.split(sample) if len(_LATIN_WORD.findall(part)) >= _PROSE
    ]
    english = sum(
        len(_LATIN_WORD.findall(part)) for part in paragraphs if _of_stretch(part) == ENGLISH
    )
    return ENGLISH if english > _PART * len(_LATIN_WORD.findall(sample)) else found


def _of_stretch(sample: str) -> str | None:
    letters = _LETTER.findall(sample)
    foreign = len(letters) - sum(map(bool, map(_LATIN.match, letters)))
    words = len(_WORD.findall(sample))
    if not letters or (words < _LEAST and foreign < _OTHER_SCRIPT * len(letters)):
        return None
    likely = {str(code): float(p) for code, p in _identifier().rank(sample)}
    best = max(sorted(likely), key=likely.__getitem__)
    if foreign > _OTHER_SCRIPT * len(letters):
        return None if best == ENGLISH else best
    if best == ENGLISH or likely[ENGLISH] >= _NOT_ENGLISH or likely[best] < _SURE:
        return ENGLISH if likely[ENGLISH] >= _SURE else None
    return best


def language_name(code: str) -> str:
    """The English name of a language; its code where it has none."""
    known = pycountry.languages
    found = known.get(alpha_2=code) or known.get(alpha_3=code)
    return str(found.name) if found else code


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
