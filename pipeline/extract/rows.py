"""From what was found in a document to rows of the published tables.

Rows carry the columns of their table, except that figures and event mentions carry
`incident_id`, the happening within the document, in place of `event_id`, and mentions
`link_reason`, why they are of it: events are merged over documents later (see
`pipeline.merge.clusters`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.extract.figures.victims import victims_of
from pipeline.extract.model import (
    DateMention,
    EventMention,
    Extraction,
    Figure,
    Link,
    Mention,
    PlaceMention,
    Referent,
    Report,
)
from pipeline.extract.names.affiliations import affiliation_of
from pipeline.extract.pointed_at import named_actors, named_places
from pipeline.extract.statements import Statements
from pipeline.ids import make_id, span_id
from pipeline.text.article import Article, Sentence
from pipeline.text.periods import Period
from pipeline.text.spans import Span

Row = dict[str, Any]


def document_rows(article: Article, found: Extraction) -> dict[str, list[Row]]:
    """The rows of one document by table: `actors` and `places` are those the rows point to."""
    incidents = _incident_ids(article, found)
    made: dict[str, list[Row]] = {
        "figures": [_figure(article, figure, incidents) for figure in found.figures],
        "figure_claimants": [row for figure in found.figures for row in _voices(article, figure)],
        "event_mentions": [_event_mention(article, event, incidents) for event in found.events],
        "quotes": list(_quotes(article, found)),
        "place_mentions": [_place_mention(article, mention) for mention in found.places],
        "date_mentions": [_date_mention(article, mention) for mention in found.dates],
    }
    made["actors"] = named_actors(found, made)
    made["places"] = named_places(found)
    return made


def _incident_ids(article: Article, found: Extraction) -> dict[int, str]:
    """An id for each incident, made from its first trigger."""
    first: dict[int, Span] = {}
    for event in found.events:
        span = first.get(event.incident)
        first[event.incident] = min(span, event.mention.span) if span else event.mention.span
    return {incident: _span_id("i", article, span) for incident, span in first.items()}


def _span(article: Article, span: Span) -> Row:
    found = article.located(span)
    return {
        "doc_id": article.source.doc_id,
        "char_start": found.start,
        "char_end": found.end,
        "excerpt": found.of(article.source.text),
    }


def _ends(article: Article, name: str, span: Span | None) -> Row:
    """Where a span is in the source, or two nulls."""
    found = article.located(span) if span else None
    start, end = (found.start, found.end) if found else (None, None)
    return {f"{name}_start": start, f"{name}_end": end}


def _span_id(prefix: str, article: Article, span: Span) -> str:
    return span_id(prefix, article.source.doc_id, article.located(span))


def _written(article: Article, span: Span) -> str:
    """The characters of the source that a span refers to."""
    return article.located(span).of(article.source.text)


def _sentence(article: Article, sentences: list[Sentence]) -> Row:
    """The sentence, or the run of sentences that the row's characters reach over."""
    extent = article.located(Span(sentences[0].extent.start, sentences[-1].extent.end))
    return {
        "sentence": extent.of(article.source.text),
        "sentence_start": extent.start,
        "sentence_end": extent.end,
        "zone": sentences[0].zone,
    }


def _dates(period: Period | None) -> Row:
    return {
        "date_start": period.start if period else None,
        "date_end": period.end if period else None,
        "date_precision": period.precision if period else None,
    }


def _found_by(rule: str, confidence: float) -> Row:
    return {"rule": rule, "confidence": confidence}


def _link(name: str, link: Link | None) -> Row:
    return {
        f"{name}_basis": link.basis if link else None,
        f"{name}_confidence": link.confidence if link else None,
    }


def _id(referent: Referent | None) -> str | None:
    return referent.actor_id if referent and referent.is_actor else None


def _words(article: Article, mention: Mention | None) -> str | None:
    """The words of a mention as the source has them, capitals and all."""
    if mention is None:
        return None
    words = " ".join(article.excerpt(mention.span).split())
    return words if words.casefold() == mention.text.casefold() else mention.text


def _place(article: Article, mention: PlaceMention | None) -> Row:
    return {
        "place": _words(article, mention.mention) if mention else None,
        "place_id": (mention.place.place_id or None) if mention else None,
    }


def _figure(article: Article, figure: Figure, incidents: dict[int, str]) -> Row:
    claim = figure.attributed_mention
    total = figure.part_of
    victims = victims_of(figure)
    return {
        "figure_id": _span_id("f", article, figure.mention.span),
        **_span(article, figure.mention.span),
        **_sentence(article, [article.sentences[figure.mention.sentence]]),
        "measure": figure.measure,
        "unit": figure.unit,
        "value": figure.value,
        "value_low": figure.value_low,
        "value_high": figure.value_high,
        "qualifier": figure.qualifier,
        "subject": _words(article, figure.subject),
        "subject_id": _id(figure.subject_referent),
        "victims": victims.group,
        "victims_side": victims.side,
        "victims_who": victims.who,
        "attributed_to": figure.attributed_to.name if figure.attributed_to else None,
        "attributed_to_id": _id(figure.attributed_to),
        **_ends(article, "attributed", claim),
        **_link("attributed", figure.attributed_link),
        "is_denied": figure.is_denied,
        "actor": figure.actor_name,
        "actor_id": _id(figure.actor_referent),
        **_link("actor", figure.actor_link),
        **_place(article, figure.place),
        **_link("place", figure.place_link),
        **_dates(figure.period),
        **_link("date", figure.date_link),
        "said_on": figure.said_on,
        "is_cumulative": figure.is_cumulative,
        "part_of": _span_id("f", article, total) if total else None,
        "incident_id": incidents.get(figure.incident) if figure.incident is not None else None,
        "event_confidence": figure.incident_confidence,
        **_found_by(figure.rule, figure.confidence),
    }


def _voices(article: Article, figure: Figure) -> Iterator[Row]:
    """Who claims a figure and who relays the claim."""
    for voice in figure.voices:
        yield {
            "figure_id": _span_id("f", article, figure.mention.span),
            "doc_id": article.source.doc_id,
            "position": voice.position,
            "role": "relays" if voice.position else "claims",
            "name": voice.referent.name,
            "actor_id": _id(voice.referent),
            **_ends(article, "char", voice.span),
        }


def _event_mention(article: Article, event: EventMention, incidents: dict[int, str]) -> Row:
    return {
        "mention_id": _span_id("m", article, event.mention.span),
        "incident_id": incidents[event.incident],
        "event_confidence": round(event.incident_confidence, 3),
        "link_reason": event.incident_reason,
        **_span(article, event.mention.span),
        **_sentence(article, [article.sentences[event.mention.sentence]]),
        "sub_event_type": event.sub_event_type,
        "actor1": event.actor1_name,
        "actor1_id": _id(event.actor1_referent),
        **_link("actor1", event.actor1_link),
        "actor2": event.actor2_name,
        "actor2_id": _id(event.actor2_referent),
        **_link("actor2", event.actor2_link),
        **_place(article, event.place),
        **_link("place", event.place_link),
        **_dates(event.period),
        **_link("date", event.date_link),
        "weapon": _words(article, event.weapon),
        "target": _words(article, event.target),
        "status": event.status,
        "is_denied": event.is_denied,
        "attributed_to": event.attributed_to.name if event.attributed_to else None,
        "attributed_to_id": _id(event.attributed_to),
        **_link("attributed", event.attributed_link),
        **_found_by(event.rule, event.confidence),
    }


def _quotes(article: Article, found: Extraction) -> Iterator[Row]:
    seen: set[Span] = set()
    statements = Statements(article, found)
    for report in found.reports:
        for piece, content in enumerate(report.contents):
            if report.nested or content in seen:
                continue
            seen.add(content)
            yield _quote(article, report, piece, statements.made_on(report))


def _quote(article: Article, report: Report, piece: int, made_on: Period | None) -> Row:
    content = report.contents[piece]
    inherited = bool(report.inherited) and report.inherited[piece]
    source = None if inherited else report.source
    cue = None if inherited else report.cue
    return {
        "quote_id": _span_id("q", article, content),
        "utterance_id": make_id(
            "u", article.source.doc_id, article.located(report.contents[0]).start
        ),
        **_span(article, content),
        **_sentence(article, article.sentences_over(content)),
        "kind": report.kinds[piece],
        "speaker": report.referent.name if report.referent else None,
        "speaker_id": _id(report.referent),
        "speaker_text": _written(article, source.span) if source else None,
        **_ends(article, "speaker", source.span if source else None),
        "role": report.referent.role if report.referent else None,
        "affiliation_id": _affiliation(report.referent),
        "cue": _written(article, cue.span) if cue else None,
        **_dates(made_on),
        **_found_by(report.rule, report.confidence),
    }


def _affiliation(speaker: Referent | None) -> str | None:
    """The body that a person speaks for; a body's role says its kind, and names no other body."""
    if speaker is None or speaker.kind != "person" or not speaker.role:
        return None
    return affiliation_of(speaker.role)


def _place_mention(article: Article, mention: PlaceMention) -> Row:
    return {
        "place_mention_id": _span_id("p", article, mention.mention.span),
        **_span(article, mention.mention.span),
        "place_id": mention.place.place_id,
        **_found_by(mention.rule, mention.confidence),
    }


def _date_mention(article: Article, mention: DateMention) -> Row:
    return {
        "date_mention_id": _span_id("t", article, mention.mention.span),
        **_span(article, mention.mention.span),
        "timex_type": mention.timex_type,
        "timex_value": mention.timex_value,
        **_dates(mention.period),
        **_found_by(mention.rule, mention.confidence),
    }
