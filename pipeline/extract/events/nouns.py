"""Who does what to whom around an event noun: the phrases by their heads."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.events.clauses import (
    OBJECTS,
    SUBJECTS,
    TARGETS,
    agents,
    antecedent,
    children,
    complements,
    controllers,
    is_passive,
    is_verb,
    patients,
    subjects,
)
from pipeline.extract.events.vocabulary import grammar_words

_SIDE = {"compound", "amod", "nmod"}
_PASSIVE = {"nsubj", "nsubjpass"}
_MAX_DEPTH = 4
_LED = frozenset({"led", "claimed", "launched", "run", "backed"})
_SORTS = frozenset({"terrorist", "terror", "extremist", "suicide", "civilian"})
"""Words before an event noun that say what sort it is, and name nobody."""


def modifiers(noun: Token) -> list[Token]:
    """The words before a noun that say what kind of thing it is, or whose."""
    found = [c for c in noun.lefts if c.dep_ in _SIDE or c.dep_ == "poss"]
    return found + [d for c in found for d in c.lefts if d.dep_ in _SIDE]


def before(noun: Token) -> list[Token]:
    """The words before an event noun that can name the agent ("Russian", "US-led air strikes")."""
    found: list[Token] = []
    for child in noun.lefts:
        if child.tag_ in {"VBN", "VBD"} and child.lower_ in _LED:
            found += [c for c in child.lefts if c.pos_ in {"PROPN", "NOUN", "ADJ"}]
        elif child.dep_ in _SIDE or child.dep_ == "poss":
            names = child.pos_ in {"PROPN", "NOUN", "ADJ"} and child.lower_ not in _SORTS
            found += [child] if names else []
    return found


def light_verb(noun: Token, depth: int = 0) -> Token | None:
    """The verb that an event noun borrows its subject from ("launched an attack")."""
    head = noun.head
    if depth > _MAX_DEPTH or head.i == noun.i:
        return None
    if is_verb(head):
        lends = head.lemma_.lower() in grammar_words("light_verb")
        return head if lends and noun.dep_ in {"dobj", "nsubjpass"} else None
    if noun.dep_ == "conj":
        return light_verb(head, depth + 1)
    if noun.dep_ != "pobj" or head.dep_ != "prep":
        return None
    above = head.head
    if head.lower_ == "of" and above.lemma_.lower() in grammar_words("measure"):
        return light_verb(above, depth + 1)
    return above if is_verb(above) and above.lemma_.lower() in {"engage", "rely", "go"} else None


def undergone(noun: Token) -> Token | None:
    """The verb of "came under attack": its subject is whom the event befell."""
    prep = noun.head
    under = noun.dep_ == "pobj" and prep.lower_ == "under" and is_verb(prep.head)
    return prep.head if under else None


def blamed(noun: Token) -> list[Token]:
    """Whom the verb above an event noun makes its agent: "blamed X for it", "X was behind it"."""
    prep = noun.head if noun.dep_ == "pobj" else None
    verb = prep.head if prep is not None else noun.head
    if prep is not None and prep.lower_ == "behind" and verb.lemma_ in {"be", "stand"}:
        return subjects(verb)
    if prep is not None and verb.lemma_.lower() in {"responsibility", "credit"}:
        owns = verb.head.lemma_.lower() in {"claim", "take", "admit", "accept", "assume"}
        return subjects(verb.head) if owns and verb.dep_ == "dobj" else []
    if prep is not None and verb.dep_ == "dobj" and prep.lower_ == "of":
        # The parser hangs "of a raid" on whom it should hang beside.
        return [verb] if verb.head.lemma_.lower() in grammar_words("blame_verb") else []
    if verb.lemma_.lower() not in grammar_words("blame_verb"):
        return []
    if prep is not None:
        return controllers(prep)
    on = [verb, noun] if noun.dep_ in OBJECTS else [verb] if noun.dep_ in _PASSIVE else []
    return [token for up in on for token in complements(up, {"on", "to"})]


def noun_subjects(noun: Token, of_subject: bool, depth: int = 0) -> list[Token]:
    """Who does what an event noun says; `of_subject` if "of X" names the agent."""
    if depth > _MAX_DEPTH:
        return []
    found = blamed(noun) or list(complements(noun, {"by", "between", "among"}))
    found += [c for c in noun.lefts if c.dep_ == "poss"]
    for child in children(noun, {"acl", "relcl"}):
        # Who approved or condemned an attack did not make it.
        made = child.lemma_.lower() in grammar_words("light_verb") | {"claim"}
        found += agents(child) if made and is_passive(child) else []
    verb = light_verb(noun)
    if not found and verb is not None:
        found += subjects(verb)
    if not found and of_subject:
        found += complements(noun, {"of"})
    if not found and noun.dep_ == "conj" and not is_verb(noun.head):
        found += noun_subjects(noun.head, of_subject, depth + 1)
    under = undergone(noun)
    if not found and under is not None:
        found += agents(under) or complements(under, {"by", "from"})
    return found


def noun_objects(noun: Token, of_subject: bool) -> list[Token]:
    """To whom or what an event noun is done."""
    doers = blamed(noun)
    found = [token for token in complements(noun, TARGETS) if token not in doers]
    found += [] if of_subject else complements(noun, {"of"})
    for child in children(noun, {"acl"}):
        found += children(child, {"dobj"}) if child.lower_ == "targeting" else []
    return found or _through_verb(noun)


def _through_verb(noun: Token) -> list[Token]:
    """The object that the verb of an event noun gives it."""
    verb, under = light_verb(noun), undergone(noun)
    if verb is not None:
        return list(complements(verb, TARGETS - {"with", "over"}))
    if under is not None:
        return patients(under) or [antecedent(t, under) for t in children(under, SUBJECTS)]
    struck = noun.dep_ in SUBJECTS and noun.head.lemma_.lower() in grammar_words("impact_verb")
    return children(noun.head, {"dobj"}) if struck else []


def is_nominal(participle: Token) -> bool:
    """Whether a participle refers to people: "the wounded", "nineteen wounded were flown out"."""
    return participle.dep_ != "dobj" and any(
        child.dep_ in {"det", "nummod", "compound"} for child in participle.lefts
    )
