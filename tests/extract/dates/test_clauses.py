from collections.abc import Callable

import pytest

from pipeline.extract.model import DateMention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "They left on Monday.",
            "left",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday they left and fled.",
            "fled",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday they left, and men fled.",
            "fled",
            "Monday = 2016-01-18",
        ),
        (
            "They left and on Monday men fled.",
            "left",
            None,
        ),
        (
            "They left and on Monday men fled.",
            "fled",
            "Monday = 2016-01-18",
        ),
        (
            "They left on Monday and men fled.",
            "fled",
            None,
        ),
        (
            "They said on Monday that men fled.",
            "fled",
            None,
        ),
        (
            "He said men fled on Monday.",
            "said",
            None,
        ),
        (
            "The raid on Monday failed.",
            "failed",
            "Monday = 2016-01-18",
        ),
        (
            "The raid of Monday failed.",
            "failed",
            "Monday = 2016-01-18",
        ),
        (
            "Monday's raid failed.",
            "failed",
            "Monday = 2016-01-18",
        ),
        (
            "Monday's raid killed ten.",
            "killed",
            "Monday = 2016-01-18",
        ),
        (
            "They denied Monday's raid.",
            "denied",
            None,
        ),
        (
            "They denied the raid on Monday.",
            "raid",
            None,
        ),
        (
            "They denied it in a talk on Monday.",
            "denied",
            "Monday = 2016-01-18",
        ),
        (
            "They denied it in a talk on Monday.",
            "talk",
            "Monday = 2016-01-18",
        ),
        (
            "A raid that killed ten on Monday failed.",
            "killed",
            "Monday = 2016-01-18",
        ),
        (
            "A raid that killed ten on Monday failed.",
            "failed",
            None,
        ),
        (
            "A raid on Monday that killed ten failed.",
            "killed",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday a raid that killed ten failed.",
            "killed",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday a raid which they led failed.",
            "led",
            None,
        ),
        (
            "On Monday a raid about which men sang failed.",
            "sang",
            None,
        ),
        (
            "On Monday, when men fled, a raid failed.",
            "fled",
            "Monday = 2016-01-18",
        ),
        (
            "It was on Monday when men fled.",
            "fled",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday men seen by guards fled.",
            "seen",
            None,
        ),
        (
            "On Monday they left to see men.",
            "see",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday they vowed to leave.",
            "leave",
            None,
        ),
        (
            "On Monday they began to leave.",
            "leave",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday they left, seeing men.",
            "seeing",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday they left after seeing men.",
            "seeing",
            None,
        ),
        (
            "On Monday they left while men sang.",
            "sang",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday they left as men sang.",
            "sang",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday they left when men sang.",
            "sang",
            "Monday = 2016-01-18",
        ),
        (
            "On Monday they left because men sang.",
            "sang",
            None,
        ),
        (
            "On Monday they left if men sang.",
            "sang",
            None,
        ),
        (
            "On Monday they left, men singing.",
            "singing",
            None,
        ),
        (
            "On Monday they left and are well.",
            "are",
            None,
        ),
        (
            "They are well and left on Monday.",
            "are",
            None,
        ),
        (
            "He was tried on Monday over the raid.",
            "raid",
            None,
        ),
        (
            "He was tried on Monday for the raid.",
            "raid",
            None,
        ),
        (
            "Men from the raid on Monday fled.",
            "fled",
            "Monday = 2016-01-18",
        ),
        (
            "Dozens of men fled on Monday.",
            "men",
            "Monday = 2016-01-18",
        ),
        (
            "A man in the raid fled on Monday.",
            "raid",
            None,
        ),
        (
            "In 2014 and in May they left.",
            "left",
            "May = 2015-05",
        ),
        (
            "On Monday in May 2014 they left.",
            "left",
            "Monday = 2016-01-18",
        ),
        (
            "In the week of 4 January they left on Monday.",
            "left",
            "Monday = 2016-01-18",
        ),
        (
            "They left last week, on Monday.",
            "left",
            "Monday = 2016-01-18",
        ),
        (
            "They left in May 2014, on Monday.",
            "left",
            "Monday = 2016-01-18",
        ),
        (
            "They left in 2014.",
            "left",
            "2014 = 2014",
        ),
        (
            "They left in the 1990s.",
            "left",
            "the 1990s = 199",
        ),
        (
            "They left now.",
            "left",
            None,
        ),
        (
            "They left for two days.",
            "left",
            None,
        ),
        (
            "They left daily.",
            "left",
            None,
        ),
        (
            "They left at 10 a.m.",
            "left",
            "10 a.m. = XXXX-XX-XXT10:00",
        ),
        (
            "It is the worst raid since Monday.",
            "raid",
            None,
        ),
        (
            "It is the first raid since Monday.",
            "is",
            None,
        ),
        (
            "They have left since Monday.",
            "left",
            "Monday = 2016-01-18/2016-01-20",
        ),
        (
            "Since Monday they have left.",
            "left",
            "Monday = 2016-01-18/2016-01-20",
        ),
        (
            "They left since Monday.",
            "left",
            "Monday = 2016-01-18/2016-01-20",
        ),
        (
            "Raids since Monday killed ten.",
            "killed",
            "Monday = 2016-01-18/2016-01-20",
        ),
        (
            "Raids have killed ten since Monday.",
            "killed",
            "Monday = 2016-01-18/2016-01-20",
        ),
        (
            "They left before Monday.",
            "left",
            None,
        ),
        (
            "They left by Monday.",
            "left",
            "Monday = 2016-01-18",
        ),
        (
            "They left a raid Monday.",
            "left",
            "Monday = 2016-01-18",
        ),
        (
            "They left, Monday, the hill.",
            "left",
            "Monday = 2016-01-18",
        ),
        (
            "Monday.",
            "Monday",
            None,
        ),
        (
            "The strike set for Friday failed.",
            "strike",
            "Friday = 2016-01-22",
        ),
        (
            "They set the strike for Friday.",
            "strike",
            "Friday = 2016-01-22",
        ),
        (
            "The strike was set for Friday.",
            "strike",
            "Friday = 2016-01-22",
        ),
        (
            "The strike was seen for Friday.",
            "strike",
            None,
        ),
        (
            "The song for Friday was sung.",
            "song",
            None,
        ),
        (
            "They left Monday night.",
            "left",
            "Monday night = 2016-01-18TNI",
        ),
        (
            "The Monday raid in Orsk killed ten.",
            "killed",
            "Monday = 2016-01-18",
        ),
        (
            "The Monday raid in Orsk killed ten.",
            "raid",
            "Monday = 2016-01-18",
        ),
        (
            "The chief of the Monday raid fled.",
            "fled",
            None,
        ),
        (
            "The guards, heroes of Monday, fled.",
            "fled",
            None,
        ),
        (
            "They were killed in Monday's raid.",
            "killed",
            "Monday = 2016-01-18",
        ),
        (
            "They fled after Monday's raid.",
            "fled",
            None,
        ),
    ],
)
def test_dates_of_clauses(
    date_of: Callable[[str, str], DateMention | None], text: str, word: str, expected: str | None
) -> None:
    date = date_of(text, word)
    assert (f"{date.mention.text} = {date.timex_value}" if date else None) == expected
