"""Reports of a document: cues with their sources and contents, then what no cue claims."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.extract.model import Mention, Report
from pipeline.extract.names import Cast
from pipeline.extract.names.mentions import mention
from pipeline.extract.reports.contents import contents_of
from pipeline.extract.reports.cues import Cue, find_cues
from pipeline.extract.reports.pieces import Piece, pieces_of
from pipeline.extract.reports.sources import source_of
from pipeline.extract.reports.view import View
from pipeline.text.article import Article


def reports_of(article: Article, cast: Cast) -> tuple[Report, ...]:
    """All reports of an article in reading order."""
    view = View.of(article)
    found: list[Report] = []
    claimed: set[int] = set()
    for number, line in enumerate(view.lines):
        for cue in find_cues(number, line):
            report = _report(view, cue, cast, len(found), claimed)
            if report:
                found.append(report)
                claimed.update(_numbers(view, report))
    found.extend(_unclaimed(view, found, claimed))
    found.sort(key=lambda r: (r.contents[0].start, r.contents[0].end))
    return tuple(found)


def _report(view: View, cue: Cue, cast: Cast, utterance: int, claimed: set[int]) -> Report | None:
    line = view.lines[cue.line]
    source = source_of(cue, line)
    pieces: list[Piece] = []
    for content in contents_of(cue, source, line):
        pieces += pieces_of(view, line, content)
    pieces = [p for p in pieces if not _taken(view, p, claimed)]
    if not pieces:
        return None
    who: Mention | None = mention(line.sentence, *source) if source else None
    referent = cast.refer(line.sentence.index, *source) if source else None
    return Report(
        utterance,
        who,
        referent,
        mention(line.sentence, cue.first, cue.stop),
        tuple(span for span, _ in pieces),
        tuple(kind for _, kind in pieces),
        f"cue/{cue.entry.entry_id}",
        0.8,
        cue.entry.denies,
        (False,) * len(pieces),
    )


def _taken(view: View, piece: Piece, claimed: set[int]) -> bool:
    span, kind = piece
    return kind != "indirect" and any(view.stretches[n].inner == span for n in claimed)


def _numbers(view: View, report: Report) -> Iterable[int]:
    spans = {s for s, k in zip(report.contents, report.kinds, strict=True) if k != "indirect"}
    return (n for n, stretch in enumerate(view.stretches) if stretch.inner in spans)


def _unclaimed(view: View, found: list[Report], claimed: set[int]) -> list[Report]:
    """Marked words without a cue of their own: they go to the speaker of the passage."""
    made: list[Report] = []
    for number, stretch in enumerate(view.stretches):
        if number in claimed:
            continue
        text = view.article.excerpt(stretch.inner)
        if len(text.split()) < 3:
            continue
        before = [r for r in found if r.contents[0].start < stretch.inner.start]
        last = max(before, key=lambda r: r.contents[-1].end, default=None)
        if last is None:
            continue
        whole = text[:1].isupper() and text[-1] in ".!?,…"
        made.append(
            Report(
                last.utterance if whole else len(found) + len(made),
                last.source if whole else None,
                last.referent,
                last.cue if whole else None,
                (stretch.inner,),
                ("direct" if whole else "partial",),
                "passage",
                0.6,
                False,
                (not whole,),
            )
        )
    return made
