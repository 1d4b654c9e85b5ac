"""The words of a sentence that state an event, and of what type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from pipeline.extract.events import clauses, nouns
from pipeline.extract.events.causes import settled
from pipeline.extract.events.conditions import Facts
from pipeline.extract.events.sentence_view import Scene
from pipeline.extract.events.vocabulary import Forms, Phrases, grammar_words
from pipeline.lexicons import Entry, load

_NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")
_NOMINAL = {"pobj", "dobj", "nsubj", "nsubjpass", "compound"}
_PARTICLE_REACH = 4
"""How many words may be between a verb and the rest of a phrase ("blew the bridge up")."""

_NUMBER_REACH = 5
_SHORT, _FEW, _MOST = 3, 4, 0.8
"""In a line of capitals four in five words of more than three letters have one."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens `first` to `stop` of a sentence that state an event of `sub_event_type`."""

    entry: Entry
    first: int
    stop: int
    head: Token
    sub_event_type: str
    type_rule: str
    facts: Facts


@cache
def _entries() -> Mapping[str, Entry]:
    return {entry["id"]: entry for entry in load("events_triggers")}


@cache
def _order() -> Mapping[str, int]:
    return {name: number for number, name in enumerate(_entries())}


@cache
def _phrases() -> Phrases:
    return Phrases((word, entry["id"]) for entry in _entries().values() for word in entry["words"])


@cache
def _split_verbs() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Verb phrases of several words by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in _entries().values():
        for phrase in entry["words"]:
            words = tuple(str(phrase).split())
            if len(words) > 1 and entry["pos"] in {"verb", "any"}:
                found.setdefault(words[0], []).append((words[1:], entry["id"]))
    return {first: tuple(rest) for first, rest in found.items()}


@cache
def _type_lists() -> Mapping[str, tuple[Entry, ...]]:
    lists: dict[str, list[Entry]] = {}
    for entry in load("events_types"):
        lists.setdefault(entry["kind"], []).append(entry)
    return {kind: tuple(entries) for kind, entries in lists.items()}


def may_hold_event(seen: Forms) -> bool:
    """Whether any word of a sentence could state an event: a quick look before the real one."""
    phrases, split = _phrases(), _split_verbs()
    return any(
        phrases.at(seen, i)[1] or any(form in split for form in seen[i]) for i in range(len(seen))
    )


def find_triggers(scene: Scene) -> list[Trigger]:
    """The triggers of a sentence in reading order; no two of them share a word."""
    found: list[Trigger] = []
    if scene.is_peaceful:
        return found
    covered, title = 0, _is_title(scene)
    for i in range(len(scene.doc)):
        if i < covered or _in_name(scene, i, title):
            continue
        trigger = _at(scene, i)
        if trigger:
            found.append(trigger)
            if not trigger.entry.get("toll"):
                scene.told.append(trigger.sub_event_type)
            covered = trigger.stop
    acts = sum(not one.entry.get("toll") for one in found)
    del scene.told[len(scene.told) - acts :]
    found = settled(found)
    scene.remember([one.sub_event_type for one in found])
    return _drop_echoes(found)


def _is_title(scene: Scene) -> bool:
    """Whether a line is a headline or is written like one, its words in capitals."""
    words = [token.text for token in scene.doc if len(token.text) > _SHORT and token.is_alpha]
    capitals = sum(word[0].isupper() for word in words)
    return scene.sentence.zone == "headline" or (
        len(words) >= _FEW and capitals >= _MOST * len(words)
    )


def _in_name(scene: Scene, i: int, title: bool) -> bool:
    """Whether a word is part of a name or date: "Clash Magazine", "in March"."""
    token = scene.doc[i]
    if "date" in scene.labels[i]:
        return True
    if title or token.pos_ != "PROPN":
        return "name" in scene.labels[i] and token.pos_ == "PROPN" and not _is_plural(token)
    before = scene.doc[i - 1] if i else None
    return "name" in scene.labels[i] or (
        before is not None
        and before.tag_ in {"NNP", "NNPS"}
        and before.dep_ == "compound"
        and before.head.i == i
        and not scene.labels[i - 1] & {"name", "place"}
    )


def _is_plural(token: Token) -> bool:
    """Whether a word of a line in capitals is a plural or a verb, as names hardly are."""
    return token.tag_ == "NNPS" or token.text.endswith(("s", "ed"))


def _at(scene: Scene, i: int) -> Trigger | None:
    candidates = sorted(
        _candidates(scene, i), key=lambda c: (-(c[1] - c[0]), c[3], _order()[c[2]["id"]])
    )
    facts: dict[tuple[int, int, bool], Facts] = {}
    for first, stop, entry, _ in candidates:
        head = _head(scene, first, stop, entry)
        if head is None:
            continue
        of_subject = entry.get("of") == "subject"
        fact = facts.setdefault((head.i, stop, of_subject), Facts(scene, head, stop, of_subject))
        if not _verb_asked(entry, head) or not fact.hold(entry) or not _object_asked(entry, fact):
            continue
        name, rule = _resolve(entry["type"], fact)
        return Trigger(entry, first, stop, head, name, rule, fact)
    return None


def _candidates(scene: Scene, i: int) -> Iterator[tuple[int, int, Entry, int]]:
    """(first, stop, entry, 0 for a phrase of several words) of what starts at a token."""
    stop, keys = _phrases().at(scene.forms, i)
    for key in keys:
        yield i, stop, _entries()[key], 0 if stop - i > 1 else 1
    if stop - i > 1:
        _, single = _single(scene, i)
        for key in single:
            yield i, i + 1, _entries()[key], 1
    for form in scene.forms[i]:
        for rest, key in _split_verbs().get(form, ()):
            stop = _rest_near(scene, i, rest)
            if stop:
                yield i, stop if stop == i + 1 + len(rest) else i + 1, _entries()[key], 0


def _single(scene: Scene, i: int) -> tuple[int, frozenset[str]]:
    return _phrases().at(scene.forms[i : i + 1], 0)


def _rest_near(scene: Scene, i: int, rest: tuple[str, ...]) -> int:
    """Where the words after a verb's first end, if they are near it in their order; else 0."""
    at = i + 1
    for word in rest:
        reach = min(len(scene.forms), at + _PARTICLE_REACH)
        at = next((n + 1 for n in range(at, reach) if word in scene.forms[n]), 0)
        if not at:
            return 0
    return at


def _head(scene: Scene, first: int, stop: int, entry: Entry) -> Token | None:
    """The word that governs the trigger, if it is used as the entry asks."""
    token = scene.doc[first if entry["pos"] == "verb" else stop - 1]
    if entry["pos"] == "noun" and scene.doc[first:stop].root.tag_ in _NOUN_TAGS:
        # "exchange of fire"
        token = scene.doc[first:stop].root
    noun = token.tag_ in _NOUN_TAGS
    if entry["pos"] == "any":
        return token
    if entry["pos"] == "adj":
        verbal = clauses.is_verb(token) and token.dep_ != "amod"
        return None if verbal else token
    if entry["pos"] == "noun":
        usable = noun or token.dep_ in _NOMINAL
        return token if usable and not _names(scene, token) else None
    if token.tag_ == "VBN" and token.dep_ in _NOMINAL and nouns.is_nominal(token):
        return None
    attribute = token.dep_ == "amod" and (token.tag_ == "VBG" or entry.get("finite"))
    gerund = token.tag_ == "VBG" and token.dep_ in _NOMINAL and not clauses.objects(token)
    if clauses.is_verb(token):
        return None if attribute or gerund else token
    return None


def _names(scene: Scene, token: Token) -> bool:
    """Whether an event noun is only part of a name or says what another noun is."""
    if token.dep_ != "compound":
        return False
    above = token.head
    tells = above.lemma_.lower() in grammar_words("of_event")
    return above.i > token.i and not (tells or clauses.is_verb(above))


def _verb_asked(entry: Entry, head: Token) -> bool:
    """Whether a noun that needs a verb of its own has one ("took control")."""
    stands = _stands_as_asked(entry, head)
    if entry.get("needs_light"):
        return stands and nouns.light_verb(head) is not None
    verb = head.head if head.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj"} else head
    verb = verb.head if verb.dep_ == "prep" else verb
    beside, asked = entry.get("needs_prep"), entry.get("needs_verb")
    preps = {c.lower_ for up in (verb, head) for c in up.children if c.dep_ == "prep"}
    fits = not beside or any(c.lower_ in beside for c in head.children)
    led = not asked or (verb != head and verb.lemma_.lower() in asked)
    return stands and fits and led and preps.isdisjoint(entry.get("bars_prep", ()))


def _stands_as_asked(entry: Entry, head: Token) -> bool:
    """Whether what an entry asks of the words beside it holds: a number, "under", no "in"."""
    counted = not entry.get("needs_number") or _is_counted(head)
    under = not entry.get("under") or (head.dep_ == "pobj" and head.head.lower_ == "under")
    free = _hung_on(head).isdisjoint(entry.get("barred_by", ()))
    after = head.i > 0 and head.doc[head.i - 1].lower_ in entry.get("not_after", ())
    return counted and under and free and not after


def _hung_on(noun: Token) -> set[str]:
    """The word that a noun hangs on: "talks collapsed", "a breach of the truce"."""
    above = noun.head.head if noun.head.dep_ == "prep" else noun.head
    return {above.lemma_.lower(), above.lower_}


def _is_counted(word: Token) -> bool:
    """Whether a number is near: "12 dead", "left nine soldiers dead", "the dead at five"."""
    near = word.doc[max(0, word.i - _NUMBER_REACH) : word.i + _NUMBER_REACH]
    return any(token.like_num for token in near)


def _object_asked(entry: Entry, facts: Facts) -> bool:
    asked = entry.get("needs_object")
    return not asked or not _beside(facts).isdisjoint(asked)


def _beside(facts: Facts) -> frozenset[str]:
    """The classes of what a verb or noun has beside it."""
    return facts.scene.classes([*facts.objects, *facts.subjects]) | facts.classes("modifier")


def _resolve(name: str, facts: Facts) -> tuple[str, str]:
    """The sub-event type that a trigger's type refers to, and the entry that settled it."""
    for entry in _type_lists().get(name, ()):
        if not facts.hold(entry):
            continue
        if "inherits" not in entry:
            return entry["type"], entry["id"]
        before = facts.scene.told_before(entry["inherits"])
        if before and before not in entry.get("passes", ()):
            return before, entry["id"]
    return name, ""


def _drop_echoes(found: list[Trigger]) -> list[Trigger]:
    """Leave out words that only carry another trigger of their clause."""
    heads = {trigger.head.i for trigger in found if not trigger.entry.get("last_resort")}
    kept = []
    for trigger in found:
        others = heads - {trigger.head.i}
        if trigger.entry.get("echo") and _carries(trigger, others):
            continue
        if trigger.entry.get("last_resort") and len(found) > 1:
            continue
        kept.append(trigger)
    return kept


def _carries(trigger: Trigger, others: set[int]) -> bool:
    carried = trigger.facts.objects if trigger.entry["echo"] == "object" else trigger.facts.subjects
    return any(token.i in others for token in carried)
