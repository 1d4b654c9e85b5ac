"""The rows of a short report: every column of every table, in the words of the report."""

import datetime as dt
from typing import Any

import pytest

from pipeline.extract.work import extract_text
from pipeline.schemas import BY_NAME
from pipeline.text.article import SourceText
from pipeline.text.periods import Period

Row = dict[str, Any]
TEXT = (
    "Market day in Karam\n\nBy Ada Holm, 20 May 2020\n\n"
    "Syrian government forces shelled a school in Aleppo with rockets on Monday, killing at least "
    "12 civilians, including three children, the White Helmets said.\n\n"
    '"We buried nine boys," Karim Haddad, a medic at the clinic, told reporters on Tuesday. '
    '"It was over by noon." The army denied that it fired the rockets.\n\n'
    "Some 40 families fled to Aleppo. The road there is 60 km long."
)
MONDAY, TUESDAY = dt.date(2020, 5, 18), dt.date(2020, 5, 19)
OURS = {"incident_id", "link_reason", "names"}
LATER = {"event_id", "corrected"}
"""Columns that come with the merge and with corrections."""
FIGURES = {
    "12": {
        "measure": "killed", "unit": "people", "value": 12.0, "value_low": 12.0,
        "value_high": None, "qualifier": "at_least", "subject": "civilians",
        "subject_id": "civilians", "victims": "civilians", "victims_side": None,
        "victims_who": None, "attributed_to": "White Helmets",
        "attributed_to_id": "white_helmets", "attributed_basis": "stated", "is_denied": False,
        "actor": "Syrian government forces", "actor_id": "syrian_arab_army",
        "actor_basis": "stated", "place": "Aleppo", "place_id": "geonames:170063",
        "place_basis": "stated", "date_start": MONDAY, "date_end": MONDAY,
        "date_precision": "day", "date_basis": "stated", "said_on": None,
        "is_cumulative": None, "part_of": None, "event_confidence": 0.9, "rule": "kill",
        "confidence": 0.95, "zone": "body",
    },
    "three": {"victims_who": "children", "value_high": 3.0, "qualifier": "exact"},
    "nine": {"attributed_to": "Karim Haddad", "said_on": TUESDAY, "date_basis": "carried"},
    "40": {"victims": "civilians", "unit": "family", "measure": "displaced"},
    "60": {"victims": None, "unit": "km", "measure": "distance", "incident_id": None,
           "event_confidence": None, "attributed_start": None, "attributed_end": None,
           "attributed_basis": None, "attributed_to_id": None, "attributed_confidence": None},
}  # fmt: skip
MENTIONS = {
    "shelled": {
        "sub_event_type": "Shelling/artillery/missile attack", "status": "claimed",
        "actor1": "Syrian government forces", "actor1_id": "syrian_arab_army",
        "actor1_basis": "stated", "actor2_basis": "stated", "actor2": "civilians",
        "actor2_id": "civilians", "place": "Aleppo",
        "place_id": "geonames:170063", "place_basis": "stated", "date_start": MONDAY,
        "date_end": MONDAY, "date_precision": "day", "date_basis": "stated",
        "weapon": "rockets", "target": "school", "is_denied": False,
        "attributed_to": "White Helmets", "attributed_to_id": "white_helmets",
        "attributed_basis": "stated", "rule": "shell_verb", "link_reason": "first_told",
        "zone": "body",
    },
    "killing": {"link_reason": "same_sentence", "confidence": 0.9},
    "fired": {"status": "denied", "is_denied": True, "weapon": "rockets", "target": None},
}  # fmt: skip
QUOTES = {
    "We buried nine boys,": {
        "kind": "direct", "speaker": "Karim Haddad", "speaker_id": "karim_haddad",
        "speaker_text": "Karim Haddad", "role": "medic at the clinic", "cue": "told",
        "date_start": TUESDAY, "date_end": TUESDAY, "date_precision": "day",
        "rule": "quotation/tell", "confidence": 0.95, "zone": "body",
    },
    "It was over by noon.": {"speaker": "Karim Haddad", "cue": "told"},
    "that it fired the rockets": {"kind": "indirect", "speaker_text": "The army"},
}  # fmt: skip
PLACES = {
    "geonames:170063": {
        "name": "Aleppo", "kind": "city", "aliases": ["Aleppo"], "country": "Syria",
        "admin1": "Aleppo", "admin2": None, "parent_id": "geonames:170062",
        "latitude": 36.20124, "longitude": 37.16117, "geonames_id": 170063, "place_precision": 1,
    },
}  # fmt: skip
DATES = {"Monday": {"timex_type": "DATE", "timex_value": "2020-05-18", "date_start": MONDAY,
                    "date_end": MONDAY, "date_precision": "day"}}  # fmt: skip
ACTORS = {
    "syrian_arab_army": {"kind": "state_forces", "names": ["Syrian government forces", "army"]},
    "karim_haddad": {"kind": "person", "names": ["Karim Haddad"]},
    "white_helmets": {"kind": "ngo", "names": ["White Helmets"]},
}


@pytest.fixture(scope="module")
def made() -> dict[str, list[Row]]:
    return extract_text(SourceText("d", "d.txt", TEXT, published=Period.parse("2020-05-20")))


@pytest.mark.parametrize(
    ("table", "key", "expected"),
    [
        ("figures", "excerpt", FIGURES),
        ("event_mentions", "excerpt", MENTIONS),
        ("quotes", "excerpt", QUOTES),
        ("places", "place_id", PLACES),
        ("date_mentions", "excerpt", DATES),
        ("actors", "actor_id", ACTORS),
    ],
)
def test_rows(made: dict[str, list[Row]], table: str, key: str, expected: dict[str, Row]):
    rows = {row[key]: row for row in made[table]}
    for name, values in expected.items():
        assert {column: rows[name][column] for column in values} == values


def test_each_table_has_the_columns_it_declares(made: dict[str, list[Row]]):
    for table in set(made) - {"actors"}:
        declared = {field.name for field in BY_NAME[table].fields} - LATER
        for row in made[table]:
            assert set(row) - OURS == declared


def test_a_row_points_at_its_own_words(made: dict[str, list[Row]]):
    for table in set(made) - {"actors", "places", "figure_claimants"}:
        for row in made[table]:
            assert TEXT[row["char_start"] : row["char_end"]] == row["excerpt"]
            assert row["doc_id"] == "d"
            if "sentence" in row:
                assert TEXT[row["sentence_start"] : row["sentence_end"]] == row["sentence"]
                assert row["excerpt"] in row["sentence"]
    quote = made["quotes"][1]
    assert TEXT[quote["speaker_start"] : quote["speaker_end"]] == "Karim Haddad"
    figure = made["figures"][0]
    assert TEXT[figure["attributed_start"] : figure["attributed_end"]] == "the White Helmets"


def test_rows_point_at_each_other(made: dict[str, list[Row]]):
    figures = {row["excerpt"]: row for row in made["figures"]}
    mentions = {row["excerpt"]: row for row in made["event_mentions"]}
    assert figures["three"]["part_of"] == figures["12"]["figure_id"]
    assert figures["12"]["incident_id"] == mentions["shelled"]["incident_id"]
    assert mentions["killing"]["incident_id"] == mentions["shelled"]["incident_id"]
    assert mentions["shelled"]["incident_id"][1:] == mentions["shelled"]["mention_id"][1:]
    first, second = (q for q in made["quotes"] if q["speaker"] == "Karim Haddad")
    assert first["utterance_id"] == second["utterance_id"]
    assert {row["place_id"] for row in made["place_mentions"]} == {
        row["place_id"] for row in made["places"]
    }
    used = {row["actor_id"] for row in made["actors"]}
    assert {row["actor_id"] for row in made["figure_claimants"]} <= used
    starts = {row["figure_id"][0] + row["doc_id"] for row in made["figures"]}
    assert starts == {"fd"}


def test_who_claims_a_figure_stands_in_a_row_of_its_own(made: dict[str, list[Row]]):
    row = made["figure_claimants"][0]
    assert TEXT[row.pop("char_start") : row.pop("char_end")] == "the White Helmets"
    assert row == {
        "figure_id": made["figures"][0]["figure_id"],
        "doc_id": "d",
        "position": 0,
        "role": "claims",
        "name": "White Helmets",
        "actor_id": "white_helmets",
    }


def test_links_say_how_likely_they_are_right(made: dict[str, list[Row]]):
    for table in ("figures", "event_mentions"):
        for row in made[table]:
            for link in ("actor", "actor1", "actor2", "place", "date", "attributed"):
                if row.get(f"{link}_basis"):
                    assert 0 < row[f"{link}_confidence"] <= 1


def test_who_only_passes_a_claim_on_relays_it():
    text = "A monitor in Karam reported that rebels killed six men, the Norland Gazette said."
    found = extract_text(SourceText("d", "d.txt", text))
    roles = {row["name"]: row["role"] for row in found["figure_claimants"]}
    assert roles.get("Norland Gazette") == "relays"


def test_whom_a_speaker_speaks_for_is_an_actor_with_a_name():
    # Each name of an actor is a row between the steps: one without any would be none there.
    text = "White House spokesman Karl Anders said the strike on Karvan killed nine people."
    made = extract_text(SourceText("d1", "a.txt", text))
    (quote,) = made["quotes"]
    assert quote["affiliation_id"] == "white_house"
    assert {row["actor_id"]: row["names"] for row in made["actors"]}["white_house"] == [
        "White House"
    ]
