import pytest

from pipeline.schemas import BY_NAME, TABLES
from pipeline.schemas.table import Field, Table

COMMON = {
    "documents": "doc_id file_name member record format reader encoding encoding_score sha256 "
    "text_sha256 n_chars n_words title authors publisher "
    "published_on published_start published_end published_precision published_basis url language "
    "duplicate_of duplicate_kind "
    "similarity",
    "figures": "figure_id doc_id char_start char_end excerpt sentence sentence_start sentence_end "
    "zone measure unit value value_low value_high qualifier subject subject_id victims "
    "victims_side victims_who attributed_to attributed_to_id attributed_start attributed_end "
    "attributed_basis attributed_confidence is_denied actor actor_id actor_basis actor_confidence "
    "place place_id place_basis place_confidence date_start date_end date_precision "
    "date_basis date_confidence said_on is_cumulative part_of event_id event_confidence "
    "rule confidence corrected",
    "contested_figures": "contest figure_id event_id measure unit victims victims_side victims_who "
    "n_claimants lowest highest claimant claimant_id qualifier value value_low value_high "
    "is_cumulative said_on published_on attributed_confidence event_confidence doc_id char_start "
    "char_end excerpt sentence sentence_start sentence_end",
    "figure_claimants": "figure_id doc_id position role name actor_id char_start char_end",
    "event_links": "mention_id event_id reason confidence",
    "event_mentions": "mention_id event_id event_confidence doc_id char_start char_end excerpt "
    "sentence "
    "sentence_start sentence_end zone sub_event_type actor1 actor1_id actor1_basis "
    "actor1_confidence actor2 actor2_id actor2_basis actor2_confidence place place_id place_basis "
    "place_confidence date_start date_end date_precision date_basis date_confidence weapon "
    "target status is_denied "
    "attributed_to attributed_to_id attributed_basis attributed_confidence rule confidence "
    "corrected",
    "events": "event_id event_type sub_event_type plover_type plover_mode actor1_id actor2_id "
    "place_id latitude longitude place_precision date_start date_end date_precision status "
    "weapon target_kind killed_low killed_best killed_high killed_of "
    "injured_low injured_best injured_high injured_of "
    "civilian_targeting part_of n_mentions n_documents n_claimants",
    "quotes": "quote_id utterance_id doc_id char_start char_end excerpt sentence sentence_start "
    "sentence_end zone kind speaker speaker_id speaker_text speaker_start speaker_end role "
    "affiliation_id cue date_start date_end date_precision rule confidence corrected",
    "actors": "actor_id name kind side aliases country parent_id valid_from valid_to source "
    "corrected",
    "places": "place_id name kind aliases country admin1 admin2 parent_id latitude longitude "
    "geonames_id place_precision corrected",
    "place_mentions": "place_mention_id doc_id char_start char_end excerpt place_id rule "
    "confidence corrected",
    "date_mentions": "date_mention_id doc_id char_start char_end excerpt timex_type timex_value "
    "date_start date_end date_precision rule confidence corrected",
    "rejects": "file_name member record char_start char_end stage reason",
    "gold": "table gold_id doc_id char_start char_end excerpt column value published_id "
    "published_value outcome",
    "corrections": "table row_id column value expected reason",
    "changes": "version table row_id change column old_value new_value reason",
    "tombstones": "table row_id version old_doc_id old_start old_end old_excerpt replaced_by "
    "reason",
}


def test_the_tables_have_the_columns_of_the_data_model():
    assert {t.name: set(t.columns) for t in TABLES} == {
        n: set(c.split()) for n, c in COMMON.items()
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_column_says_what_it_means_and_enums_are_categories_too(table: Table):
    for field in table.descriptor()["fields"]:
        assert len(field["description"]) > 5
        assert field.get("categories") == field.get("constraints", {}).get("enum")


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_foreign_keys_point_at_primary_keys(table: Table):
    for key in table.foreign_keys:
        assert BY_NAME[key.table].primary_key == (key.to,)


def test_a_key_on_an_unknown_column_is_refused():
    with pytest.raises(ValueError, match="unknown"):
        Table("t", "T", "d", (Field("a", "string", "a"),), primary_key=("b",))
