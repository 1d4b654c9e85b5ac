"""Whether an event is asserted, claimed, denied, planned, feared or a habit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from pipeline.extract.events.clauses import governor, is_verb
from pipeline.extract.events.nouns import modifiers
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import Report, Status
from pipeline.lexicons import load

_ORDER: tuple[Status, ...] = ("denied", "possible", "planned", "habitual", "claimed")
_MAX_STEPS = 8
_ON_VERB = frozenset({"neg", "aux", "advmod", "mark", "preconj"})
_PARTIES = frozenset({"nsubj", "nsubjpass", "dobj"})
_NONE = frozenset({"det", "neg", "preconj", "advmod"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_BOUNDS = frozenset({"more", "less", "fewer", "later", "all", "every", "only"})
_THREATEN = frozenset({"warn", "threaten", "vow", "swear", "promise", "pledge"})
_WILL = frozenset({"will", "would", "shall", "'ll", "’ll"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SPEAKER = frozenset({"it", "they", "we", "he", "she", "i"})
_CLAUSES = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl"})


@cache
def _cues() -> Mapping[tuple[str, str], tuple[Status, ...]]:
    """For (relation, word) the statuses it gives."""
    found: dict[tuple[str, str], list[Status]] = {}
    for entry in load("events_status"):
        for word in entry["words"]:
            found.setdefault((entry["relation"], word), []).append(entry["status"])
    return {key: tuple(statuses) for key, statuses in found.items()}


def status_of(trigger: Trigger, report: Report | None) -> Status:
    """The status of an event: what is said not to be, or yet to be, comes before who says it."""
    found = set(_noted(trigger.head))
    if report is not None and report.denies:
        found.add("denied")
    for status in _ORDER:
        if status in found:
            return status
    return "claimed" if report is not None else "asserted"


def _noted(head: Token) -> Iterator[Status]:
    """What the words around a trigger, and the verbs its truth hangs on, make of it."""
    if is_verb(head):
        yield from _of_verb(head)
    else:
        for token in modifiers(head):
            yield from _cue("amod", token)
        for child in head.children:
            yield from _cue("det", child)
            if child.dep_ == "acl" and child.tag_ == "VBN":
                yield from _cues().get(("amod", child.lower_), ())
    clause = governor(head)
    if clause is not None:
        yield from (s for c in clause.children for s in _cue("advmod", c) if s == "claimed")
    at = head
    for _ in range(_MAX_STEPS):
        up = _above(at)
        if up is None:
            return
        if _is_said_false(up):
            yield "denied"
            return
        cues = set(_over(at, up))
        if "denied" in cues and _is_undone(up):
            return
        yield from cues
        if not _carries(at, up):
            return
        if is_verb(up):
            # "They do not know who fired" denies no shot.
            spared = "denied" if at.dep_ == "ccomp" else None
            yield from (status for status in _of_verb(up) if status != spared)
        at = up


def _is_open(verb: Token) -> bool:
    """Whether it is open whether a verb tells what happened."""
    sure = any(c.dep_ == "aux" and c.lower_ in _WILL for c in verb.children)
    return is_verb(verb) and not sure and "possible" in set(_noted(verb))


def _is_said_false(claim: Token) -> bool:
    """Whether what a claim says is called untrue: "reports that they fired were false"."""
    state = claim.head if claim.dep_ == "nsubj" else claim
    return any(
        child.lower_ in grammar_words("untrue")
        for child in state.children
        if child.dep_ in {"acomp", "attr", "amod"}
    ) and not any(child.dep_ == "neg" for child in state.children)


def _is_undone(verb: Token) -> bool:
    """Whether what would keep an event from happening is denied: "failed to stop the attack"."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    hard = {form for form in (verb.head.lower_, verb.head.lemma_.lower()) if verb.dep_ in _CLAUSES}
    return any("denied" in _cues().get(("governs", form), ()) for form in hard) or bool(
        hard & {"difficult", "hard"}
    )


def _above(at: Token) -> Token | None:
    """The word that a word hangs on, through a preposition that does not only set it in time."""
    up = at.head
    if up.i == at.i or (up.dep_ == "prep" and up.lower_ in grammar_words("beside")):
        return None
    if up.dep_ == "prep" and at.dep_ in {"pobj", "pcomp"}:
        over = up.head
        if over.dep_ == "pobj" and over.head.dep_ == "agent":
            # "Accused by villagers of killing": the parser hangs "of" on the villagers.
            over = over.head.head
        return over if over.i != up.i else None
    return up


def _over(at: Token, up: Token) -> Iterator[Status]:
    """What a governing word makes of what it governs ("fear an attack", "plan to attack")."""
    if at.dep_ == "conj":
        return
    if up.lemma_.lower() == "go" and not (up.tag_ == "VBG" and at.dep_ == "xcomp"):
        return
    if at.dep_ == "advcl" and at.tag_ == "VBG":
        # "Soldiers foiled the raid, killing two": what came of it is not foiled.
        if _is_open(up):
            yield "possible"  # "may have hit a clinic, killing nine"
        return
    if at.dep_ == "advcl" and _is_finite(at):
        # "They vowed revenge after rebels had attacked": the attack is no part of the vow.
        return
    cues = [*_cue("governs" if at.dep_ in _CLAUSES else "takes", _state(up, at))]
    if at.dep_ == "pcomp" and at.head.lower_ == "from":
        cues += _cue("from", up)
    # What is said before a denial ("He left; they deny that she did") is not what it denies.
    before = at.dep_ == "ccomp" and at.i < up.i
    doer = at.dep_ == "nsubj"
    # The strikes that "denied the army the road" were flown.
    unfit = {"denied"} if before or doer else set()
    unfit |= {"possible"} if is_verb(at) and _is_threat(at) else set()
    yield from (status for status in cues if status not in unfit)


def _state(up: Token, at: Token) -> Token:
    """What a clause is said to be, where that is all its verb says: "it is possible that"."""
    states = (c for c in up.children if c.dep_ == "acomp")
    return next(states, up) if up.lemma_ == "be" and at.dep_ == "ccomp" else up


def _is_finite(verb: Token) -> bool:
    helpers = (c for c in verb.children if c.dep_ in {"aux", "auxpass"})
    return any(one.tag_ in _FINITE for one in (verb, *helpers))


def _carries(at: Token, up: Token) -> bool:
    """Whether what is said of the word above is said of this one too."""
    if at.dep_ in {"xcomp", "ccomp", "acomp", "conj"}:
        return at.dep_ != "conj" or is_verb(at) == is_verb(up)
    if at.dep_ == "pcomp":
        return is_verb(up)
    if at.dep_ in {"dobj", "pobj"} and _is_caused(at, up):
        return True
    if at.dep_ in {"dobj", "nsubjpass"}:
        return up.lemma_.lower() in grammar_words("light_verb")
    if at.dep_ == "nsubj":
        states = any(child.dep_ in {"attr", "acomp"} for child in up.children)
        return up.lemma_.lower() in grammar_words("happen_verb") and not states
    return at.dep_ == "acl" and at.tag_ == "VB"


def _is_caused(at: Token, verb: Token) -> bool:
    """Whether a verb says what came of its subject: "none of the raids caused deaths"."""
    known = any(child.lower_ in grammar_words("back_pointing") for child in at.lefts)
    brings = verb.lemma_.lower() in grammar_words("cause_verb") and at.dep_ in {"dobj", "pobj"}
    return brings and not known


def _of_verb(verb: Token) -> Iterator[Status]:
    """What the auxiliaries, adverbs and conjunctions of a verb make of it."""
    if _is_forestalled(verb):
        yield "denied"
        return
    threat = _is_threat(verb)
    if threat:
        yield "planned"
    for child in verb.children:
        if threat and child.dep_ == "aux":
            continue
        if child.dep_ in _ON_VERB:
            yield from _cue(child.dep_, child)
        elif child.dep_ == "prep" and any(t.lower_ == "basis" for t in child.children):
            yield "habitual"
        elif child.dep_ in _PARTIES and _is_nobody(child):
            yield "denied"
    purpose = verb.tag_ == "VB" and verb.dep_ in {"advcl", "acl", "ROOT", "relcl"}
    if purpose and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        yield "planned"


def _is_forestalled(verb: Token) -> bool:
    """Whether something was stopped in time: "shot him before he could fire"."""
    words = {(child.dep_, child.lower_) for child in verb.children}
    return ("mark", "before") in words and ("aux", "could") in words


def _is_threat(verb: Token) -> bool:
    """Whether somebody says what he will do to others: "they warned that they would attack"."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _THREATEN
    aux = any(c.dep_ == "aux" and c.lower_ in _WILL for c in verb.children)
    return told and aux and any(c.dep_ == "nsubj" and c.lower_ in _SPEAKER for c in verb.children)


def _is_nobody(token: Token) -> bool:
    """Whether a phrase names none at all: "nobody", "no soldiers"."""
    before = [*token.lefts, *(inner for child in token.lefts for inner in child.lefts)]
    return token.lower_ in _NOBODY or any(
        child.lower_ in {"no", "not"} and child.dep_ in _NONE and not _is_bound(child)
        for child in before
    )


def _is_bound(word: Token) -> bool:
    """Whether a "no" denies nothing: "no more than twenty", "not all", "whether or not"."""
    after = word.doc[word.i + 1 : word.i + 2]
    if word.i and word.doc[word.i - 1].lower_ == "or":
        return True
    return any(token.lower_ in _BOUNDS for token in after)


def _cue(relation: str, token: Token) -> Iterator[Status]:
    cues = _cues()
    if relation in {"governs", "takes", "from"} or token.dep_ in {relation, "compound"}:
        for form in sorted({token.lower_, token.lemma_.lower()}):
            yield from cues.get((relation, form), ())
