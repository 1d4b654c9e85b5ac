"""Who does what to whom around a verb: the phrases by their heads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from pipeline.extract.events.vocabulary import grammar_words

TARGETS = {"on", "against", "at", "with", "upon", "into", "over", "toward", "towards", "targeting"}
SUBJECTS = {"nsubj", "csubj"}
OBJECTS = {"dobj", "dative", "oprd"}
_PASSIVE_SUBJECTS = {"nsubjpass", "csubjpass"}
_MEANS = {"with", "by", "using", "from", "in", "during", "via", "after", "amid", "through", "when"}
_TOOLS = {"with", "using"}
_RELATIVES = {"who", "which", "that", "whom"}
_INNER_CLAUSES = {"relcl", "ccomp", "conj", "parataxis", "csubj"}
OBJECT_CONTROL = {"of", "for", "from", "with"}
"""Behind these somebody other than the subject acts, if the verb has an object."""
_BORROWERS = {"conj", "xcomp", "advcl", "ccomp", "dep"}
"""How verbs hang on a verb whose subject is theirs too."""
_MAX_DEPTH = 6
_NOUN_TAGS = {"NN", "NNS"}
_PLURAL_TAGS = {"NNS", "NNPS"}
_OF_VERBS = {"dobj", "nsubj", "nsubjpass"}
_FINITE = {"VBZ", "VBD", "VBP", "MD"}


def is_verb(token: Token) -> bool:
    """Whether a token is used as a verb (participles too)."""
    if token.pos_ in {"VERB", "AUX"}:
        return True
    if token.tag_ in {"NNP", "NNPS"}:
        # A line that capitalises every word has its verbs read as names.
        return {"nsubj", "dobj"} <= {child.dep_ for child in token.children}
    return token.tag_ in {*_NOUN_TAGS, "JJ"} and is_headline_verb(token)


def is_headline_verb(token: Token) -> bool:
    """Whether what the tagger takes for a noun is a verb, as those of headlines are.

    It has an object or a subject ("Junta bombs town"), or is a plural between two nouns of a line
    that has no other verb ("Blast rocks Kabul"), or the second word after a plural ("Rebels attack
    army base").
    """
    if any(child.dep_ in _OF_VERBS for child in token.children):
        return True
    led = token.dep_ in {"compound", "amod"} and token.head.i >= token.i
    many = token.tag_ == "NNS" and any(child.tag_ in _NOUN_TAGS for child in token.lefts)
    plain = token.tag_ in {"NN", "JJ"} and token.i == 1 and token.nbor(-1).tag_ in _PLURAL_TAGS
    return led and (many or plain) and not any(other.tag_ in _FINITE for other in token.doc)


def governor(token: Token) -> Token | None:
    """The nearest verb above a token."""
    return next((above for above in token.ancestors if is_verb(above)), None)


def children(token: Token, deps: Iterable[str]) -> list[Token]:
    """The words that hang on a token by one of some relations."""
    return [child for child in token.children if child.dep_ in deps]


def complements(token: Token, words: Iterable[str]) -> Iterator[Token]:
    """The objects of some prepositions below a token, chains ("from inside X") followed."""
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in words:
            yield from _pobj(child)


def _pobj(prep: Token) -> Iterator[Token]:
    for child in prep.children:
        if child.dep_ in {"pobj", "pcomp"}:
            yield child
        elif child.dep_ == "prep":
            yield from _pobj(child)


def agents(verb: Token) -> list[Token]:
    """Whom "by" names after a passive."""
    return [pobj for child in children(verb, {"agent"}) for pobj in _pobj(child)]


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive, also as a bare participle after a noun."""
    if any(c.dep_ in {"nsubjpass", "auxpass", "agent"} for c in verb.children):
        return True
    if verb.dep_ in {"acl", "amod"}:
        # The tagger takes some participles behind a noun for the past tense.
        # What has an object is no passive: "the army, backed by rebels, bombed the port".
        past = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.dep_ == "acl")
        return past and not children(verb, {"dobj"})
    return _is_short_passive(verb)


def _is_short_passive(verb: Token) -> bool:
    """Whether a participle refers to a passive as headlines have it ("Two men arrested")."""
    deps = {c.dep_ for c in verb.children}
    fits = not deps & {"aux", "dobj", "ccomp"}
    if verb.dep_ == "ccomp" and verb.head.i > verb.i and verb.doc[-1].text == ".":
        # A sentence has a finite verb: "Rebels attacked at dawn, witnesses said."
        fits = any(t.like_num for c in verb.lefts for t in c.subtree)
    alone = verb.tag_ == "VBN" and verb.dep_ not in {"conj", "advcl", "relcl"}
    return alone and fits and "nsubj" in deps


def antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun refers to; other words refer to themselves."""
    return verb.head if token.lower_ in _RELATIVES and verb.dep_ == "relcl" else token


def patients(verb: Token) -> list[Token]:
    """The subjects of a passive."""
    deps = _PASSIVE_SUBJECTS | SUBJECTS if _is_short_passive(verb) else _PASSIVE_SUBJECTS
    return [antecedent(token, verb) for token in children(verb, deps)]


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Who does what a verb says, by the heads of their phrases."""
    if depth > _MAX_DEPTH:
        return []
    if is_passive(verb):
        by = agents(verb)
        shares = not by and verb.dep_ == "conj" and is_passive(verb.head)
        return subjects(verb.head, depth + 1) if shares else by
    own = [antecedent(token, verb) for token in children(verb, SUBJECTS)]
    if not own and verb.tag_ in _NOUN_TAGS:
        own = [child for child in verb.lefts if child.dep_ in {"compound", "nmod"}][-1:]
    return own or _borrowed_subjects(verb, depth)


def _borrowed_subjects(verb: Token, depth: int) -> list[Token]:
    """The subject of a verb without one of its own: that of the word it hangs on."""
    head = verb.head
    if verb.dep_ in {"acl", "relcl"}:
        return _noun_clause_subjects(verb, depth)
    if head.i == verb.i or (verb.dep_ in {"advcl", "ccomp", "pcomp"} and verb.tag_ in _FINITE):
        # A finite clause has a subject of its own, found or not.
        return []
    if verb.dep_ == "pcomp":
        return controllers(head, depth + 1)
    if head.dep_ == "acomp":
        return subjects(head.head, depth + 1) if is_verb(head.head) else []
    return _main_subjects(verb, depth)


def _main_subjects(verb: Token, depth: int) -> list[Token]:
    """The subject, or who is asked, of the clause that a verb hangs on."""
    head = verb.head
    has = any(c.lemma_.lower() in {"have", "be"} for c in children(verb, {"aux", "auxpass"}))
    if verb.dep_ not in _BORROWERS or not is_verb(head) or (verb.dep_ == "ccomp" and has):
        return []
    if is_passive(head):
        by = agents(head) if verb.dep_ != "xcomp" else []
        own = patients(head) or _borrowed_patients(head, depth + 1)
        return by or (own if verb.dep_ in {"conj", "xcomp"} else [])
    borne = head.lemma_.lower() in grammar_words("undergo_verb") and children(head, {"dobj"})
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and borne:
        return []  # "foiled a plot to kill", the plot being whoever's
    asked = children(head, {"dobj"}) if verb.dep_ == "xcomp" and verb.tag_ == "VB" else []
    return asked or subjects(head, depth + 1)


def controllers(prep: Token, depth: int = 0) -> list[Token]:
    """Who does what is behind a preposition ("of killing", "by killing").

    Behind "of", "for", "from" and "with" it is the object of the verb above, if that has one: "they
    accused him of killing", "he was jailed for killing", "they kept him from killing".
    """
    verb = prep.head if is_verb(prep.head) else governor(prep.head)
    direct = verb == prep.head
    if verb is None or not (direct or prep.head.dep_ in {"pobj", "dobj"}):
        return []
    if prep.lower_ not in OBJECT_CONTROL:
        return subjects(verb, depth) if direct else []
    if is_passive(verb):
        return patients(verb) or _borrowed_patients(verb, depth)
    blames = verb.lemma_.lower() in grammar_words("blame_verb")  # "accused rebels of killing"
    told = [token for token in children(verb, {"dobj"}) if blames or token != prep.head]
    return told or ([] if prep.lower_ == "with" else subjects(verb, depth))


def _noun_clause_subjects(verb: Token, depth: int) -> list[Token]:
    """Who does what a clause after a noun says: "men attacking", "a push to take"."""
    noun, before = verb.head, verb.nbor(-1) if verb.i else verb
    if verb.tag_ == "VBG" and before.head.dep_ == "agent":
        # "Wounded by rebel shelling": the parser takes the noun for a verb.
        return [before]
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        above = governor(noun)
        bears = above is None or above.lemma_.lower() in grammar_words("undergo_verb")
        return [] if above is None or bears else subjects(above, depth + 1)
    return [] if is_verb(noun) or children(verb, _PASSIVE_SUBJECTS) else [noun]


def objects(verb: Token, depth: int = 0) -> list[Token]:
    """To whom or what a verb is done, by the heads of their phrases."""
    if depth > _MAX_DEPTH:
        return []
    if is_passive(verb):
        return patients(verb) or _borrowed_patients(verb, depth)
    own = children(verb, OBJECTS)
    relative = verb.dep_ == "relcl" and not any(
        c.lower_ in _RELATIVES for c in children(verb, SUBJECTS)
    )
    if relative and (not own or own[0].lower_ in _RELATIVES):
        return [verb.head]
    if not own and verb.tag_ in _NOUN_TAGS and verb.dep_ == "compound":
        return [verb.head]
    return own or _shared_objects(verb) or list(complements(verb, TARGETS))


def _borrowed_patients(verb: Token, depth: int) -> list[Token]:
    if verb.dep_ in {"acl", "relcl", "amod"}:
        return [verb.head]
    borrows = verb.dep_ in {"conj", "xcomp", "advcl"} and is_passive(verb.head)
    return objects(verb.head, depth + 1) if borrows else []


def _shared_objects(verb: Token) -> list[Token]:
    """The object that verbs share ("attacked, took and held positions")."""
    later = [c for c in verb.children if c.dep_ == "conj" and is_verb(c) and c.i - verb.i <= 3]
    return children(later[0], OBJECTS) or _shared_objects(later[0]) if later else []


def instruments(token: Token) -> list[Token]:
    """With, by, from or in what: the phrases that tell the means of a verb or noun."""
    found = list(complements(token, _MEANS))
    if is_verb(token):
        # The parser hangs "with rockets" on the noun before it as often as on the verb.
        found += [pobj for noun in children(token, OBJECTS) for pobj in complements(noun, _TOOLS)]
    for child in children(token, {"advcl", "acl"}):
        if child.lower_ in {"using", "involving"}:
            found += children(child, OBJECTS)
    return found


def clause(token: Token) -> list[Token]:
    """The words of the clause around a token: inner clauses with their own say left out."""
    top = token if is_verb(token) else governor(token) or token.sent.root
    found: dict[int, Token] = {}
    # The object of a headline's verb is above what the tagger took for a noun.
    todo = [top, token.head] if top.tag_ in _NOUN_TAGS and top.dep_ == "compound" else [top]
    while todo:
        at = todo.pop()
        found[at.i] = at
        todo += [
            child
            for child in at.children
            if child.i == token.i or not (child.dep_ in _INNER_CLAUSES and is_verb(child))
        ]
    below = () if is_verb(token) else token.subtree
    return [*found.values(), *(t for t in below if t.i not in found)]
