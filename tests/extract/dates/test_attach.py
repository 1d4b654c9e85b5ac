from collections.abc import Callable

import pytest

from pipeline.extract.model import DateMention

DateOf = Callable[[str, str], DateMention | None]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # the verb's own date, wherever it stands
        ("On Jan. 18, rebels captured the base.", "captured", "Jan. 18"),
        ("Rebels captured the base on Monday.", "captured", "Monday"),
        ("Rebels Monday captured the base.", "captured", "Monday"),
        ("Rebels captured much of the town, including a depot, on Monday.", "captured", "Monday"),
        ("On Jan. 18, 12 soldiers were killed near Homs.", "12", "Jan. 18"),
        ("Twelve soldiers were killed in clashes on Monday.", "Twelve", "Monday"),
        ("Militants killed 12 soldiers in an attack on Monday.", "12", "Monday"),
        ("Militants killed 12 soldiers in an attack on Monday.", "attack", "Monday"),
        ("Since Saturday, the army has waged a new push.", "push", "Saturday"),
        # verbs that share the clause
        ("On Monday, rebels stormed the base and killed 12 soldiers.", "killed", "Monday"),
        ("Rebels stormed the base on Monday, killing 12 soldiers.", "killing", "Monday"),
        ("A bomb went off in Homs on Monday, leaving 12 people dead.", "12", "Monday"),
        # the noun's own date
        ("The Jan. 15 attack killed 12 soldiers.", "attack", "Jan. 15"),
        ("The Jan. 15 attack killed 12 soldiers.", "killed", "Jan. 15"),
        ("Monday's attack killed 12 soldiers.", "12", "Monday"),
        ("The army condemned the Jan. 15 attack.", "condemned", None),
        ("The attack of Jan. 15 left 12 dead.", "attack", "Jan. 15"),
        # a report's date does not date its content
        ("The monitor said Monday that 12 soldiers were killed.", "killed", None),
        ("The monitor said on Monday that 12 soldiers were killed.", "12", None),
        ("On Monday, the monitor said that 12 soldiers were killed.", "killed", None),
        ("Twelve soldiers were killed, the army said Monday.", "killed", None),
        ("The army said Monday that the toll had climbed to 135 by Sunday.", "climbed", "Sunday"),
        ("The army said Monday that rebels attacked the base on Sunday.", "said", "Monday"),
        # another clause with its own subject
        ("Rebels left after the army attacked on Monday.", "left", None),
        ("The army, which took Homs in 2014, attacked the town.", "attacked", None),
        ("The army, which took Homs in 2014, attacked the town.", "took", "2014"),
        ("On Monday rebels attacked Homs and on Tuesday the army left.", "left", "Tuesday"),
        ("On Monday rebels attacked Homs and on Tuesday the army left.", "attacked", "Monday"),
        ("Rebels attacked Homs on Monday and the army shelled Hama.", "shelled", None),
        ("In May the army began a drive and rebels left Homs.", "left", "May"),
        # relative clauses
        ("Ten died in a raid on Monday in which a bridge was hit.", "hit", "Monday"),
        ("The Jan. 15 raid, which killed ten people, was condemned.", "killed", "Jan. 15"),
        ("It led to an incident in May 2014, when planes struck the base.", "struck", "May 2014"),
        ("On Monday the army freed men whom rebels had seized.", "seized", None),
        # another happening beside the clause's own
        ("A suspect in the raid was freed on Monday.", "raid", None),
        ("He was charged on Monday in the raid.", "raid", None),
        ("On Monday he would not comment on the raid.", "raid", None),
        ("He was freed on Monday and is the leader of the raid.", "leader", None),
        # what is told behind a verb with its date
        ("Gunmen stormed the town and later left it on Monday.", "stormed", None),
        ("Gunmen stormed the town and on Monday they left.", "stormed", None),
        ("He said two men were killed after a mine went off on Monday.", "killed", None),
        # what is planned for a time
        ("An offensive is planned for next month.", "offensive", "next month"),
        ("The union has called a strike for Friday.", "strike", "Friday"),
        ("The union has praised a strike for Friday.", "strike", None),
        # circumstances of saying
        ("During a briefing on Monday, he discussed the war.", "discussed", "Monday"),
        ("Troops advanced in March to retake the town.", "retake", None),
        # no date of an event
        ("Since its founding in 2014, the group has used such fighters.", "used", None),
        ("They fought for two years.", "fought", None),
        ("The army is now shelling the town.", "shelling", None),
        ("Rebels attacked before Monday.", "attacked", None),
        ("The army condemned the raid on Monday.", "raid", None),
        ("The army vowed Monday to retaliate.", "retaliate", None),
        ("Rebels left on Monday after storming the base.", "storming", None),
        ("Twelve people were killed on Monday when rebels attacked Homs.", "attacked", "Monday"),
        ("On Monday, the army was able to take the hill.", "take", "Monday"),
        ("On Monday 12 soldiers wounded in the raid were freed.", "wounded", None),
        ("It was the deadliest attack since 2014.", "attack", None),
        ("The city has been divided since 2014.", "divided", "2014"),
        # from one date to another
        (
            "Between January 1 and 15, 2016, 300 people were killed.",
            "300",
            "January 1 and 15, 2016",
        ),
        ("From Jan. 3 to Jan. 9, planes bombed the town.", "bombed", "Jan. 3 to Jan. 9"),
        ("The army spoke on Monday of the raid.", "raid", "Monday"),
        ("The mayor spoke on Monday after the raid.", "raid", None),
        ("The mayor confirmed the raid in a speech on Monday.", "raid", None),
        ("The mayor confirmed the raid in a speech on Monday.", "speech", "Monday"),
        ("He was accused on Monday of storming the base.", "storming", None),
        ("The army welcomed the truce on Monday.", "truce", None),
        ("Gunmen attacked on Monday a village that rebels hold.", "hold", None),
        ("He told of a raid on Monday that killed ten men.", "killed", "Monday"),
        ("On Monday the army hit a camp about which little is known.", "known", None),
        ("Rebels left on Monday while the army attacked.", "attacked", "Monday"),
        ("Rebels left on Monday because the army attacked.", "attacked", None),
        ("Rebels left on Monday, chased by the army.", "chased", "Monday"),
        ("Rebels left on Monday, having lost the hill.", "lost", None),
        ("Before attacking the town on Monday, rebels shelled it.", "shelled", None),
        ("Before attacking the town on Monday, rebels shelled it.", "attacking", "Monday"),
        ("Ten were killed on Monday by a bomb planted by rebels.", "planted", None),
        ("The man arrested on Monday had fled.", "arrested", "Monday"),
        ("The man arrested on Monday had fled.", "fled", None),
        ("Ten were killed in Friday's raid.", "killed", "Friday"),
        ("The army blamed rebels for Friday's raid.", "blamed", None),
        ("The strike, planned for Friday, was called off.", "strike", "Friday"),
        ("The vote was set for Friday.", "vote", "Friday"),
        ("He has led the group since 2014.", "led", "2014"),
        ("They have clashed for the first time since 2014.", "clashed", None),
        ("Ten have died in clashes since Friday.", "died", "Friday"),
        ("Many fled after Friday.", "fled", None),
        ("Many fled until Friday.", "fled", None),
        ("They have fled since the raid in May.", "fled", None),
        # two days or months in a row are one stretch, others are not
        ("They died on 3 and 4 January.", "died", "3 and 4 January"),
        ("They died on Jan. 3 and Jan. 5.", "died", "Jan. 3"),
        ("They fought in May and June 2015.", "fought", "May and June 2015"),
        ("They fought in May and July 2015.", "fought", "May"),
        ("They fought between May and July 2015.", "fought", "May and July 2015"),
        ("They fought from May until July 2015.", "fought", "May until July 2015"),
        ("They fought in May or June 2015.", "fought", "May"),
        # a date over the whole weekend
        ("Over the weekend, militants abducted 400 civilians.", "abducted", "the weekend"),
    ],
)
def test_attaches_a_date_to_its_clause(
    text: str, word: str, expected: str | None, date_of: DateOf
) -> None:
    date = date_of(text, word)
    assert (None if date is None else date.mention.text) == expected


def test_since_lasts_until_the_publication(date_of: DateOf) -> None:
    date = date_of("The town has been besieged since July 2014.", "besieged")
    assert date is not None
    assert date.timex_value == "2014-07/2016-01-20"


def test_years_since_begin_at_the_date_before(date_of: DateOf) -> None:
    text = "The town fell in July 2014. In the year since, they have often clashed."
    date = date_of(text, "clashed")
    assert date is not None
    assert date.timex_value == "2014-07/2016-01-20"


def test_what_happened_on_a_day_since_when_it_lasts_has_that_day(date_of: DateOf) -> None:
    text = "Since 3 May, when rebels took the town, ten have died."
    days = [date_of(text, word) for word in ("took", "died")]
    assert [d and d.timex_value for d in days] == ["2015-05-03", "2015-05-03/2016-01-20"]


def test_a_range_has_the_days_between(date_of: DateOf) -> None:
    date = date_of("From Jan. 3 to Jan. 9, planes bombed the town.", "bombed")
    assert date is not None
    assert date.period is not None
    assert date.timex_value == "2016-01-03/2016-01-09"
    assert (date.period.start.day, date.period.end.day) == (3, 9)
    assert date.period.precision == "range"


def test_what_came_after_an_event_is_dated_by_it(date_of: DateOf) -> None:
    coup = date_of("Ninety men have died since last year's coup.", "coup")
    assert coup is not None
    assert coup.timex_value == "2015"
