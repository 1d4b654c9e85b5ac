"""Parts and totals: "135 people, including 50 soldiers and 42 fighters", "5 women and 4 men"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.extract.figures.count import Count
from pipeline.extract.figures.nouns import is_nominal
from pipeline.extract.figures.words import is_happening, senses
from pipeline.schemas.figures import OF_PEOPLE

_MARK = re.compile(
    r"\b(?:including|include[sd]?|among\s+(?:them|whom|those|which|the\s+(?:dead|victims|killed|wounded|injured))"
    r"|of\s+(?:whom|which|them|those|these)|comprising|comprised|consisting\s+of|made\s+up\s+of)\b|(?:[:—–]|--)\s*$|\s-\s",
    re.I,
)
_OF_THEM_BEHIND = re.compile(
    r"\s*(?:of\s+(?:them|whom|these|those|which|the\s+(?:dead|victims|killed|wounded))\b)", re.I
)
_ACROSS = re.compile(
    r"^\W*(?:\w+\s+(?:\w+\s+){0,3}that\s+)?(?:(?:among|of)\s+(?:them|those|these|the\s+(?:dead|victims|killed|wounded|injured))"
    r"|(?:they|the\s+(?:dead|victims|casualties|killed|fatalities|wounded))\s+(?:also\s+)?(?:included?|includes|were|are)|including)\b",
    re.I,
)
_AS_WELL_AS = "as well as"
_OF_TOTAL = re.compile(r"\W*(?:out\s+)?of\s+(?:the|those|these)\s+", re.I)
_VERBS = ("VBD", "VBZ", "VBP", "VB", "MD")
_LINKING = frozenset(
    {"include", "included", "includes", "were", "was", "are", "had", "have", "has"}
)
_PEOPLE = ("people", "fighters", None)


def _between(doc: Doc, left: Count, right: Count) -> tuple[int, int]:
    first = max(left.phrase.end, left.stop)
    if left.link is not None and left.link.way == "behind" and left.link.trigger < right.hedge_at:
        first = max(first, left.link.trigger + 1)
    return first, right.hedge_at


def _clear(doc: Doc, first: int, stop: int) -> bool:
    """Whether no clause begins between two counts."""
    for token in doc[first:stop]:
        if token.text == ";" or token.lower_ in ("while", "when", "after", "but", "as", "before"):
            return False
        if token.tag_ in _VERBS and token.lower_ not in _LINKING:
            return False
        if (is_happening(token) and token.lower_.endswith("ing")) or senses(token, "state"):
            return False
    return True


def comparable(total: Count, part: Count) -> bool:
    """Whether one can count a part of what the other counts."""
    if total.phrase.kind in _PEOPLE:
        return part.phrase.kind in (*_PEOPLE, "percent") and total.measure in (*OF_PEOPLE, "other")
    alike = total.phrase.kind == part.phrase.kind or part.phrase.kind in (None, "percent")
    return alike and total.phrase.kind in ("attacks", "equipment", "munitions", "site")


def fits(total: Count, part: Count) -> bool:
    """Whether a part is no larger than its total, as far as both are stated."""
    high, low = total.number.value, part.number.value
    return part.phrase.kind == "percent" or high is None or low is None or low < high


def _is_list(doc: Doc, left: Count, right: Count) -> bool:
    """Whether two counts are in one list, with at most a few nouns between."""
    first, stop = _between(doc, left, right)
    gap = doc[first:stop]
    if gap.text.lower().endswith(_AS_WELL_AS):
        return len(gap) <= 14
    joint = any(t.text in (",", "&", "/") or t.lower_ in ("and", "or", "plus") for t in gap)
    return joint and gap[-1].tag_ != "IN" and len(gap) <= 14 and _clear(doc, first, stop)


def _lived_on(doc: Doc, count: Count) -> bool:
    """Whether a verb of its own says another thing of a part: "of those, 12 have returned"."""
    words = doc[max(count.phrase.end, count.stop) :][:2]
    told = len(words) == 2 and words[0].lower_ in ("have", "has", "had") and words[1].tag_ == "VBN"
    return told and words[1].lower_ != "been" and not is_happening(words[1])


def _own_right(count: Count) -> bool:
    """Whether a count has a word of its own that says what happened to it."""
    return count.link is not None and count.link.way in ("object", "pattern", "noun_of", "noun")


def find_parts(doc: Doc, counts: Sequence[Count]) -> dict[int, int]:
    """Which counts of a sentence are parts of which: index of the part -> index of the total."""
    out: dict[int, int] = {}
    text = doc.text
    if counts and _OF_TOTAL.fullmatch(text[: counts[0].hedge.start]):
        return {
            i: 0
            for i in range(1, len(counts))
            if comparable(counts[0], counts[i]) and fits(counts[0], counts[i])
        }
    for at in range(len(counts) - 1):
        if counts[at].phrase.inner and fits(counts[at + 1], counts[at]):
            out[at] = at + 1
    for at in range(1, len(counts)):
        part, previous = counts[at], counts[at - 1]
        first, stop = _between(doc, previous, part)
        gap = doc[first:stop].text_with_ws
        marked = _MARK.search(gap) or _OF_THEM_BEHIND.match(text, part.number.end)
        if marked and _clear(doc, first, stop):
            total = at - 1
            if comparable(counts[total], part) and fits(counts[total], part):
                out[at] = total
                continue
        if (
            at - 1 in out
            and _is_list(doc, previous, part)
            and "other" not in part.phrase.words(doc)
        ):
            total = out[at - 1]
            if comparable(counts[total], part) and fits(counts[total], part):
                out[at] = total
    return out or _summed(doc, counts)


def _summed(doc: Doc, counts: Sequence[Count]) -> dict[int, int]:
    """A list without a mark that adds up to the count before: "9 people, 7 women and 2 men"."""
    for at in range(len(counts) - 2):
        total, stop = counts[at], at + 1
        while stop < len(counts) and _is_list(doc, counts[stop - 1], counts[stop]):
            stop += 1
        listed = [counts[i].number.value or 0 for i in range(at + 1, stop)]
        alike = all(_itemises(doc, total, counts[i]) for i in range(at + 1, stop))
        if len(listed) > 1 and alike and sum(listed) == total.number.value:
            return dict.fromkeys(range(at + 1, stop), at)
    return {}


def _itemises(doc: Doc, total: Count, part: Count) -> bool:
    """Whether a count can be an item of a list that a comma parts from its total.

    "11 rebels and four soldiers were killed and seven wounded" is none, though it adds up.
    """
    if not comparable(total, part):
        return False
    first = max(total.phrase.end, total.stop)
    alike = part.link is None or total.link is None or part.measure == total.measure
    return alike and first < len(doc) and doc[first].tag_ != "CC"


def spread(doc: Doc, counts: Sequence[Count], parts: dict[int, int]) -> list[Count]:
    """Hand measures on: from a total to its parts, and along a list to members without a verb."""
    out = list(counts)
    for at, count in enumerate(out):
        if _own_right(count) or _said_behind(count):
            continue
        if count.phrase.inner or _lived_on(doc, count):
            continue
        if at in parts:
            source = out[parts[at]]
        elif at and _inherits(doc, out[at - 1], count):
            source = out[at - 1]
        else:
            continue
        if source.link is None or not _takes(source, count):
            continue
        out[at] = replace(
            count,
            measure=source.measure,
            unit=count.unit or source.unit,
            link=replace(source.link, way="list" if at not in parts else "part"),
            rule=source.rule,
        )
    return _hand_back(doc, out)


def _said_behind(count: Count) -> bool:
    return count.link is not None and count.link.way == "behind"


def _hand_back(doc: Doc, counts: list[Count]) -> list[Count]:
    """Give the verb behind a list to its members before: "8 women, a girl and 4 men injured"."""
    out = list(counts)
    people = [i for i, c in enumerate(out) if c.phrase.kind in ("people", "fighters")]
    for left, right in zip(reversed(people[:-1]), reversed(people[1:]), strict=True):
        source = out[right].link
        if out[left].link is not None or source is None or source.way not in ("behind", "list"):
            continue
        if source.way == "list" and source.trigger < out[right].first:
            continue
        first, stop = out[left].phrase.end, out[right].hedge_at
        gap = doc[first:stop]
        plain = all(is_nominal(t) or t.tag_ in ("DT", "CD", "CC", ",", "HYPH") for t in gap)
        if plain and len(gap) <= 14 and any(t.text == "," or t.tag_ == "CC" for t in gap):
            out[left] = replace(
                out[left],
                measure=out[right].measure,
                unit="people",
                link=replace(source, way="list"),
                rule=out[right].rule,
            )
    return out


def _takes(source: Count, count: Count) -> bool:
    if source.phrase.kind in _PEOPLE:
        return count.phrase.kind in _PEOPLE
    return source.phrase.kind == count.phrase.kind or count.phrase.kind is None


def _inherits(doc: Doc, left: Count, right: Count) -> bool:
    """Whether a list member without a verb of its own goes with the member before it."""
    if left.link is None or left.link.way not in ("object", "pattern", "noun_of", "list", "parse"):
        return False
    if right.link is not None and right.link.way not in ("parse", "modifier"):
        return False
    first, stop = _between(doc, left, right)
    gap = doc[first:stop]
    if any(senses(t, "state") or is_happening(t) for t in gap):
        return False
    return _is_list(doc, left, right)


def carry_over(total: Count, counts: Sequence[Count]) -> list[Count]:
    """Give the measure of the total in the sentence before to the parts that follow it."""
    return [
        replace(
            c, measure=total.measure, unit=c.unit or total.unit, link=total.link, rule=total.rule
        )
        if (c.link is None or c.measure == "casualties")
        and total.link is not None
        and comparable(total, c)
        and _takes(total, c)
        else c
        for c in counts
    ]


def opens_parts(text: str) -> bool:
    """Whether a sentence goes on to the parts of a total in the sentence before it."""
    return bool(_ACROSS.match(text))
