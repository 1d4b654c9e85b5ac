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
        ("It fell on the 15th of last month.", "the 15th of last month=2015-12-15"),
        ("It fell on the 12th.", "the 12th=2016-01-12"),
        ("It fell on the 30th.", "the 30th=2015-12-30"),
        ("Talks will open on the 30th.", "the 30th=2016-01-30"),
        ("It was shelled on 3 May 2014 and fell on the 9th.",
         "3 May 2014=2014-05-03 the 9th=2014-05-09"),
        ("The 12th brigade fell on the town.", ""),
        ("He must leave by Jan. 25.", "Jan. 25=2016-01-25"),
        ("They fought on Jan. 15-17.", "Jan. 15-17=2016-01-15/2016-01-17"),
        ("They fought on 15 and 16 January.", "15=2016-01-15 16 January=2016-01-16"),
        ("It fell in the week of 13 January.", "the week of 13 January=2016-W02"),
        ("The town fell on Thursday, Nov. 20.", "Thursday, Nov. 20=2014-11-20"),
        ("The base fell on 16.01.2016.", "16.01.2016=2016-01-16"),
        ("The base fell on 05.01.2016.", "05.01.2016=2016-01-05"),
        ("The base fell on 1/13/16.", "1/13/16=2016-01-13"),
        ("The base fell on 5/1/16.", "5/1/16=2016-05-01"),
        ("The base fell on 12/12/69 and was lost on 12/12/70.",
         "12/12/69=2069-12-12 12/12/70=1970-12-12"),
        ("The base fell on 18/1/16 and was lost on 5/1/16.",
         "18/1/16=2016-01-18 5/1/16=2016-01-05"),
        ("Report of 18/1/2016. The base fell on 5/1/16.",
         "18/1/2016=2016-01-18 5/1/16=2016-01-05"),
        ("The base fell on Jan. 19.", "Jan. 19=2016-01-19"),
        ("The base will fall on Jan. 17.", "Jan. 17=2016-01-17"),
        ("They fought on Jan. 15-17, 2014.", "Jan. 15-17, 2014=2014-01-15/2014-01-17"),
        ("They fought on 15-17 January.", "15-17 January=2016-01-15/2016-01-17"),
        ("The camp was shut on 29 February.", "29 February=2016-02-29"),
        ("The week ending 15 January was calm.",
         "The week ending 15 January=2016-01-09/2016-01-15"),
        ("The week beginning on 4 January was calm.",
         "The week beginning on 4 January=2016-01-04/2016-01-10"),
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
        ("They held fire on Christmas Day.", "Christmas Day=2015-12-25"),
        ("They held fire on Good Friday 2015.", "Good Friday 2015=2015-04-03"),
        ("They held fire on Thanksgiving.", "Thanksgiving=2015-11-26"),
        ("It fell last January.", "last January=2015-01"),
        ("It fell this March.", "this March=2016-03"),
        ("It opens next March.", "next March=2016-03"),
        ("It fell last December 5.", "last December 5=2015-12-05"),
        ("It opens in August.", "August=2016-08"),
        ("It fell in the second week of December.",
         "the second week of December=2015-12-08/2015-12-14"),
        ("It fell in the last week of February 2015.",
         "the last week of February 2015=2015-02-22/2015-02-28"),
        ("It fell in the fifth week of May 2015.",
         "the fifth week of May 2015=2015-05-29/2015-05-31"),
        ("It was lost in the 2014-15 drive.", "2014-15=2014/2015"),
        ("It was built in the 21st century.", "the 21st century=20"),
        ("Aid rose in winter 2014-15.", "winter 2014-15=2014-WI"),
        ("Aid fell this spring. It rose last winter.", "this spring=2016-SP last winter=2014-WI"),
        ("Aid fell in winter. It will rise in spring.", "winter=2015-WI spring=2016-SP"),
        ("Aid will rise next summer.", "next summer=2016-SU"),
        ("Aid fell in the third quarter.", "the third quarter=2015-Q3"),
        ("Aid will fall in the third quarter.", "the third quarter=2016-Q3"),
        ("Aid fell in the second quarter of last year.",
         "the second quarter of last year=2015-Q2"),
        ("Aid fell in the second half of last year.", "the second half of last year=2015-H2"),
        ("They held fire last Christmas.", "last Christmas=2015-12-25"),
        ("They will hold fire next Christmas.", "next Christmas=2016-12-25"),
        ("They held fire at Easter.", "Easter=2015-04-05"),
        ("They held fire on Easter Sunday 2019.", "Easter Sunday 2019=2019-04-21"),
        ("They held fire on Memorial Day 2015.", "Memorial Day 2015=2015-05-25"),
        ("They held fire on Labor Day.", "Labor Day=2015-09-07"),
        ("They held fire in Ramadan 2014.", "Ramadan 2014=2014"),
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
        ("Shells fell on Saturday last week.", "Saturday last week=2016-01-16"),
        ("Shells will fall on Saturday next week.", "Saturday next week=2016-01-30"),
        ("They meet on Thursday this week.", "Thursday this week=2016-01-21"),
        ("They will leave next Monday.", "next Monday=2016-01-25"),
        ("They will leave next Saturday.", "next Saturday=2016-01-23"),
        ("Shells fell overnight into Saturday.", "overnight into Saturday=2016-01-15TNI"),
        ("Shells will fall overnight.", "overnight=XXXX-XX-XXTNI"),
        ("Shells fell overnight on Saturday.", "overnight on Saturday=2016-01-16TNI"),
        ("They left last weekend.", "last weekend=2016-W02-WE"),
        ("They left this weekend.", "this weekend=2016-W02-WE"),
        ("They leave this weekend.", "this weekend=2016-W03-WE"),
        ("They will leave at the weekend.", "the weekend=2016-W03-WE"),
        ("They will leave next weekend.", "next weekend=2016-W03-WE"),
        ("They will leave next week.", "next week=2016-W04"),
        ("They left last month.", "last month=2015-12"),
        ("They left two weeks ago.", "two weeks ago=2016-W01"),
        ("They left a few years ago.", "a few years ago=PAST_REF"),
        ("They left three and a half years ago.", "three and a half years ago=2013"),
        ("They left two hundred years ago.", "two hundred years ago=1816"),
        ("They will leave two months from now.", "two months from now=2016-03"),
        ("It fell the day before yesterday.", "the day before yesterday=2016-01-16"),
        ("It will fall the day after tomorrow.", "the day after tomorrow=2016-01-20"),
        ("It fell last night.", "last night=2016-01-17TNI"),
        ("It fell this morning.", "this morning=2016-01-18TMO"),
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
         "May 1950=1950-05 Three decades later=1980"),
        ("It began on Jan. 5. That week, the base fell.", "Jan. 5=2016-01-05 That week=2016-W01"),
        ("They took new ground in the third day of an offensive.", "the third day=XXXX-XX-XX"),
        ("It began on Jan. 5. Three days earlier they met.",
         "Jan. 5=2016-01-05 Three days earlier=2016-01-02"),
        ("It began on Jan. 5. Some days later they met.",
         "Jan. 5=2016-01-05 Some days later=XXXX-XX-XX"),
        ("It began on Jan. 5. Half an hour later they met.",
         "Jan. 5=2016-01-05 Half an hour later=PT30M"),
        ("It began on Jan. 5. Two weeks later they met.",
         "Jan. 5=2016-01-05 Two weeks later=2016-W03"),
        ("It began on Jan. 5. A month later they met.",
         "Jan. 5=2016-01-05 A month later=2016-02"),
        ("It began on Dec. 5. A month later they met.",
         "Dec. 5=2015-12-05 A month later=2016-01"),
        ("It began in 2014. A year later they met.", "2014=2014 A year later=2015"),
        ("It began last week. The following week they met.",
         "last week=2016-W02 The following week=2016-W03"),
        ("It began last week. That month they met.", "last week=2016-W02 That month=2016-01"),
        ("It began on Jan. 5. The previous month they met.",
         "Jan. 5=2016-01-05 The previous month=2015-12"),
        ("It began on Jan. 5. That night they met.",
         "Jan. 5=2016-01-05 That night=2016-01-05TNI"),
        ("That night they met.", "That night=XXXX-XX-XXTNI"),
        ("They met on Jan. 5, and in May 2014. The next day they left.",
         "Jan. 5=2016-01-05 May 2014=2014-05 The next day=XXXX-XX-XX"),
        ("They met on Jan. 5. In January they fled. The next day they left.",
         "Jan. 5=2016-01-05 January=2016-01 The next day=2016-01-06"),
        ("They met on Jan. 5. In 2015 they fled. That month they left.",
         "Jan. 5=2016-01-05 2015=2015 That month=XXXX-XX"),
        ("They met on Jan. 5. In 2016 they fled. That month they left.",
         "Jan. 5=2016-01-05 2016=2016 That month=2016-01"),
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
        ("It rained for an hour and a half.", "an hour and a half=PT1.5H"),
        ("It lasted half a year.", "half a year=P6M"),
        ("It lasted a decade and two centuries.", "a decade=P10Y two centuries=P200Y"),
        ("It lasted 45 minutes and 30 seconds.", "45 minutes=PT45M 30 seconds=PT30S"),
        ("They meet every two weeks.", "every two weeks=P2W"),
        ("They meet every morning.", "every morning=XXXX-XX-XXTMO"),
        ("They meet on Fridays.", "Fridays=XXXX-WXX-5"),
        ("They meet twice a week.", "twice a week=P1W"),
        ("They were paid ten dollars per day.", "day=P1D"),
        ("The months-long siege and the month-long talks ended.",
         "months-long=PXM month-long=P1M"),
        # times of day
        ("Shells fell on Saturday night.", "Saturday night=2016-01-16TNI"),
        ("Shells fell at 9:30 a.m. on Saturday.", "9:30 a.m. on Saturday=2016-01-16T09:30"),
        ("Shells fell at dawn on 7 January.", "dawn on 7 January=2016-01-07TMO"),
        ("They came on 8 May. At 6:30 a.m. (0330 GMT) on 7 October, shells fell.",
         "8 May=2015-05-08 6:30 a.m.=2015-10-07T06:30 0330 GMT) on 7 October=2015-10-07T03:30"),
        ("Updated 2016-01-16T10:30:00Z.", "2016-01-16T10:30:00Z=2016-01-16T10:30"),
        ("They meet every few days.", "every few days=PXD"),
        ("It must end by year's end.", "year's end=2016"),
        ("It fell at 14:30 on Saturday.", "14:30 on Saturday=2016-01-16T14:30"),
        ("It fell at noon on Saturday.", "noon on Saturday=2016-01-16T12:00"),
        ("It fell at 12:30 a.m. on Saturday.", "12:30 a.m. on Saturday=2016-01-16T00:30"),
        ("It fell at 12:30 p.m. on Saturday.", "12:30 p.m. on Saturday=2016-01-16T12:30"),
        ("It fell at 13 p.m. on Saturday.", "Saturday=2016-01-16"),
        ("It fell at nine o'clock on Saturday.", "nine o'clock on Saturday=2016-01-16T09:00"),
        ("It fell between 9 and 10 a.m. on Saturday.",
         "10 a.m. on Saturday=2016-01-16T10:00"),
        ("It fell between 9 a.m. and 10 a.m. on Saturday.",
         "9 a.m.=2016-01-16T09:00 10 a.m. on Saturday=2016-01-16T10:00"),
        ("It fell on Saturday night at 11 p.m.", "Saturday night at 11 p.m.=2016-01-16T23:00"),
        ("It fell on Saturday at 9 a.m. (10 a.m. there).",
         "Saturday at 9 a.m.=2016-01-16T09:00 10 a.m.=2016-01-16T10:00"),
        ("It fell at dawn. The siege began on 7 January. At noon it was over.",
         "dawn=XXXX-XX-XXTMO 7 January=2016-01-07 noon=2016-01-07T12:00"),
        ("It fell on 5 January.\n\nAt noon it was over.",
         "5 January=2016-01-05 noon=XXXX-XX-XXT12:00"),
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
        "The base fell on 13/13/16, on Feb. 30 or on 31 June.",
        "The war of 2014-2011 ended.",
        "Some 2014 were killed and 2014 men fled.",
        "Route 2014 was shut.",
        "The 6 April Front and the April 6 Brigade of Azal fought on.",
        "It was in the Sunday Times and in the Friday Mosque.",
        "She was aged 12 years and he was three years old.",
        "In his late twenties he left.",
        "The day before the raid they left.",
        "March was calm.",
        "Hours later they left.",
        "A quarter of a million people and three quarters of the homes are gone.",
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


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (None, "They left last week, yesterday and on Saturday.",
         "last week=XXXX-WXX yesterday=XXXX-XX-XX Saturday=XXXX-WXX-6"),
        (None, "They left last December.", "last December=XXXX-12"),
        (None, "They left in April of last year.", "April of last year=XXXX-04"),
        (None, "They left on Feb. 30.", ""),
        (None, "They left in the first week of May.", "the first week of May=XXXX-05"),
        (None, "They left in summer.", "summer=XXXX-SU"),
        (None, "They left in the third quarter.", "the third quarter=XXXX-Q3"),
        (None, "They left over the weekend.", "the weekend=XXXX-WXX-WE"),
        (None, "They left overnight.", "overnight=XXXX-XX-XXTNI"),
        (None, "They left on Christmas Day.", "Christmas Day=XXXX-12-25"),
        (None, "They left at Easter, in Ramadan.", "Easter=XXXX Ramadan=XXXX"),
        ("2015", "They left last December, last month.",
         "last December=2014-12 last month=XXXX-XX"),
        ("2015-03", "They left last month, last year and yesterday.",
         "last month=2015-02 last year=2014 yesterday=XXXX-XX-XX"),
        ("1999-05-05", "The song is of the '20s.", "the '20s=192"),
        ("2030-05-05", "The song is of the '20s.", "the '20s=202"),
        ("2016-01-05", "It fell on 5/1/2016 and 7/1/2016.",
         "5/1/2016=2016-01-05 7/1/2016=2016-01-07"),
        ("2016-01-17", "They left over the weekend.", "the weekend=2016-W02-WE"),
        ("2016-01-17", "They left last weekend.", "last weekend=2016-W01-WE"),
        ("2016-01-17", "They will leave next weekend.", "next weekend=2016-W03-WE"),
        ("2016-07-05", "They rose in spring. They will fall in spring.",
         "spring=2016-SP spring=2017-SP"),
        ("2016-07-05", "They rose last summer. They fell in summer.",
         "last summer=2015-SU summer=2016-SU"),
        ("2016-07-05", "They rose last winter.", "last winter=2015-WI"),
        ("2016-07-05", "They left in April of last year.", "April of last year=2015-04"),
        ("2016-07-05", "They left last April.", "last April=2016-04"),
        ("2016-02-05", "They rose last winter. They fell this winter.",
         "last winter=2014-WI this winter=2015-WI"),
        ("2020-06-05", "It was shut on 29 February.", "29 February=2020-02-29"),
    ],
)  # fmt: skip
def test_reads_expressions_from_another_day(
    published: str | None, text: str, expected: str, dates_in: DatesIn
) -> None:
    found = " ".join(f"{text}={value}" for text, value in _pairs(dates_in(text, published)))
    assert found == expected


@pytest.mark.parametrize(
    ("text", "published", "start"),
    [
        ("In the past two weeks ten died.", "2016-01-18", "2016-01-04"),
        ("In the past three months ten died.", "2016-01-18", "2015-10-18"),
        ("In the past two years ten died.", "2016-01-18", "2014-01-18"),
        ("In the last 48 hours ten died.", "2016-01-18", "2016-01-16"),
        ("In the past month ten died.", "2016-03-31", "2016-02-29"),
        ("In the past two weeks ten died.", None, None),
        ("For two weeks ten died.", "2016-01-18", None),
    ],
)
def test_a_past_length_ends_at_the_publication(
    text: str, published: str | None, start: str | None, dates_in: DatesIn
) -> None:
    (date,) = dates_in(text, published)
    period = date.period
    assert (period and (str(period.start), str(period.end))) == (start and (start, published))


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("Tarvo, 20 January 2016\n\nIt fell on Saturday.", "2016-01-18", "2016-01-16"),
        ("Tarvo, 2 February 2016\n\nIt fell on Saturday.", "2016-01-18", "2016-01-16"),
        ("Tarvo, Tue Feb 2 2016\n\nIt fell on Saturday.", "2016-01-18", "2016-01-30"),
        ("Tarvo, Mon Feb 2 2016\n\nIt fell on Saturday.", "2016-01-18", "2016-01-16"),
    ],
)
def test_the_day_atop_a_text_counts_if_it_is_near_or_has_its_weekday(
    text: str, published: str, value: str, dates_in: DatesIn
) -> None:
    assert dates_in(text, published)[-1].timex_value == value


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
