"""Whole quotations and the words beside them that say whose they are (`"A," he said. "B."`).

A quotation is on its own when it begins a sentence or follows a comma or colon. What its
reporting words are is decided by their place beside the marks, so that verbs no lexicon has ("he
riffed") are taken too.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipeline.extract.attribution.by_parse import chains
from pipeline.extract.attribution.by_parse.cues import Cue, cue_at, manner_cue
from pipeline.extract.attribution.by_parse.sources import Range, phrase, source_of
from pipeline.extract.attribution.by_parse.view import Line, View

_FINITE = {"VBD", "VBZ", "VBP"}
_JOINING = {
    "and",
    "but",
    "or",
    "while",
    "as",
    "because",
    "when",
    "which",
    "who",
    "that",
    "than",
    "if",
}
_CONDITIONS = frozenset({"if", "unless", "until"})
_REACH = 30
"""How many tokens from a mark its reporting words are looked for."""
_SENTENCE_END = (".", "!", "?", "…", ":", "”", '"', "''", "’’")
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"}
_NO_MAIN = {"amod", "aux", "auxpass"}
_DASHES = {"—", "–", "-", "--", "―"}
_SIGNATURE = 7
"""How many tokens may sign a quotation."""
_SHORT_FRAME = 10
"""Up to how many tokens beside a quotation that ends in ? or ! any verb is taken to report it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Reporting words beside a quotation, with the phrase that names the source."""

    cue: Cue
    source: Range | None


def stands_alone(view: View, number: int) -> bool:
    """Whether a stretch begins a sentence or follows a comma or colon."""
    line, first = _opening(view, number)
    if first == 0:
        return True
    before = line.sentence.doc[first - 1]
    return before.text in {",", ":", "—", "–", "-", "(", "…"} or before.text in _SENTENCE_END


def _opening(view: View, number: int) -> tuple[Line, int]:
    """The line where the words of a stretch begin, and the token of its opening mark there."""
    place = view.places[number]
    line, first = view.lines[place.line], place.first
    while first > 0 and line.is_mark(first - 1) and line.quoted[first - 1] == number:
        first -= 1
    return line, first


def begins_sentence(view: View, number: int) -> bool:
    """Whether a stretch begins a sentence, or follows a colon or no more than a conjunction."""
    line, first = _opening(view, number)
    before = line.sentence.doc[:first]
    if first == 0 or before[-1].text in {":", "—", "–", "--"}:
        return True
    return all(t.pos_ in {"CCONJ", "ADV", "PUNCT", "SPACE"} for t in before)


def frame_after(view: View, number: int) -> Frame | None:
    """The reporting words after a quotation (`"A," said X`)."""
    ending = _ending(view, number)
    segment = _segment_after(view, number, ending)
    if segment is None:
        return None
    line, first, stop = segment
    stop = next((i for i in range(first, stop) if line.sentence.doc[i].text in {":", ";"}), stop)
    verb = _first_verb(line, first, min(stop, first + _REACH))
    if verb is None:
        return None
    saying = chains.said_by(line.sentence.doc[verb])
    cue = cue_at(line, saying.i if saying is not None else verb, "quote")
    if cue is None and not _shows_manner(view, number, ending, stop - first):
        return None
    if ending == "full" and (cue is None or line.sentence.doc[first].text[:1].isupper()):
        return None
    source = source_of(cue, line) if cue and saying else _source_beside(line, first, verb, stop)
    return Frame(cue or manner_cue(line, verb), source) if source else None


def signature(view: View, number: int) -> tuple[Line, Range] | None:
    """The line and tokens of the name that signs a quotation (`"A." — mayor X Y`)."""
    if not begins_sentence(view, number):
        return None
    line = view.lines[view.places[number].last_line]
    first = view.places[number].last + 1
    while first < len(line.quoted) and line.quoted[first] == number:
        first += 1
    if first >= len(line.quoted) and line.number + 1 < len(view.lines):
        line, first = view.lines[line.number + 1], 0
    doc = line.sentence.doc
    while first < len(doc) and doc[first].text in _DASHES:
        first += 1
    stop = len(doc) - (len(doc) > first and doc[-1].is_punct)
    if not 0 < stop - first <= _SIGNATURE or doc[stop - 1].pos_ != "PROPN":
        return None
    start = line.sentence.span(first, stop).start
    between = view.article.text[view.stretches[number].outer.end : start]
    titled = all(t.pos_ in _NOMINAL or t.is_punct for t in doc[first:stop])
    return (line, (first, stop)) if titled and between.strip() in _DASHES else None


def _shows_manner(view: View, number: int, ending: str, length: int) -> bool:
    """Whether any verb beside a quotation reports it: after a comma, or in few words."""
    short = ending == "open" or (ending == "soft" and length <= _SHORT_FRAME)
    return short and stands_alone(view, number)


def _first_verb(line: Line, first: int, stop: int) -> int | None:
    """The main verb after a quotation, by its tag, else by being a reporting verb's form."""
    doc = line.sentence.doc
    for i in range(first, stop):
        token = doc[i]
        clause = token.dep_ in {"relcl", "acl"} or _in_relative(doc[first:i])
        if _is_finite(token) and not clause:
            return i
    return next(
        (i for i in range(first, stop) if doc[i].pos_ != "PROPN" and cue_at(line, i, "quote")), None
    )


def _in_relative(tokens: Span) -> bool:
    """Whether a relative clause is still open at the end of the tokens (`X, who is ...`)."""
    inside = False
    for token in tokens:
        if token.lower_ in {"who", "which", "whose"}:
            inside = True
        elif inside and token.text == ",":
            inside = False
    return inside


def _ending(view: View, number: int) -> str:
    """How a stretch ends: open (a comma), soft (no full stop), full (a full stop)."""
    stretch = view.stretches[number]
    text = view.article.text
    last = text[stretch.inner.end - 1]
    following = text[stretch.outer.end : stretch.outer.end + 1]
    if last in ",—–-" or following == ",":
        return "open"
    return "full" if last in ".;" or following in {".", ";", ":"} else "soft"


def _segment_after(view: View, number: int, ending: str) -> tuple[Line, int, int] | None:
    """The writer's own words after a stretch: line, first and stop token."""
    place = view.places[number]
    line = view.lines[place.last_line]
    first = place.last + 1
    while first < len(line.quoted) and line.quoted[first] == number:
        first += 1
    if first >= len(line.quoted):
        following = place.last_line + 1
        if ending == "full" or following >= len(view.lines):
            return None
        if view.lines[following].sentence.paragraph != line.sentence.paragraph:
            return None
        line, first = view.lines[following], 0
    stop = first
    while stop < len(line.quoted) and line.is_free(stop):
        stop += 1
    doc = line.sentence.doc
    while first < stop and doc[first].is_punct:
        if doc[first].text in {".", ":", ";"}:
            return None
        first += 1
    if first >= stop or doc[first].lower_ in _JOINING or doc[first].tag_ == "VBG":
        return None
    return line, first, stop


def _is_finite(token: Token) -> bool:
    if token.tag_ in _FINITE:
        return token.dep_ not in {"aux", "auxpass"}
    return token.tag_ in {"VBN", "VB"} and any(c.dep_ in {"aux", "auxpass"} for c in token.children)


def _source_beside(line: Line, first: int, verb: int, stop: int) -> Range | None:
    """The source of a verb beside a quotation: before it (`X said`), or after (`said X`)."""
    doc = line.sentence.doc
    before = any(doc[i].pos_ in _NOMINAL for i in range(first, verb))
    for child in doc[verb].lefts if before else doc[verb].rights:
        if child.dep_ in {"nsubj", "nsubjpass"} and first <= child.i < stop:
            return phrase(child, line)
    return phrase(doc[first:verb].root, line) if before else None


def frame_before(view: View, number: int) -> Frame | None:
    """The reporting words before a quotation (`X said: "A"`)."""
    line, stop = _lead_in(view, number)
    first = stop
    while first > 0 and line.is_free(first - 1):
        first -= 1
    doc = line.sentence.doc
    if first == stop or doc[stop - 1].text not in {",", ":"}:
        return None
    cue = _last_cue(line, max(first, stop - _REACH), stop)
    if cue:
        return Frame(cue, None)
    if doc[stop - 1].text == ",":
        verbs = [i for i in range(max(first, stop - 5), stop) if _is_finite(doc[i])]
        return _manner_before(line, verbs[-1]) if verbs and _is_opening(view, number) else None
    root = doc[:].root
    verb = root if root.i < stop else doc[stop - 1].head  # the colon's
    return _manner_before(line, verb.i) if verb.i < stop and line.is_free(verb.i) else None


def _is_opening(view: View, number: int) -> bool:
    return view.words(number)[:1].isupper()


def _lead_in(view: View, number: int) -> tuple[Line, int]:
    """The line with the words before a stretch, and where they end in it."""
    line, stop = _opening(view, number)
    if stop == 0 and line.number and _leads_in(view.lines[line.number - 1], line):
        line = view.lines[line.number - 1]
        stop = len(line.quoted)
    return line, stop


def _last_cue(line: Line, first: int, stop: int) -> Cue | None:
    """The last reporting verb of a segment; before a comma, no other verb may follow it."""
    doc = line.sentence.doc
    for i in range(stop - 1, first - 1, -1):
        token = doc[i]
        said = token.lower_ == "said"
        if not said and (token.pos_ not in {"VERB", "AUX"} or token.dep_ in _NO_MAIN):
            continue
        if any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in token.lefts):
            continue
        cue = cue_at(line, i, "quote")
        if cue or doc[stop - 1].text == ",":
            return cue
    return None


def _manner_before(line: Line, verb: int) -> Frame | None:
    for child in line.sentence.doc[verb].lefts:
        if child.dep_ == "nsubj" and line.is_free(child.i):
            return Frame(manner_cue(line, verb), phrase(child, line))
    return None


def _leads_in(before: Line, line: Line) -> bool:
    """Whether a sentence ends with the colon that leads in the next."""
    near = line.sentence.paragraph - before.sentence.paragraph <= 2
    return near and before.sentence.doc[-1].text == ":"
