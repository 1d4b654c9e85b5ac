"""What the events of one sentence lend each other: the toll of an attack is the attacker's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.doers import WHEN, acted_in
from pipeline.extract.events.scene import Scene, heads
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.schemas.event_types import types_with

_ATTACKS = types_with("attack")
_HOSTILE = types_with("attack", "territory") | {"Abduction/forced disappearance", "Siege"}
_WITHIN = frozenset({"in", "during", "with", "through", "via", "amid"})
_ARMED = frozenset({"state", "nonstate", "police"})
_MEANS = frozenset({"weapon", "explosive", "attack_event", "package_word"})


@dataclass(slots=True)
class Draft:
    """A trigger and the heads of the phrases that name its actors."""

    trigger: Trigger
    doers: list[Token]
    targets: list[Token]

    @property
    def is_toll(self) -> bool:
        """Whether the word is one for victims."""
        return bool(self.trigger.entry.get("toll"))

    @property
    def is_clash(self) -> bool:
        """Whether two sides do it to each other."""
        return bool(self.trigger.entry["type"] == "clash")


def share(drafts: Sequence[Draft], scene: Scene) -> None:
    """Fill in what drafts of one sentence leave open from those they are tied to."""
    for at, draft in enumerate(drafts):
        if draft.is_toll:
            _take_cause(draft, drafts[:at], scene)
            _take_occasion(draft, drafts[at + 1 :])
            _take_victims(draft, drafts[:at])
    for draft in drafts:
        if not draft.doers and draft.trigger.sub_event_type in _HOSTILE:
            _take_from_act(draft, drafts)
    for draft in drafts:
        if draft.is_clash and not draft.doers and not clauses.is_verb(draft.trigger.head):
            _take_fallen(draft, drafts, scene)


def _take_cause(toll: Draft, before: Sequence[Draft], scene: Scene) -> None:
    """Give a toll the doer of the attack told just before it in its clause.

    "The jets bombed a market, killing six", "shelling of the camp, which caused casualties".
    """
    head = toll.trigger.head
    verb = head if clauses.is_verb(head) else clauses.governor(head)
    if verb is None:
        return
    trailing = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    if trailing and _of_thing(verb, scene):
        toll.doers = []
    cause = next((d for d in reversed(before) if d.trigger.sub_event_type in _ATTACKS), None)
    if cause is None or cause.is_clash or cause.is_toll or verb.i <= cause.trigger.head.i:
        return
    which = verb.dep_ == "relcl" and any(c.lower_ in {"which", "that"} for c in verb.children)
    nearer = trailing and verb.head.i < cause.trigger.head.i
    if nearer or (cause.doers and (trailing or (which and not toll.doers))):
        toll.doers = list(cause.doers)


def _take_occasion(toll: Draft, after: Sequence[Draft]) -> None:
    """Give a toll the doer of the attack that the clause after it tells of.

    "Two men were killed and six hurt on Monday when police opened fire."
    """
    if toll.doers or not clauses.is_verb(toll.trigger.head):
        return
    for attack in after:
        verb = attack.trigger.head
        marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
        told = verb.dep_ == "advcl" and marks & WHEN and attack.trigger.sub_event_type in _ATTACKS
        # "The rebels lost six men when they attacked": they are those who lost.
        losers = toll.trigger.entry.get("undergone") and all(t.tag_ == "PRP" for t in attack.doers)
        if told and attack.doers and not (attack.is_clash or attack.is_toll or losers):
            toll.doers = list(attack.doers)
            return


def _take_victims(toll: Draft, before: Sequence[Draft]) -> None:
    """Give a toll that only counts the people counted before it ("killed six men and hurt 12")."""
    facts = toll.trigger.facts
    counted = facts.objects or facts.subjects
    if toll.targets or not counted or not all(_is_count(t) for t in counted):
        return
    last = next((d for d in reversed(before) if d.is_toll and d.targets), None)
    if last is not None and last.targets[0].tag_ in {"NNS", "NNPS"}:
        toll.targets = list(last.targets)


def _is_count(token: Token) -> bool:
    bare = not any(c.dep_ in {"compound", "prep", "amod"} for c in token.children)
    return token.pos_ == "NUM" or (bare and token.lemma_.lower() in grammar_words("measure"))


def _of_thing(verb: Token, scene: Scene) -> bool:
    """Whether what a bomb or the like did stands between a toll and the verb it hangs on.

    "Police seek a man who left a bag with a bomb that went off, wounding six."
    """
    between = verb.doc[verb.head.i + 1 : verb.i]
    return any(t.dep_ == "relcl" and scene.labels[t.head.i] & _MEANS for t in between)


def _take_from_act(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Give an event noun the doer of the act it is the setting of.

    "Fighters seized the depot in an offensive", "captured two hills in a push on the town".
    """
    if clauses.is_verb(draft.trigger.head):
        return
    verb = acted_in(draft.trigger.head)
    if verb is None or clauses.is_passive(verb):
        return
    for act in drafts:
        if act.trigger.head.i == verb.i and act.doers and not act.trigger.entry.get("undergone"):
            if act.trigger.sub_event_type in _HOSTILE:
                draft.doers = list(act.doers)
                if draft.is_clash and not draft.targets:
                    draft.targets = list(act.targets)
            return


def _take_fallen(clash: Draft, drafts: Sequence[Draft], scene: Scene) -> None:
    """Tell the sides of a clash by the fighters of both who fell in it."""
    for toll in drafts:
        if not toll.is_toll or not toll.targets or not _tied(toll.trigger.head, clash.trigger.head):
            continue
        fallen = [t for t in heads(toll.targets[0]) if scene.classes([t]) & _ARMED]
        others = [t for t in fallen if t.i != fallen[0].i] if fallen else []
        if fallen and clash.targets:
            clash.doers = fallen[:1]
        elif others and scene.labels[fallen[0].i] != scene.labels[others[0].i]:
            clash.doers, clash.targets = fallen[:1], others[:1]
        return


def _tied(verb: Token, noun: Token) -> bool:
    """Whether somebody was killed in a clash: "killed in clashes", "clashes in which"."""
    if any(t.i == noun.i for t in clauses.complements(verb, _WITHIN)):
        return True
    return verb.dep_ == "relcl" and (verb.head.i == noun.i or noun.i in {
        t.i for t in verb.head.subtree if t.i < verb.left_edge.i
    })  # fmt: skip
