"""Normal forms of place names: one to look names up by, one that spellings of a name share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pipeline.extract.places.words import words

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
    | {"ð": "d", "ə": "a", "ħ": "h", "ŋ": "n"}
    | dict.fromkeys("'’‘`´ʻʼʽʾʿˈ′.", "")
)
_NOT_WORD = re.compile(r"[\W_]+")
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}

_GLUED_ARTICLE = re.compile(r"^[aeiu]?(?:([drstznl])(?=\1)|sh(?=sh))|^al(?=[^aeiou])")
"""An article written together with its noun ("Ezzor"), its consonant doubled."""
_SOUNDS = (
    (re.compile(r"tch|tsch|tsh"), "č"),
    (re.compile(r"shch"), "sč"),
    (re.compile(r"sch|sh|ch|ş"), "s"),
    (re.compile(r"kh|gh|q|ck|c(?=[aou])"), "k"),
    (re.compile(r"dh|dz"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"zh|dj|j|ǧ"), "j"),
    (re.compile(r"x"), "ks"),
)
_VOWELS = re.compile(r"(?<!^)[aeiouyw]+|(?<=[aeiou])h")
_FIRST_VOWEL = re.compile(r"^[aeiou]+[yw]?")
_DOUBLED = re.compile(r"(.)\1+")


def _plain(name: str) -> str:
    """A name without case, accents, dots, apostrophes and hyphens."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    return _NOT_WORD.sub(" ", "".join(c for c in plain if not unicodedata.combining(c)))


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """A name without case, accents, dots, apostrophes and hyphens; Saint, Mount, Fort cut short.

    Empty for a name without letters or digits.
    """
    return " ".join(_SHORT.get(word, word) for word in _plain(name).split())


def _word_skeleton(word: str) -> str:
    for sound, letter in _SOUNDS:
        word = sound.sub(letter, word)
    return _VOWELS.sub("", _FIRST_VOWEL.sub("a", _DOUBLED.sub(r"\1", word)))


def _without_article(word: str) -> str:
    """A word without an article written together with it."""
    bare = _GLUED_ARTICLE.sub("", word)
    return bare if len(bare) > 2 else word


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name written in other letters, which its spellings share.

    "Deir Ezzor", "Dayr az-Zawr" and "Deir al-Zour" share "dr zr". Too coarse to find a name by
    itself: whoever uses it compares the spellings too.
    """
    parts = key(name).split()
    kept = [part for part in parts if part not in words("article")] or parts
    bare = [kept[0], *map(_without_article, kept[1:])] if kept else []
    return " ".join(filter(None, map(_word_skeleton, bare)))


def slug(name: str) -> str:
    """A name as a part of an id: letters and digits joined by hyphens."""
    return "-".join(_plain(name).split())
