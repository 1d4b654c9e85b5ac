"""Reports of a document: turns, whole quotations, clauses with their marked words, the rest."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from pipeline import lexicons
from pipeline.extract.attribution.by_parse import asides, chains, passages, quotations
from pipeline.extract.attribution.by_parse.claims import ScopedReport
from pipeline.extract.attribution.by_parse.content_pieces import pieces_of
from pipeline.extract.attribution.by_parse.contents import contents_of
from pipeline.extract.attribution.by_parse.cues import Cue, cue_at, find_cues
from pipeline.extract.attribution.by_parse.drafts import Draft, Ledger
from pipeline.extract.attribution.by_parse.sources import Range, is_passive, source_of
from pipeline.extract.attribution.by_parse.turns import find_turns
from pipeline.extract.attribution.by_parse.view import OUTSIDE, Line, View
from pipeline.extract.attribution.by_words.cue_words import MARKED_ONLY
from pipeline.extract.model import Report
from pipeline.extract.names import Cast
from pipeline.extract.names.descriptions import is_document, kinds_of
from pipeline.text.article import Article
from pipeline.text.boilerplate import is_bare_tally
from pipeline.text.parsed import text_of

_RESUMED = 3
"""How many sentences after it spoke a body can be `it`."""
_CONFIDENCE = {"quotation": 0.95, "turn": 0.9, "cue": 0.8, "passage": 0.6}


def reports_of(article: Article, cast: Cast) -> tuple[Report, ...]:
    """All reports of an article in reading order."""
    ledger = Ledger(View.of(article), cast)
    silent = {
        line.number
        for line in ledger.view.lines
        if line.sentence.dateline or is_bare_tally(text_of(line.sentence.doc))
    }
    silent |= _turns(ledger)
    _quotations(ledger, silent)
    for line in ledger.view.lines:
        if line.number not in silent:
            for cue in sorted(find_cues(line), key=lambda c: _rank(c, line)):
                _clause(ledger, cue, line)
            _drop_relays(ledger, line)
    passages.assign(ledger, silent)
    _hearsay(ledger)
    _resume(ledger)
    _nest(ledger)
    ledger.drafts.sort(key=lambda d: d.start)
    return tuple(_report(ledger, n, draft) for n, draft in enumerate(ledger.drafts))


def _turns(ledger: Ledger) -> set[int]:
    """Enter what colons give somebody to say; returns its lines, where nothing else is sought."""
    lines: set[int] = set()
    for turn in find_turns(ledger.view):
        if turn.source and ledger.cast.is_site(turn.cue.line, *turn.source):
            continue  # `Kano: six killed`
        draft = Draft(turn.cue, turn.source, turn.cue.line, "turn")
        draft.pieces += turn.pieces
        ledger.open(draft)
        lines.update(turn.lines)
    return lines


def _quotations(ledger: Ledger, silent: set[int]) -> None:
    """Enter the quotations that are on their own, with the reporting words beside them."""
    view = ledger.view
    for number, place in view.places.items():
        if place.line in silent or not quotations.stands_alone(view, number):
            continue
        signed = quotations.signature(view, number)
        if signed:
            line, name = signed
            ledger.claim(number, ledger.open(Draft(None, name, line.number, "quotation")))
            continue
        before = quotations.frame_before(view, number)
        frame = quotations.frame_after(view, number)
        if frame and not (before or quotations.begins_sentence(view, number)):
            continue
        frame = frame or before
        if frame is None:
            continue
        draft = ledger.by_cue(frame.cue)
        if draft is None:
            line = view.lines[frame.cue.line]
            source = frame.source or source_of(frame.cue, line)
            draft = ledger.open(Draft(frame.cue, source, line.number, "quotation"))
        ledger.claim(number, draft)


def _rank(cue: Cue, line: Line) -> int:
    """Verbs that are aside come first, nouns last: what the first claims the next leaves."""
    if line.sentence.doc[cue.head].pos_ == "NOUN":
        return 2
    frames = cue.entry.frames
    is_aside = {"quote", "clause"} <= frames and asides.around_verb(cue, source_of(cue, line), line)
    return 0 if is_aside else 1


def _clause(ledger: Ledger, cue: Cue, line: Line) -> None:
    """Enter what a cue of a line reports, as far as no quotation has claimed it."""
    draft = ledger.by_cue(cue)
    source = draft.source if draft else source_of(cue, line)
    if draft:
        contents = [
            c
            for c in asides.around_verb(cue, source, line)[:1]
            if any(not line.is_free(i) for i in range(*c))
        ]
    else:
        nobody = source is None and is_passive(line.sentence.doc[cue.head])
        nobody = nobody and cue.entry.frames != MARKED_ONLY
        able = source is not None and ledger.cast.can_speak(line.number, *source)
        if cue.entry.animate and not (able or nobody):
            return
        if _is_nested_attitude(ledger, cue, source, line):
            return
        if _only_passes_on(ledger, cue, source, line):
            return
        contents = contents_of(cue, source, line)
        if nobody:  # `was called "a mistake"`
            contents = [c for c in contents if any(not line.is_free(i) for i in range(*c))]
    free = [c for c in contents if not _is_claimed(ledger, line, c)]
    pieces = [piece for content in free for piece in pieces_of(ledger.view, line, content)]
    told = [piece for other in ledger.at_line(line.number) for piece in other.pieces]
    again = source is None and all(piece in told for piece in pieces)
    if pieces and not again:  # `said in a statement that A`: once
        draft = draft or ledger.open(Draft(cue, source, line.number, "cue"))
        ledger.claim_pieces(pieces, draft)
        draft.scope += [line.sentence.span(*content) for content in free]


def _only_passes_on(ledger: Ledger, cue: Cue, source: Range | None, line: Line) -> bool:
    """Whether an outlet says no more than what somebody said (`an agency reported that X said`)."""
    inner = chains.passed_on(line.sentence.doc[cue.head])
    if source is None or inner is None or not line.is_free(inner.i):
        return False
    found = cue_at(line, inner.i, "clause")
    speaker = ledger.cast.refer(line.sentence.index, *source)
    outlet = chains.is_outlet(source, line) or (speaker and speaker.kind == "outlet")
    return found is not None and bool(outlet)


def _is_nested_attitude(ledger: Ledger, cue: Cue, source: Range | None, line: Line) -> bool:
    """Whether a verb of attitude only goes on with a speaker (`X said he felt it was "A"`)."""
    pronoun = source is not None and line.sentence.doc[source[0]].pos_ == "PRON"
    spoken = any(d.cue and d.cue.head < cue.head for d in ledger.at_line(line.number))
    return cue.entry.frames == MARKED_ONLY and pronoun and spoken


def _is_claimed(ledger: Ledger, line: Line, content: Range) -> bool:
    return any(n in ledger.of_stretch for n in line.quoted[slice(*content)] if n != OUTSIDE)


def _drop_relays(ledger: Ledger, line: Line) -> None:
    """Of `X said A, according to Y` and `X said that, according to Y, A` keep what X said."""
    drafts = list(ledger.at_line(line.number))
    for relay in drafts:
        is_phrase = relay.cue and relay.cue.entry.entry_id == "according_to"
        if is_phrase and any(_relays(ledger, relay, other) for other in drafts):
            ledger.drop(relay)


def _relays(ledger: Ledger, relay: Draft, other: Draft) -> bool:
    if other.cue is None or other.cue.entry.entry_id == "according_to":
        return False
    own, cue = ledger.cue_start(relay), ledger.cue_start(other)
    inside = any(span.start <= own < span.end for span, _ in other.pieces)
    return inside or any(span.start <= cue < span.end for span, _ in relay.pieces)


def _resume(ledger: Ledger) -> None:
    """Let `it said` go on with the body that spoke last, `he said` with the person."""
    last: dict[bool, Draft] = {}
    for draft in sorted(ledger.drafts, key=lambda d: (d.line, ledger.cue_start(d))):
        if draft.source is None or draft.cue is None:
            continue
        first, stop = draft.source
        doc = ledger.view.lines[draft.line].sentence.doc
        word = doc[first].lower_ if stop - first == 1 else ""
        known = draft.speaker is not None and draft.speaker.kind == "person"
        unsure = word == "it" or (word in {"he", "she"} and not known)
        before = last.get(word in {"he", "she"} or (_is_one(ledger, draft) and word != "it"))
        if _is_their_statement(ledger, draft) or _is_again(ledger, draft):
            spoke = last.values()
            before, unsure = max(spoke, key=lambda d: d.line, default=None), True
        near = before is not None and 0 < draft.line - before.line <= _RESUMED
        if before and near and (unsure or _is_same(ledger, before, draft)):
            draft.speaker = before.speaker
        if draft.speaker:
            last[_is_one(ledger, draft)] = draft


def _is_their_statement(ledger: Ledger, draft: Draft) -> bool:
    """Whether a source is `the statement` of somebody named before."""
    head = _head(ledger, draft)
    if head is None or draft.speaker is None or draft.speaker.is_actor:
        return False
    first, stop = draft.source or (0, 0)
    bare = stop - first == 2 and head.doc[first].lower_ == "the"
    return bare and is_document(head.lemma_)


def _is_again(ledger: Ledger, draft: Draft) -> bool:
    """Whether a source is who spoke last (`the same source`, `the same post`)."""
    head = _head(ledger, draft)
    speaks = head is not None and (head.lemma_ == "source" or is_document(head.lemma_))
    return speaks and head is not None and any(c.lower_ == "same" for c in head.lefts)


def _is_one(ledger: Ledger, draft: Draft) -> bool:
    """Whether a source is a person, or a name of which the lexicon and the model know nothing."""
    head = _head(ledger, draft)
    if draft.speaker is None or head is None:
        return False
    named = draft.speaker.kind == "other" and head.tag_ == "NNP" and not draft.speaker.parts
    is_person = "person" in kinds_of().get(head.lemma_.casefold(), ())
    return named or is_person or draft.speaker.kind == "person"


def _is_same(ledger: Ledger, before: Draft, draft: Draft) -> bool:
    """Whether `he` or `the official` is who spoke last, whom no name tells (`an official`)."""
    head, other = _head(ledger, before), _head(ledger, draft)
    unseen = before.speaker is not None and before.speaker.kind == "other"
    if head is None or other is None or not (unseen or (head.tag_ in {"NN", "NNS"} and head.i)):
        return False
    if other.tag_ == "NN":
        definite = other.doc[other.left_edge.i].lower_ == "the"
        return definite and head.lemma_ == other.lemma_ and other.i - other.left_edge.i == 1
    return other.lower_ in {"he", "she"} and not _named_between(ledger, before, draft)


def _head(ledger: Ledger, draft: Draft) -> Token | None:
    if draft.source is None:
        return None
    root: Token = ledger.view.lines[draft.line].sentence.doc[slice(*draft.source)].root
    return root


def _named_between(ledger: Ledger, before: Draft, draft: Draft) -> bool:
    """Whether the writer names a person after one source, its words aside, before the next."""
    told = [span for span, _ in before.pieces]
    for line in ledger.view.lines[before.line : draft.line + 1]:
        start = before.source[1] if line.number == before.line and before.source else 0
        for token in line.sentence.doc[start:]:
            if token.ent_type_ == "PERSON" and line.is_free(token.i):
                span = line.sentence.span(token.i, token.i + 1)
                if not any(content.contains(span) for content in told):
                    return True
    return False


def _nest(ledger: Ledger) -> None:
    """Mark what is whole, with its reporting words, in a piece of somebody else's."""
    for line in ledger.view.lines:
        drafts = ledger.at_line(line.number)
        for draft in drafts:
            own = [span for span, _ in draft.pieces]
            cue = ledger.cue_start(draft)
            draft.nested = any(
                piece.start <= cue < piece.end and all(piece.contains(span) for span in own)
                for other in drafts
                for piece, _ in other.pieces
                if other is not draft
            )


@cache
def _hearsay_words() -> frozenset[str]:
    return frozenset(word for entry in lexicons.load("hearsay") for word in entry["words"])


def _hearsay(ledger: Ledger) -> None:
    """Let the claim of a sentence stay in force over a next one that says `reportedly`."""
    lines = ledger.view.lines
    for line in lines[1:]:
        before = lines[line.number - 1]
        drafts = ledger.at_line(before.number)
        joined = before.sentence.paragraph == line.sentence.paragraph
        if not (drafts and joined) or ledger.at_line(line.number):
            continue
        if any(t.lower_ in _hearsay_words() and line.is_free(t.i) for t in line.sentence.doc):
            drafts[-1].scope.append(line.sentence.extent)


def _report(ledger: Ledger, number: int, draft: Draft) -> Report:
    source, cue = ledger.words(draft)
    pieces = sorted(draft.pieces, key=lambda p: (p[0].start, -p[0].end))
    entry = f"/{draft.cue.entry.entry_id}" if draft.cue else ""
    return ScopedReport(
        number,
        source,
        draft.speaker,
        cue,
        tuple(span for span, _ in pieces),
        tuple(kind for _, kind in pieces),
        draft.basis + entry,
        _CONFIDENCE[draft.basis],
        bool(draft.cue and draft.cue.entry.denies),
        (draft.inherited,) * len(pieces),
        draft.nested,
        tuple(draft.scope),
    )
