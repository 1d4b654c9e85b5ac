"""The classes of words that the event rules speak of: which words of a sentence are of which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from spacy.tokens import Doc

from pipeline.lexicons import load

Forms = tuple[frozenset[str], ...]
"""For each token the forms it may be looked up under."""

_PLURALS = (("ies", "y"), ("es", ""), ("s", ""), ("men", "man"))
_PAST = (("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


_MAY_BE_PAST = frozenset({"NNP", "NN", "JJ", "VBD", "VBN", "VBG"})


def forms(doc: Doc) -> Forms:
    """Lower-case lemma and word of each token, and what it is without an ending.

    The parser leaves names and words it does not know in the plural, and takes headline verbs for
    names: their endings come off here.
    """
    kept: Forms | None = doc.user_data.get("forms")
    if kept is None:
        kept = tuple(_forms_of(token.lower_, token.lemma_.lower(), token.tag_) for token in doc)
        doc.user_data["forms"] = kept
    return kept


@lru_cache(maxsize=1 << 15)
def _forms_of(word: str, lemma: str, tag: str) -> frozenset[str]:
    return frozenset(_forms(word, lemma, tag))


def _forms(word: str, lemma: str, tag: str) -> Iterator[str]:
    yield word
    yield lemma
    if lemma == word and len(word) > 3:
        for ending, instead in _PLURALS:
            if word.endswith(ending) and not word.endswith("ss"):
                yield word[: -len(ending)] + instead
    if tag in {"NNS", "NNPS"} and word.endswith("s"):
        # To the lemmatiser "bases" are those of "basis".
        yield word[:-1]
    if tag in _MAY_BE_PAST:
        for ending, instead in _PAST:
            if word.endswith(ending):
                stem = word[: -len(ending)]
                yield stem + instead
                if not instead and stem[-2:-1] == stem[-1:]:
                    # "kidnapped"
                    yield stem[:-1]


def spellings(phrase: str) -> Iterator[tuple[str, ...]]:
    """The tokens of a phrase: a hyphen may be apart or join its words."""
    words = tuple(phrase.lower().split())
    yield words
    if "-" in phrase:
        yield tuple(phrase.lower().replace("-", " - ").split())


class Phrases:
    """Words and phrases of words, each standing for a set of keys; the longest match wins."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], set[str]]] = {}
        for phrase, key in entries:
            for words in spellings(phrase):
                self._by_first.setdefault(words[0], {}).setdefault(words, set()).add(key)

        self._starting = lru_cache(maxsize=1 << 15)(self._starting_with)

    def _starting_with(self, forms: frozenset[str]) -> tuple[tuple[tuple[str, ...], set[str]], ...]:
        """The phrases whose first word is one of some forms, each with its keys."""
        return tuple(pair for word in forms for pair in self._by_first.get(word, {}).items())

    def at(self, seen: Forms, start: int) -> tuple[int, frozenset[str]]:
        """Where the longest phrase that starts at a token ends, and its keys; the start if none."""
        best = 0
        keys: frozenset[str] = frozenset()
        for words, found in self._starting(seen[start]):
            if len(words) < best or (len(words) > 1 and not _matches(words, seen, start)):
                continue
            keys = keys.union(found) if len(words) == best else frozenset(found)
            best = len(words)
        return start + best, keys


def _matches(words: Sequence[str], seen: Forms, start: int) -> bool:
    stop = start + len(words)
    return stop <= len(seen) and all(word in seen[start + n] for n, word in enumerate(words) if n)


@cache
def _classes() -> Phrases:
    return Phrases(
        (word, entry["id"]) for entry in load("events_classes") for word in entry["words"]
    )


def word_labels(seen: Forms, i: int) -> frozenset[str]:
    """The classes of a single word, whatever phrase it is in."""
    return _classes().at(seen[i : i + 1], 0)[1]


@cache
def classes_of_kind(kind: str) -> frozenset[str]:
    """The classes to which names of actors of a kind belong."""
    return frozenset(
        entry["id"] for entry in load("events_classes") if kind in entry.get("kinds", ())
    )


@cache
def grammar_words(name: str) -> frozenset[str]:
    """The words of one entry of the lexicon `events_grammar`."""
    return frozenset(
        word for entry in load("events_grammar") if entry["id"] == name for word in entry["words"]
    )


def _ends_in_verb(doc: Doc, start: int, stop: int) -> bool:
    """Whether what looks like a name for a thing is a noun with the verb that follows it."""
    nouns = doc[start].tag_ in {"NN", "NNS", "NNP", "NNPS"}
    return nouns and doc[stop - 1].tag_ in {"VBD", "VBZ", "VBP"}


def word_classes(doc: Doc) -> tuple[frozenset[str], ...]:
    """The classes of each token; those of a phrase are its last word's alone.

    "Suicide bomber" is no bomber: within a phrase the single words count for nothing.
    """
    kept: tuple[frozenset[str], ...] | None = doc.user_data.get("word_classes")
    if kept is None:
        kept = doc.user_data["word_classes"] = _word_classes(doc, forms(doc))
    return kept


def _word_classes(doc: Doc, seen: Forms) -> tuple[frozenset[str], ...]:
    labels = [frozenset[str]()] * len(seen)
    covered = 0
    for start in range(len(seen)):
        if start < covered:
            continue
        stop, keys = _classes().at(seen, start)
        if stop - start > 1 and _ends_in_verb(doc, start, stop):
            # "Drones struck" is no drone strike.
            stop, keys = _classes().at(seen[start : start + 1], 0)
            stop += start
        if keys:
            labels[stop - 1] = keys
            covered = stop
    return tuple(labels)
