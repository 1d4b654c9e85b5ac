"""Text in capitals as it would be written in small letters, for the parser alone.

The parser takes a text all in capitals for a string of names, and so it does a headline whose
words all begin with one ("Army Shells Town"). What it is given instead is a copy of
the same length, so that every offset keeps pointing at the source. Which words are names is decided
by what the article writes elsewhere in small letters, by the lexicon `case_names` and those of
actors and states, and by the parser's own dictionary: a word that it does not know is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language

from pipeline.text.wordlist import NameRule, Wordlist, names, phrases, wordlist

_WORD = re.compile(r"[^\W\d_]+")
_LONG = 3
"""The letters a word must have to tell anything."""
_LEAST = 2
"""The common words that a sentence in capitals has at least."""
_ABBREVIATIONS = frozenset({"us", "who", "it", "is"})
"""Common words that are abbreviations as well."""
_SHARE = 0.1
"""Of the words of a sentence in capitals at most so many are in small letters ("McNeil")."""
_MOSTLY = 0.6
"""The share of sentences in capitals from which on the whole article counts as written so."""
_SHORT = 3
_TITLE = 4
"""The words of four letters and more that a headline in capitals has at least."""
_BRACKETED = re.compile(r"(?<=[(\[])[^\W\d_]{2,6}(?=[)\]])")
_OPENING = re.compile(r"^\W*|(?:^|[,:] )[\"“‘]+")
_AFTER_NUMBER = frozenset({"ST", "ND", "RD", "TH", "MM", "CM", "KM", "KG", "AM", "PM", "S"})
_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "ash", "at", "az", "an"})
"""Of Arabic names, before a hyphen."""
_DATE_WORDS = frozenset(
    {"in", "on", "of", "by", "since", "until", "till", "last", "next", "early", "mid", "late"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_NO_NAME = NameRule("small")
_ARTICLE = frozenset({"the", "a", "an"})


@dataclass
class _Usage:
    """How the article writes a word where it is not in capitals throughout."""

    forms: dict[str, Counter[str]] = field(default_factory=dict)
    abbreviations: set[str] = field(default_factory=set)

    def form(self, low: str) -> str | None:
        """The form that the article uses most; None for a word that it does not use."""
        seen = self.forms.get(low)
        return max(seen.items(), key=lambda item: (item[1], item[0]))[0] if seen else None


def truecase(texts: Sequence[str], nlp: Language, headlines: Collection[int] = ()) -> list[str]:
    """The sentences of an article, those in capitals as they would else be written.

    `headlines` are the indices of those that may be written with a capital on every word. Each
    sentence keeps its length and, but for case, its letters. Others come back as they are.
    """
    known = wordlist(nlp)
    shouted = [_is_shouted(text, known) for text in texts]
    titled = {n for n in headlines if not shouted[n] and _is_titled(texts[n], known)}
    if not any(shouted) and not titled:
        return list(texts)
    if sum(shouted) >= _MOSTLY * len(texts):
        shouted = [_in_capitals(text) for text in texts]
    plain = [text for n, text in enumerate(texts) if not shouted[n] and n not in titled]
    usage = _usage(plain, [text for n, text in enumerate(texts) if shouted[n]], known)
    return [
        _recased(text, usage, known, n in titled) if shouted[n] or n in titled else text
        for n, text in enumerate(texts)
    ]


def _in_capitals(text: str) -> bool:
    """Whether hardly a word is in small letters."""
    words = [w for w in _WORD.findall(text) if len(w) > 1]
    small = sum(not w.isupper() for w in words)
    return bool(words) and small <= _SHARE * len(words)


def _is_shouted(text: str, known: Wordlist) -> bool:
    """Whether a sentence is in capitals, and no mere row of abbreviations."""
    if not _in_capitals(text):
        return False
    words = {w.lower() for w in _WORD.findall(text) if len(w) > 1 and w.isupper()}
    common = (
        w in STOP_WORDS - _ABBREVIATIONS or (len(w) >= _LONG and w in known and w not in names())
        for w in words
    )
    return sum(common) >= _LEAST


def _is_titled(text: str, known: Wordlist) -> bool:
    """Whether a headline has a capital on every word of some length, common words among them."""
    words = [w for w in _WORD.findall(text) if len(w) > _LONG]
    if any(w.islower() for w in words):
        return False
    common = [w for w in words if w.istitle() and w.lower() in known and w.lower() not in names()]
    return len(words) >= _TITLE and len(common) > _LEAST


def _usage(plain: Iterable[str], loud: Iterable[str], known: Wordlist) -> _Usage:
    usage = _Usage()
    for text in loud:
        found = {m.group().lower() for m in _BRACKETED.finditer(text)}
        usage.abbreviations |= {word for word in found if word not in known}
    for text in plain:
        first = True
        for word in _WORD.finditer(text):
            # The first word of a sentence has its capital for that.
            if not first or word.group().islower():
                usage.forms.setdefault(word.group().lower(), Counter())[word.group()] += 1
            first = False
    return usage


@dataclass(slots=True)
class _Word:
    """A run of letters, its place, and how it is to be written."""

    start: int
    end: int
    upper: str
    low: str
    form: str = ""

    def put(self, form: str) -> None:
        """Write the word so, unless that would change its length."""
        self.form = form if len(form) == len(self.upper) else self.upper


def _recased(text: str, usage: _Usage, known: Wordlist, titled: bool) -> str:
    words = [_Word(m.start(), m.end(), m.group(), m.group().lower()) for m in _WORD.finditer(text)]
    for number, word in enumerate(words):
        if titled:
            word.put(_titled_form(words, number, usage, known))
        else:
            word.put(_form(text, words, number, usage, known))
    for one, other in pairwise(words):
        if one.low in {"de", "y"} and names().get(other.low, _NO_NAME).opens:
            other.put(other.low)
    for start, forms in _phrases_in(words, known):
        for word, form in zip(words[start:], forms, strict=False):
            word.put(form)
    _titles(text, words)
    opening = {found.end() for found in _OPENING.finditer(text)}
    chars = list(text)
    for word in words:
        form = word.form
        if word.start in opening and form.islower():
            form = _capital(form)
        chars[word.start : word.end] = form
    return "".join(chars)


def _capital(low: str) -> str:
    return low[:1].upper() + low[1:]


def _form(text: str, words: Sequence[_Word], number: int, usage: _Usage, known: Wordlist) -> str:
    """How a word is to be written, by the first of the rules that says something."""
    word = words[number]
    before, behind = text[word.start - 1 : word.start], text[word.end : word.end + 1]
    if before.isdigit():
        return word.low if word.upper in _AFTER_NUMBER else word.upper
    if before in {"'", "’"}:
        return _after_apostrophe(words, number)
    if len(word.low) == 1:
        return word.low if word.low == "a" and behind != "." else word.upper
    if behind == "-" and (word.low in _ARTICLES or text[word.end + 1 : word.end + 2].isdigit()):
        return word.low if word.low in _ARTICLES else word.upper
    return (
        usage.form(word.low)
        or _ambiguous(text, words, number)
        or _known_form(word, usage, known)
        or (_capital(word.low) if number and _opens_name(words[number - 1]) else "")
        or _guess(word, known)
    )


def _titled_form(words: Sequence[_Word], number: int, usage: _Usage, known: Wordlist) -> str:
    """How a word of a headline is to be written: a common word small, all else unchanged."""
    word = words[number]
    if not word.upper.istitle():
        return word.upper
    named = word.low in names() or (number and _opens_name(words[number - 1]))
    common = word.low in known or known.looks_common(word.low)
    return usage.form(word.low) or (word.low if common and not named else word.upper)


def _after_apostrophe(words: Sequence[_Word], number: int) -> str:
    """`O'Neil`, but `don't` and `Qa'im`."""
    word = words[number]
    initial = number and len(words[number - 1].low) == 1 and len(word.low) > 1
    return _capital(word.low) if initial else word.low


def _ambiguous(text: str, words: Sequence[_Word], number: int) -> str:
    """Words that are a name only beside certain others: "12 MAY", "US TROOPS"."""
    word = words[number]
    previous = words[number - 1].low if number else ""
    rule = names().get(word.low)
    if rule is not None and rule.beside_number:
        ahead = text[word.end : word.end + 4].lstrip(" .,")[:1].isdigit()
        behind = text[max(0, word.start - 2) : word.start].strip()[-1:].isdigit()
        dated = previous in _DATE_WORDS and text[word.start - 1] in " -"
        return _capital(word.low) if ahead or behind or dated else word.low
    if word.low == "us":
        after = words[number + 1] if number + 1 < len(words) else None
        named = after is not None and text[word.end] in " -" and after.low not in STOP_WORDS
        return word.upper if named or previous in {"", *_ARTICLE} else word.low
    return ""


def _known_form(word: _Word, usage: _Usage, known: Wordlist) -> str:
    rule = names().get(word.low)
    if word.low in usage.abbreviations:
        return word.upper
    if rule is not None and not rule.beside_number:
        return {"Capital": _capital(word.low), "CAPITALS": word.upper}.get(rule.written, word.low)
    return ""


def _opens_name(word: _Word) -> bool:
    return names().get(word.low, _NO_NAME).opens


def _guess(word: _Word, known: Wordlist) -> str:
    """A word of the dictionary is no name; one short or unpronounceable is an abbreviation."""
    if word.low in known:
        return word.low
    speakable = re.search("[aeiou]|.y", word.low) is not None
    if not speakable or (len(word.low) <= _SHORT and not known.capitalised(word.low)):
        return word.upper
    if known.only_capitals(word.low):
        return word.upper
    return word.low if known.looks_common(word.low) else _capital(word.low)


def _phrases_in(words: Sequence[_Word], known: Wordlist) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(index of the first word, forms) of known names; a common word alone is none."""
    table: Mapping[str, tuple[tuple[str, ...], ...]] = phrases()
    covered = 0
    for start, word in enumerate(words):
        if start < covered:
            continue
        for forms in table.get(word.low, ()):
            if len(forms) == 1 and word.low in known:
                continue
            if all(
                start + n < len(words) and words[start + n].low == form.lower()
                for n, form in enumerate(forms)
            ):
                yield start, forms
                covered = start + len(forms)
                break


def _titles(text: str, words: Iterable[_Word]) -> None:
    """Write a title before a name with a capital: "President Arias", "Gen. Arias"."""
    rules = names()
    previous: _Word | None = None
    for word in reversed(list(words)):
        rule = rules.get(word.low)
        beside = previous is not None and text[word.end : previous.start] in {" ", ". "}
        if rule is not None and rule.title and beside and previous and previous.form[:1].isupper():
            word.put(_capital(word.low))
        previous = word
