"""Small made-up rows for every table: two documents on one day of fighting, and who claims what."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.package.tables.tables import to_table
from pipeline.package.tables.tolls import contests_of
from pipeline.schemas import BY_NAME, OF_RELEASE, TABLES

HERALD = (
    "Rival tolls after the fall of Tarsin\n\n"
    "The Valley Monitor said at least 40 civilians were killed in Tarsin on Friday. "
    "State radio put the dead at 12 civilians. “We lost our homes,” said Amal Rida, a nurse.\n\n"
    "=1+1 was painted on a wall, with the number of 30 dead fighters.\n"
)
COURIER = (
    "- Tarsin, a day later\n\n"
    "Rebel commander Salim Noor claimed 95 soldiers died in Tarsin, the army spoke of 7 soldiers.\n"
)
TEXTS = {"herald.txt": HERALD, "north/courier.txt": COURIER}
ZIP = "reports-00d393a8-1.0.0.zip"
"""Of a package of these documents that nobody gave a name."""
DAY = datetime.date(2019, 5, 3)
PUBLISHED = datetime.date(2019, 5, 4)

Row = dict[str, Any]


def doc_id(file_name: str) -> str:
    return "d" + hashlib.sha256(TEXTS[file_name].encode()).hexdigest()[:16]


def text_of(doc: str) -> str:
    return {doc_id(name): text for name, text in TEXTS.items()}[doc]


def write_corpus(folder: Path) -> Path:
    for name, text in TEXTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def blank(table: str, **values: Any) -> Row:
    """A row with null in every column that `values` does not name."""
    return dict.fromkeys(BY_NAME[table].columns) | values


def _hex(number: int) -> str:
    return f"{number:016x}"


def _span(file_name: str, words: str, around: str | None = None) -> Row:
    text = TEXTS[file_name]
    start = text.index(words)
    row: Row = {"doc_id": doc_id(file_name), "char_start": start, "char_end": start + len(words)}
    row["excerpt"] = words
    if around is not None:
        first = text.index(around)
        row |= {"sentence": around, "sentence_start": first, "sentence_end": first + len(around)}
    return row


_TOLL = "The Valley Monitor said at least 40 civilians were killed in Tarsin on Friday."
_RADIO = "State radio put the dead at 12 civilians."
_NURSE = "“We lost our homes,” said Amal Rida, a nurse."
_WALL = "=1+1 was painted on a wall, with the number of 30 dead fighters."
_CLAIM = (
    "Rebel commander Salim Noor claimed 95 soldiers died in Tarsin, the army spoke of 7 soldiers."
)
_FOUND = {"rule": "sample", "confidence": 0.9}
_ON_DAY = {"date_start": DAY, "date_end": DAY, "date_precision": "day"}


def _document(file_name: str, title: str, publisher: str | None) -> Row:
    data = TEXTS[file_name].encode()
    return blank(
        "documents",
        doc_id=doc_id(file_name),
        file_name=file_name,
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=hashlib.sha256(data).hexdigest(),
        n_chars=len(TEXTS[file_name]),
        n_words=len(TEXTS[file_name].split()),
        title=title,
        publisher=publisher,
        published_on="2019-05-04",
        published_start=PUBLISHED,
        published_end=PUBLISHED,
        published_precision="day",
        published_basis="manifest",
        url="https://example.org/" + file_name,
        language="en",
    )


def _figure(number: int, span: Row, credited: str, value: float, subject: str, **more: Any) -> Row:
    """A killed figure; `credited` is an actor_id, its name taken from the actors below."""
    values: Row = {
        "figure_id": "f" + _hex(number),
        "zone": "body",
        "measure": "killed",
        "unit": "people",
        "value": value,
        "value_low": value,
        "value_high": value,
        "qualifier": "exact",
        "subject": subject,
        "subject_id": subject,
        "attributed_to": ACTOR_NAMES[credited],
        "attributed_to_id": credited,
        "is_denied": False,
        "event_id": "e" + _hex(1),
    }
    return blank("figures", **(span | values | _ON_DAY | _FOUND | more))


ACTOR_NAMES = {
    "valley_monitor": "Valley Monitor",
    "state_radio": "State radio",
    "salim_noor": "Salim Noor",
    "army": "the army",
    "civilians": "civilians",
    "soldiers": "soldiers",
    "fighters": "fighters",
    "amal_rida": "Amal Rida",
}
_KINDS = {
    "valley_monitor": "monitor",
    "state_radio": "outlet",
    "army": "state_forces",
    "civilians": "civilians",
    "soldiers": "state_forces",
    "fighters": "rebel_group",
}


def rows() -> dict[str, list[Row]]:
    """Rows of every table, by its name, that keep every rule; changes are none."""
    herald, courier = "herald.txt", "north/courier.txt"
    place = {"place": "Tarsin", "place_id": "name:tarsin"}
    return {
        "documents": [
            _document(herald, "Rival tolls after the fall of Tarsin", "The Herald"),
            _document(courier, "Tarsin, a day later", None),
        ],
        "figures": [
            _figure(
                1,
                _span(herald, "40", _TOLL),
                "valley_monitor",
                40.0,
                "civilians",
                qualifier="at_least",
                value_high=None,
                attributed_start=HERALD.index("The Valley Monitor"),
                attributed_end=HERALD.index("The Valley Monitor") + len("The Valley Monitor"),
                **place,
            ),
            # Of another group each, so that nothing is contested: see `contested`.
            _figure(
                2,
                _span(herald, "12", _RADIO),
                "state_radio",
                12.0,
                "civilians",
                victims_who="women",
            ),
            _figure(
                3,
                _span(herald, "30", _WALL),
                "state_radio",
                30.0,
                "fighters",
                attributed_to=None,
                attributed_to_id=None,
                is_cumulative=True,
            ),
            _figure(
                4,
                _span(courier, "95", _CLAIM),
                "salim_noor",
                95.0,
                "soldiers",
                victims_who="police",
                **place,
            ),
            _figure(5, _span(courier, "7", _CLAIM), "army", 7.0, "soldiers", event_id=None),
        ],
        "figure_claimants": [
            blank(
                "figure_claimants",
                figure_id="f" + _hex(1),
                doc_id=doc_id(herald),
                position=0,
                role="claims",
                name="Valley Monitor",
                actor_id="valley_monitor",
            )
        ],
        "events": [
            blank(
                "events",
                event_id="e" + _hex(1),
                event_type="Battles",
                sub_event_type="Armed clash",
                plover_type="ASSAULT",
                plover_mode="firearms",
                place_id="name:tarsin",
                status="asserted",
                killed_low=12,
                killed_best=40,
                killed_high=95,
                killed_of="everybody",
                n_mentions=1,
                n_documents=1,
                n_claimants=3,
                **_ON_DAY,
            )
        ],
        "event_mentions": [
            blank(
                "event_mentions",
                mention_id="m" + _hex(1),
                event_id="e" + _hex(1),
                zone="body",
                sub_event_type="Armed clash",
                status="claimed",
                is_denied=False,
                attributed_to="Valley Monitor",
                attributed_to_id="valley_monitor",
                **(_span(herald, "killed", _TOLL) | place | _ON_DAY | _FOUND),
            )
        ],
        "event_links": [
            blank(
                "event_links",
                mention_id="m" + _hex(1),
                event_id="e" + _hex(1),
                reason="first_told",
                confidence=1.0,
            )
        ],
        "quotes": [
            blank(
                "quotes",
                quote_id="q" + _hex(1),
                utterance_id="u" + _hex(1),
                zone="body",
                kind="direct",
                speaker="Amal Rida",
                speaker_id="amal_rida",
                speaker_text="Amal Rida",
                speaker_start=HERALD.index("Amal Rida"),
                speaker_end=HERALD.index("Amal Rida") + len("Amal Rida"),
                role="nurse",
                cue="said",
                **(_span(herald, "We lost our homes,", _NURSE) | _FOUND),
            )
        ],
        "actors": [
            blank("actors", actor_id=key, name=name, kind=_KINDS.get(key, "person"), source="texts")
            for key, name in ACTOR_NAMES.items()
        ],
        "places": [
            blank(
                "places",
                place_id="name:tarsin",
                name="Tarsin",
                kind="city",
                aliases="-Tarsin;Tarsen",
                latitude=-33.5,
                longitude=36.25,
                place_precision=1,
            )
        ],
        "place_mentions": [
            blank(
                "place_mentions",
                place_mention_id="p" + _hex(1),
                place_id="name:tarsin",
                **(_span(herald, "Tarsin") | _FOUND),
            )
        ],
        "date_mentions": [
            blank(
                "date_mentions",
                date_mention_id="t" + _hex(1),
                timex_type="DATE",
                timex_value="2019-05-03",
                **(_span(herald, "Friday") | _ON_DAY | _FOUND),
            )
        ],
        "rejects": [
            blank("rejects", file_name="broken.txt", stage="ingest", reason="It is not UTF-8."),
        ],
        "gold": [
            blank("gold")
            | {
                "table": "figures",
                "gold_id": "g" + _hex(1),
                "column": "value",
                "value": "41",
                "published_id": "f" + _hex(1),
                "published_value": "40",
                "outcome": "wrong",
                **_span(herald, "40"),
            }
        ],
        "contested_figures": [],
        "corrections": [],
        "changes": [],
        "tombstones": [],
    }


def contested() -> dict[str, list[Row]]:
    """The sample with two rival numbers, and the contest they make."""
    given = rows()
    given["figures"][1]["victims_who"] = None
    given["contested_figures"] = contests_of(tables({"figures": given["figures"]}))
    return given


def tables(changed: dict[str, list[Row]] | None = None) -> dict[str, pa.Table]:
    """The sample tables, those named in `changed` made of its rows instead."""
    given = rows() | (changed or {})
    return {
        table.name: to_table(table, given[table.name])
        for table in TABLES
        if table.name not in OF_RELEASE
    }
