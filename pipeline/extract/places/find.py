"""The place names of an article and the places they stand for: find, then filter, then resolve."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict

from pipeline.extract.model import Mention, Place, PlaceMention
from pipeline.extract.places.evidence import THRESHOLD, Weighed, weigh
from pipeline.extract.places.gazetteer import Candidate, Gazetteer
from pipeline.extract.places.names import Found, known_names, recognised_names, road_names
from pipeline.extract.places.normal import key, slug
from pipeline.extract.places.resolve import Context, choose
from pipeline.text.article import Article, Sentence


def _overlaps(found: Found, taken: list[Found]) -> bool:
    return any(found.start < other.end and other.start < found.end for other in taken)


def in_sentence(sentence: Sentence, gazetteer: Gazetteer) -> list[Weighed]:
    """The names of one sentence that are places, in reading order."""
    roads = list(road_names(sentence))
    taken = list(roads)
    kept = [Weighed(road, 2.0, "road") for road in roads]
    for found in known_names(sentence, gazetteer):
        if _overlaps(found, roads):
            continue
        weighed = weigh(sentence, found)
        if weighed.weight >= THRESHOLD:
            kept.append(weighed)
            taken.append(found)
    for found in recognised_names(sentence):
        if not _overlaps(found, taken):
            weighed = weigh(sentence, found)
            if weighed.weight >= THRESHOLD:
                kept.append(weighed)
                taken.append(found)
    return sorted(kept, key=lambda weighed: weighed.found.start)


def _containers(weighed: list[Weighed], article: Article) -> dict[tuple[int, int], list[Found]]:
    """For each name, the names behind commas that it lies in ("Paris, Texas")."""
    found: dict[tuple[int, int], list[Found]] = defaultdict(list)
    for one, other in itertools.pairwise(weighed):
        a, b = one.found, other.found
        if a.sentence != b.sentence:
            continue
        between = article.sentences[a.sentence].doc.text[a.end : b.start]
        if between in (", ", " in "):
            found[a.sentence, a.start].append(b)
    return found


def find_places(article: Article, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """The place names of an article in reading order, each with the place it stands for."""
    weighed = [w for sentence in article.sentences for w in in_sentence(sentence, gazetteer)]
    senses: dict[str, tuple[Candidate, ...]] = {}
    counts: dict[str, int] = defaultdict(int)
    for one in weighed:
        name = key(one.found.base) + "|" + ",".join(sorted(one.found.kinds))
        counts[name] += 1
        if one.found.candidates:
            senses.setdefault(name, one.found.candidates)
        elif "street" not in one.found.kinds:
            like = gazetteer.spelt_like(one.found.base)
            if like:
                senses.setdefault(name, like)
    containers = _containers(weighed, article)
    inside: dict[str, list[Candidate]] = defaultdict(list)
    for one in weighed:
        name = key(one.found.base) + "|" + ",".join(sorted(one.found.kinds))
        for outer in containers[one.found.sentence, one.found.start]:
            inside[name] += [
                p for p in outer.candidates if p.kind in ("country", "admin1", "admin2")
            ]
    context = Context(senses, counts)
    chosen = {n: choose(n, places, context, inside[n]) for n, places in senses.items()}
    context = Context({n: [p] for n, p in chosen.items()}, counts)
    chosen = {n: choose(n, places, context, inside[n]) for n, places in senses.items()}
    mentions = []
    for one in weighed:
        f = one.found
        name = key(f.base) + "|" + ",".join(sorted(f.kinds))
        if name in chosen:
            place = gazetteer.place(chosen[name])
        else:
            place = Place(
                f"name:{slug(f.text)}", f.text, "street" if "street" in f.kinds else "place"
            )
        sentence = article.sentences[f.sentence]
        mention = Mention(f.sentence, f.first, f.stop, sentence.chars(f.start, f.end), f.text)
        confidence = round(1 / (1 + math.exp(-one.weight)), 2)
        mentions.append(PlaceMention(mention, place, one.rule, confidence))
    return tuple(mentions)
