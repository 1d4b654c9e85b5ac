from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The Vardan Relief Corps left. The Corps stayed.", "The Corps", "Corps, other = corps"),
        (
            "The Vardan Relief Corps (VRC) left. VRC stayed.",
            "VRC",
            "Vardan Relief Corps, ngo = vardan_relief_corps",
        ),
        (
            "The Vardan Relief Corps (the VRC) left. VRC stayed.",
            "VRC",
            "Vardan Relief Corps, ngo = vardan_relief_corps",
        ),
        ("The Vardan Relief Corps left (VXC). VXC stayed.", "VXC", "VXC, other = vxc"),
        ("Sami Drum (SD) left. SD stayed.", "SD", "SD, other"),
        ("The Vardan Relief Corps of the North left. VRCN stayed.", "VRCN", "VRCN, other = vrcn"),
        ("Vardan Corps left. VC stayed.", "VC", "VC, other = vc"),
        ("The New Front left. New Army stayed.", "New Army", "New Army, state_forces = new_army"),
        (
            "The North Front left. North Army stayed.",
            "North Army",
            "North Army, state_forces = north_army",
        ),
        ("Ox Watch left. Ox Times stayed.", "Ox Times", "Ox Times, outlet = ox_times"),
        ("Sami Drum left. Drum stayed.", "Drum", "Sami Drum, person = sami_drum"),
        ("Sami Drum left. Sami stayed.", "Sami", "Sami Drum, person = sami_drum"),
        ("Sami Drum left. Omar Drum came. Drum stayed.", "Drum", "Omar Drum, person = omar_drum"),
        ("Sami Drum left. S. Drum stayed.", "S. Drum", "Sami Drum, person = sami_drum"),
        ("Sami Drum left. Omar Drum stayed.", "Omar Drum", "Omar Drum, person = omar_drum"),
        ("Mr. Sami Drum left. Mrs. Drum stayed.", "Drum", "Drum, person = drum"),
        ("Mr. Sami Drum left. Mr. Drum stayed.", "Drum", "Sami Drum, person = sami_drum"),
        (
            "Sami Karim Drum left. Sami Drum stayed.",
            "Sami Drum",
            "Sami Karim Drum, person = sami_karim_drum",
        ),
        (
            "Sami Drum left. Sami Karim Drum stayed.",
            "Sami Karim Drum",
            "Sami Karim Drum, person = sami_karim_drum",
        ),
        ("Sami al-Drum left. Al-Drum stayed.", "Al-Drum", "Al-Drum, person = al_drum"),
        ("Drum left. Sami Drum came. Drum stayed.", "Drum", "Sami Drum, person = sami_drum"),
        ("The U.N. left. UN stayed.", "UN", "U.N., un_body = united_nations"),
        (
            "The Syrian Observatory for Human Rights left. SOHR stayed.",
            "SOHR",
            "Syrian Observatory for Human Rights, monitor = syrian_observatory_for_human_rights",
        ),
        (
            "Islamic State left. Daesh stayed.",
            "Daesh",
            "Islamic State, rebel_group = islamic_state",
        ),
        ("Islamic State (IS) left. IS stayed.", "IS", "Islamic State, rebel_group = islamic_state"),
        (
            "The Vardan Lions left. Vardan Lions stayed.",
            "Vardan Lions",
            "Vardan Lions, other = vardan_lions",
        ),
        (
            "The Vardan Lion's Club left. Vardan Lion Club stayed.",
            "Vardan Lion Club",
            "Vardan Lion's Club, other = vardan_lion_s_club",
        ),
        ("Drum News left. Sami Drum came. Drum stayed.", "Drum", "Sami Drum, person = sami_drum"),
        (
            "The Vardan Watch for Rights left. Vardan left.",
            "Vardan",
            "Vardan Watch for Rights, monitor = vardan_watch_for_rights",
        ),
        ("The UK left. U.K. left.", "U.K.", "U.K., government = united_kingdom"),
        (
            "Sheikh Sami Drum left. Mrs. Sami Drum left.",
            "Sami Drum",
            "Sami Drum, person = sami_drum",
        ),
        ("Mr. Drum left. Mr. Vale left. He sang.", "He", "Vale, person = vale"),
        ("Omar Drum met Sami Drum. O. Drum left.", "O. Drum", "Omar Drum, person = omar_drum"),
        ("Omar Drum met Sami Drum. Omar left.", "Omar", "Omar Drum, person = omar_drum"),
        ("Samuel Drum left. Sam Drum stayed.", "Sam Drum", "Sam Drum, person = sam_drum"),
        (
            "The Orsk Relief Corps (ORC) left. The Orsk Rescue Corps (ORC) stayed.",
            "ORC",
            "Orsk Rescue Corps, other = orsk_rescue_corps",
        ),
        (
            "The Democratic Front for the Land left. DFL stayed.",
            "DFL",
            "Democratic Front for the Land, rebel_group = democratic_front_for_the_land",
        ),
        ("The Democratic Front of Orsk left. DFO stayed.", "DFO", "DFO, other = dfo"),
        (
            "The Democratic Front for the Land (known as DFL) left. DFX stayed.",
            "DFX",
            "DFX, other = dfx",
        ),
        ("Kurds left. Kurdish troops came.", "Kurds", "Kurds, ethnic_or_religious = kurds"),
        ("Hamas left. HAMAS came.", "HAMAS", "Hamas, rebel_group = hamas"),
        ("Lena Orsk left. Orsk said no.", "Orsk", "Lena Orsk, person = lena_orsk"),
        ("Orsk said no. Lena Orsk left.", "Orsk", "Lena Orsk, person = lena_orsk"),
        (
            "The National Front left. National Army stayed.",
            "National Army",
            "National Army, state_forces = national_army",
        ),
        ("Democratic Front of el Karam left. DFK stayed.", "DFK", "DFK, other = dfk"),
        ("Vale said no. Lena Vale sang.", "Vale", "Lena Vale, person = lena_vale"),
        ("Ox said no. Lena Ox sang.", "Ox", "Ox, other = ox"),
        ("Sami Drum left. SAMI DRUM sang.", "SAMI DRUM", "Sami Drum, person = sami_drum"),
        ("Sami Drum's son left. Sami Drum sang.", "Sami Drum", "Sami Drum, person = sami_drum"),
        ("Sami Drum and Lena Drum left. Drum sang.", "Drum", "Lena Drum, person = lena_drum"),
        (
            "Sami Drum and Mrs. Lena Drum left. Mr. Drum sang.",
            "Drum",
            "Sami Drum, person = sami_drum",
        ),
        (
            "Sami Drum and Mrs. Lena Drum left. Mrs. Drum sang.",
            "Drum",
            "Lena Drum, person = lena_drum",
        ),
        (
            "The U.S. Army left. The US Army sang.",
            "US Army",
            "U.S. Army, state_forces = united_states_armed_forces",
        ),
        (
            "Karam Front left. Karam Liberation Front sang.",
            "Karam Liberation Front",
            "Karam Liberation Front, rebel_group = karam_liberation_front",
        ),
        (
            "The Syrian Front left. Syrian Army sang.",
            "Syrian Army",
            "Syrian Army, state_forces = syrian_arab_army",
        ),
        ("The US Front left. US Watch sang.", "US Watch", "US Watch, monitor = us_watch"),
        (
            "Omar Drum left. Sami Drum came. Omar Drum sang. Drum fell.",
            "Drum",
            "Omar Drum, person = omar_drum",
        ),
        (
            "Omar left. Omar Drum came. Sami Drum came. Omar sang.",
            "Omar",
            "Omar Drum, person = omar_drum",
        ),
    ],
)
def test_names_of_one_actor(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
