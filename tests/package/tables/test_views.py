"""The views over made-up figures: what they count, and what they say they leave out."""

import datetime

import duckdb
import pytest

from pipeline.package.tables.database import write_database
from pipeline.package.tables.tables import to_table
from pipeline.schemas import TABLES

from ..samples import DAY, PUBLISHED, contested, doc_id, rows


@pytest.fixture
def asked(tmp_path):
    """Ask a database of the sample rows with some of their figures changed."""

    def ask(statement, changes=(), documents=(), tables=()):
        given = rows() | dict(tables)
        for number, more in dict(changes).items():
            given["figures"][number] |= more
        for number, more in dict(documents).items():
            given["documents"][number] |= more
        made = {table.name: to_table(table, given[table.name]) for table in TABLES}
        path = tmp_path / "changed.duckdb"
        path.unlink(missing_ok=True)
        write_database(made, path)
        with duckdb.connect(str(path), read_only=True) as connection:
            return connection.execute(statement).fetchall()

    return ask


def test_figures_stand_beside_their_sources(asked):
    found = asked("select value, title, published_on from figures_with_sources order by value")
    assert found[:2] == [
        (7.0, "Tarsin, a day later", "2019-05-04"),
        (12.0, "Rival tolls after the fall of Tarsin", "2019-05-04"),
    ]


MONITOR = {"attributed_to_id": "valley_monitor", "victims_who": None}
DEATHS = (
    "select day, killed_low, killed, n_events, n_figures, n_left_out from deaths_by_day_claimant "
    "where claimant_id = 'valley_monitor'"
)


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({}, (40, 40, 1, 1, 0)),
        ({1: MONITOR}, (40, 40, 1, 1, 1)),
        ({0: {"victims": "civilians"}, 1: MONITOR | {"victims": "combatants"}}, (52, 52, 1, 2, 0)),
        ({1: MONITOR | {"victims_who": "children"}}, (40, 40, 1, 1, 1)),
        ({1: MONITOR | {"part_of": rows()["figures"][0]["figure_id"]}}, (40, 40, 1, 1, 1)),
        ({4: MONITOR}, (40, 40, 1, 1, 1)),
        ({0: {"is_cumulative": True}}, (None, None, 0, 0, 1)),
        ({0: {"value": None, "value_low": 24.0}}, (24, None, 1, 1, 0)),
        ({1: MONITOR | {"measure": "injured"}}, (40, 40, 1, 1, 0)),
    ],
    ids=str,
)
def test_deaths_of_a_day_say_what_they_count_and_leave_out(asked, changes, counted):
    assert asked(DEATHS, changes) == [(DAY, *counted)]


def test_what_has_no_single_day_stands_in_a_row_without_day(asked):
    longer = {"date_end": DAY + datetime.timedelta(days=1), "date_precision": "range"}
    assert asked(DEATHS, {0: longer}) == [(None, None, None, 0, 0, 1)]


def test_deaths_in_duplicates_are_left_out(asked):
    repeats = {"duplicate_of": doc_id("herald.txt")}
    found = asked("select claimant from deaths_by_day_claimant order by 1", {}, {1: repeats})
    assert found == [("State radio",), ("Valley Monitor",)]


MOVES = "select claimant, number, change from toll_history order by all"
LATER = {0: {"published_on": "2019-05-03"}}
UP = [("Valley Monitor", 40.0, None), ("Valley Monitor", 95.0, 55.0)]


@pytest.mark.parametrize(
    ("more", "moves"),
    [
        ({}, UP),
        ({"value": 40.0, "value_low": 40.0, "value_high": 40.0}, []),
        ({"victims": "civilians"}, []),
        ({"measure": "injured"}, []),
        ({"event_id": None}, []),
        ({"is_cumulative": True}, []),
        ({"attributed_to_id": "army"}, []),
        ({"part_of": rows()["figures"][0]["figure_id"]}, []),
    ],
    ids=str,
)
def test_how_the_number_of_one_claimant_moved(asked, more, moves):
    assert asked(MOVES, {3: MONITOR | more}, LATER) == moves


def test_a_number_goes_from_the_earlier_document_to_the_later(asked):
    found = asked(MOVES, {3: MONITOR}, {0: {"published_on": "2019-05-09"}})
    assert found == [("Valley Monitor", 40.0, -55.0), ("Valley Monitor", 95.0, None)]


def test_the_day_of_a_claim_goes_before_the_day_of_its_document(asked):
    claimed = {"said_on": datetime.date(2019, 5, 1)}
    found = asked(MOVES, {3: MONITOR | claimed}, {0: {"published_on": "2019-05-02"}})
    assert [number for _, number, change in found if change is None] == [95.0]


READ = "select claimant_name, claimant_kind, attributed_to from figures_read where value = 40"


def test_a_claimant_is_named_alike_in_all_texts_with_the_words_beside_it(asked):
    assert asked(READ, {0: {"attributed_to": "the Monitor"}}) == [
        ("Valley Monitor", "monitor", "the Monitor")
    ]
    nobody_known = {"attributed_to": "a rebel source", "attributed_to_id": None}
    assert asked(READ, {0: nobody_known}) == [("a rebel source", None, "a rebel source")]
    assert asked(READ, {0: {"attributed_to": None, "attributed_to_id": None}}) == [
        (None, None, None)
    ]


def test_a_figure_is_read_with_its_place_document_and_cause(asked):
    caused = {"actor": "government troops", "actor_id": "army"}
    assert asked(
        "select place_name, latitude, longitude, actor_name, actor_kind, title, publisher, "
        "published_start, published_basis from figures_read where value = 40",
        {0: caused},
    ) == [
        ("Tarsin", -33.5, 36.25, "the army", "state_forces",
         "Rival tolls after the fall of Tarsin", "The Herald", PUBLISHED, "manifest"),
    ]  # fmt: skip


def test_a_total_and_its_parts_are_told_apart(asked):
    part = {"part_of": rows()["figures"][0]["figure_id"]}
    found = asked("select value, total_or_part from figures_read order by value", {1: part})
    assert found == [(7, None), (12, "part"), (30, None), (40, "total"), (95, None)]


def test_every_figure_and_quote_is_read_once(asked):
    counts = "select (select count(*) from figures_read), (select count(*) from quotes_read)"
    assert asked(counts) == [(5, 1)]


def test_a_quote_is_read_with_its_speaker_and_document(asked):
    quotes = rows()["quotes"]
    quotes[0] |= {"speaker": "the Monitor", "speaker_id": "valley_monitor"}
    found = asked(
        "select speaker_name, speaker_kind, speaker, title, excerpt from quotes_read",
        tables={"quotes": quotes},
    )
    assert found == [
        ("Valley Monitor", "monitor", "the Monitor", "Rival tolls after the fall of Tarsin",
         "We lost our homes,"),
    ]  # fmt: skip


def test_a_person_is_on_the_side_of_the_body_that_its_role_names(asked):
    quotes, actors = rows()["quotes"], rows()["actors"]
    for actor in actors:
        if actor["actor_id"] == "army":
            actor |= {"side": "north", "country": "Norland"}
    ask = "select speaker_side, affiliation_name, speaker_country from quotes_read"
    tables = {"quotes": quotes, "actors": actors}
    assert asked(ask, tables=tables) == [(None, None, None)]
    quotes[0]["affiliation_id"] = "army"
    assert asked(ask, tables=tables) == [("north", "the army", "Norland")]
    actors[-1] |= {"side": "south"}
    assert actors[-1]["actor_id"] == quotes[0]["speaker_id"]
    assert asked(ask, tables=tables) == [("south", "the army", "Norland")]


MONTH = {
    "published_on": "2019-05",
    "published_precision": "month",
    "published_start": datetime.date(2019, 5, 1),
    "published_end": datetime.date(2019, 5, 31),
}
UNDATED = {"date_start": None, "date_end": None, "date_precision": None}
BEST = "select best_date, best_date_basis, date_start from timeline"


def test_an_event_has_the_date_that_its_mention_gives(asked):
    mentions = rows()["event_mentions"]
    for basis in ("stated", "carried"):
        mentions[0] |= {"date_basis": basis}
        assert asked(BEST, tables={"event_mentions": mentions}) == [(DAY, basis, DAY)]


def test_an_event_without_date_stands_at_its_first_publication_and_says_so(asked):
    events, mentions = rows()["events"], rows()["event_mentions"]
    events[0] |= UNDATED
    mentions[0] |= UNDATED
    mentions.append(mentions[0] | {"mention_id": "m" + "9" * 16, "char_start": 0, "char_end": 6})
    mentions[1] |= {"doc_id": doc_id("north/courier.txt"), "excerpt": "- Tars"}
    more = {"events": events, "event_mentions": mentions}
    first = [(datetime.date(2019, 5, 1), "published", None)]
    assert asked(BEST, documents={1: MONTH}, tables=more) == first
    never = dict.fromkeys((*MONTH, "published_basis"))
    assert asked(BEST, documents={0: never, 1: never}, tables=more) == [(None, None, None)]


def test_the_sentence_of_an_event_is_the_one_that_says_most_of_it(asked):
    events, mentions = rows()["events"], rows()["event_mentions"]
    poor = mentions[0] | {"place": None, "place_id": None, "char_start": 0, "char_end": 6}
    mentions.append(poor | {"mention_id": "m" + "9" * 16, "excerpt": "Rival ", "sentence": "Poor."})
    ask = "select mention_id, sentence, place_name, latitude from timeline"
    told = mentions[0]["mention_id"], mentions[0]["sentence"], "Tarsin", None
    assert asked(ask, tables={"event_mentions": mentions}) == [told]
    # One that only plans it does not speak for what is asserted.
    mentions[1]["status"] = events[0]["status"] = "asserted"
    assert asked(ask, tables={"event_mentions": mentions, "events": events})[0][1] == "Poor."


def test_a_dispute_is_one_row_with_who_and_how_far_apart(asked):
    given = contested()
    more = {name: given[name] for name in ("figures", "contested_figures")}
    assert asked(
        "select measure, people, lowest, highest, gap, times, who_lowest, who_highest, "
        "n_claimants, claimants, n_figures, n_documents, place_name from contests",
        tables=more,
    ) == [
        ("killed", None, 12, 40, 28, 3.33, "State radio", "Valley Monitor",
         2, "State radio; Valley Monitor", 2, 1, "Tarsin"),
    ]  # fmt: skip
    assert asked("select * from contests") == []


def test_an_actor_is_found_by_any_of_its_names(asked):
    actors = rows()["actors"]
    actors[0]["aliases"] = "VM; Monitor of the Valley"
    asks = (
        "select value from figures_read "
        "where claimant_id in (select actor_id from actor_names where alias = '{}')"
    )
    for name in ("Valley Monitor", "VM", "Monitor of the Valley"):
        assert asked(asks.format(name), tables={"actors": actors}) == [(40,)], name
    assert asked(asks.format("V"), tables={"actors": actors}) == []


def test_publication_dates_can_be_ranged_over(asked):
    ranged = "select count(*) from {} where published_start >= '2019-05-02'"
    for view, count in (("figures_read", 3), ("figures_with_sources", 3), ("quotes_read", 1)):
        assert asked(ranged.format(view), documents={1: MONTH}) == [(count,)], view
