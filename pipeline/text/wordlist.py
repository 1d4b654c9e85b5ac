"""What is known of how words are written: the parser's dictionary, and the lexicons of names."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language

from pipeline import lexicons
from pipeline.lexicons.tables import known_actors, known_states

_PARTS = ("noun", "verb", "adj", "adv")
_MORE = frozenset(
    {
        "amid",
        "amidst",
        "versus",
        "via",
        "till",
        "its",
        "theirs",
        "ours",
        "shall",
        "ought",
        "everybody",
        "anybody",
        "nobody",
    }
    | {"aren", "couldn", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn", "shouldn", "wasn"}
    | {"weren", "won", "wouldn"}
)
_LONG_ENDING = re.compile(
    r".{4,}(?:ed|ing|ly|tions?|ments?|ness|isms?|izes?|ises?|ability|ships?)|.{4,}(?:er|or)s"
)
_TAIL = re.compile(
    r"(?:strike|fire|line|runner|delegate|craft|gun|bomb|drop|lift|block|field|holder|maker|port|base)"
    r"(?:s|ed|ing|ned|ning|ped|ping)?$"
)
"""How words end that are made of two: "airstrikes", "machinegunned"."""
_PREFIX = re.compile(r"(?:anti|counter|pro|non|para|multi|inter|over|under|out|re|un|de|co)")
_WORD = re.compile(r"[^\W\d_]+")


class Wordlist:
    """The words of the parser's dictionary, and which of them it was trained on in capitals."""

    def __init__(self, nlp: Language) -> None:
        self._index: dict[str, frozenset[str]] = {}
        self._exceptions: set[str] = set()
        self._rules: dict[str, list[tuple[str, str]]] = {}
        self._strings: Path | None = Path(nlp.path) / "vocab" / "strings.json" if nlp.path else None
        if nlp.has_pipe("lemmatizer"):
            lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
            for part in _PARTS:
                self._index[part] = frozenset(lookups.get_table("lemma_index").get(part, ()))
                self._exceptions |= set(lookups.get_table("lemma_exc").get(part, ()))
                rules = lookups.get_table("lemma_rules").get(part, ())
                self._rules[part] = [(old, new) for old, new in rules]

    @cached_property
    def _seen(self) -> frozenset[str]:
        """All that the model's vocabulary was saved with: what is parsed later does not count."""
        if self._strings is None or not self._strings.is_file():
            return frozenset()
        return frozenset(json.loads(self._strings.read_text(encoding="utf-8")))

    def __contains__(self, low: str) -> bool:
        """Whether a word, or what it is a form of, is in the dictionary."""
        if low in STOP_WORDS or low in _MORE or low in self._exceptions:
            return True
        return any(low in index or self._is_form(low, part) for part, index in self._index.items())

    def _is_form(self, low: str, part: str) -> bool:
        index = self._index[part]
        return any(
            low.endswith(old) and low[: len(low) - len(old)] + new in index
            for old, new in self._rules[part]
        )

    def capitalised(self, low: str) -> bool:
        """Whether the model was trained on the word with a capital."""
        return low[:1].upper() + low[1:] in self._seen

    def only_capitals(self, low: str) -> bool:
        """Whether the model was trained on the word in capitals, and not with one alone."""
        return low.upper() in self._seen and not self.capitalised(low)

    def looks_common(self, low: str) -> bool:
        """Whether a word that the dictionary lacks is made like one of a language's own words."""
        if _LONG_ENDING.fullmatch(low):
            return True
        tail = _TAIL.search(low)
        if tail and tail.start() > 2 and low[: tail.start()] in self:
            return True
        prefix = _PREFIX.match(low)
        return prefix is not None and len(low) - prefix.end() > 3 and low[prefix.end() :] in self


@dataclass(frozen=True, slots=True)
class NameRule:
    """How a word of the lexicon is written (Capital, CAPITALS, small), and when."""

    written: str
    beside_number: bool = False
    opens: bool = False
    title: bool = False


@cache
def wordlist(nlp: Language) -> Wordlist:
    """The word list of a model, made once."""
    return Wordlist(nlp)


@cache
def names() -> Mapping[str, NameRule]:
    """By word in small letters: how names and titles are written."""
    found: dict[str, NameRule] = {}
    for entry in lexicons.load("titles"):
        for word in entry["words"]:
            found[word.rstrip(".").lower()] = NameRule("small", title=True)
    for state in known_states():
        for name in state.words:
            if _WORD.fullmatch(name):
                found[name.lower()] = NameRule("CAPITALS" if name.isupper() else "Capital")
    for entry in lexicons.load("case_names"):
        if entry["as"] == "written":
            continue
        rule = NameRule(entry["as"], "beside_number" in entry, "opens" in entry)
        for word in entry["words"]:
            found[word] = rule
            if rule.written == "Capital" and not rule.opens and not rule.beside_number:
                found.setdefault(word + "s", rule)
    return found


@cache
def phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The words of known names by the first in small letters, the longest name first."""
    known = [word for state in known_states() for word in state.words if " " in word]
    for entry in lexicons.load("case_names"):
        known += entry["words"] if entry["as"] == "written" else ()
    for actor in known_actors():
        known += (actor.name, *actor.aliases)
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in known:
        forms = tuple(_WORD.findall(name))
        found.setdefault(forms[0].lower(), set()).add(forms)
    return {
        first: tuple(sorted(forms, key=lambda f: (-len(f), f))) for first, forms in found.items()
    }
