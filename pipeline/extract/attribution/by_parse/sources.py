"""Whose words they are: the noun phrase that a cue names as its source."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.extract.attribution.by_parse import chains
from pipeline.extract.attribution.by_parse.cues import Cue, reports
from pipeline.extract.attribution.by_parse.view import Line
from pipeline.extract.attribution.by_words.occasions import is_record
from pipeline.extract.names.descriptions import is_document, kinds_of, voiceless
from pipeline.extract.names.nouns import joint_end, left_edge

_SUBJECT = {"nsubj", "csubj"}
_CLIMB = {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "parataxis", "dep"}
_MAX_CLIMB = 4
_MAKING = frozenset(
    {"make", "issue", "publish", "release", "repeat", "renew", "level", "voice", "raise", "ask"}
)
_SURE = frozenset(
    {
        "saying",
        "joined",
        "who_said",
        "front",
        "according",
        "according_front",
        "loose",
        "told",
        "rated",
        "trailing",
        "middle",
        "run_on",
        "quoted",
        "was_quoted",
    }
)
"""Frames that are right more often than the parse where the two differ."""
_NAMING = {"known", "called", "named", "dubbed"}

Range = tuple[int, int]


def source_of(cue: Cue, line: Line) -> Range | None:
    """The tokens of the phrase that names the source of a cue, or None."""
    doc = line.sentence.doc
    head = doc[cue.head]
    quoting = chains.quoting_verb(head)
    if quoting is not None:
        quoted = chains.quoted_source(head, quoting, line)
        described = quoted and any(t.text == "," for t in doc[slice(*quoted)])
        found = phrase(doc[slice(*quoted)].root, line) if quoted and described else quoted
        return found or _own_subject(quoting, line, True) or _subject_of(quoting, line)
    if head.pos_ == "ADP":
        return _apart(_object(head, line), cue, line)
    if head.pos_ == "NOUN" and "about" in cue.entry.frames:
        return _holder(head, line)
    if head.pos_ == "NOUN":
        return _possessor(head, line)
    return _origin(head, _apart(_subject_of(head, line), cue, line), line)


def _apart(parsed: Range | None, cue: Cue, line: Line) -> Range | None:
    """A source by the parse, or by a sure frame where that names quite another phrase."""
    frame = line.frames.get(cue.first)
    if frame is None or frame.name not in _SURE:
        return parsed
    if not all(line.is_free(i) for i in range(*frame.source)):
        return parsed
    if parsed is None or frame.name == "run_on" or _is_cut(parsed, line):
        return frame.source
    apart = parsed[1] <= frame.source[0] or frame.source[1] <= parsed[0]
    return frame.source if apart else parsed


def _is_cut(source: Range, line: Line) -> bool:
    """Whether a source ends before the hyphen of its last word (`Vice-president`)."""
    after = line.sentence.doc[source[1] : source[1] + 1]
    return after.text == "-" and not after[0].whitespace_


def _origin(head: Token, source: Range | None, line: Line) -> Range | None:
    """Whom a source cites for what it says, else the source."""
    origin = chains.cited(head, source, line) if source else None
    if origin is None or not line.is_free(origin.i):
        return source
    stop = origin.i + 1
    while stop < len(head.doc) and not head.doc[stop].is_punct and head.doc[stop] != head:
        stop += 1
    return int(origin.left_edge.i), stop


def phrase(token: Token, line: Line) -> Range | None:
    """The noun phrase that a token heads, as far as it is in the writer's own words."""
    if not line.is_free(token.i):
        return None
    named = _named_part(_from_there(token))
    first = left_edge(named)
    if named.i < token.i:
        while first < named.i and named.doc[first].pos_ != "PROPN":
            first += 1
    token = named
    while first < token.i and not line.is_free(first):
        first += 1
    stop = _with_known_as(joint_end(token), token.doc)
    while first < token.i and token.doc[first].tag_ in {"RB", "RBR"}:
        first += 1  # `Earlier a source ... said`
    timed = (i for i in range(token.i + 1, stop - 1) if _is_time(token.doc, i))
    stop = min([*timed, stop])
    return first, _with_acronym(max(stop, token.i + 1), line)


def _from_there(town: Token) -> Token:
    """Who is of a town (`X, 61, of Y`), else the token itself."""
    doc, i = town.doc, town.left_edge.i - 1
    if i < 2 or doc[i].lower_ not in {"of", "from"} or doc[i - 1].text != ",":
        return town
    i -= 2
    if i > 1 and doc[i].like_num and doc[i - 1].text == ",":
        i -= 2
    return doc[i] if doc[i].pos_ == "PROPN" else town


def _is_time(doc: Doc, i: int) -> bool:
    """Whether a preposition begins words of time (`an official in May`)."""
    return doc[i].pos_ == "ADP" and doc[i + 1].ent_type_ in {"DATE", "TIME"}


def _named_part(token: Token) -> Token:
    """The name in `a service, NAME,`, and whose document it is in `a NAME statement`."""
    for child in token.rights:
        office = token.pos_ in {"NOUN", "NUM"} or "person" in kinds_of().get(token.lower_, ())
        if child.dep_ == "appos" and child.pos_ == "PROPN" and office:
            return child
    if not (is_record(token.lemma_)):
        return token
    for child in token.children:
        named = child.dep_ in {"compound", "poss"} and child.pos_ == "PROPN"
        if named and child.ent_type_ not in {"DATE", "TIME"}:
            return child
        by = child if child.lower_ in {"by", "from"} else None
        if child.dep_ == "acl":
            by = next((c for c in child.rights if c.dep_ == "agent" or c.lower_ == "by"), None)
        if by is not None:
            for name in by.rights:
                if name.dep_ == "pobj" and name.pos_ == "PROPN":
                    return name
    return token


def _with_known_as(stop: int, doc: Doc) -> int:
    """Take in the name that follows a noun (`the group known as NAME Is Free`)."""
    at = stop
    if at >= len(doc) or doc[at].lower_ not in _NAMING:
        return stop
    at += 2 if at + 1 < len(doc) and doc[at + 1].lower_ == "as" else 1
    name = at
    while at < len(doc) and doc[at].text[:1].isupper():
        at += 1
    return at if at > name else stop


def _with_acronym(stop: int, line: Line) -> int:
    """Take in the short form that follows a name in brackets (`(OCHA)`)."""
    doc = line.sentence.doc
    if stop + 2 < len(doc) and doc[stop].text == "(" and doc[stop + 2].text == ")":
        short = doc[stop + 1].text
        if short.isupper() and len(short) > 1 and line.is_free(stop + 2):
            return stop + 3
    return stop


def _object(head: Token, line: Line) -> Range | None:
    for child in head.children:
        if child.dep_ in {"pobj", "dobj"} and child.i > head.i:
            return phrase(child, line)
    following = head.i + 1
    if following < len(head.doc) and head.doc[following].pos_ in {"NOUN", "PROPN", "PRON", "DET"}:
        token = head.doc[following]
        while token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
            token = token.head
        return phrase(token, line)
    return None


def _possessor(head: Token, line: Line) -> Range | None:
    for child in head.children:
        if child.dep_ == "poss":
            return child.left_edge.i, child.i + 1
        if child.dep_ == "prep" and child.lower_ in {"of", "by", "from"}:
            return _object(child, line)
    return None


def _holder(noun: Token, line: Line) -> Range | None:
    """Whose allegation of something it is (`X's allegations`, `X made`, `allegations by X`)."""
    for child in noun.children:
        named = child.dep_ in {"amod", "compound"} and child.ent_type_ in {"NORP", "ORG", "GPE"}
        if child.dep_ == "poss" or named:
            return child.left_edge.i, child.i + 1
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            return _object(child, line)
    if noun.dep_ == "dobj" and noun.head.lemma_ in _MAKING:
        return _subject_of(noun.head, line)
    return _maker(noun, line)


def _maker(noun: Token, line: Line) -> Range | None:
    """Who makes a claim (`the claim was made by X`)."""
    if noun.dep_ != "nsubjpass":
        return None
    agent = next((c for c in noun.head.rights if c.dep_ == "agent"), None)
    made = noun.head.lemma_ in _MAKING
    return _object(agent, line) if agent is not None and made else None


def is_passive(verb: Token) -> bool:
    """Whether a verb describes what is done to its subject."""
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.lefts)


def _subject_of(head: Token, line: Line) -> Range | None:
    if is_passive(head):
        return _own_subject(head, line, False)
    token = head
    for _ in range(_MAX_CLIMB):
        found = _own_subject(token, line, token is not head)
        if found and not (token is not head and _is_happening(line, found)):
            return found
        found = _within_name(token, line)
        if found:
            return found
        if token.dep_ in {"acl", "relcl"}:
            return _issuer(token.head, line) or phrase(token.head, line)
        if token.dep_ not in _CLIMB:
            break
        token = _outer_act(token) or token.head
    return _beside(head, line)


def _is_happening(line: Line, source: Range) -> bool:
    """Whether a subject says nothing: "told how the attack went on, saying ..."."""
    return line.sentence.doc[slice(*source)].root.lemma_.lower() in voiceless()


def _within_name(verb: Token, line: Line) -> Range | None:
    """The subject that the parse hangs on a verb within a name (`the group NAME Is Free said`)."""
    for aux in verb.children:
        if aux.dep_ in {"aux", "auxpass"} and aux.i < verb.i:
            for child in aux.children:
                if child.dep_ in _SUBJECT:
                    return phrase(child, line)
    return None


def _issuer(noun: Token, line: Line) -> Range | None:
    """Who issues a document that says something (`X issued a statement calling ...`)."""
    if noun.dep_ != "dobj" or not is_document(noun.lemma_):
        return None
    return _own_subject(noun.head, line, False)


def _outer_act(token: Token) -> Token | None:
    """The reporting verb that a verb goes on with, though the parse joins it to what was said.

    `said that ten were killed and called it a massacre`.
    """
    inner = token.head
    if token.dep_ == "conj" and inner.dep_ == "ccomp" and reports(inner.head):
        return inner.head if inner.head.tag_ == token.tag_ else None
    return None


def _own_subject(token: Token, line: Line, above: bool) -> Range | None:
    """The subject of a verb; of a verb `above` the cue also the passive one, else the agent."""
    passive = False
    agent = next((c for c in token.children if c.dep_ == "agent"), None)
    if above and agent is not None and reports(token) and token.lemma_ not in {"quote", "cite"}:
        return _object(agent, line)  # `the raid was posted by X, saying that`
    for child in token.children:
        passive = passive or child.dep_ in {"auxpass", "nsubjpass"}
        if child.dep_ in _SUBJECT or (above and child.dep_ == "nsubjpass"):
            if child.lower_ in {"who", "which", "that"} and token.dep_ == "relcl":
                return phrase(token.head, line)
            return phrase(child, line)
    return _object(agent, line) if passive and agent is not None else None


def _beside(head: Token, line: Line) -> Range | None:
    """The phrase right after an inverted verb (`said X`), or right before it (`X said`)."""
    doc = head.doc
    after = head.i + 1
    if (
        after < len(doc)
        and line.is_free(after)
        and doc[after].pos_ in {"PROPN", "NOUN", "DET", "PRON", "ADJ"}
    ):
        token = doc[after]
        while token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
            token = token.head
        others = token.dep_ in {"nsubj", "nsubjpass"} and token.head.i > head.i
        free = token.dep_ not in {"dobj", "pobj"} or token.pos_ == "PROPN"
        if free and not others and head.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VB"}:
            return phrase(token, line)
    before = head.i - 1
    if before >= 0 and line.is_free(before) and doc[before].pos_ in {"PROPN", "NOUN", "PRON"}:
        return phrase(doc[before], line)
    return None
