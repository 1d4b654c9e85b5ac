"""The type of a word that states victims ("killed"): that of what killed them, stated beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.schemas.event_types import types_with

if TYPE_CHECKING:
    from pipeline.extract.events.triggers import Trigger

_OPEN = types_with("open")
_MEANS = types_with("means")
_VAGUE = "Remote explosive/landmine/IED"
_OF_CROWDS = types_with("at_crowd")
"""What a clause that goes on from another ("..., hurting four") shares with it too."""
_SOMEBODY = frozenset(
    {"state", "nonstate", "police", "unidentified", "civilian", "protester", "rioter", "mob"}
    | {"name", "nation", "pronoun"}
)
_BEFORE_CAUSE = frozenset({"in", "by", "during", "after", "from"})


def settled(found: Sequence[Trigger]) -> list[Trigger]:
    """The triggers of a sentence, its tolls with the type of what brought them about."""
    by_head = {trigger.head.i: trigger for trigger in found}
    for trigger in found:
        if not trigger.entry.get("toll"):
            continue
        name = _type_of_cause(trigger, by_head)
        if trigger.sub_event_type in _OPEN | _OF_CROWDS:
            name = name or _type_before(trigger, by_head)
        if name and name != trigger.sub_event_type:
            by_head[trigger.head.i] = replace(trigger, sub_event_type=name, type_rule="cause")
    return [by_head[trigger.head.i] for trigger in found]


def _type_of_cause(trigger: Trigger, by_head: Mapping[int, Trigger]) -> str | None:
    for token in _causes(trigger, by_head):
        cause = by_head.get(token.i)
        if cause is None or cause.head.i == trigger.head.i:
            continue
        if trigger.sub_event_type in _MEANS and not _sharper(trigger, cause):
            continue
        goes_on = trigger.head.dep_ == "advcl" and trigger.head.tag_ == "VBG"
        if cause.sub_event_type in (_MEANS | _OF_CROWDS if goes_on else _MEANS):
            return cause.sub_event_type
    above = by_head.get(trigger.head.head.i)
    if trigger.sub_event_type in _MEANS:
        return None
    bare = trigger.type_rule.endswith("_default") and trigger.head.dep_ == "conj"
    # "Four soldiers were killed and seven wounded": the same victims.
    return above.sub_event_type if bare and above and above.entry.get("toll") else None


def _sharper(toll: Trigger, cause: Trigger) -> bool:
    """Whether a cause tells more than the word "bomb" of a clause did ("when jets bombed")."""
    return toll.sub_event_type == _VAGUE and not cause.entry.get("toll")


def _type_before(trigger: Trigger, by_head: Mapping[int, Trigger]) -> str | None:
    """The means told just before, for victims of whom neither agent nor occasion is stated."""
    head, scene = trigger.head, trigger.facts.scene
    if head.lemma_.lower() in grammar_words("own_means") or not trigger.entry.get("echoes_means"):
        return None
    if scene.ahead in _MEANS and trigger.sub_event_type in _OPEN:
        return scene.ahead
    if _has_doer(trigger):
        return None
    if any(token.i in by_head for token in clauses.complements(head, _BEFORE_CAUSE)):
        return None
    before = [one for one in by_head.values() if one.head.i < head.i]
    if before and before[-1].entry.get("toll") and trigger.type_rule.endswith("_default"):
        # "15 casualties, six dead and nine wounded": parts of one toll.
        return before[-1].sub_event_type
    name = before[-1].sub_event_type if before else scene.just_told(_is_plain(head))
    return name if name in _MEANS else None


def _is_plain(verb: Token) -> bool:
    """Whether a toll is all that its sentence tells: "Nine people were killed"."""
    return verb.dep_ in {"ROOT", "ccomp", "conj"} and not any(
        child.lemma_.lower() in {"have", "be"} and child.tag_ not in {"VBD", "VBN"}
        for child in verb.children
    )


def _has_doer(trigger: Trigger) -> bool:
    """Whether somebody is said to have done it; a thing before "that killed" is nobody."""
    scene = trigger.facts.scene
    thing = trigger.head.dep_ == "relcl" and not scene.classes(trigger.facts.subjects) & _SOMEBODY
    return bool(trigger.facts.subjects) and not thing


def _causes(trigger: Trigger, by_head: Mapping[int, Trigger]) -> Iterator[Token]:
    """What may describe the means: the agent, the verb above, what follows "in" or "when"."""
    head = trigger.head
    yield from trigger.facts.subjects
    if head.dep_ in {"advcl", "conj", "acl", "relcl"}:
        yield head.head
        yield from clauses.children(head.head, clauses.SUBJECTS)
    yield from clauses.complements(head, _BEFORE_CAUSE)
    for child in clauses.children(head, {"advcl", "prep"}):
        yield child
        yield from clauses.children(child, {"pcomp"})
        yield from clauses.children(child, clauses.SUBJECTS)
    for joined in clauses.children(head, {"conj"}):
        # "Six were killed and nine hurt when a bomb went off": what follows holds for both.
        if joined.i in by_head and by_head[joined.i].entry.get("toll"):
            yield from clauses.children(joined, {"advcl"})
            yield from clauses.complements(joined, _BEFORE_CAUSE)
