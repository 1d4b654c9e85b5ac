"""What the readings of one article say, laid out so that links can ask for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
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
_JOINS = frozenset({"and", "but", "while", "whereas"})
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
    if isinstance(row, EventMention):
        found.add(f"type_{row.sub_event_type}")
    if isinstance(row, EventMention) and row.status in (
        "planned",
        "possible",
        "habitual",
        "denied",
    ):
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

    def seen_from(self, own: int, other: int) -> frozenset[str]:
        """Where a sentence is as seen from another."""
        if (own, other) not in self._seen:
            self._seen[own, other] = frozenset(self._position(own, other))
        return self._seen[own, other]

    @cached_property
    def _seen(self) -> dict[tuple[int, int], frozenset[str]]:
        return {}

    def _position(self, own: int, other: int) -> set[str]:
        off = own - other
        if off == 0:
            return {"same_sentence"}
        near = "1" if abs(off) == 1 else "2_3" if abs(off) <= 3 else "far"
        found = {f"{'before' if off > 0 else 'after'}_{near}"}
        if self.sentence(own).paragraph == self.sentence(other).paragraph:
            found.add("same_paragraph")
        shared = len(self.words[own] & self.words[other])
        if shared >= 2:
            found.add("shares_words_2" if shared < 4 else "shares_words_4")
        if self.sentence(own).zone == "headline" and other in self.lead:
            found.add("lead_for_headline")
        return found

    def where(self, sentence: int) -> set[str]:
        """Where a sentence is in the article."""
        found = set()
        if sentence in self.lead:
            found.add("in_lead")
        if self.sentence(sentence).zone == "headline":
            found.add("in_headline")
        if self.sentence(sentence).dateline:
            found.add("in_dateline")
        return found

    def between(self, item: Item, first: int, stop: int) -> set[str]:
        """What is between an item and other words of its sentence."""
        if stop <= item.first:
            low, high, side = stop, item.first, "left"
        else:
            low, high, side = item.stop, max(item.stop, first), "right"
        signs = self._signs(item.sentence)
        seen = {name: counts[high] - counts[low] for name, counts in signs.items()}
        off = next((f"off_{most}" for most in _OFFS if high - low <= most), "off_more")
        found = {f"stands_{side}", off}
        if seen["comma"]:
            found.add("comma_1" if seen["comma"] == 1 else "comma_2")
        if seen["verb"]:
            found.add("verb_1" if seen["verb"] == 1 else "verb_2")
        found |= {f"{name}_between" for name in ("cue", "and", "semicolon") if seen[name]}
        return found

    def _signs(self, sentence: int) -> Mapping[str, Sequence[int]]:
        """How many tokens of some sorts are before each token of a sentence."""
        if sentence not in self._counted:
            sorts = [_sorts(token) for token in self.sentence(sentence).doc]
            self._counted[sentence] = {
                name: tuple(accumulate((name in one for one in sorts), initial=0))
                for name in ("comma", "verb", "cue", "and", "semicolon")
            }
        return self._counted[sentence]

    @cached_property
    def _counted(self) -> dict[int, Mapping[str, Sequence[int]]]:
        return {}


def _sorts(token: Token) -> set[str]:
    """What a token is, if it parts what is on either side of it."""
    found = set()
    if token.text in _BREAKS:
        found.add("comma")
    if token.text == ";":
        found.add("semicolon")
    if token.lower_ in _JOINS:
        found.add("and")
    if token.tag_ in FINITE:
        found.add("verb")
        if is_cue(token):
            found.add("cue")
    return found
