"""Subjects that did not do what their sentence tells: they bear it, blame for it, or flee it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache

from spacy.tokens import Token

from pipeline.extract.events.clauses import is_passive
from pipeline.extract.events.vocabulary import grammar_words, word_classes
from pipeline.extract.model import Mention
from pipeline.extract.names.descriptions import kinds_of
from pipeline.lexicons import load
from pipeline.linking.grammar import verb_of
from pipeline.linking.party_evidence import SITES, agent_words, classes_of_people

SUBJECTS = ("nsubj", "nsubjpass")
DEEDS = frozenset({"attack_event", "air", "artillery", "weapon", "explosive"})
"""Classes of words for attacks and for what strikes in them."""
WHILE = frozenset({"during", "amid", "amidst", "besides"})
"""Openers of phrases that tell of the same time, and often of the same doer."""
_HOLDING = frozenset({"abduction_word", "arrest_word", "custody_word", "taken_over"})
"""Classes of words for holding people or places."""
_HELPING = frozenset({"back", "support", "assist", "aid", "arm", "train", "fund", "lead"})
_HELPING |= {"find", "discover", "intercept", "defuse", "report"}
_FIGHTING = frozenset({"fight", "clash", "battle"})
_MEANS = frozenset({"weapon", "explosive"})


_TAKING = frozenset(
    {"take", "retake", "retook", "capture", "recapture", "seize", "wrest", "liberate"}
)


@cache
def _losing() -> frozenset[str]:
    """The lemmas of verbs whose subject is whom it befell ("lost", "suffered")."""
    return frozenset(
        word
        for entry in load("events_triggers")
        if entry.get("undergone")
        for word in entry["words"]
    )


def verbs_without_doer(trigger: Token) -> list[Token]:
    """The verbs above a trigger whose subject did not do it: "they faced raids"."""
    verb = verb_of(trigger)
    if verb.dep_ == "relcl" and _strikes(verb.head):  # "they faced raids that killed nine"
        trigger, verb = verb.head, verb_of(verb.head)
    elif verb.i and verb.nbor(-1).lower_ == "under" and verb.head.lemma_.lower() == "come":
        return [verb.head]  # "came under shelling by", read as what it did
    for harm in trigger.head.rights if trigger.dep_ == "nummod" else (trigger,):
        if harm.tag_ == "VBN" and harm.dep_ == "acl":  # "gave back the six men killed there"
            return [one for one in harm.ancestors if one.pos_ == "VERB"]
    if trigger.dep_ == "attr" and not _is_done_beside(trigger):
        return [verb]  # "it was the third attack"
    blaming = [one for one in trigger.ancestors if _blames(one)]
    before = verb.doc[verb.i - 1] if verb.i else verb
    told = blaming or _told_beside(trigger) or _told_beside(before)
    if told:
        return told
    lemma = verb.lemma_.lower()
    object_of = trigger.i != verb.i and any(c.lower_ == "under" for c in verb.rights)
    bears = trigger.i != verb.i and lemma in grammar_words("undergo_verb")
    comes_under = object_of and lemma in ("come", "be")
    if is_passive(verb) or not (bears or comes_under or lemma in _losing()):
        return []
    return [verb, *_sharing_subject(verb)]


def _sharing_subject(verb: Token) -> Iterator[Token]:
    """The verbs above one that has its subject from them: "attacked and lost nine men"."""
    while verb.dep_ in ("xcomp", "conj") and not any(c.dep_ in SUBJECTS for c in verb.lefts):
        verb = verb.head
        yield verb


def is_elsewhere_party(party: Token, trigger: Token) -> bool:
    """Whether a party is described beside a deed that it had no part in doing.

    It is who something was taken from ("retook the town from rebels"), or whom another number is
    attributed to ("nine were attributed to the army").
    """
    to = party.head
    if party.dep_ != "pobj" or to.i == 0:
        return False
    if to.lower_ == "from":
        return to.head.lemma_.lower() in _TAKING
    if to.lower_ == "to" and to.doc[to.i - 1].like_num:
        return to.i - 1 != trigger.i
    return to.head.lemma_.lower() == "attribute" and verb_of(trigger) != to.head


def is_subject_of(subject: Token, verbs: Sequence[Token]) -> bool:
    """Whether a word is the subject of one of the verbs, or whom one that blames names by "by"."""
    if subject.head.dep_ == "agent" and _blames(subject.head.head):
        return True
    return subject.dep_ == "nsubj" and subject.head in verbs


def owns(doer: Mention, deed: Token) -> bool:
    """Whether words say whose an event noun is: "the army's shelling"."""
    return any(c.dep_ == "poss" and doer.first <= c.i < doer.stop for c in deed.lefts)


def with_subject(verb: Token) -> Token:
    """The nearest verb, a verb or one above it, that has a subject in words of its own."""
    for above in (verb, *verb.ancestors):
        if any(c.dep_ in SUBJECTS and c.pos_ != "PRON" for c in above.children):
            return above
    return verb


def is_above_description(trigger: Token, subject: Token) -> bool:
    """Whether one only has to do with somebody whose description tells the deed.

    "Clashed with men who killed", "police hunt a suspect believed to have left the bomb that".
    """
    if subject.dep_ not in SUBJECTS:
        return False
    for verb in (trigger, *trigger.ancestors):
        who = any(c.dep_ == "nsubj" and c.lower_ == "who" for c in verb.lefts)
        held = verb.dep_ == "acl" and verb.tag_ == "VBN" and _is_somebody(verb.head)
        if held or (who and verb.dep_ == "relcl"):
            return subject.head in verb.head.ancestors and subject != verb.head
    return False


def _is_somebody(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in kinds_of() or lemma in classes_of_people()


def acts_about(subject: Token, trigger: Token, attacks: Set[int]) -> bool:
    """Whether a deed is only what a subject's own act was for, about, after or near.

    "Police held a man over a blast that killed nine", "troops went where nine had been killed".
    """
    above = set(trigger.ancestors)
    if subject.dep_ != "nsubj" or subject.head not in above or subject in above:
        return False
    at = trigger
    while at != subject.head:
        up = at.head
        if at.dep_ in ("pobj", "pcomp") and _sets_apart(up, at, attacks):
            return True
        where = at.dep_ == "relcl" and any(c.lower_ == "where" for c in at.lefts)
        if where and not _is_strike(subject.head, attacks):
            return True
        at = up
    return False


def _sets_apart(prep: Token, deed: Token, attacks: Set[int]) -> bool:
    """Whether what is after a preposition is another matter: "over a blast", "after clashes"."""
    word, over = prep.lower_, prep.head
    if word in ("for", "over", "about", "against"):
        held = word_classes(over.doc)[over.i] & _HOLDING
        judged = held or over.lemma_.lower() in grammar_words("blame_verb")
        harm = deed.i in attacks or "harm_word" in word_classes(deed.doc)[deed.i]
        return bool(judged) if word == "for" else harm and not _strikes(over)
    if word == "in" and deed.lower_ == "connection":
        return True
    told = any(c.dep_ == "relcl" for c in deed.rights)  # "after clashes that killed nine"
    return told and deed.dep_ == "pobj" and word in grammar_words("beside") - WHILE


def acts_beside(party: Token, trigger: Token, attacks: Set[int]) -> bool:
    """Whether somebody acts only in a clause that says where, or while what, something else struck.

    "The shell hit a hall where rebels were meeting and killed nine": the rebels did not. A parse
    often joins the last verb to that clause, so that is doubted wherever one of the words for
    attacks stands above.
    """
    if _is_of_other(party, trigger):
        return True
    clause = _clause_of(party)
    if clause is None or (party.pos_ == "PRON" and party.dep_ not in SUBJECTS):
        return False
    verb, above = verb_of(trigger), verb_of(clause.head)
    noun = _described(clause)
    if clause == verb or (noun is not None and noun.dep_ in SUBJECTS and _strikes(noun)):
        return False
    strikes = _is_strike(above, attacks) and not _is_same_attack(above, clause)
    if clause in verb.ancestors:
        return strikes and _is_joined_to(verb, clause)
    fought = clause.lemma_.lower() in _FIGHTING  # "killed as rebels and soldiers fought"
    return strikes or fought or (noun is not None and _is_site(noun))


def _is_site(noun: Token) -> bool:
    """Whether a noun says where: a word for a site, or any thing that something is in or near."""
    if word_classes(noun.doc)[noun.i] & SITES:
        return True
    while noun.head.lower_ == "of":
        noun = noun.head.head
    near = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "at", "near", "inside", "outside"}
    return near and noun.lemma_.lower() not in agent_words()


def _is_of_other(party: Token, trigger: Token) -> bool:
    """Whether one only held, helped or found another: "a nun abducted by rebels was freed"."""
    clause = party.head.head
    held = word_classes(clause.doc)[clause.i] & _HOLDING or clause.lemma_.lower() in _HELPING
    if party.head.dep_ != "agent" or clause.dep_ != "acl" or not held:
        return False
    return clause.head not in (trigger, *trigger.ancestors)


def _clause_of(party: Token) -> Token | None:
    """The verb of the finite clause beside or within another that a word stands in."""
    for above in party.ancestors:
        fought = above.dep_ == "conj" and above.lemma_.lower() in _FIGHTING
        is_clause = fought or above.dep_ in ("relcl", "advcl") or _described(above) is not None
        if is_clause and any(c.dep_ in SUBJECTS for c in above.lefts):
            return above
    return None


def _described(clause: Token) -> Token | None:
    """The noun that a relative clause describes: "a village that rebels hold"."""
    first = clause.left_edge
    that = clause.dep_ == "advcl" and first.lower_ == "that"
    if that or (clause.dep_ == "ccomp" and clause.head.pos_ == "NOUN"):
        return first.nbor(-1) if first.i else None  # a parse that hangs it on a word further up
    return clause.head if clause.dep_ == "relcl" else None


def _is_joined_to(verb: Token, clause: Token) -> bool:
    """Whether a verb without a subject is put beside that of a clause: "met and killed nine"."""
    while verb != clause:
        if verb.dep_ not in ("conj", "advcl") or any(c.dep_ in SUBJECTS for c in verb.lefts):
            return False
        verb = verb.head
    return True


def _is_strike(verb: Token, attacks: Set[int]) -> bool:
    """Whether a verb says that somebody or something strikes: "opened fire", "hit by a shell"."""
    own = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    by = [c for agent in verb.children if agent.dep_ == "agent" for c in agent.children]
    if any(map(_strikes, own + by)) or verb.lemma_.lower() == "retaliate":
        return True
    hit = [c for c in verb.children if c.dep_ == "dobj"]
    counted = any(c.dep_ == "nummod" for who in own for c in who.lefts)
    harmed = counted or "harm_word" in word_classes(verb.doc)[verb.i]
    if not any(c.dep_ == "nsubj" for c in own) or (harmed and not hit):
        return False  # "18 others injured"
    return any(part.i in attacks for part in (verb, *hit, *own))


def _is_same_attack(verb: Token, clause: Token) -> bool:
    """Whether a clause tells the attack that another names: "the attack began when X stormed"."""
    own = (word_classes(c.doc)[c.i] for c in verb.lefts if c.dep_ == "nsubj")
    named = any("attack_event" in labels and not labels & _MEANS for labels in own)
    when = any(c.lower_ == "when" for c in clause.lefts)
    return named and when and not any(c.dep_ == "dobj" for c in verb.children)


def _strikes(word: Token) -> bool:
    return bool(word_classes(word.doc)[word.i] & DEEDS)


def is_done_by_thing(verb: Token) -> bool:
    """Whether a clause that is joined on tells what a thing did: "and a mine killed three"."""
    things = (c for c in verb.lefts if c.dep_ == "nsubj" and c.lemma_.lower() in agent_words())
    done = any(c.dep_ == "dobj" for c in verb.rights)
    return done and verb.dep_ == "conj" and any(things)


def are_joined(one: Token, other: Token) -> bool:
    """Whether two verbs are those of clauses beside each other."""
    return any(
        all(v.dep_ in ("conj", "advcl") for v in (low, *low.ancestors) if high in v.ancestors)
        for low, high in ((one, other), (other, one))
        if high in low.ancestors
    )


def _blames(verb: Token) -> bool:
    """Whether a verb says who blames whom: "the UN condemned the attack", "accused by police"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in grammar_words("blame_verb"):
        return False
    return any(c.dep_ in ("dobj", "agent") for c in verb.children)


def _is_done_beside(trigger: Token) -> bool:
    """Whether a clause behind a happening says who did it: "the biggest attack they launched"."""
    clauses = (c for c in trigger.rights if c.dep_ == "relcl")
    return any(c.dep_ == "nsubj" and c.tag_ != "WDT" for clause in clauses for c in clause.lefts)


def _told_beside(word: Token) -> list[Token]:
    """The verbs before a clause whose subject is a happening: "fled after shelling killed four"."""
    doc, at = word.doc, word.i
    happens = {word.lower_, word.lemma_.lower()} & agent_words()
    if not happens or not 0 < at < len(doc) - 1 or doc[at + 1].tag_ not in ("VBD", "VBZ"):
        return []
    beside = doc[at - 1].lower_ in grammar_words("beside") | {"when", "as", "while"}
    return [one for one in doc[: at - 1] if one.pos_ == "VERB"] if beside else []
