"""Frames of verbs that are no finite ones: "saying that A", "was confirmed by X", "quoted as"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extract.attribution.by_words.cue_words import CueEntry
from pipeline.extract.attribution.by_words.heads import BREAKS, FINITE, NOUNS, can_speak, is_break
from pipeline.extract.attribution.by_words.hits import Hit, end_of, tail_end, trimmed
from pipeline.extract.attribution.by_words.nominals import Phrase, after, before


def participle(doc: Doc, i: int, entry: CueEntry, last: Phrase | None) -> Iterator[Hit]:
    """`citing X`; `X did it, saying that A`."""
    if doc[i].lemma_ == "cite":
        cited, left = after(doc, i + 1), trimmed(doc, 0, i)
        if cited and left:
            yield Hit(cited, (i, i + 1), left + trimmed(doc, cited.end, end_of(doc)), "citing")
        return
    own = before(doc, i) if i and doc[i - 1].tag_ in NOUNS else None
    with_own = own is not None and doc[own.begin - 1].lower_ == "with"
    apart = is_break(doc[i - 1]) or doc[i - 1].tag_ == "CC"
    that = doc[i + 1 : i + 2].text == "that"
    if "clause" not in entry.frames or not (with_own or apart or that):
        return
    phrase = own if with_own else last or first_subject(doc, i)
    right = trimmed(doc, i + 1, end_of(doc))
    if phrase and can_speak(doc, phrase.first, phrase.stop, known=True):
        yield Hit(phrase, (i, i + 1), right, "saying", entry.denies)


def first_subject(doc: Doc, stop: int) -> Phrase | None:
    """The phrase before the first finite verb of a sentence, that of a relative clause aside."""
    finite = (t.i for t in doc[:stop] if t.tag_ in FINITE)
    verb = next((i for i in finite if doc[i - 1].tag_ not in {"WP", "WDT"}), 0)
    return before(doc, verb) if verb else None


def passive(doc: Doc, i: int, accused: bool) -> Iterator[Hit]:
    """`X was quoted as saying A`; `A was confirmed by X`; `accused by X of A`."""
    if doc[i].lemma_ in {"quote", "cite"}:
        yield from _was_quoted(doc, i)
        return
    by = next((t.i for t in doc[i + 1 : i + 4] if t.lower_ == "by"), None)
    phrase = after(doc, by + 1) if by is not None else None
    if phrase and can_speak(doc, phrase.first, phrase.stop, known=True):
        breaks = (t.i for t in doc[phrase.end :] if t.text in BREAKS)
        after_it = trimmed(doc, phrase.end, next(breaks, end_of(doc)))
        told = after_it if accused else trimmed(doc, 0, i)
        yield Hit(phrase, (i, phrase.first), told, "passive_by")


def _was_quoted(doc: Doc, i: int) -> Iterator[Hit]:
    """`X was quoted (by the paper) as saying A`; `A, X was quoted as saying`."""
    be = max(t.i for t in doc[:i] if t.lemma_ in {"be", "get"})
    phrase = before(doc, be)
    saying = next((t.i for t in doc[i + 1 : i + 9] if t.lower_ == "saying"), None)
    if phrase is None or saying is None:
        return
    end = end_of(doc)
    behind = tail_end(doc, saying + 1) >= end
    contents = trimmed(doc, 0, phrase.begin) if behind else trimmed(doc, saying + 1, end)
    yield Hit(phrase, (i, saying + 1), contents, "was_quoted")


def quoted_as_saying(doc: Doc, i: int) -> Hit | None:
    """`the paper quoted X as saying A`."""
    if doc[i].lemma_ not in {"quote", "cite"}:
        return None
    phrase = after(doc, i + 1)
    if phrase is None or phrase.end + 1 >= len(doc) or doc[phrase.end].lower_ != "as":
        return None
    if doc[phrase.end + 1].tag_ != "VBG":
        return None
    return Hit(phrase, (i, phrase.end + 2), trimmed(doc, phrase.end + 2, end_of(doc)), "quoted")
