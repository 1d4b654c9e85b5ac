"""When a text was published, where the text or its address plainly says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pipeline.text.datelines import LONGEST, dateline
from pipeline.text.lines import read_lines
from pipeline.text.periods import Period
from pipeline.text.written_dates import MONTHS, period_of

_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*\.?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,،]?\s+)?"
_DATE = (
    rf"{_WEEKDAY}(?P<date>\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}[,،]?[ -]\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4}"
    r"|\d{4}-\d\d-\d\d)(?!\d)"
)
_LABEL = r"(?:first |originally )?(?:published|posted|issued|released|publication date|date)"
_LABELLED = re.compile(rf"\W*{_LABEL}(?: on| at)?\s*:?\s*{_DATE}", re.IGNORECASE)
_CLOCK = r"[\sT,|•·/–-]+(?:at )?\d{1,2}[:.]\d\d\S*(?:\s?[ap]\.?m\.?)?(?:\s?\(?[a-z]{2,4}\)?)?"
_AGO = r"[\s/|,-]+(?:\d+|an?) [a-z]+ ago"
_BARE = re.compile(rf"\W*(?:on )?{_DATE}(?:{_CLOCK})?(?:{_AGO})?\W*$", re.IGNORECASE)
_NAME = r"(?-i:(?:The )?[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*)?(?:, [A-Z][\w.’'-]*)?)"
_MARK = r"\s*[,|•·/–—-]\s*"
_PERIODIC = r"(?:updates?|reports?|sitrep|bulletin|briefings?|digest|assessment|newsletter)"
_HEADED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\W*{_NAME}{_MARK}{_DATE}(?:{_CLOCK})?\W*$",
        rf"\W*{_DATE}(?:{_CLOCK})?{_MARK}{_NAME}\W*$",
        rf"[^;]{{0,60}}\b{_PERIODIC}\b[^;]{{0,40}}?(?:[,(|:–—]\s?|\bas of )+{_DATE}\W*$",
    )
)
"""How a paper, a place or a periodic report has its day in a line of its own:
"The Example, 12 March 2019", "HALBA | 12 March 2019", "Situation report 4 (12 March 2019)"."""
_BYLINE = re.compile(rf"\W*by\s.{{2,60}}?\W{_DATE}", re.IGNORECASE)
_SHORT_YEAR = rf"(?P<day>\d{{1,2}}) (?P<month>{_MONTH}) ?['’]?(?P<year>\d\d)(?!\d)"
_AGENCY = r"\([^()]{2,60}\)"
_CITY = r"\W*(?:\[[^\]]{2,20}\]\s*)?[^\W\d][^.:;\d()]{1,40}"
_DATELINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DATE}\s+[–—-]",
        rf"[^.]{{2,50}}?\({_DATE}\)\s*[:–—-]",
        rf"{_CITY},\s*{_DATE}(?:\s*{_AGENCY})?\s*[–—-]",
        rf"{_CITY},\s*{_SHORT_YEAR}\s*{_AGENCY}\s*[–—-]",
        rf"{_CITY}{_AGENCY}\s*[–—-]\s*{_DATE}\s*[–—-]",
        rf"{_CITY},\s*(?-i:[A-Z]{{3,}})\s*[–—-]\s*{_DATE}",
        rf"\W*\((?-i:[A-Z])[\w ]{{1,20}}\)\s*[–—-]?\s*{_DATE}",
        rf"(?-i:[A-Z][A-Z/#\d-]*[\s:]+){{0,4}}"
        rf"(?P<day>\d\d)\d{{4}}[A-Z] ?(?P<month>{_MONTH}) ?(?P<year>\d\d)\b",
    )
)
"""How agencies, monitors of broadcasts and staffs put the day before a report:
"KARVAN, 3 March 2019 (Example) -", "KARVAN, 7 JAN 90 (EXAMPLE) --", "(Example) 12.03.2019",
"DTG: 090900Z JUL 24"."""
_IN_DATELINE = re.compile(rf"(?<![\w-]){_DATE}", re.IGNORECASE)
_CENTURY = 50
"""Years of two digits from here on are of the last century, those below of this."""
_TOP = 15
_TOP_CHARS = 6000
_SHORT = 100
_MASTHEAD = 300
_ARCHIVE = re.compile(r"^https?://web\.archive\.org/web/\d+[a-z_]*/")
_IN_ADDRESS = re.compile(
    r"[/=_-](?P<y>(?:19|20)\d\d)[/_-](?P<m>0?[1-9]|1[0-2])(?:[/_-](?P<d>0?[1-9]|[12]\d|3[01]))?"
    r"(?=[/_.?&-]|$)"
    r"|/(?P<y8>(?:19|20)\d\d)(?P<m8>0[1-9]|1[0-2])(?P<d8>0[1-9]|[12]\d|3[01])(?=\D|$)"
)


def _day(found: re.Match[str]) -> dt.date | None:
    said = found.groupdict()
    date = said.get("date")
    if date is None:
        century = 19 if int(said["year"]) >= _CENTURY else 20
        date = f"{said['day']} {said['month']} {century}{said['year']}"
    try:
        return period_of(" ".join(date.replace("،", ",").split())).start
    except ValueError:
        return None


def _first(days: Iterator[dt.date | None]) -> dt.date | None:
    return next((day for day in days if day), None)


def stated_date(text: str) -> Period | None:
    """The day that a line at the top of a text gives as the day of publication.

    That is a line with a label ("Published: 12 March 2019"), a byline with a date, a dateline, or
    a line that is nothing but a date, or a date with the name of a paper, place or periodic report,
    if no other line of the text is one with another date.
    """
    lines = read_lines(text[:_TOP_CHARS])[0][:_TOP]
    top = [line.span.of(text).strip("\ufeff")[:_SHORT] for line in lines]
    for pattern in (_LABELLED, _BYLINE):
        day = _first(_day(found) for line in top if (found := pattern.match(line)))
        if day:
            return Period.day(day)
    day = _first(_day(found) for line in top if (found := _alone(line)))
    if day and _dates_alone(text) == {day}:
        return Period.day(day)
    day = _first(_day(found) for line in top for form in _DATELINES if (found := form.match(line)))
    day = day or _first(_sent(line.span.of(text)[: 2 * LONGEST]) for line in lines)
    return Period.day(day) if day else None


def day_at_top(text: str) -> dt.date | None:
    """The first date with its year in the first characters of a text: as a rule its own day."""
    found = _IN_DATELINE.search(text[:_MASTHEAD])
    return _day(found) if found else None


def _sent(line: str) -> dt.date | None:
    """The day that a dateline of any other shape holds."""
    words = " ".join(line.split())
    found = _IN_DATELINE.search(words[: dateline(words)])
    return _day(found) if found else None


def _alone(line: str) -> re.Match[str] | None:
    """A line that is a date, alone or with the name of a paper, place or periodic report."""
    return next((found for form in (_BARE, *_HEADED) if (found := form.match(line))), None)


def _dates_alone(text: str) -> set[dt.date]:
    """The dates that have a line of their own: a bulletin has one for each day it describes."""
    lines = (line.span for line in read_lines(text)[0])
    found = (_alone(span.of(text)) for span in lines if len(span) <= _SHORT)
    return {day for match in found if match and (day := _day(match))}


def address_date(url: str) -> Period | None:
    """The day or month that an address holds ("/2016/01/22/", "/2017/01/", "/20160122")."""
    found = _IN_ADDRESS.search(_ARCHIVE.sub("", url))
    if not found:
        return None
    year = int(found["y"] or found["y8"])
    month = int(found["m"] or found["m8"])
    day = found["d"] or found["d8"]
    try:
        return Period.day(dt.date(year, month, int(day))) if day else Period.month(year, month)
    except ValueError:
        return None
