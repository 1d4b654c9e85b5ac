"""What the readings of one article say, laid out so that links can ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from spacy.tokens import Token

from pipeline.extract.model import DateMention, EventMention, Figure, Name, PlaceMention, Report
from pipeline.extract.names import Cast
from pipeline.lexicons import load
from pipeline.schemas.figures import TOLLS
from pipeline.text.article import Article, Sentence

if TYPE_CHECKING:
    from pipeline.linking.voices import Voice

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LEAD = 2
"""How many sentences of the body are its lead."""
_OFFS = (3, 8, 16)
_BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "-"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})


@dataclass(frozen=True, slots=True)
class Item:
    """A figure or an event mention whose links are sought: tokens `first` to `stop`."""

    row: Figure | EventMention
    sentence: int
    first: int
    stop: int

    @property
    def kind(self) -> str:
        """What it is, for the names of features: a toll, another number, a mention."""
        if isinstance(self.row, EventMention):
            return "mention"
        return "toll" if self.row.measure in TOLLS else "number"


@cache
def cue_lemmas() -> frozenset[str]:
    """The lemmas of verbs that report a clause."""
    return frozenset(
        verb
        for entry in load("speech_cues")
        if "clause" in entry.get("frames", ())
        for verb in entry.get("verbs", ())
    )


def is_cue(token: Token) -> bool:
    """Whether a token is a verb that reports."""
    return token.pos_ in ("VERB", "AUX") and token.lemma_.lower() in cue_lemmas()


def of_item(item: Item) -> set[str]:
    """What sort of item it is."""
    row = item.row
    found = {item.kind}
    if isinstance(row, Figure):
        found.add(f"measure_{row.measure}")
        if row.is_cumulative:
            found.add("cumulative")
        if row.part_of:
            found.add("part")
    elif row.status in ("planned", "possible", "habitual", "denied"):
        found.add(f"status_{row.status}")
    if row.zone == "headline":
        found.add("item_in_headline")
    return found


def none_features(item: Item) -> frozenset[str]:
    """The features of an item that weigh for a link of it having no value."""
    return frozenset({"none", *(f"none:{name}" for name in of_item(item))})


@dataclass(frozen=True)
class View:
    """One article with its readings and the items to link."""

    article: Article
    cast: Cast
    reports: Sequence[Report]
    dates: Sequence[DateMention]
    places: Sequence[PlaceMention]
    rows: Sequence[Figure | EventMention]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The rows, placed in their sentences."""
        return tuple(
            Item(row, row.mention.sentence, row.mention.first, row.mention.stop)
            for row in self.rows
        )

    @cached_property
    def voices(self) -> list[Voice]:
        """The sources of the article."""
        from pipeline.linking.voices import find_voices  # noqa: PLC0415 - it needs a view

        return find_voices(self)

    @cached_property
    def lead(self) -> frozenset[int]:
        """The sentences of the lead: the first of the body."""
        body = [s.index for s in self.article.sentences if s.zone == "body" and not s.dateline]
        return frozenset(body[:_LEAD])

    @cached_property
    def names(self) -> dict[int, list[Name]]:
        """The names of each sentence."""
        found: dict[int, list[Name]] = {}
        for name in self.cast.names:
            found.setdefault(name.mention.sentence, []).append(name)
        return found

    def sentence(self, index: int) -> Sentence:
        """A sentence by its index."""
        return self.article.sentences[index]

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """Per sentence the lemmas that carry its content."""
        return tuple(
            frozenset(t.lemma_.lower() for t in s.doc if t.pos_ in _CONTENT and len(t) > 2)
            for s in self.article.sentences
        )

    def position(self, item: Item, sentence: int) -> set[str]:
        """Where another sentence stands as seen from an item."""
        found: set[str] = set()
        off = item.sentence - sentence
        if off == 0:
            return {"same_sentence"}
        near = "1" if abs(off) == 1 else "2_3" if abs(off) <= 3 else "far"
        found.add(f"{'before' if off > 0 else 'after'}_{near}")
        own, other = self.sentence(item.sentence), self.sentence(sentence)
        if own.paragraph == other.paragraph:
            found.add("same_paragraph")
        shared = len(self.words[item.sentence] & self.words[sentence])
        if shared >= 2:
            found.add("shares_words_2" if shared < 4 else "shares_words_4")
        if own.zone == "headline" and sentence in self.lead:
            found.add("lead_for_headline")
        return found

    def where(self, sentence: int) -> set[str]:
        """Where a sentence stands in the article."""
        found = set()
        if sentence in self.lead:
            found.add("in_lead")
        if self.sentence(sentence).zone == "headline":
            found.add("in_headline")
        if self.sentence(sentence).dateline:
            found.add("in_dateline")
        return found

    def between(self, item: Item, first: int, stop: int) -> set[str]:
        """What stands between an item and other words of its sentence."""
        doc = self.sentence(item.sentence).doc
        if stop <= item.first:
            low, high, side = stop, item.first, "left"
        else:
            low, high, side = item.stop, first, "right"
        tokens = doc[low:high] if low < high else doc[0:0]
        found = {f"stands_{side}"}
        size = len(tokens)
        found.add(
            "off_3"
            if size <= 3
            else "off_8"
            if size <= 8
            else "off_16"
            if size <= 16
            else "off_more"
        )
        commas = sum(t.text in (",", ";", ":", "(", ")", "–", "—", "-") for t in tokens)
        if commas:
            found.add("comma_1" if commas == 1 else "comma_2")
        verbs = [t for t in tokens if t.tag_ in FINITE]
        if verbs:
            found.add("verb_1" if len(verbs) == 1 else "verb_2")
        if any(is_cue(t) for t in verbs):
            found.add("cue_between")
        if any(t.lower_ in ("and", "but", "while", "whereas") for t in tokens):
            found.add("and_between")
        if any(t.text == ";" for t in tokens):
            found.add("semicolon_between")
        return found
