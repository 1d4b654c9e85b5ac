"""Why two texts that tell of one incident share no event."""

import datetime as dt

import pytest

from benchmarks.sharing import why_apart

MAY, JUNE = dt.date(2013, 5, 1), dt.date(2013, 6, 1)


def mention(kind="Attack", place="p1", day=MAY):
    return {"sub_event_type": kind, "place_id": place, "date_start": day, "date_end": day}


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ([], "no event in one of them"),
        ([mention("Arrests")], "no type in common"),
        ([mention(place=None)], "no place in one of them"),
        ([mention(place="p2"), mention("Arrests")], "no place in common"),
        ([mention(day=None)], "no day in one of them"),
        ([mention(day=JUNE)], "no day in common"),
        ([mention(day=JUNE), mention()], "type, place and day in common"),
    ],
)
def test_the_first_thing_not_in_common_is_named(other, why):
    one = {"event_mentions": [mention()]}
    assert why_apart(one, {"event_mentions": other}) == why
    assert why_apart({"event_mentions": other}, one) == why
