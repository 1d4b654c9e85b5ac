"""Text in capitals alone, as teleprinters and headlines have it, put back for the parser.

The parser was trained on mixed case: it takes nearly every word in capitals for a name. It is given
a copy in which only names keep a capital; what is published stays as the source has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.lexicons import load

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEAST = 4
"""Fewer words in capitals are a name ("BBC NEWS"), not a sentence."""
_VOWEL = re.compile(r"[AEIOUY]")
_SHORT = 4
"""Unknown words no longer than this are taken for abbreviations ("FMLN")."""
_MARK = "in capitals"
_DAY = re.compile(r"\d{1,2}\s*$")


def in_capitals(text: str) -> bool:
    """Whether a sentence is written in capitals alone (but for a few letters)."""
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    loud = sum(str(word).isupper() for word in words)
    return loud >= max(_LEAST, 0.9 * len(words))


def mark(doc: Doc) -> None:
    """Note on a parse that its text is written in capitals alone."""
    doc.user_data[_MARK] = True


def all_capitals(doc: Doc) -> bool:
    """Whether the text of a parse is written in capitals alone, so that they tell no name."""
    return bool(doc.user_data.get(_MARK))


class Recaser:
    """Puts text in capitals back into mixed case, with the dictionary of a model's lemmatiser."""

    def __init__(self, nlp: Language) -> None:
        tables = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        self._index: Mapping[str, list[str]] = tables.get_table("lemma_index")
        self._odd: Mapping[str, Mapping[str, list[str]]] = tables.get_table("lemma_exc")
        self._rules: Mapping[str, list[tuple[str, str]]] = tables.get_table("lemma_rules")
        self._words = {
            kind: frozenset(self._index[kind]) for kind in ("noun", "verb", "adj", "adv")
        }
        self._small = STOP_WORDS | _listed("small")

    def recase(self, text: str) -> str:
        """The text with capitals only where a name may stand; every character keeps its place."""
        out = list(text)
        for found in _WORD.finditer(text):
            start, end = found.span()
            word = self._word(text, found)
            if found.start() == 0 or text[:start].strip(" “\"'‘[(") == "":
                word = word[:1].upper() + word[1:]
            if len(word) == end - start:
                out[start:end] = word
        return "".join(out)

    def _word(self, text: str, found: re.Match[str]) -> str:
        word, behind = found[0], text[found.end() : found.end() + 2]
        base, mark, ending = word.partition("’" if "’" in word else "'")
        if (len(base) == 1 and base not in "AIY") or (len(word) == 1 and behind[:1] == "."):
            return word
        if any(char.isdigit() for char in (text[found.start() - 1 : found.start()] + behind[:1])):
            return word
        return self._cased(base, text, found) + mark + ending.lower()

    def _cased(self, word: str, text: str, found: re.Match[str]) -> str:
        low = word.lower()
        if low in ("may", "march"):
            day = _DAY.search(text[: found.start()]) or re.match(r"\s*\d", text[found.end() :])
            return word.capitalize() if day else low
        if low in _names():
            return word.capitalize()
        if low == "i":
            return word
        if self._is_common(low):
            return low
        abbreviation = len(word) <= _SHORT or not _VOWEL.search(word)
        return word if abbreviation else word.capitalize()

    @cache  # noqa: B019 - one recaser lives as long as the process
    def _is_common(self, word: str) -> bool:
        """Whether a dictionary knows a word, in one of its forms, as none but a common one."""
        if word in self._small:
            return True
        return any(
            word in known
            or word in self._odd.get(kind, {})
            or any(
                word.endswith(ending) and word[: len(word) - len(ending)] + base in known
                for ending, base in self._rules.get(kind, ())
            )
            for kind, known in self._words.items()
        )


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(word for entry in load("capital_words") for word in entry.get(key, ()))


@cache
def _names() -> frozenset[str]:
    states = {word.lower() for entry in load("states") for word in entry["words"]}
    parts = {part for word in states for part in word.split()}
    return _listed("names") | (parts - STOP_WORDS)
