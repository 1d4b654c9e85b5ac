"""Places that are described rather than named: "the city", "rebel-held areas", "west of Azaz"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.extract.model import Mention, Place, PlaceMention
from pipeline.extract.places.kinds import COUNTRIES, DIVISIONS, TOWNS
from pipeline.extract.places.phrases import has_the, holder_start, is_bare, left, right
from pipeline.extract.places.words import area_words, words
from pipeline.text.article import Article, Sentence
from pipeline.text.parsed import lower_words_of

_REPEATED = ("settlement", "division", "country")
_RULE = "described_area"
_LONGEST = 12
"""The most words that describe a place; longer phrases say more than where it is."""
_MUCH_MORE = 3
"""A text is about a town that it names so many times as often as another."""
UNKNOWN = Place("", "", "area")
"""What words for a place refer to where that is no one known place."""
_DASHES = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of a sentence that say where: tokens `first` to `stop` around `head`.

    `place` has the words to give for it, which are elsewhere if these only point back, and the
    place they resolve to. `described` words say more than a name does.
    """

    first: int
    stop: int
    head: int
    place: PlaceMention
    described: bool = False
    base: PlaceMention | None = None
    """The place without what says on which side of it ("west of")."""


@cache
def _heads() -> frozenset[str]:
    """The words that can head a spot of their own."""
    return frozenset[str]().union(*(area_words(r) for r in (*_REPEATED, "site", "part", "edge")))


class Spots:
    """The spots of an article by sentence, found in one pass: what points back needs it."""

    def __init__(self, article: Article, places: Sequence[PlaceMention]) -> None:
        self._last: dict[str, PlaceMention] = {}
        self._counts = Counter(p.place.place_id for p in places)
        self._main = _most_named(places, self._counts)
        self._division = next(
            (
                _with_kind(article.sentences[p.mention.sentence], p)
                for p in places
                if _word_behind(article.sentences[p.mention.sentence].doc, p.mention)
                in area_words("division")
            ),
            None,
        )
        self._named: dict[int, list[PlaceMention]] = {}
        for place in places:
            self._named.setdefault(place.mention.sentence, []).append(place)
        self._ends: dict[str, PlaceMention] = {}
        self.by_sentence = {s.index: self._read(s) for s in article.sentences}

    def _read(self, sentence: Sentence) -> tuple[Spot, ...]:
        """The spots of a sentence in reading order; names within described places left out."""
        doc = sentence.doc
        named = {p.mention.first: _grown(sentence, p) for p in self._named.get(sentence.index, ())}
        named = _with_roads(sentence, named)
        found: list[Spot] = []
        taken = 0
        for i, word in enumerate(lower_words_of(doc)):
            if i in named:
                found.append(named[i])
                self._note(doc, named[i])
            if i < taken or word not in _heads() or doc[i].pos_ not in {"NOUN", "PROPN"}:
                continue
            spot = self._spot(sentence, doc[i], named)
            if spot is not None:
                taken = spot.stop
                found.append(spot)
                self._note(doc, spot)
        held = [s for s in found if s.described]
        kept = [s for s in found if not any(s is not h and _within(s, h) for h in held)]
        return tuple(sorted(kept, key=lambda s: (s.first, s.stop)))

    def _note(self, doc: Doc, spot: Spot) -> None:
        kind = spot.place.place.kind
        word = doc[spot.stop - 1].lower_
        if kind in COUNTRIES:
            self._last["country"] = spot.place
        elif kind in DIVISIONS or word in area_words("division"):
            self._last["division"] = spot.place
        elif kind in TOWNS and not spot.described and spot.place.rule != _RULE:
            self._last["settlement"] = spot.place
        if spot.described:
            self._ends[doc[spot.head].lower_] = spot.place
        elif word in area_words("site"):
            self._ends[word] = spot.base or spot.place

    def _spot(self, sentence: Sentence, head: Token, named: dict[int, Spot]) -> Spot | None:
        role = next((r for r in _REPEATED if head.lower_ in area_words(r)), None)
        if role and is_bare(head):
            place = self._last.get(role)
            if place is not None and role == "settlement":
                place = self._meant(sentence, place)
            if place is None and role == "division":
                place = self._division or self._main
            return Spot(head.i, head.i + 1, head.i, place) if place else None
        if head.lower_ in area_words("site"):
            return self._site(sentence, head, named)
        if head.lower_ in area_words("part") | area_words("edge"):
            return self._part(sentence, head, named)
        return None

    def _meant(self, sentence: Sentence, last: PlaceMention) -> PlaceMention:
        """The town that "the city" is: the last one named, unless the text has left it behind.

        Two sentences on, a text that is all about one town means that town again.
        """
        gone = sentence.index - last.mention.sentence > 1
        counts = self._counts
        main = self._main
        if main is None or not gone:
            return last
        much_more = counts[main.place.place_id] >= _MUCH_MORE * counts[last.place.place_id]
        return main if much_more else last

    def _site(self, sentence: Sentence, head: Token, named: dict[int, Spot]) -> Spot | None:
        if head.head.dep_ == "compound" or head.dep_ == "compound":
            return None
        first = left(head)
        holder = _inside(named, first, head.i + 1)
        if holder is not None and holder.stop > head.i:
            return None
        known = self._known(head.lower_)
        town = _town_behind(head, named) if holder is None else None
        if known is not None and town is None and is_bare(head):
            return Spot(first, head.i + 1, head.i, known)
        if town is not None and head.nbor().lower_ == "at":
            return self._described(sentence, first, town.stop, head, town)  # "the camp at Azaz"
        holder = holder or town
        last = sentence.doc[head.i - 1]
        titled = head.i > first and last.pos_ == "PROPN" and not last.is_upper
        titled = titled and head.text not in words("trade")  # "outside a Kelso restaurant"
        if (holder is None or holder == town) and not (titled or has_the(head)):
            return None
        return self._described(sentence, first, head.i + 1, head, holder)

    def _known(self, word: str) -> PlaceMention | None:
        """The place that a word like "base" ended before; a camp of soldiers is also a base."""
        same = area_words("military")
        alike = (self._ends.get(other) for other in sorted(same) if word in same)
        return self._ends.get(word) or next(filter(None, alike), None)

    def _part(self, sentence: Sentence, head: Token, named: dict[int, Spot]) -> Spot | None:
        """A part of a place with words that say which: who holds it, or which side of what."""
        doc = sentence.doc
        known = self._ends.get(head.lower_)
        if known is not None and any(c.lower_ in {"those", "these"} for c in head.lefts):
            return Spot(head.i, head.i + 1, head.i, known)
        first, stop = holder_start(doc, left(head)), right(head)
        if stop - first > _LONGEST:
            return None
        told = {token.lower_.rpartition("-")[2] for token in doc[first:stop]}
        holder = _inside(named, first, stop)
        controlled = told & area_words("control") - {"besieged"}
        behind = {token.lower_ for token in doc[head.i + 1 : stop]}
        of_place = not behind.isdisjoint(_heads() | words("feature") | words("facility"))
        of_place = of_place or (stop > head.i + 1 and doc[stop - 1].text[0].isupper())
        edge = head.lower_ in area_words("edge") and of_place
        if not controlled and not edge:
            return None
        while first < head.i and doc[first].lower_ in {"besieged", "the", "a"}:
            first += 1
        return self._described(sentence, first, stop, head, holder)

    def _described(
        self, sentence: Sentence, first: int, stop: int, head: Token, holder: Spot | None
    ) -> Spot | None:
        place = holder.place if holder else self._main
        if holder and holder.place.place.kind in COUNTRIES:
            place = self._main or place
        words = Mention(
            sentence.index, first, stop, sentence.span(first, stop), sentence.doc[first:stop].text
        )
        where = place.place if place else UNKNOWN
        confidence = place.confidence if place else 0.5
        made = PlaceMention(words, where, _RULE, confidence)
        return Spot(first, stop, head.i, made, described=True)


def _most_named(places: Sequence[PlaceMention], counts: Counter[str]) -> PlaceMention | None:
    """The town that an article names most, the first of equals."""
    towns = (p for p in places if p.place.kind in TOWNS)
    return max(towns, key=lambda p: counts[p.place.place_id], default=None)


def _grown(sentence: Sentence, named: PlaceMention) -> Spot:
    """A name with the word for its kind behind it and the point of the compass before it."""
    doc = sentence.doc
    base = _with_kind(sentence, named)
    first, stop = base.mention.first, base.mention.stop
    head = int(doc[first:stop].root.i)
    if first > 0 and doc[first - 1].lower_ in area_words("which_part"):
        first -= 1
    of = first - 1 - (first > 0 and doc[first - 1].lower_ == "the")
    if of > 0 and doc[of].lower_ == "of" and doc[of - 1].lower_ in area_words("direction"):
        first = head = of - 1
    return Spot(first, stop, head, _reworded(sentence, first, stop, named), base=base)


def _town_behind(site: Token, named: dict[int, Spot]) -> Spot | None:
    """The place that a site is said to be at ("the camp at Azaz", "the base near Homs")."""
    after = site.i + 1
    near = after < len(site.doc) and site.doc[after].lower_ in {"at", "in", "near", "outside"}
    return named.get(after + 1) if near else None


def _with_roads(sentence: Sentence, named: dict[int, Spot]) -> dict[int, Spot]:
    """The names of a sentence, with those that only name a road as one spot, no one place."""
    joined = dict(named)
    stops = {first: spot.place.mention.stop for first, spot in named.items()}
    for first, last in ways(sentence.doc, stops, area_words("way")):
        for at in [at for at in joined if first <= at <= last]:
            del joined[at]
        words = _reworded(sentence, first, last + 1, named[first].place)
        road = PlaceMention(words.mention, UNKNOWN, "joint_places", words.confidence)
        joined[first] = Spot(first, last + 1, last, road)
    return joined


def _with_kind(sentence: Sentence, named: PlaceMention) -> PlaceMention:
    """A name with the word for its kind behind it ("Homs province")."""
    first, stop = named.mention.first, named.mention.stop
    longer = _word_behind(sentence.doc, named.mention) in area_words("behind_name")
    return _reworded(sentence, first, stop + longer, named)


def _word_behind(doc: Doc, mention: Mention) -> str:
    return doc[mention.stop].lower_ if mention.stop < len(doc) else ""


def _reworded(sentence: Sentence, first: int, stop: int, named: PlaceMention) -> PlaceMention:
    """A place in other words of its sentence."""
    if (first, stop) == (named.mention.first, named.mention.stop):
        return named
    words = Mention(
        sentence.index, first, stop, sentence.span(first, stop), sentence.doc[first:stop].text
    )
    return PlaceMention(words, named.place, named.rule, named.confidence)


def _within(spot: Spot, other: Spot) -> bool:
    return other.first <= spot.first and spot.stop <= other.stop


def _inside(named: dict[int, Spot], first: int, stop: int) -> Spot | None:
    found = [spot for at, spot in named.items() if first <= at < stop]
    return found[-1] if found else None


def ways(doc: Doc, names: dict[int, int], words: Collection[str]) -> list[tuple[int, int]]:
    """The first and last token of the names of roads.

    `names` has, for the first token of each name of a place, where it stops; `words` are words for
    roads in lower case.
    """
    found = []
    for first, stop in names.items():
        last = stop
        while last + 1 in names and doc[last].text in _DASHES:
            last = names[last + 1]
        if last > stop and last < len(doc) and doc[last].lower_ in words:
            found.append((first, last))
    inner = {(a, b) for a, b in found for c, d in found if c < a and b <= d}
    return [way for way in found if way not in inner]
