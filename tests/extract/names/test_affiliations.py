import pytest

from pipeline.extract.names.affiliations import affiliation_of


@pytest.mark.parametrize(
    ("role", "actor_id"),
    [
        ("spokesman for Operation Inherent Resolve (OIR)", "operation_inherent_resolve"),
        ("OIR spokesman", "operation_inherent_resolve"),
        ("Middle East researcher at the Center for a New American Security", "cnas"),
        ("head of the Syrian Observatory", "syrian_observatory_for_human_rights"),
        ("a Human Rights Watch researcher", "human_rights_watch"),
        ("White House press secretary", "white_house"),
        ("UN special envoy for Syria", "united_nations"),
        ("CNN correspondent in Damascus", "cnn"),
        ("U.N. Secretary-General", "un_secretary_general"),
        ("U.S. Secretary of State", "united_states"),
        ("U.S. ambassador to Syria", "united_states"),
        ("Ukraine's deputy defence minister", "ukraine"),
        ("President of Russia", "russia"),
        ("Russian Defense Ministry spokesman", "russian_defence_ministry"),
        ("spokesman for U.S. forces in Tikrit", "united_states_armed_forces"),
        ("U.N. military spokesman Major", "united_nations"),
        ("Iraqi army colonel", "iraq_armed_forces"),
    ],
)
def test_who_a_person_speaks_for_by_the_role(role: str, actor_id: str):
    assert affiliation_of(role) == actor_id


@pytest.mark.parametrize(
    "role",
    [
        "Syrian reporter",
        "American researcher",
        "opposition activist",
        "Syrian rebel commander",
        "Russian-backed separatist leader",
        "Islamic State-linked preacher",
        "critic of Hamas",
        "expert on Hezbollah",
        "victim of Boko Haram",
        "former Pentagon official",
        "ex-CIA officer",
        "opponent of the president of Russia",
        "one of the Islamic State’s hostages",
        "survivor of Russian forces",
        "head of the Iraqi village",
        "nurse",
    ],
)
def test_other_roles_make_nobody_speak_for_a_body(role: str):
    assert affiliation_of(role) is None
