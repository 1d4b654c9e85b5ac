"""With what an act was done, what was hit, and whether somebody denies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from pipeline.extract.events import clauses, nouns
from pipeline.extract.events.parties import SIDE
from pipeline.extract.events.sentence_view import Scene, heads
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words, word_labels
from pipeline.extract.model import Mention

_WEAPONS = frozenset({"weapon", "artillery", "explosive", "air", "grenade", "chemical", "mine"})
_SITES = frozenset({"civilian_site", "military_site", "grid", "vessel", "war_vehicle", "carrier"})
_OWNERS = frozenset({"name", "nation", "place", "state", "nonstate", "police"})
_AT = frozenset({"on", "at", "against", "into"})


def weapon_of(trigger: Trigger, scene: Scene) -> Mention | None:
    """The words for what was used ("a car bomb", "rockets"); None if its sentence does not say."""
    head, facts = trigger.head, trigger.facts
    for i in range(trigger.first, trigger.stop - 1):
        if word_labels(scene.forms, i) & _WEAPONS:  # "drone strike"
            return _mention(scene, scene.doc[i])
    own = [head] if not clauses.is_verb(head) else []
    means = [*clauses.instruments(head), *facts.subjects]
    means += clauses.complements(head, {"of"}) if own else []
    if "artillery" in scene.classes(facts.objects) or trigger.entry["type"] == "firing":
        means += facts.objects
    for token in [*(m for one in own for m in nouns.modifiers(one)), *_parts(means)]:
        named = token.lemma_.lower() not in grammar_words("no_weapon")
        if named and scene.labels[token.i] & _WEAPONS and token.i != head.i:
            return _mention(scene, token)
    return None


def _parts(tokens: Iterable[Token]) -> Iterator[Token]:
    """Phrases by their heads, and what the nouns in them are of ("a barrage of rockets")."""
    for token in tokens:
        for head in heads(token):
            yield head
            yield from (m for m in nouns.modifiers(head) if m.pos_ != "ADJ")


def target_of(trigger: Trigger, scene: Scene) -> Mention | None:
    """The words for the site or vehicle that was hit; None for people, towns and what is not said.

    A toll has none: where people died need not be what was aimed at.
    """
    if trigger.entry.get("toll"):
        return None
    head = trigger.head
    aimed = clauses.complements(head, _AT)
    for token in _heads([*trigger.facts.objects, *aimed]):
        labels = scene.labels[token.i]
        if labels & _SITES and not labels & {"locality", "state", "nonstate"}:
            return _mention(scene, token, owned=True)
    return None


def _heads(tokens: Iterable[Token]) -> Iterator[Token]:
    return (head for token in tokens for head in heads(token))


def _mention(scene: Scene, head: Token, *, owned: bool = False) -> Mention:
    """A head with the words before it that say of what kind it is, and whose if `owned`."""
    first = head.i
    for child in reversed([c for c in head.lefts if c.dep_ in SIDE]):
        whose = scene.labels[child.i] & _OWNERS or child.dep_ == "poss"
        if child.i != first - 1 or (whose and not owned) or child.tag_ == "PRP$":
            break
        first = child.left_edge.i if child.left_edge.pos_ not in {"DET", "NUM"} else child.i
    sentence = scene.sentence
    span = sentence.span(first, head.i + 1)
    return Mention(sentence.index, first, head.i + 1, span, sentence.doc[first : head.i + 1].text)


def is_denied_beside(trigger: Trigger, scene: Scene) -> bool:
    """Whether who is blamed for what a trigger states denies it ("the army denied the charge").

    "They denied reports that the town fell" denies no more than that.
    """
    for token in scene.doc:
        denies = token.lemma_.lower() in grammar_words("denial_verb")
        if not denies or clauses.children(token, {"neg"}):
            continue
        for what in clauses.children(token, {"dobj"}):
            inside = trigger.head in what.subtree
            points_back = token.i > trigger.head.i and what.right_edge.i == what.i
            if what.lemma_.lower() in grammar_words("blame_noun") and (inside or points_back):
                return True
    return False
