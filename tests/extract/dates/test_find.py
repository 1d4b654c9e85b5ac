from collections.abc import Callable

import pytest

from pipeline.extract.model import DateMention

DatesIn = Callable[..., list[DateMention]]


def _pairs(dates: list[DateMention]) -> list[tuple[str, str]]:
    return [(date.mention.text, date.timex_value) for date in dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # days of the calendar
        ("The base fell on Jan. 29, 2016.", "Jan. 29, 2016=2016-01-29"),
        ("The base fell on 16 August 2014.", "16 August 2014=2014-08-16"),
        ("The base fell on Friday, 15 January 2016.", "Friday, 15 January 2016=2016-01-15"),
        ("The base fell on 2016-01-16.", "2016-01-16=2016-01-16"),
        ("The base fell on 1/16/16.", "1/16/16=2016-01-16"),
        ("It fell on 16/01/2016 and was lost on 04/02/2016.",
         "16/01/2016=2016-01-16 04/02/2016=2016-02-04"),
        ("THE ARMY REPORTED ON 7 JAN 90 THAT IT HAD LEFT.", "7 JAN 90=1990-01-07"),
        ("HALBA, 7 JAN 90 (RADIO) -- The base fell.", "7 JAN 90=1990-01-07"),
        ("The ship was hit at 090900Z JUL 15.", "090900Z JUL 15=2015-07-09"),
        ("The base fell on Aug. 16.", "Aug. 16=2015-08-16"),
        ("The base fell on the 5th of January.", "the 5th of January=2016-01-05"),
        ("Talks will open on Feb. 10.", "Feb. 10=2016-02-10"),
        ("He must leave by Jan. 25.", "Jan. 25=2016-01-25"),
        ("They fought on Jan. 15-17.", "Jan. 15-17=2016-01-15/2016-01-17"),
        ("They fought on 15 and 16 January.", "15=2016-01-15 16 January=2016-01-16"),
        ("It fell in the week of 13 January.", "the week of 13 January=2016-W02"),
        # months, years, seasons, parts of a year
        ("It fell in July 2014.", "July 2014=2014-07"),
        ("It fell in December.", "December=2015-12"),
        ("It fell last December.", "last December=2015-12"),
        ("It fell in April of last year.", "April of last year=2015-04"),
        ("It was shown in early January.", "early January=2016-01"),
        ("It has been besieged since mid-2014.", "mid-2014=2014"),
        ("It fell in 2014.", "2014=2014"),
        ("The war of 2011-2014 is over.", "2011-2014=2011/2014"),
        ("It was built in the 1980s.", "the 1980s=198"),
        ("It was built in the 19th century.", "the 19th century=18"),
        ("It was built in the 2nd century.", "the 2nd century=01"),
        ("The town grew in the nineties.", "the nineties=199"),
        ("The song is of the '10s.", "the '10s=201"),
        ("The song is of the '20s.", "the '20s=192"),
        ("It fell in summer 2014.", "summer 2014=2014-SU"),
        ("Aid stopped last fall.", "last fall=2015-FA"),
        ("Attacks rose in the third quarter of 2015.", "the third quarter of 2015=2015-Q3"),
        ("Attacks rose in the first half of 2015.", "the first half of 2015=2015-H1"),
        ("Aid rose in fiscal 2015.", "fiscal 2015=FY2015"),
        ("They held fire on Christmas Day.", "Christmas Day=2015-12-25"),
        ("They held fire on Good Friday 2015.", "Good Friday 2015=2015-04-03"),
        ("They held fire on Thanksgiving.", "Thanksgiving=2015-11-26"),
        # seen from the day of publication
        ("Soldiers captured the base on Saturday.", "Saturday=2016-01-16"),
        ("Soldiers captured the base on Monday.", "Monday=2016-01-18"),
        ("Soldiers captured the base last Monday.", "last Monday=2016-01-11"),
        ("Soldiers will leave the base on Saturday.", "Saturday=2016-01-23"),
        ("Soldiers are expected to leave on Saturday.", "Saturday=2016-01-23"),
        ("Saturday's attack killed ten.", "Saturday=2016-01-16"),
        ("The ministry could not be reached on Saturday.", "Saturday=2016-01-16"),
        ("The rebels have until Tuesday to leave.", "Tuesday=2016-01-19"),
        ("Troops left the base yesterday.", "yesterday=2016-01-17"),
        ("The truce starts tomorrow.", "tomorrow=2016-01-19"),
        ("The truce starts tonight.", "tonight=2016-01-18TNI"),
        ("The UN said so late last week.", "late last week=2016-W02"),
        ("Fighting surged earlier this month.", "earlier this month=2016-01"),
        ("The base fell two months ago.", "two months ago=2015-11"),
        ("The base fell 11 days ago.", "11 days ago=2016-01-07"),
        ("The base fell two decades ago.", "two decades ago=1996"),
        ("The base fell a century ago.", "a century ago=1916"),
        ("The base fell two and a half decades ago.", "two and a half decades ago=1991"),
        ("Over the weekend, ten people died.", "the weekend=2016-W02-WE"),
        ("Talks to open on Friday.", "Friday=2016-01-22"),
        # with no verb to say: the nearer, and what is past unless the other is nearer by far
        ("Pictures of the hills, Tuesday.", "Tuesday=2016-01-12"),
        ("Pictures of the hills, Thursday.", "Thursday=2016-01-14"),
        ("Pictures of the hills, Feb. 10.", "Feb. 10=2016-02-10"),
        ("Pictures of the hills, Feb. 25.", "Feb. 25=2015-02-25"),
        ("Two men are dead after the raid on Friday.", "Friday=2016-01-15"),
        ("Two men are wounded on Friday.", "Friday=2016-01-15"),
        ("The border opens on Friday.", "Friday=2016-01-22"),
        # seen from the date before
        ("It began on Jan. 5. Two days later, the base fell.",
         "Jan. 5=2016-01-05 Two days later=2016-01-07"),
        ("It began on Jan. 5. The next day, the base fell.",
         "Jan. 5=2016-01-05 The next day=2016-01-06"),
        ("It began on Jan. 5. Last year none died. Two days later, the base fell.",
         "Jan. 5=2016-01-05 Last year=2015 Two days later=XXXX-XX-XX"),
        ("It began on Jan. 5. The next morning, the base fell.",
         "Jan. 5=2016-01-05 The next morning=2016-01-06TMO"),
        ("It began on Jan. 5. They had met the night before.",
         "Jan. 5=2016-01-05 the night before=2016-01-04TNI"),
        ("It began in May 2014. The base fell the same year.",
         "May 2014=2014-05 the same year=2014"),
        ("It began in May 1950. Three decades later, the base fell.",
         "May 1950=1950-05 Three decades later=1980-05"),
        ("It began on Jan. 5. That week, the base fell.", "Jan. 5=2016-01-05 That week=2016-W01"),
        ("They took new ground in the third day of an offensive.", "the third day=XXXX-XX-XX"),
        # lengths and repeated times
        ("It was besieged for two and a half years.", "two and a half years=P2.5Y"),
        ("In the two and half years since, they clashed.", "two and half years=P2.5Y"),
        ("It was besieged for at least one year.", "one year=P1Y"),
        ("They held out for months.", "months=PXM"),
        ("They fought over 48 hours.", "48 hours=PT48H"),
        ("They fought over a four-day stretch.", "four-day=P4D"),
        ("The situation worsened in recent days.", "recent days=PXD"),
        ("They rally every Friday.", "every Friday=XXXX-WXX-5"),
        ("They rally daily.", "daily=P1D"),
        ("They made 300 barrels a day.", "day=P1D"),
        # times of day
        ("Shells fell on Saturday night.", "Saturday night=2016-01-16TNI"),
        ("Shells fell at 9:30 a.m. on Saturday.", "9:30 a.m. on Saturday=2016-01-16T09:30"),
        ("Shells fell at dawn on 7 January.", "dawn on 7 January=2016-01-07TMO"),
        ("They came on 8 May. At 6:30 a.m. (0330 GMT) on 7 October, shells fell.",
         "8 May=2015-05-08 6:30 a.m.=2015-10-07T06:30 0330 GMT) on 7 October=2015-10-07T03:30"),
        ("Updated 2016-01-16T10:30:00Z.", "2016-01-16T10:30:00Z=2016-01-16T10:30"),
        ("Shells fell Thursday-Friday.", "Thursday-Friday=2016-01-14/2016-01-15"),
        ("They meet every few days.", "every few days=PXD"),
        ("It must end by year's end.", "year's end=2016"),
        # no place in the calendar
        ("The town is now empty.", "now=PRESENT_REF"),
        ("No talks are planned for the near future.", "the near future=FUTURE_REF"),
    ],
)  # fmt: skip
def test_reads_expressions(text: str, expected: str, dates_in: DatesIn) -> None:
    found = " ".join(f"{text}={value}" for text, value in _pairs(dates_in(text)))
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "About 2000 people fled and 2014 men were held.",
        "UN Resolution 2254 was passed.",
        "A 12-year-old boy and a man in his 30s were hurt.",
        "The fall of the town followed a second attack.",
        "Police closed the 2000 block of the road in the Spring area.",
        "The April 6 Youth Movement called for a strike.",
        "He feared that month would be his last.",
        "It was built in the 1st century.",
    ],
)
def test_leaves_other_words_alone(text: str, dates_in: DatesIn) -> None:
    assert _pairs(dates_in(text)) == []


def test_a_month_of_publication_gives_years_but_no_weekdays(dates_in: DatesIn) -> None:
    dates = dates_in("On Jan. 15, they attacked. On Saturday, they stopped.", "2017-01")
    assert _pairs(dates) == [("Jan. 15", "2017-01-15"), ("Saturday", "XXXX-WXX-6")]
    assert dates[1].period is None


def test_without_a_day_of_publication_only_the_text_counts(dates_in: DatesIn) -> None:
    dates = dates_in("They left on Jan. 15. It fell in May 2014. They came on June 3.", None)
    assert _pairs(dates) == [
        ("Jan. 15", "XXXX-01-15"), ("May 2014", "2014-05"), ("June 3", "2014-06-03")
    ]  # fmt: skip


def test_a_passage_set_in_another_year_keeps_its_year(dates_in: DatesIn) -> None:
    text = "The raid of Jan. 5, 2013, failed. On March 3, they tried again."
    assert _pairs(dates_in(text))[1] == ("March 3", "2013-03-03")


def test_what_is_planned_for_a_time_lies_ahead(dates_in: DatesIn) -> None:
    texts = ["The union has called a strike for Thursday.", "The army fought for Thursday's hill."]
    assert [d.timex_value for text in texts for d in dates_in(text)] == ["2016-01-21", "2016-01-14"]


def test_a_night_before_the_report_lies_in_two_days(dates_in: DatesIn) -> None:
    (date,) = dates_in("Shells fell overnight.")
    assert date.period is not None
    assert (date.period.start.day, date.period.end.day) == (17, 18)


def test_a_night_of_two_days_is_both_and_the_day_after_follows_them(dates_in: DatesIn) -> None:
    text = "Shells fell in the night of 8 to 9 January. The following day, the army left."
    assert [d.timex_value for d in dates_in(text)] == ["2016-01-08/2016-01-09", "2016-01-10"]
    text = "Shells fell on 4-9 January. The following day, the army left."
    assert dates_in(text)[-1].timex_value == "XXXX-XX-XX"


def test_an_apostrophe_may_be_lost(dates_in: DatesIn) -> None:
    text = "Many have died since last years coup. In the last years many have fled."
    found = [(d.timex_type, d.timex_value) for d in dates_in(text)]
    assert found == [("DATE", "2015"), ("DURATION", "PXY")]


def test_days_follow_from_the_value(dates_in: DatesIn) -> None:
    dates = dates_in("Ten died in the summer of 2014, and on Friday, and for two years.")
    assert [date.period.precision if date.period else None for date in dates] == [
        "range", "day", None
    ]  # fmt: skip
