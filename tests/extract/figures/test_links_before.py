from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They killed the 12.", ["12 killed people"]),
        (
            "They killed about another 12 of the guards.",
            ["12 killed people (guards) about at once"],
        ),
        ("They killed and 12 fled.", ["12 displaced people"]),
        ("Mines were killed 12 times.", ["12 frequency time"]),
        ("A guard was killed 12 days ago.", ["12 duration day"]),
        ("Miners were killed Sunday by 12 soldiers.", ["12 fighters people (soldiers)"]),
        (
            "Two men have been arrested by 12 guards.",
            ["Two detained people (men)", "12 other people (guards)"],
        ),
        ("The killing of some 12 miners was noted.", ["12 killed people (miners) about"]),
        ("The killing of all those 12 miners was noted.", ["12 killed people (miners)"]),
        ("The wounding of the 12 went on.", ["12 injured people"]),
        ("The sight of 12 miners was grim.", ["12 other people (miners)"]),
        ("The shelling claimed the lives of 12 miners.", ["12 killed people (miners)"]),
        ("The shelling claimed 12 lives.", ["12 killed people"]),
        ("Killings of at least 12 miners were noted.", ["12 killed people (miners) at_least"]),
        ("The raid injured, killed and 12 fled.", ["12 displaced people"]),
        ("Gunmen murdered, looted and abducted 12 miners.", ["12 abducted people (miners)"]),
        ("Gunmen killed, and abducted 12 miners.", ["12 other people (miners)"]),
        ("The toll rose to a total of 12.", ["12 killed people in all"]),
        ("The toll rose to another 12.", ["12 killed people at once"]),
        (
            "The toll rose to 8-12.",
            ["8 killed people at_least in all", "12 killed people at_most in all"],
        ),
        (
            "The number of miners hurt by shells has reached 12.",
            ["12 injured people (miners hurt)"],
        ),
        ("The number of such trucks is 12.", ["12 equipment truck (trucks)"]),
        (
            "The estimate of dead was between 12 and 15.",
            ["12 killed people (dead) at_least", "15 killed people (dead) at_most"],
        ),
        ("The number of loud miners was put at 12.", ["12 other people (loud miners)"]),
        ("The number of Orsk was 12.", ["12 other None (Orsk)"]),
        ("A baker was killed with her son and two cousins.", ["two killed people (cousins)"]),
        (
            "A baker was killed on Monday with her son and two cousins.",
            ["two killed people (cousins)"],
        ),
        ("A baker was killed along with two cousins.", ["two killed people (cousins)"]),
        ("A baker was killed together with two cousins.", ["two killed people (cousins)"]),
        ("A baker was killed, with two cousins.", ["two killed people (cousins)"]),
        ("A baker fled with two cousins.", ["two displaced people (cousins)"]),
        ("A baker went with two cousins.", ["two other people (cousins)"]),
        ("A baker was killed and with two cousins had gone.", ["two other people (cousins)"]),
        ("A baker was killed, as well as two cousins.", ["two killed people (cousins)"]),
        ("A baker was killed, including two cousins.", ["two killed people (cousins)"]),
        ("A baker was found dead alongside two cousins.", ["two killed people (cousins)"]),
        ("A baker was killed in Orsk while two cousins slept.", ["two other people (cousins)"]),
        ("The shells destroyed a tank and three trucks.", ["three equipment_lost truck (trucks)"]),
        ("The shells destroyed the mill with three trucks.", ["three equipment truck (trucks)"]),
        (
            "The shells destroyed a truck, along with two tanks.",
            ["two equipment_lost tank (tanks)"],
        ),
        (
            "The shells destroyed a truck, and two tanks burned.",
            ["two equipment_lost tank (tanks)"],
        ),
        (
            "A baker died alongside her sister, his niece (a nurse), and two cousins.",
            ["two killed people (cousins)"],
        ),
        ("A baker died with the most loved of two cousins.", ["two other people (cousins)"]),
        (
            "A baker was killed with his wife, four other guests and two cousins.",
            ["four other guest (other guests)", "two killed people (cousins)"],
        ),
        (
            "A baker was killed with her son, and two cousins have gone.",
            ["two other people (cousins)"],
        ),
        (
            "A baker was killed with her son, and two cousins live on.",
            ["two population people (cousins)"],
        ),
        ("A baker was killed as well as her son and two cousins.", ["two killed people (cousins)"]),
        ("A baker was killed with her dear son and two cousins.", ["two killed people (cousins)"]),
        (
            "A baker was killed with 12 guests and two cousins.",
            ["12 other guest (guests)", "two killed people (cousins)"],
        ),
        ("A baker was killed on Friday along with two cousins.", ["two killed people (cousins)"]),
        ("A baker drowned with two cousins.", ["two killed people (cousins)"]),
        ("A baker, injured with two cousins, spoke.", ["two injured people (cousins)"]),
        ("The shells destroyed a truck, a car and two tanks.", ["two equipment_lost tank (tanks)"]),
        ("The shells destroyed trucks and 12 potters fled.", ["12 displaced people (potters)"]),
        ("The killing of a total of 12 potters was noted.", ["12 killed people (potters)"]),
        ("The killing of these 12 potters was noted.", ["12 killed people (potters)"]),
        ("The killing, of those 12 potters, was noted.", ["12 killed people (potters)"]),
        ("They have killed only 12 potters.", ["12 killed people (potters)"]),
        ("They have also killed 12 potters.", ["12 killed people (potters)"]),
        ("They have killed about $12.", ["12 money USD about"]),
        ("They killed a number of the 12 potters.", ["12 killed people (potters)"]),
        ("They killed a total of 12 potters.", ["12 killed people (potters)"]),
        ("Gunmen abducted and later killed 12 potters.", ["12 killed people (potters)"]),
        ("Gunmen killed or wounded, and abducted 12 potters.", ["12 other people (potters)"]),
        ("Gunmen beat, wounded and killed 12 potters.", ["12 casualties people (potters)"]),
        ("Gunmen wounded and abducted, and killed 12 potters.", ["12 other people (potters)"]),
        ("The number of people killed there rose to 12.", ["12 killed people"]),
        ("The count of trucks was put as 12.", ["12 equipment truck (trucks)"]),
        ("The number of potters killed by guards passed 12.", ["12 killed people more_than"]),
        (
            "Two men were killed 12 wounded in the blast.",
            ["Two killed people (men)", "12 injured people (men)"],
        ),
        (
            "Two men were badly wounded 12 killed in the blast.",
            ["Two injured people (men)", "12 killed people (men)"],
        ),
        (
            "Two men were also wounded 12 killed in the blast.",
            ["Two injured people (men)", "12 killed people (men)"],
        ),
        (
            "Two men were shot and wounded 12 killed in the blast.",
            ["Two injured people (men)", "12 killed people (men)"],
        ),
        (
            "The killing of some 12 potters and of the two guards was noted.",
            ["12 killed people (potters) about"],
        ),
        ("The wounding of some of the 12 potters was noted.", ["12 injured people (potters)"]),
        ("Gunmen looted, abducted and killed 12 potters.", ["12 other people (potters)"]),
        ("Gunmen looted, killed and abducted 12 potters.", ["12 other people (potters)"]),
        ("They have killed, wounded and abducted 12 potters.", ["12 other people (potters)"]),
        ("They killed/abducted 12 potters.", ["12 other people (potters)"]),
        ("They killed quickly the 12 potters.", ["12 killed people (potters)"]),
        ("They killed these 12 potters.", ["12 killed people (potters)"]),
        ("They killed those 12.", ["12 killed people"]),
        ("They killed their 12 best potters.", ["12 killed people (best potters)"]),
        ("They killed not only 12 potters.", ["12 killed people (potters)"]),
        ("They killed one another.", []),
        ("Deaths of the 12 potters were noted.", ["12 killed people (potters)"]),
        ("A potter drowned, along with her sons and two cousins.", ["two killed people (cousins)"]),
        (
            "A potter was killed with the mayor of Orsk and two cousins.",
            ["two killed people (cousins)"],
        ),
        (
            "A potter was killed with her brother's wife and two cousins.",
            ["two killed people (cousins)"],
        ),
        ("The shells destroyed a truck & two tanks.", ["two equipment_lost tank (tanks)"]),
        ("The shells hit a truck and destroyed two tanks.", ["two equipment_lost tank (tanks)"]),
        ("A baker was killed along with two soldiers.", ["two killed people (soldiers)"]),
        (
            "A baker was killed along with other guests and two soldiers.",
            ["two killed people (soldiers)"],
        ),
        (
            "A baker was killed with her other sons and two cousins.",
            ["two killed people (cousins)"],
        ),
    ],
)
def test_words_before_a_number(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
