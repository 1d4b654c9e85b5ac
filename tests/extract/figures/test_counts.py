from collections.abc import Callable

import pytest

from pipeline.extract.figures.count import Count
from pipeline.extract.figures.counts import find_counts
from pipeline.extract.figures.parts import find_parts, spread
from pipeline.extract.figures.subjects import find_subjects
from pipeline.text.parse import load_model

Told = Callable[[str], list[str]]


def _counts(text: str) -> list[Count]:
    doc = load_model()(text)
    counts = find_counts(doc)
    return spread(doc, counts, find_parts(doc, counts))


def _measures(text: str) -> list[tuple[str, str]]:
    return [(text[c.number.start : c.number.end], c.measure) for c in _counts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 12 villagers were killed and 30 wounded in the raid; three more died later.",
            [("12", "killed"), ("30", "injured"), ("three", "killed")],
        ),
        ("4 dead, 2 hurt in market blast", [("4", "killed"), ("2", "injured")]),
        ("Mortars killed 5 wounded 10", [("5", "killed"), ("10", "injured")]),
        ("The blast left 20 dead.", [("20", "killed")]),
        ("The flood claimed the lives of 31 people.", [("31", "killed")]),
        ("The death toll climbed to 63 on Sunday.", [("63", "killed")]),
        ("The army killed and wounded scores of rebels.", [("scores", "casualties")]),
        ("Rebels killed or abducted hundreds of farmers.", [("hundreds", "other")]),
        ("Eleven people were taken to a nearby hospital.", [("Eleven", "injured")]),
        ("Seven hostages are held in hospitals of the town.", [("Seven", "abducted")]),
        ("Police arrested 14 men.", [("14", "detained")]),
        ("The army captured three villages.", [("three", "other")]),
        ("Thousands fled their homes.", [("Thousands", "displaced")]),
        ("Some 300 families are trapped in the valley.", [("300", "besieged")]),
        ("2 million people need food aid.", [("2 million", "in_need")]),
        ("The town is home to 40,000 people.", [("40,000", "population")]),
        ("The group has 3,000 fighters.", [("3,000", "fighters")]),
        ("Jets carried out 24 airstrikes.", [("24", "attacks")]),
        ("The rebels destroyed two tanks.", [("two", "equipment_lost")]),
        ("Guns downed 24 of 31 drones.", [("24", "equipment_lost"), ("31", "equipment")]),
        ("They hold 70 percent of the city.", [("70", "territory_share")]),
        ("The base is 8 km (5 miles) away.", [("8", "distance")]),
        ("The siege lasted for over 10 months.", [("10", "duration")]),
        ("A kilo of rice costs 2,000 pounds.", [("2,000", "price")]),
        ("The agency needs $1.4 billion.", [("1.4 billion", "money")]),
        ("Salim Haddad, 34, fled on foot.", [("34", "age")]),
        ("In Osk, Salim Haddad, 34, died.", [("34", "age")]),
        ("In Osk, 34 were wounded.", [("34", "injured")]),
        ("men between the ages of 20 and 30", [("20", "age"), ("30", "age")]),
        ("Jets hit the town four times.", [("four", "attacks")]),
        (
            "Of the 9,000 villagers who fled the valley, 3,000 have returned.",
            [("9,000", "displaced"), ("3,000", "other")],
        ),
        (
            "Of the 9,000 villagers who fled the valley, 3,000 have died.",
            [("9,000", "displaced"), ("3,000", "killed")],
        ),
        ("A gunboat fired three 76 mm rounds at the pier.", [("three", "other")]),
        ("The army took 300sq km (116 square miles) of the plain.", [("300", "other")]),
        (
            "The agency lowered its count by 300 to 2,700 killed.",
            [("300", "other"), ("2,700", "killed")],
        ),
        ("Two of the six wounded later died.", [("Two", "killed"), ("six", "injured")]),
        (
            "The raid displaced 5 households/28 people/12 children.",
            [("5", "displaced"), ("28", "displaced"), ("12", "displaced")],
        ),
        (
            "Estimates of the dead in the port range from three (Ann Lee) to eight (Bo Dahl).",
            [("three", "killed"), ("eight", "killed")],
        ),
        ("Estimates of the wounded range from 20 to 40.", [("20", "injured"), ("40", "injured")]),
        (
            "It had shot down 90 missiles since the siege began, as well as 40 light drones.",
            [("90", "equipment_lost"), ("40", "equipment_lost")],
        ),
        ("He wished “a thousand greetings” to his uncle.", []),
        ("Forty-two (42) of these raids were by day.", []),
        ("Raids in the Hama (49) provinces went on.", []),
        ("Salim Haddad (49) was killed.", [("49", "age")]),
        ("He crossed the river four times.", [("four", "frequency")]),
        ("On average a clinic is bombed every 40 hours.", [("40", "frequency")]),
        ("The raid lasted 40 hours.", [("40", "duration")]),
        (
            "Warplanes dropped 12 bombs and 40 air-to-surface missiles on the town.",
            [("12", "attacks"), ("40", "attacks")],
        ),
        (
            "The toll was put at six civilians, in addition to 14 injured.",
            [("six", "killed"), ("14", "injured")],
        ),
        ("A 16-year-old boy spoke.", [("16", "age")]),
        ("One of the men spoke on March 3, 2016, at 10:30 in Room 4.", []),
        ("The two sides met.", []),
        (
            "The monitor raised the toll from 12 to 15.",
            [("12", "killed"), ("15", "killed")],
        ),
        ("Bread rose from 200 to 950 rials a kilo.", [("200", "price"), ("950", "price")]),
        ("He drove from Route 2 to Camp 4.", []),
        (
            "In Arbin eight were killed, in Hamra 12 and in Saqba five.",
            [("eight", "killed"), ("12", "killed"), ("five", "killed")],
        ),
        (
            "The brigade repelled 14 attacks, including eight near the mill.",
            [("14", "attacks"), ("eight", "attacks")],
        ),
        (
            "Police arrested 26 men, five of whom were later freed.",
            [("26", "detained"), ("five", "detained")],
        ),
        ("14 dead dozens injured in blast", [("14", "killed"), ("dozens", "injured")]),
        ("Bandits shot and killed 30-40 people.", [("30", "killed"), ("40", "killed")]),
        ("A bag costs 30,000 rials ($9).", [("30,000", "price")]),
        (
            "Two thirds of the town lies in ruins; one in four children is malnourished.",
            [("Two thirds", "other"), ("one in four", "in_need")],
        ),
        (
            "Half of the city's 20,000 people have fled.",
            [("Half", "displaced"), ("20,000", "other")],
        ),
        ("In the first half of the year the third of the roads was cut.", []),
        ("Some 40 per cent of the houses burned.", [("40", "other")]),
        ("They dropped 110 precision-guided bombs.", [("110", "attacks")]),
        (
            "The toll rose to 11 after two of the injured died.",
            [("11", "killed"), ("two", "killed")],
        ),
        ("Three of the wounded were children.", [("Three", "injured")]),
        ("Two of the dead were nuns.", [("Two", "killed")]),
        (
            "It caused 14 casualties -- nine dead and five wounded.",
            [("14", "casualties"), ("nine", "killed"), ("five", "injured")],
        ),
        ("Some 14 men -- most of them old -- were killed.", [("14", "killed")]),
        ("The bus carried 26 people, all of whom died.", [("26", "killed")]),
        ("The toll rose to 81, up from 72.", [("81", "killed"), ("72", "killed")]),
        ("Officials put their losses at 54.", [("54", "casualties")]),
        ("Gunmen shot down two youths.", [("two", "killed")]),
        ("Gunners shot down two jets.", [("two", "equipment_lost")]),
        (
            "Mines killed 30 rebels, as well as 12 of the guards.",
            [("30", "killed"), ("12", "killed")],
        ),
        ("4 shot in street brawl, 2 die", [("4", "casualties"), ("2", "killed")]),
        ("Woman dies in triple shooting", [("triple", "casualties")]),
        ("Boy held over triple homicide", [("triple", "killed")]),
        ("Also injured in the crash were three men.", [("three", "injured")]),
        ("The group said it had lost only three men.", [("three", "killed")]),
        ("The school lost only three desks.", [("three", "other")]),
        ("They killed what they called “nine bandits”.", [("nine", "killed")]),
        ("He saw what they called “nine bandits”.", [("nine", "other")]),
        ("It put its own dead at six.", [("six", "killed")]),
        ("The fate of another 14 is unclear.", [("14", "missing")]),
        ("Total losses since May amount to some 900 troops.", [("900", "casualties")]),
        (
            "The group carried out 47 attacks in July, up from 18 in June.",
            [("47", "attacks"), ("18", "attacks")],
        ),
        ("Not one shell fell; no fewer than two did.", [("two", "other")]),
        ("Four of nine men who were shot spoke.", [("Four", "casualties"), ("nine", "casualties")]),
        ("They torched and burned 70 shelters.", [("70", "other")]),
        ("Fires burned 70 miners.", [("70", "injured")]),
        (
            "A guard was shot dead with her two sisters and three cousins.",
            [("two", "killed"), ("three", "killed")],
        ),
        ("The mayor was abducted on Monday with three other people.", [("three", "abducted")]),
        ("He died in a clash with 30 rebels.", [("30", "fighters")]),
        (
            "Six men were killed and two others fled to Omar.",
            [("Six", "killed"), ("two", "displaced")],
        ),
        ("Three medics among 19 dead in Varna strike", [("Three", "killed"), ("19", "killed")]),
        (
            "The raid led to the deaths of dozens of guards and the wounding of scores more.",
            [("dozens", "killed"), ("scores", "injured")],
        ),
        ("He kept shooting, killing nine people.", [("nine", "killed")]),
        (
            "Seven men were killed, among them a boy and two clerks and five others were hurt.",
            [("Seven", "killed"), ("two", "killed"), ("five", "injured")],
        ),
        (
            "Rescuers found 12 bodies had been buried, including two nurses and one driver.",
            [("12", "killed"), ("two", "killed"), ("one", "killed")],
        ),
        ("Two people wounded on Monday have died.", [("Two", "killed")]),
        ("Two people wounded on Monday have left.", [("Two", "injured")]),
        ("The blast killed 12 last year.", [("12", "killed")]),
        ("The army loses 60-100 men a day.", [("60", "killed"), ("100", "killed")]),
        ("Four gunmen were identified and were killed.", [("Four", "killed")]),
        ("Three teachers or guards had been kidnapped.", [("Three", "abducted")]),
        (
            "Clerics count 225 dead in Omar, along with 85 in Baran, compared to nine from Sidra.",
            [("225", "killed"), ("85", "killed"), ("nine", "killed")],
        ),
        ("Troops killed 20 Red River Movement (RRM) fighters.", [("20", "killed")]),
        (
            "The toll from twin blasts at a crowded cattle market that a splinter group said it had"
            " set off a day before climbed to 73.",
            [("73", "killed")],
        ),
        ("Killed in Baran since May: 212", [("212", "killed")]),
        ("Raids have driven thousands of farmers into the hills.", [("thousands", "displaced")]),
        ("Guards forced 40 men, women and boys to flee.", [("40", "displaced")]),
        (
            "Some 3,000 fighters held about 90 square miles of land.",
            [("3,000", "fighters"), ("90", "other")],
        ),
        ("Police held 30 men.", [("30", "other")]),
        ("Shells fell on a village where 4,000 people live.", [("4,000", "population")]),
        ("Up to 200 villagers, including children, remained trapped.", [("200", "besieged")]),
        ("Jets hit the hamlet with two bombs.", [("two", "attacks")]),
        ("Soldiers found two bombs.", [("two", "equipment")]),
        ("A ten-year-old war drove them out.", [("ten", "duration")]),
        ("A ten-year-old pupil spoke.", [("ten", "age")]),
        (
            "The day-long battle ended after a week of raids.",
            [("day", "duration"), ("a week", "duration")],
        ),
        ("The two pilots left; the three were seen in Omar.", []),
        ("A link: https://news.example/2041/killed-25-people and 12 dead.", [("12", "killed")]),
        ("The clerk died on 19-Feb-24 in regiment 41.", []),
        (
            "Doyle said four were killed; Arnaud said nine.",
            [("four", "killed"), ("nine", "killed")],
        ),
        (
            "Four men were hurt, nine according to Arnaud.",
            [("Four", "injured"), ("nine", "injured")],
        ),
        (
            "Doyle said four men died, while Arnaud put the toll at nine.",
            [("four", "killed"), ("nine", "killed")],
        ),
        ("Nine miners were killed; a trader sold five.", [("Nine", "killed")]),
        (
            "It counted 90 arrests, almost double the 50 noted in May.",
            [("90", "detained"), ("50", "detained")],
        ),
        ("At least 11, possibly 14, people died.", [("11", "killed"), ("14", "killed")]),
        (
            "The office brought the total number of such raids since May to 140.",
            [("140", "attacks")],
        ),
        ("The number of guards wounded in Omar reached 14.", [("14", "injured")]),
        ("Half of these 60 deaths were in Omar.", [("Half", "other"), ("60", "killed")]),
        ("13 drivers killed 43 others injured in blasts", [("13", "killed"), ("43", "injured")]),
        ("13 gunmen killed five drivers", [("13", "fighters"), ("five", "killed")]),
        ("The clerk died with nine other adults.", [("nine", "killed")]),
        ("Two bombers set off their belts, killing themselves.", [("Two", "killed")]),
        ("Sami Orsk (49) and Lena Orsk (12) died.", [("49", "age"), ("12", "age")]),
        (
            "In the two and a half years since, it grew.",
            [("two and a half", "duration")],
        ),
        ("We buried 16 that day.", [("16", "killed")]),
        ("Some 900 villagers are sheltering in schools.", [("900", "displaced")]),
        ("A third were children under 5.", [("5", "age")]),
        ("They signed a landmark 2015 treaty.", []),
        ("More than 2015 people died.", [("2015", "killed")]),
        (
            "Shells destroyed a bus that carried troops and three other vans.",
            [("three", "equipment_lost")],
        ),
        ("A mother of five was shot.", [("five", "other")]),
        ("A family of five was killed.", [("five", "killed")]),
        (
            "Nine clerks were killed and 240 taken hostage.",
            [("Nine", "killed"), ("240", "abducted")],
        ),
        ("The blast wounded 11, three critically.", [("11", "injured"), ("three", "injured")]),
        (
            "It launched 54 drones, of which 40 were shot down.",
            [("54", "attacks"), ("40", "equipment_lost")],
        ),
        ("By noon 20 bombs had gone off.", [("20", "attacks")]),
        ("The army has 20 bombs.", [("20", "equipment")]),
        (
            "Six mortar rounds fell after six rounds of talks.",
            [("Six", "attacks"), ("six", "other")],
        ),
        ("Nine IS fighters were killed.", [("Nine", "killed")]),
        ("Another 11 were hurt in a second blast.", [("11", "injured")]),
        ("A shell did injuries to eight clerks.", [("eight", "injured")]),
        ("The boys, aged from four to 10, fled.", [("four", "age"), ("10", "age")]),
        ("He was jailed when he was 18.", [("18", "age")]),
        (
            "Three brothers, aged 17, 19 and 22, spoke.",
            [("Three", "other"), ("17", "age"), ("19", "age"), ("22", "age")],
        ),
        ("Rebels killed a guard and 30 soldiers remain missing.", [("30", "missing")]),
        ("He was killed along with his wife and two cousins.", [("two", "killed")]),
        ("Nine villagers (farmers from Karam) were killed.", [("Nine", "killed")]),
        ("Nine villagers, farmers from Karam, were killed.", [("Nine", "killed")]),
        ("The militia crucifies two men.", [("two", "killed")]),
        ("The number of wounded people is 35.", [("35", "injured")]),
        ("The number of soldiers dead stands at nine.", [("nine", "killed")]),
    ],
)
def test_measures(text: str, expected: list[tuple[str, str]]) -> None:
    assert _measures(text) == expected


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Not one of the 40 villagers was hurt.", ["other"]),
        ("None of the 12 guards was killed.", ["other"]),
        ("All but 26 drones were shot down.", ["other"]),
        ("Six people were nearly killed.", ["other"]),
        ("The 12 guards were not injured.", ["other"]),
        ("The rebels tried to arrest two clerks.", ["other"]),
        ("The rebels plan to kill two clerks.", ["other"]),
        ("They threatened to kill two clerks.", ["other"]),
        ("The raid killed not only two guards.", ["killed"]),
        ("Two guards did not survive.", ["killed"]),
        ("Nearly 40 people were killed.", ["killed"]),
    ],
)
def test_those_spared_are_not_harmed(text: str, measures: list[str]) -> None:
    assert [c.measure for c in _counts(text)] == measures


def _subjects(text: str) -> list[str | None]:
    doc = load_model()(text)
    counts = find_counts(doc)
    parts = find_parts(doc, counts)
    counts = spread(doc, counts, parts)
    return [doc[s[0] : s[1]].text if s else None for s in find_subjects(doc, counts, parts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed one civilian.", ["civilian"]),
        ("Shells killed 40 soldiers and wounded 80.", ["soldiers", "soldiers"]),
        (
            "Mines killed 50 government soldiers and allied militiamen.",
            ["government soldiers and allied militiamen"],
        ),
        ("Police charged at protesters and arrested 10 of them.", ["protesters"]),
        ("The death toll rose to 12.", [None]),
        ("The raid lasted two days.", [None]),
        ("Half the town was burned.", ["town"]),
        ("Forty percent of the town's homes were destroyed.", ["town's homes"]),
        (
            "Troops killed 20 Red River Movement (RRM) fighters.",
            ["Red River Movement (RRM) fighters"],
        ),
    ],
)
def test_subjects(text: str, expected: list[str | None]) -> None:
    assert _subjects(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Her son was only two years and six months old.",
            [("two", "duration", None), ("six", "age", "years")],
        ),
        (
            "A shell killed a nurse and one of her sons, among them one guard.",
            [("one", "killed", "guard")],
        ),
        (
            "The monitors put their count of raids at 29 or 35.",
            [("29", "attacks", "raids"), ("35", "other", None)],
        ),
        (
            "There were 40 raids in May, compared with two in Karam alone.",
            [("40", "attacks", "raids"), ("two", "attacks", "raids")],
        ),
        (
            "Most of the 116 dead were miners, with 12 in Karam alone.",
            [("116", "killed", None), ("12", "killed", None)],
        ),
        (
            "The clinic treated 90 wounded. Sixty of the clinic's 120 beds are broken.",
            [("90", "injured", None), ("Sixty", "other", "clinic"), ("120", "other", "beds")],
        ),
        ("Bandits freed 38 abducted pupils.", [("38", "abducted", "abducted pupils")]),
        (
            "A baker was killed alongside four sons and two nieces.",
            [("four", "killed", "sons"), ("two", "killed", "nieces")],
        ),
        ("A teacher was killed together with her two sisters.", [("two", "killed", "sisters")]),
        ("A teacher was killed as well as her two sons.", [("two", "killed", "sons")]),
        (
            "A teacher was killed with her husband, her son (a clerk), and two daughters.",
            [("two", "killed", "daughters")],
        ),
        (
            "Two brothers, 39-year-old Omar Orsk and 33-year-old Sami Orsk, were reported killed.",
            [("Two", "killed", "brothers"), ("39", "age", "Omar Orsk"), ("33", "age", "Sami Orsk")],
        ),
        (
            "Nine miners, seven traders, a clerk and a nurse were among the dead.",
            [("Nine", "killed", "miners"), ("seven", "killed", "traders")],
        ),
        ("Four patients and a nurse were killed.", [("Four", "killed", "patients")]),
        (
            'Seven bandits were "neutralised" and two arrested.',
            [("Seven", "killed", "bandits"), ("two", "detained", "bandits")],
        ),
        (
            "Two bombers have killed at least 22 worshippers.",
            [("Two", "fighters", "bombers"), ("22", "killed", "worshippers")],
        ),
        ("Its losses stand at 315 killed or wounded.", [("315", "casualties", None)]),
        ("The fund lost millions of dollars.", [("millions", "money", None)]),
        ("The army did not admit to killing the four miners.", [("four", "killed", "miners")]),
        ("The raid narrowly killed two nuns.", [("two", "other", "nuns")]),
        ("They vowed to kill two nuns.", [("two", "other", "nuns")]),
        ("She was one among millions of refugees.", [("millions", "displaced", "refugees")]),
        ("He met the town's two largest groups of traders.", [("two", "other", "largest groups")]),
        ("At least one Norlander spoke.", [("one", "other", "Norlander")]),
        ("Troops came in 2015-16 by boat.", []),
        (
            "Thousands of villagers marched to mourn dozens of miners killed last month.",
            [("Thousands", "other", "villagers"), ("dozens", "killed", "miners")],
        ),
        (
            "The bank was fined $185 million, including a $100 million penalty.",
            [("185 million", "money", None), ("100 million", "money", "penalty")],
        ),
        (
            "Some 25 clinics were attacked: an average of one raid every 29 hours.",
            [("25", "other", "clinics"), ("one", "attacks", "raid"), ("29", "frequency", None)],
        ),
        ("It hit two of its camps.", [("two", "other", "camps")]),
        (
            "Fifteen members of the Orsk family, including seven children, were killed.",
            [("Fifteen", "killed", "members of the Orsk family"), ("seven", "killed", "children")],
        ),
        (
            "It listed 12 “martyrdom operations” in May.",
            [("12", "attacks", "martyrdom operations")],
        ),
        (
            "Three improvised explosive devices went off.",
            [("Three", "attacks", "improvised explosive devices")],
        ),
        ("The toll rose to 59 reported late Sunday.", [("59", "killed", None)]),
        ("Warplanes hit 146 targets Sunday.", [("146", "other", "targets")]),
        ("There were 45 air strikes today.", [("45", "attacks", "air strikes")]),
        ("Two vehicles laden with explosives went off.", [("Two", "equipment", "vehicles")]),
        (
            "Scores of foreign extremists entered the town.",
            [("Scores", "fighters", "foreign extremists")],
        ),
        (
            "At least 70 army and rebel fighters were killed.",
            [("70", "killed", "army and rebel fighters")],
        ),
        ("One or more airstrikes hit the mosque.", [("One", "attacks", "airstrikes")]),
        ("The envoy counts 1,000 or so fighters there.", [("1,000", "fighters", "fighters")]),
        ("The court split 5-4 on the law.", []),
        ("A 30-second film was shown.", [("30", "duration", None)]),
        ("The family paid 30 million naira ($73,000).", [("30 million", "money", None)]),
        ("Two more civilians were killed.", [("Two", "killed", "civilians")]),
        ("The army sent 1,500 additional troops.", [("1,500", "fighters", "troops")]),
        ("Some 36 percent of fighters fled.", [("36", "displaced", "fighters")]),
        (
            "Nearly half a million of the 2 million villagers fled.",
            [("half a million", "displaced", "villagers"), ("2 million", "other", "villagers")],
        ),
        ("Two of the 14 nuns died.", [("Two", "killed", "nuns"), ("14", "other", "nuns")]),
        ("Troops arrested over about five men.", [("five", "detained", "men")]),
        ("They seized 40 pounds of explosives.", [("40", "other", None)]),
        ("Militants took 240 villagers captive.", [("240", "abducted", "villagers")]),
        ("The raid killed 200+ people.", [("200", "killed", None)]),
        ("Six or more men died.", [("Six", "killed", "men")]),
        (
            "Raids killed 45 villagers, over half of them elderly, in two hamlets.",
            [("45", "killed", "villagers"), ("half", "other", None), ("two", "other", "hamlets")],
        ),
        (
            "It killed four of his men and dozens of raids followed.",
            [("four", "killed", "men"), ("dozens", "attacks", "raids")],
        ),
        ("Killed in Karam since May: 212 (source: Health Directorate).", [("212", "killed", None)]),
        ("The army did not kill two nuns.", [("two", "other", "nuns")]),
        ("Raids killed 175 militants and destroyed a bridge.", [("175", "killed", "militants")]),
        (
            "Mines killed six guards, and in Karam two.",
            [("six", "killed", "guards"), ("two", "killed", "guards")],
        ),
        ("The aid costs two pounds or three dollars.", [("two", "price", None)]),
    ],
)
def test_what_is_counted(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    counts = _counts(text)
    told = [(text[c.number.start : c.number.end], c.measure) for c in counts]
    assert [(*pair, words) for pair, words in zip(told, _subjects(text), strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Jets carried out 24 airstrikes.", "attack"),
        ("They seized three trucks.", "truck"),
        ("Some 60 families fled.", "family"),
        ("Five soldiers died.", "people"),
        ("They advanced three kilometres.", "km"),
        ("It took five weeks.", "week"),
        ("A four-month-old boy died.", "month"),
        ("Some 290 HHs fled.", "household"),
        ("Two thirds of the town burned.", "percent"),
        ("Troops found two caches of rounds.", "cache"),
        ("Two churches burned.", "church"),
        ("They seized 40 pounds of explosives.", "pound"),
        ("It cost 40 pounds.", "pound"),
        ("The fund lost millions of dollars.", "USD"),
        ("The fence is 80 feet long.", "foot"),
        ("The plain has 90 square miles.", "square mile"),
        ("Norland has two armies.", "army"),
        ("At least one Norlander spoke.", "people"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert [c.unit for c in _counts(text)] == [unit]


def test_words_behind_a_toll_that_say_who_told_it_are_not_the_counted() -> None:
    for text, subject in (
        ("The death toll has risen to 61 police said.", None),
        ("The death toll has risen to 61 police officers.", (7, 9)),
    ):
        doc = load_model()(text)
        counts = find_counts(doc)
        assert find_subjects(doc, counts, {}) == [subject]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Around 30.000 people fled.", 30_000),
        ("The rebels lost 1.250 men.", 1250),
        ("Some 1.250 million people fled.", 1_250_000),
        ("The road is 2.500 km long.", 2.5),
        ("Prices rose by 3.125 percent.", 3.125),
    ],
)
def test_a_dot_before_three_digits_parts_thousands_of_wholes(text: str, value: float) -> None:
    assert [count.number.value for count in _counts(text)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One critic spoke.", []),
        (
            "One soldier and one guard spoke.",
            ["One fighters people (soldier)", "one other people (guard)"],
        ),
        ("The guards, including one soldier, spoke.", ["one fighters people (soldier)"]),
        ("Two of them spoke.", ["Two other None"]),
        ("Seven left the town.", ["Seven displaced people"]),
        ("He has three.", []),
        ("In Karam 12 spoke.", []),
        ("The number of raids since May is 12.", ["12 attacks attack (raids) in all"]),
        ("The tally of his firm was 12.", ["12 other None"]),
        ("It was 120.", ["120 other None"]),
        ("Resolution 12 was read.", []),
        (
            "Rebels captured 12 villages, including nine in Orsk.",
            ["12 other village (villages)", "nine other village (villages) of 12"],
        ),
        (
            "The army shot down 12 drones, of which nine were armed.",
            ["12 equipment_lost drone (drones)", "nine equipment_lost drone of 12"],
        ),
        (
            "Nine guards were killed and 12 wounded police officers said.",
            ["Nine killed people (guards)", "12 other people (wounded police officers)"],
        ),
        ("The toll has risen to 61 says the mayor.", ["61 killed people in all"]),
        ("The number of nurses killed in Orsk was 12.", ["12 killed people"]),
        ("The guards left and 12 were killed.", ["12 killed people"]),
        ("Half of a field and 40 nurses were seen.", ["40 other people (nurses)"]),
        ("Zero people were killed.", ["Zero killed people (people)"]),
        ("Some 1.250 villages burned.", ["1.250 other village (villages) about"]),
        ("Of the 12, nine were killed.", ["12 killed people", "nine killed people of 12"]),
        ("Two hundred men went, 40 by boat.", ["Two hundred other people (men)"]),
        ("A nurse and one guard spoke.", ["one other people (guard)"]),
        ("A nurse including one guard spoke.", ["one other people (guard)"]),
        ("Five of them, one guard spoke.", ["Five other None"]),
        ("Twelve said so and 14 said no.", ["Twelve other None", "14 other None"]),
        ("The mill has 12.", []),
        ("The count from May was 12.", ["12 other None"]),
        ("The total of them by May reached 12.", ["12 other None"]),
        ("They number 12 in all.", []),
        (
            "Shells killed nine guards, including one in Orsk.",
            ["nine killed people (guards)", "one killed people (guards) of nine"],
        ),
        (
            "Five of the 12 men which were abducted came back.",
            ["Five abducted people (men) of 12", "12 abducted people (men)"],
        ),
        (
            "A clerk, two nurses and one guard spoke.",
            ["two other people (nurses)", "one other people (guard)"],
        ),
        ("The toll fell by 12 to 90 dead.", ["12 other people", "90 killed people"]),
    ],
)
def test_which_numbers_are_counts(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
