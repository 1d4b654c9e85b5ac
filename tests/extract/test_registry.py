from pipeline.extract.places import Gazetteer
from pipeline.extract.registry import gather_actors, gather_places
from pipeline.schemas import BY_NAME


def rows(*found: tuple[str, str, list[str]]) -> dict[str, dict[str, object]]:
    actors = [{"actor_id": a, "kind": kind, "names": names} for a, kind, names in found]
    return {str(row["actor_id"]): row for row in gather_actors(actors)}


def test_an_actor_has_what_the_lexicon_says_of_it():
    made = rows(("qassam_brigades", "rebel_group", ["the brigades", "Qassam men"]))
    row = made["qassam_brigades"]
    assert row["parent_id"] == "hamas"
    assert row["country"] == Gazetteer.open().unit("PS").name
    assert row["source"] == "by hand"
    assert "Qassam men" in str(row["aliases"])
    assert "the brigades" not in str(row["aliases"])


def test_a_state_is_one_actor_with_its_government_under_a_name_for_any_time():
    row = rows(("syria", "government", ["the regime"]))["syria"]
    assert (row["name"], row["country"], row["parent_id"]) == ("Syria", "Syria", None)
    assert "ISO 3166" in str(row["source"])


def test_a_body_of_a_state_is_a_part_of_it():
    row = rows(("iraq_police", "state_forces", ["Iraqi police"]))["iraq_police"]
    assert (row["parent_id"], row["country"]) == ("iraq", "Iraq")


def test_an_actor_of_the_texts_alone_says_so_and_takes_the_kind_that_some_text_tells():
    made = rows(("vardan_front", "other", ["Front"]), ("vardan_front", "militia", ["Vardan Front"]))
    row = made["vardan_front"]
    assert (row["source"], row["name"], row["kind"]) == ("texts", "Vardan Front", "militia")
    assert (row["country"], row["parent_id"], row["side"]) == (None, None, None)


def test_rows_have_the_columns_of_the_table():
    declared = {field.name for field in BY_NAME["actors"].fields} - {"corrected"}
    assert declared == set(rows(("iraq", "government", ["Iraq"]))["iraq"])


def test_an_actor_has_its_own_side_or_that_of_what_it_is_a_part_of():
    ids = ("united_states", "united_states_armed_forces", "syria", "syria_foreign_ministry")
    made = rows(*((actor_id, "government", []) for actor_id in (*ids, "iraq", "reuters")))
    sides = {actor_id: row["side"] for actor_id, row in made.items()}
    assert sides == {
        "united_states": "united_states",
        "united_states_armed_forces": "united_states",
        "syria": "syrian_government",
        "syria_foreign_ministry": "syrian_government",
        "iraq": None,
        "reuters": None,
    }


def test_a_class_of_people_has_no_other_names():
    row = rows(("civilians", "other", ["Karam Civilians"]))["civilians"]
    assert (row["name"], row["aliases"], row["parent_id"]) == ("Civilians", None, None)


def test_names_of_texts_are_joined_in_their_order_without_the_name_itself():
    made = rows(("vardan_front", "militia", ["Vardan Front", "the Front", "Front"]))
    assert made["vardan_front"]["aliases"] == "Front; the Front"
    assert list(rows(("b", "other", ["B"]), ("a", "other", ["A"]))) == ["a", "b"]
    assert rows(("a", "other", ["A"]))["a"]["kind"] == "other"


def test_a_named_group_has_its_country_side_and_years():
    row = rows(("nusra_front", "rebel_group", []))["nusra_front"]
    assert (row["country"], row["kind"], row["side"]) == ("Syria", "rebel_group", "al_qaeda")
    assert (row["valid_from"], row["valid_to"], row["parent_id"]) == (2012, 2017, "al_qaeda")


def test_a_place_has_all_words_that_texts_have_for_it():
    karam = {"place_id": "p1", "name": "Karam", "kind": "city", "aliases": ["Karam", "Qaram"]}
    again = {"place_id": "p1", "name": "Karam", "kind": "city", "aliases": ["the port"]}
    ardan = {"place_id": "p0", "name": "Ardan", "kind": "city", "aliases": ["Ardan"]}
    first, second = gather_places([karam, again, ardan])
    assert first == {**ardan, "aliases": None}
    assert second == {**karam, "aliases": "Qaram; the port"}


def test_a_place_is_called_the_same_in_whatever_order_texts_come():
    one = {"place_id": "p1", "name": "Karam", "aliases": ["Karam"]}
    other = {"place_id": "p1", "name": "Qaram", "aliases": ["Qaram"]}
    assert gather_places([one, other]) == gather_places([other, one])
    assert gather_places([other, one])[0]["name"] == "Karam"
