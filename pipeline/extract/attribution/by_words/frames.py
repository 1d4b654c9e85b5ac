"""Attribution frames: `X said A`, `A, according to X`, `A: X` and their like, by words and tags.

A second reading beside the reports, which follow the parse: it takes no dependency from the parse,
so that the two go wrong on different sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.extract.attribution.by_words import headings, phrases, verbs
from pipeline.extract.attribution.by_words.heads import Range, can_speak
from pipeline.extract.attribution.by_words.hits import Hit
from pipeline.text.article import Article, Sentence
from pipeline.text.boilerplate import is_bare_tally
from pipeline.text.parsed import text_of

_BESIDE = frozenset({"front", "told", "object", "rated", "loose"})
"""Frames whose content runs on to the sentence's end, up to the next such frame."""
_INNER = frozenset({"citing", "which_said", "who_said", "passive_by", "saying"})
"""Frames of relative clauses and participles."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Whom a sentence credits with which of its words.

    `source` are the tokens that name the source, `cue` the reporting words, `contents` what is
    credited, `name` the kind of frame. `denies`: the source denies the content or does not say it.
    """

    sentence: int
    source: Range
    cue: Range
    contents: tuple[Range, ...]
    name: str
    denies: bool = False
    begin: int = 0
    """Where source and cue begin, with the appositions of the source."""


def find_frames(article: Article) -> tuple[Frame, ...]:
    """The attribution frames of an article, in reading order."""
    return tuple(frame for sentence in article.sentences for frame in _kept(sentence))


def _kept(sentence: Sentence) -> list[Frame]:
    """The frames of a sentence, kept with its parse: more than one reading asks for them."""
    kept: list[Frame] | None = sentence.doc.user_data.get("frames")
    if kept is None:
        kept = sentence.doc.user_data["frames"] = _of_sentence(sentence)
    return kept


def _of_sentence(sentence: Sentence) -> list[Frame]:
    doc = sentence.doc
    if sentence.dateline or is_bare_tally(text_of(doc)):
        return []
    found = list(_readings(doc, sentence))
    frames = [
        Frame(
            sentence.index,
            (hit.phrase.first, hit.phrase.stop),
            hit.cue,
            hit.contents,
            hit.name,
            hit.denies,
            min(hit.phrase.begin, hit.cue[0]),
        )
        for hit in found
        if hit.contents and can_speak(doc, hit.phrase.first, hit.phrase.stop)
    ]
    frames.sort(key=lambda frame: (frame.begin, frame.cue, frame.name))
    return [_cut(frame, frames, doc) for frame in frames]


def _readings(doc: Doc, sentence: Sentence) -> Iterator[Hit]:
    yield from headings.find(doc, is_heading=sentence.zone == "headline" or sentence.index == 0)
    yield from phrases.find(doc)
    last: Hit | None = None
    for i in range(len(doc)):
        for hit in verbs.at(doc, i, last.phrase if last else None):
            last = last if _is_inside(hit, last, doc) else hit
            yield hit


def _is_inside(hit: Hit, last: Hit | None, doc: Doc) -> bool:
    """Whether a frame is within the one before it, whose source `saying` goes on with."""
    if hit.name in _INNER or last is None:
        return hit.name in _INNER
    at = hit.phrase.begin
    held = any(first <= at < stop for first, stop in last.contents)
    return held and doc[at - 1].lower_ not in verbs.JOINING


def _cut(frame: Frame, frames: list[Frame], doc: Doc) -> Frame:
    """End the content of `X said A, while Y said B` where Y's begins."""
    if frame.name not in _BESIDE:
        return frame
    first, stop = frame.contents[-1]
    for other in frames:
        joined = first < other.begin < stop and doc[other.begin - 1].lower_ in verbs.JOINING
        if joined and other.name in _BESIDE and other.begin - first > 1:
            cut = other.begin - 1
            return replace(frame, contents=(*frame.contents[:-1], (first, cut)))
    return frame
