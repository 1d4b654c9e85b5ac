import pytest

from pipeline.text.periods import Period
from pipeline.text.publication import address_date, stated_date

BODY = (
    "\n\nThe army left the town on 3 May 2011, the ministry said in a long statement on Friday.\n"
)


@pytest.mark.parametrize(
    ("top", "day"),
    [
        ("Army leaves\nPublished: Tuesday, 12 March 2019, 10:15", "2019-03-12"),
        ("Army leaves\nPosted on March 12, 2019", "2019-03-12"),
        ("Army leaves\nDate: 2019-03-12", "2019-03-12"),
        ("Army leaves\nBy Sara Bell | Mar. 12, 2019", "2019-03-12"),
        ("Army leaves\n\nMarch 12th, 2019 at 5:10 pm", "2019-03-12"),
        ("\ufeff2019-03-12T10:15:00Z", "2019-03-12"),
        ("Army leaves\n\n12 March 2019 – Three people died.", "2019-03-12"),
        ("Army leaves\n\nHALBA, Delta (March 12, 2019) — Three people died.", "2019-03-12"),
        ("January 17, 2016 / 10:14 AM / 5 years ago\nArmy leaves", "2016-01-17"),
        ("Army leaves\n\nOn Jan 17, 2016", "2016-01-17"),
        ("Army leaves\n\nDate 17.01.2016", "2016-01-17"),
        ("Army leaves\n\nHALBA, 12 March 2019 - Three people died.", "2019-03-12"),
        ("HALBA, March 12, 2019 (Agency) – Three people died.", "2019-03-12"),
        ("HALBA, 12 MAR 89 (RADIO HALBA NETWORK) -- [TEXT] THREE DIED.", "1989-03-12"),
        ("[Report] Halba, 2 Feb 04 (Agency) -- Three people died.", "2004-02-02"),
        ("Army leaves\n\nHALBA (Agency) - 12 March 2019 - Three people died.", "2019-03-12"),
        ("Army leaves\n\nHalba, DNA- 16-1-2017 Three people died.", "2017-01-16"),
        ("(Agency) 12.03.2019 Three people died.", "2019-03-12"),
        ("SITREP 120900Z MAR 24\nThe enemy left.", "2024-03-12"),
        ("DTG: 121530C MAR 19\nThe enemy left.", "2019-03-12"),
        ("Army leaves\n\n16/01/2017", "2017-01-16"),
        ("Army leaves\nPublished: 01/16/2017 10:30", "2017-01-16"),
        ("(New Halba, March 12, 2019) – Three people died.", "2019-03-12"),
        ("HALBA, Delta, 12 March 2019 (Delta Radio and Television): Three died.", "2019-03-12"),
        ("Army leaves\n\nHALBA, 12 March 2019", "2019-03-12"),
        ("HALBA | 12 March 2019 | 10:15", "2019-03-12"),
        ("The Lantern, 12 March 2019\nArmy leaves", "2019-03-12"),
        ("Army leaves\n\nMarch 12, 2019 – Halba, Delta", "2019-03-12"),
        ("Halba: Flash Update No. 4 (as of 12 March 2019)", "2019-03-12"),
        ("Delta Campaign Assessment, March 12, 2019", "2019-03-12"),
        ("Report on the raid of 12 March 2019", None),
        ("Halba, 12 March 2019\nThe army left.\n\nOsk, 13 March 2019\nIt came.", None),
        ("Army Leaves Old Halba, 12 March 2019", None),
        ("Army leaves\n\nHALBA, March 12 (Agency) - Three people died.", None),
        ("Rebels walk through Halba, 12 March 2019", None),
        ("HALBA, 12 MAR 89\nThree people died.", None),
        ("Published: 03/12/2019", None),
        ("The ship reported at 120900Z MAR 24 that it was hit.", None),
        ("Army leaves\n\nUpdated: 12 March 2019", None),
        ("Army leaves\n\n31 February 2019", None),
        ("Bulletin\n\n12 March 2019\nThe army left.\n\n13 March 2019\nIt came back.", None),
        ("Army leaves on 12 March 2019", None),
        ("Army leaves\n\n12/03/2019", None),
    ],
)
def test_a_date_at_the_top_is_the_day_of_publication(top: str, day: str | None) -> None:
    assert stated_date(top + BODY) == (Period.parse(day) if day else None)


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("https://example.org/2016/01/22/army-leaves/", "2016-01-22"),
        ("https://example.org/archives/2017/01/army.php", "2017-01"),
        ("https://example.org/syria/articles/2017/8/25/army", "2017-08-25"),
        ("https://example.org/news/20160122-army", "2016-01-22"),
        ("https://example.org/army-2016-01-22.html", "2016-01-22"),
        ("http://web.archive.org/web/20180101123456/http://example.org/army", None),
        ("https://example.org/story/29180652/army", None),
        ("https://example.org/2016/02/31/army", None),
        ("https://example.org/news/2016/99/army", None),
    ],
)
def test_an_address_may_hold_the_date(url: str, date: str | None) -> None:
    assert address_date(url) == (Period.parse(date) if date else None)
