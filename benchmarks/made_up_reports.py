"""Made-up reports with the links of their figures and events, to fit weights on.

Nothing in `made_up_reports/*.txt` happened, and nothing of it is quoted: they were written for this
project. A file holds several:

    === agency_01 2023-04-11
    (the text)
    ---
    F 12 killed | claimant: Harbour police | actor: gunmen | place: Goma | date: 2023-04-10
    E attack#2 Attack | claimant: - | actor1: gunmen | actor2: traders | place: Goma | date: -

The first line has the id and the day of publication. Below the dashes is a row a line: F for a
figure, E for an event mention; its words as they stand (`#2`: where they stand the second time),
the measure or sub-event type, and the links, `-` where there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.document import Document
from benchmarks.whole_reports import Gold
from pipeline.errors import OnrecordError
from pipeline.evaluate.lines import Row, read_text
from pipeline.schemas.event_types import SUB_EVENT_TYPES
from pipeline.schemas.figures import MEASURES
from pipeline.text.periods import Period

FOLDER = Path(__file__).parent / "made_up_reports"
_TABLES = {
    "F": ("figures", "measure", MEASURES),
    "E": ("events", "sub_event_type", SUB_EVENT_TYPES),
}
_COLUMNS = {"claimant": "attributed_to"}


def read_made_up(folder: Path = FOLDER) -> list[Document[Gold]]:
    """All reports of a folder. Raises OnrecordError for a row that does not fit its text."""
    return [one for path in sorted(folder.glob("*.txt")) for one in _reports(path)]


def _reports(path: Path) -> Iterator[Document[Gold]]:
    for part in re.split(r"^=== ", read_text(path), flags=re.M)[1:]:
        head, _, rest = part.partition("\n")
        text, _, rows = rest.partition("\n---\n")
        name, _, day = head.strip().partition(" ")
        gold: Gold = {"figures": [], "events": []}
        for line in filter(None, map(str.strip, rows.splitlines())):
            table, row = _row(line, text, f"{path.name}, {name}")
            gold[table].append(row)
        yield Document(name, text, gold, Period.parse(day))


def _row(line: str, text: str, where: str) -> tuple[str, Row]:
    left, *links = line.split(" | ")
    table, column, labels = _TABLES[left[0]]
    label = next((n for n in sorted(labels, key=len, reverse=True) if left.endswith(f" {n}")), None)
    if label is None:
        raise OnrecordError(f"{where}: {line!r} names no {column}; see its list in the schema.")
    words, _, count = left[2 : -len(label) - 1].partition("#")
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))
    at = int(count or 1) - 1
    if at >= len(found):
        raise OnrecordError(f"{where}: {words!r} stands {len(found)} times; mend {line!r}.")
    said = dict(link.split(": ", 1) for link in links)
    values = {_COLUMNS.get(k, k): None if v == "-" else v for k, v in said.items()}
    return table, {"start": found[at].start(), "end": found[at].end(), column: label, **values}
