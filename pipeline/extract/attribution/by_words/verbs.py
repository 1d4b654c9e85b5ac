"""Frames around a reporting verb: before it, after it, on both sides of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from pipeline.extract.attribution.by_words.cue_words import MARKED_ONLY, CueEntry, entries_by
from pipeline.extract.attribution.by_words.heads import (
    BREAKS,
    FINITE,
    NOBODY,
    Range,
    can_speak,
    is_break,
)
from pipeline.extract.attribution.by_words.hits import Hit, end_of, tail_end, trimmed
from pipeline.extract.attribution.by_words.nominals import Phrase, after, before
from pipeline.extract.attribution.by_words.occasions import is_count
from pipeline.extract.attribution.by_words.participles import (
    first_subject,
    participle,
    passive,
    quoted_as_saying,
)

JOINING = frozenset({"and", "but", "while", "whereas", "though", "although", "as"})
_PLAIN = frozenset({"say", "tell", "add", "report", "state", "confirm", "announce", "claim"})
"""Verbs before which any noun that is not voiceless speaks."""
_IDENTIFYING = frozenset({"identify", "name"})
"""Verbs whose agent says who the victims are (`were named by relatives`), and so how many."""
_REVISING = frozenset({"raise", "lower", "revise", "update", "increase", "reduce", "cut"})
_ANSWERING = frozenset({"respond", "reply", "answer", "counter", "retort", "continue"})
_NOT = frozenset({"not", "n't", "n’t", "never", "nor"})
_OUTER = frozenset({"as", "after", "before", "when", "while", "since", "although", "though", "if"})


def has_verb(doc: Doc, first: int, stop: int) -> bool:
    """Whether a finite verb, or a headline's participle, is in a range."""
    return any(t.tag_ in FINITE | {"VBN", "VBG"} for t in doc[first:stop])


def entry_of(token: Token) -> CueEntry | None:
    """The entry of a reporting verb; None for other words and for verbs of attitude."""
    if not token.tag_.startswith("VB") and token.lower_ not in {"said", "says"}:
        return None
    lemma = {"said": "say", "says": "say"}.get(token.lower_, token.lemma_.casefold())
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    verbs = entries_by("verbs")
    entry = verbs.get(f"{lemma} {following}") or verbs.get(lemma)
    return None if entry is None or entry.frames == MARKED_ONLY else entry


def at(doc: Doc, i: int, last: Phrase | None) -> Iterator[Hit]:
    """The frames of the verb at a token; `last` is the source of the frame before it."""
    token, entry = doc[i], entry_of(doc[i])
    named = token.lemma_ in _IDENTIFYING
    accused = token.lemma_ == "accuse"
    if (entry or named) and token.tag_ == "VBN" and (accused or _is_passive(doc, i)):
        yield from passive(doc, i, accused)
    elif token.lemma_ in _REVISING and token.tag_ in FINITE:
        yield from _revised(doc, i)
    elif entry is None:
        return
    elif token.tag_ == "VBG":
        yield from participle(doc, i, entry, last)
    else:
        found = _inverted(doc, i, entry) or _subject_first(doc, i, entry, last)
        if found:
            yield found


def _is_passive(doc: Doc, i: int) -> bool:
    return any(t.lemma_ in {"be", "get"} for t in doc[max(0, i - 3) : i])


def _is_bare(doc: Doc, i: int) -> bool:
    """Whether a verb is a participle without an auxiliary (`a school called the Oak`)."""
    return doc[i].tag_ == "VBN" and not any(t.lemma_ == "have" for t in doc[max(0, i - 3) : i])


def _negated(doc: Doc, first: int, stop: int) -> bool:
    """Whether the verb at `stop` is negated; a short name is no "nor", "asked not to" no denial."""
    first = max((t.i for t in doc[first:stop] if t.text in BREAKS), default=first)
    return any(
        t.lower_ in _NOT and not t.is_upper and doc[t.i + 1].tag_ != "TO" for t in doc[first:stop]
    )


def _inverted(doc: Doc, i: int, entry: CueEntry) -> Hit | None:
    """`A, said X (on Monday)`, also without its comma."""
    if "clause" not in entry.frames or doc[i].lemma_ == "tell" or i == 0:
        return None
    phrase = after(doc, i + 1)
    broken = doc[i - 1].text in BREAKS
    plain = doc[i].lower_ in {"said", "says"}
    object_ = doc[i + 1 : i + 2].text in {"it", "them"}  # `the army, told of it, denied it`
    if phrase is None or object_ or not (broken or plain) or doc[i - 1].tag_ == "CC":
        return None
    stop = tail_end(doc, phrase.end)
    closed = stop >= end_of(doc) or doc[stop].is_punct or doc[stop].lower_ in {*JOINING, "who"}
    closed = closed or not any(t.tag_ in FINITE for t in doc[stop:])
    known = not plain or doc[i + 1].tag_ == "CD" or not broken
    if not closed or not can_speak(doc, phrase.first, phrase.stop, known=known):
        return None
    own = None if broken else before(doc, i)
    if own and (own.set_off or doc[i - 1].tag_ == "PRP"):
        return None
    left = trimmed(doc, 0, i)
    if not left or not (has_verb(doc, *left[0]) or (broken and plain)):
        return None
    return Hit(phrase, (i, i + 1), left, "inverted" if broken else "run_on", entry.denies)


def _subject_first(doc: Doc, i: int, entry: CueEntry, last: Phrase | None) -> Hit | None:
    """`X said A`, `A, X said`, `A, X said, B`, and what takes an object instead of a clause."""
    phrase = before(doc, i)
    if phrase is None and i and doc[i - 1].tag_ == "CC" and doc[i].tag_ != "VB":
        return _joined(doc, i, entry, last)
    if phrase is None or not _speaks(doc, phrase, i):
        return None
    denies = entry.denies or _negated(doc, phrase.stop, i)
    relative = _which(doc, phrase, i) if "clause" in entry.frames else ()
    if relative:
        return Hit(phrase, (i, i + 1), relative, "which_said", denies)
    cue, told = _with_addressee(doc, i, entry)
    beside = _set_aside(doc, phrase, cue, "told" if told else "trailing")
    if beside and "clause" in entry.frames:
        return Hit(phrase, cue, beside[0], beside[1], denies)
    found = _in_front(doc, phrase, cue, entry)
    return replace(found, denies=denies) if found else None


def _joined(doc: Doc, i: int, entry: CueEntry, last: Phrase | None) -> Hit | None:
    """`X fled and said A`; `Y saw X, who stood up and said A`."""
    phrase = _of_relative(doc, i) or last or first_subject(doc, i)
    if phrase is None or not can_speak(doc, phrase.first, phrase.stop, known=True):
        return None
    cue, _ = _with_addressee(doc, i, entry)
    found = _in_front(doc, phrase, cue, entry)
    return replace(found, name="joined") if found else None


def _speaks(doc: Doc, phrase: Phrase, verb: int) -> bool:
    """Whether a phrase is somebody who did say it: not `no group`, not `could say`."""
    if any(t.tag_ == "MD" for t in doc[phrase.stop : verb]):
        return False
    known = doc[verb].lemma_.casefold() not in _PLAIN
    if phrase.begin > 0 and doc[phrase.begin - 1].lower_ in NOBODY:
        return False
    return can_speak(doc, phrase.first, phrase.stop, known=known)


def _with_addressee(doc: Doc, i: int, entry: CueEntry) -> tuple[Range, bool]:
    """The cue with whom it tells (`told the agency`), and whether it has such."""
    if "addressee" not in entry.frames:
        particle = i + 1 < len(doc) and doc[i + 1].lower_ == entry.particle
        return (i, i + 1 + particle), False
    phrase = after(doc, i + 1)
    stop = phrase.stop if phrase else i + 1
    return (i, stop), stop > i + 1


def _set_aside(
    doc: Doc, phrase: Phrase, cue: Range, name: str
) -> tuple[tuple[Range, ...], str] | None:
    """What is before `X said` at the end or in the middle of a sentence, and the frame."""
    left = trimmed(doc, 0, phrase.begin)
    if not left or not has_verb(doc, *left[0]) or doc[left[0][0]].lower_ in _OUTER:
        return None
    joined = doc[phrase.begin - 1]
    if joined.tag_ in {"CC", "IN", "WRB"} or joined.lower_ in {"so", "than"}:
        return None
    stop = tail_end(doc, cue[1])
    end = end_of(doc)
    broken = is_break(doc[phrase.begin - 1])
    name = name if broken or name == "told" else "run_on"
    if stop >= end:
        return left, name
    if doc[stop].tag_ == "VBG":
        return left, name
    if doc[stop].text in {",", "—", "–", "--", ";"} and broken:
        right = trimmed(doc, stop, end)
        goes_on = right and doc[right[0][0]].tag_ not in {"VBG", "WDT", "WP", "WRB", "IN"}
        return (left + right, "middle") if goes_on else (left, name)
    return None


def _in_front(doc: Doc, phrase: Phrase, cue: Range, entry: CueEntry) -> Hit | None:
    """`X said (on Monday) (that) A`; `X confirmed nine deaths`; `X put the toll at nine`."""
    end = end_of(doc)
    start = tail_end(doc, cue[1])
    start = cue[1] if start >= end else start
    if start >= end or (_is_bare(doc, cue[0]) and doc[start].lower_ != "that"):
        return None
    rated = "rated" in entry.frames
    if rated and not any(t.lower_ == "at" for t in doc[cue[1] : cue[1] + 8]):
        return None
    objects = bool({"object", "about"} & entry.frames)
    clause = _is_clause(doc, start, end) or (not objects and has_verb(doc, start, end))
    if _is_idiom(doc, cue) or not (clause or rated or objects):
        return None
    right = trimmed(doc, start, end)
    if not right:
        return None
    told = "addressee" in entry.frames and cue[1] > cue[0] + 1
    name = "told" if told else "rated" if rated else "front" if clause else "object"
    if "clause" not in entry.frames and name == "front":
        name = "object"
    if doc[cue[0] - 1].tag_ in {"WP", "WDT"}:
        name = "who_said"
    elif not phrase.set_off:
        name = "loose"
    return Hit(phrase, cue, right, name, entry.denies)


def _revised(doc: Doc, i: int) -> Iterator[Hit]:
    """`X raised the toll to nine`, which is no speech but says who counts."""
    phrase, behind = before(doc, i), doc[i + 1 : i + 9]
    counted = next((t.i for t in behind if is_count(t.lemma_)), len(doc))
    to = any(t.lower_ == "to" and t.i > counted for t in behind)
    if phrase and to and can_speak(doc, phrase.first, phrase.stop, known=True):
        yield Hit(phrase, (i, i + 1), trimmed(doc, i + 1, end_of(doc)), "rated")


def _is_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether words begin with `that`, or with a subject and its verb."""
    if doc[start].lower_ == "that":
        return True
    verb = next((t.i for t in doc[start:end] if t.tag_ in FINITE), None)
    if verb is None:
        return False
    return not any(is_break(t) or t.tag_ in {"WDT", "WP", "WRB"} for t in doc[start:verb])


def _is_idiom(doc: Doc, cue: Range) -> bool:
    """Whether a verb is of no speech here (`claimed nine lives`, `replied with air strikes`).

    So it is where the frame is another one's.
    """
    verb = doc[cue[0]]
    if doc[cue[1]].tag_ == "TO" and verb.tag_ == "VBN":
        return True
    if verb.lemma_ in _ANSWERING and doc[cue[1]].lower_ in {"with", "by"}:
        return True
    if verb.lemma_ in {"quote", "cite"}:
        return quoted_as_saying(doc, verb.i) is not None
    ahead = doc[cue[1] : cue[1] + 5]
    return verb.lemma_ == "claim" and any(t.lemma_ == "life" for t in ahead)


def _which(doc: Doc, phrase: Phrase, verb: int) -> tuple[Range, ...]:
    """The content of `A, which X said B`: what the clause describes, and what it tells."""
    pronoun = phrase.begin - 1
    if pronoun < 1 or doc[pronoun].tag_ not in {"WDT", "WP"}:
        return ()
    right = trimmed(doc, verb + 1, end_of(doc))
    return trimmed(doc, 0, pronoun) + right


def _of_relative(doc: Doc, stop: int) -> Phrase | None:
    """Whom a clause with `who` describes whose verb is the last before a token, breaks aside."""
    for i in range(stop - 1, 1, -1):
        if is_break(doc[i]):
            return None
        if doc[i].tag_ in FINITE:
            return before(doc, i) if doc[i - 1].lower_ == "who" else None
    return None
