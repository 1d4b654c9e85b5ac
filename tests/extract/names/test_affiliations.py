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


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("former spokesman for the Pentagon", None),
        ("retired Iraqi army colonel", None),
        ("the late president of Russia", None),
        ("president-elect of Ukraine", None),
        ("ousted president of Ukraine", None),
        ("defected Syrian colonel", None),
        ("onetime Hamas leader", None),
        ("Hamas leader", "hamas"),
        ("the Hamas leader", "hamas"),
        ("a Hamas leader", "hamas"),
        ("Hamas's leader", "hamas"),
        ("leader of Hamas", "hamas"),
        ("leader for Hamas", "hamas"),
        ("leader in Hamas", "hamas"),
        ("leader from Hamas", "hamas"),
        ("leader at Hamas", "hamas"),
        ("leader with the Pentagon", "us_department_of_defense"),
        ("leader against Hamas", None),
        ("Pentagon", "us_department_of_defense"),
        ("Pentagon press officer", "us_department_of_defense"),
        ("Pentagon critic", None),
        ("Pentagon spokesman in Iraq", "us_department_of_defense"),
        ("Putin spokesman", None),
        ("Hamas-led police chief", None),
        ("secretary general of the United Nations", "united_nations"),
        ("deputy head of the United Nations", "united_nations"),
        ("Iraqi president", "iraq"),
        ("Iraq president", "iraq"),
        ("Iraqi prime minister", "iraq"),
        ("Iraqi deputy foreign minister", "iraq"),
        ("Iraqi village elder", None),
        ("Iraqi army general", "iraq_armed_forces"),
        ("South African president", "south_africa"),
        ("South African prime minister", "south_africa"),
        ("prime minister of Iraq", "iraq"),
        ("president of Iraq", "iraq"),
        ("chief of Iraqi police", "iraq_police"),
        ("friend of Iraq", None),
        ("minister of Iraq", "iraq"),
        ("minister", None),
        ("chief of police", None),
        ("of Iraq", None),
        ("Iraqi", None),
        ("Iraq's prime minister", "iraq"),
        ("mayor of Mosul", None),
        ("Ukraine's top general", "ukraine"),
        ("CNN correspondent", "cnn"),
        ("correspondent for CNN", "cnn"),
        ("CNN viewer", None),
        ("United States secretary of state", "united_states"),
    ],
)
def test_the_body_of_a_role(role: str, expected: str | None) -> None:
    assert affiliation_of(role) == expected
