"""All that sentences give somebody to say, row by row: `sentences/` has a file for each part.

A row is the number of the utterance with its kind, the speaker (and the words for him where they
are others), the reporting words, what is said, and whether that is denied, stands in what another
says, or has the speaker of the passage.
"""

from pathlib import Path

import pytest

from pipeline.extract.attribution.by_parse import find_reports
from pipeline.extract.model import Report
from tests.parsed import article_of, cast_of
from tests.told import read


def _row(report: Report, kind: str, content: str) -> str:
    name = report.referent.name if report.referent else "-"
    words = report.source.text if report.source else name
    who = name if words == name else f"{name} ({words})"
    cue = report.cue.text if report.cue else "-"
    row = [f"{report.utterance} {kind}", who, cue, content.replace("\n\n", " ¶ ")]
    row += ["denied"] if report.denies else []
    row += ["nested"] if report.nested else []
    row += ["of the passage"] if any(report.inherited) else []
    return " | ".join(row)


@pytest.mark.parametrize(("text", "expected"), read(Path(__file__).with_name("sentences")))
def test_what_a_sentence_gives_somebody_to_say(text: str, expected: tuple[str, ...]) -> None:
    # A text that begins with a bar has its headline in it.
    text = text.removeprefix("| ") if text[0] == "|" else f"News from the valley\n\n{text}\n"
    article = article_of(text)
    found = [
        _row(report, kind, article.excerpt(span))
        for report in find_reports(article, cast_of(text))
        for span, kind in zip(report.contents, report.kinds, strict=True)
    ]
    assert tuple(found) == expected
