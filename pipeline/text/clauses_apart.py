"""Clauses that the parser runs together: a verb of a clause of its own gets its words back."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from pipeline.lexicons import load

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_HELPERS = frozenset({"aux", "auxpass", "agent", "mark"})
_MINDING = frozenset(
    {"know", "think", "believe", "see", "hear", "hope", "fear", "feel", "find", "mean", "show"}
    | {"ensure", "doubt", "suspect", "guess", "wish", "suppose", "imagine", "realise", "realize"}
)
_JOINED = frozenset({"conj", "advcl", "dep"})
_OPENERS = frozenset({"since", "after", "before", "until"})
_AFTERMATH = frozenset({"alive", "dead"})
"""What victims are said to be behind the verb: before their number it is no part of their name."""


def part_clauses(doc: Doc) -> None:
    """Give those verbs of a parsed sentence a subject whose subject was tied elsewhere."""
    for verb in doc:
        if verb.lower_ in _AFTERMATH:
            _take_aftermath(verb)
        elif verb.tag_ == "VBN" and verb.dep_ == "conj" and _has(verb, frozenset({"auxpass"})):
            _take_from_opener(verb)
        elif verb.tag_ in _FINITE and verb.dep_ in _JOINED and not _has(verb, _SUBJECTS):
            _take_from_list(verb)
        elif verb.tag_ in _FINITE and verb.dep_ == "ccomp" and verb.head.i < verb.i:
            _give_object_back(verb)
        elif verb.tag_ in {"VBD", "VBN"} and verb.dep_ == "acl":
            _take_noun_before(verb)


def _has(verb: Token, deps: frozenset[str]) -> bool:
    return any(child.dep_ in deps for child in verb.children)


def _take_from_list(verb: Token) -> None:
    """Part "took the hill and the army shelled the town", read as "the hill and the army"."""
    before, beside = verb.left_edge.i - 1, list[Token]()
    noun = _joined_noun(verb.doc, before)
    while noun is None and (where := _phrase_of(verb.head, before)):
        before, beside = where.left_edge.i - 1, [*beside, where]
        noun = _joined_noun(verb.doc, before)
    if noun is None or noun.i < verb.head.i or _has(verb, frozenset({"mark"})):
        return
    _tie(verb.doc[noun.left_edge.i - 1], verb.head, "cc")
    _tie(noun, verb, "nsubj")
    for where in beside:
        _tie(where, noun, "prep")
    verb.dep_ = "conj"


def _take_aftermath(state: Token) -> None:
    """Tie "alive" in "burned alive two women" to the verb: the women are not "alive two women"."""
    verb, noun = state.nbor(-1) if state.i else state, state.head
    counted = any(c.dep_ == "nummod" and c.i > state.i for c in noun.lefts)
    if state.dep_ == "amod" and verb.i == noun.head.i and noun.dep_ == "dobj" and counted:
        _tie(state, verb, "advmod")


def _take_from_opener(verb: Token) -> None:
    """Make "Asa Lind" the subject in "since Asa Lind, a lawyer, was shot", no time like "May"."""
    comma = verb.left_edge.i - 1
    if _has(verb, _SUBJECTS) or comma < 1 or verb.doc[comma].text != ",":
        return
    for opener in verb.head.children:
        noun = next((c for c in opener.children if c.dep_ == "pobj"), opener)
        ends = noun.right_edge.i in (comma - 1, comma) and _has(noun, frozenset({"appos"}))
        if opener.lower_ in _OPENERS and opener.dep_ == "prep" and ends:
            _tie(noun, verb, "nsubjpass")
            _tie(opener, verb, "mark")
            verb.dep_ = "advcl"
            return


def _joined_noun(doc: Doc, last: int) -> Token | None:
    """The noun whose phrase ends in a word, if "and" joins it to one before."""
    if last < 1:
        return None
    noun = doc[last]
    while noun.dep_ != "conj" and noun.head.i < noun.i:
        noun = noun.head
    joins = doc[max(noun.left_edge.i - 1, 0)]
    nominal = noun.pos_ in _NOMINAL and joins.head.pos_ in _NOMINAL
    joined = noun.dep_ == "conj" and joins.dep_ == "cc" and noun.right_edge.i == last
    return noun if nominal and joined else None


def _phrase_of(verb: Token, last: int) -> Token | None:
    """The preposition of a verb whose phrase ends in a word."""
    return next((c for c in verb.rights if c.dep_ == "prep" and c.right_edge.i == last), None)


def _give_object_back(verb: Token) -> None:
    """Part "jets struck Oss and rebels fired rockets", read as "Oss and rebels fired"."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj"), verb)
    own = next((c for c in noun.rights if c.dep_ == "conj" and c.right_edge.i == verb.i - 1), None)
    above, joins = verb.head, next((c for c in noun.rights if c.dep_ == "cc"), None)
    if own is None or joins is None or _has(above, frozenset({"dobj"})) or not _acts(above):
        return
    if any(t.dep_ != "prt" for t in verb.doc[above.i + 1 : noun.left_edge.i]):
        return
    _tie(joins, above, "cc")
    _tie(own, verb, "nsubj")
    _tie(noun, above, "dobj")
    verb.dep_ = "conj"


def _acts(verb: Token) -> bool:
    """Whether a verb is none that a clause depends on ("said", "believed")."""
    return verb.tag_ in _FINITE and verb.lemma_ not in _clause_verbs()


@cache
def _clause_verbs() -> frozenset[str]:
    told = (verb for entry in load("speech_cues") for verb in entry.get("verbs", ()))
    return _MINDING.union(told)


def _take_noun_before(verb: Token) -> None:
    """Make "attacked" the verb of "Rebels attacked from the hills and killed two", no addition.

    Of "Hill forces attacked near Oss on May 3." too: a sentence has a verb, and what forces are
    said to have done without an object they did.
    """
    noun = verb.head
    counts = noun.tag_ == "CD"  # "50 killed, the gunman vowed revenge"
    if counts or verb.nbor(-1).i != noun.i or _has(verb, _SUBJECTS | _HELPERS):
        return
    above = noun.head
    if noun.dep_ == "nsubj" and any(c.dep_ == "nsubj" and c.i > verb.i for c in above.children):
        # "The rebels attacked, a monitor said": both are subjects, of a verb each.
        _tie(verb, above, "ccomp")
        _tie(noun, verb, "nsubj")
    elif noun.dep_ == "ROOT" and (_goes_on(verb) or _is_assault(noun, verb)):
        for child in list(noun.rights):
            if child.i != verb.i:
                _tie(child, verb, child.dep_)
        _tie(verb, verb, "ROOT")
        _tie(noun, verb, "nsubj")
    else:
        return
    verb.tag_, verb.pos_ = "VBD", "VERB"


def _goes_on(verb: Token) -> bool:
    """Whether a verb is joined by one that does something to somebody: it is no passive."""
    return any(
        child.dep_ == "conj"
        and child.tag_ in {"VBD", "VBN"}
        and _has(child, frozenset({"dobj"}))
        and not _has(child, _HELPERS)
        for child in verb.children
    )


def _is_assault(forces: Token, verb: Token) -> bool:
    """Whether a sentence is no more than that forces, not a number of them, attacked."""
    counted = _has(forces, frozenset({"nummod"}))
    return (
        forces.lower_ in {"forces", "troops"}
        and verb.lemma_ in {"attack", "counterattack", "advance"}
        and verb.doc[-1].text == "."
        and not counted
    )


def _tie(token: Token, head: Token, dep: str) -> None:
    token.head = head
    token.dep_ = dep
