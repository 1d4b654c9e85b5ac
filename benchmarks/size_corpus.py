"""Reports made up in any number, to measure what size costs: own sentences, the rest varied.

Each report is a function of its number and the seed alone. It plays in one country in one week; one
in thirty repeats an earlier one without its last paragraph, as agencies' copy is repeated.

Each part of a text is chosen by a hash, so that the texts are the same with every Python.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

_PARTS = Path(__file__).with_suffix(".yaml")
_FIRST_DAY = dt.date(2012, 1, 1)
_DAYS = 4000
_REPEATED = 30
_SHORTEST, _LONGEST = 6, 26
"""Sentences of a report."""
_OF_PARAGRAPH = 3

_T = TypeVar("_T")


class _Choice:
    """Chooses by a hash of a name and of how often it was asked."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._asked = 0

    def below(self, end: int) -> int:
        self._asked += 1
        digest = hashlib.blake2b(f"{self._name}/{self._asked}".encode(), digest_size=8).digest()
        return int.from_bytes(digest) % end

    def of(self, some: Sequence[_T]) -> _T:
        return some[self.below(len(some))]


@cache
def _parts() -> dict[str, Any]:
    parts: dict[str, Any] = yaml.safe_load(_PARTS.read_text(encoding="utf-8"))
    return parts


def report(number: int, seed: int = 0) -> tuple[str, dt.date]:
    """The text of a report, and the day of its publication."""
    if number % _REPEATED == _REPEATED - 1:
        text, day = report(number - _REPEATED + 1, seed)
        return text.rpartition("\n\n")[0] + "\n", day + dt.timedelta(days=1)
    choice, parts = _Choice(f"{seed}/{number}"), _parts()
    country = choice.of(sorted(parts["countries"]))
    day = _FIRST_DAY + dt.timedelta(days=choice.below(_DAYS))
    told = [
        choice.of(parts["sentences"])
        for _ in range(_SHORTEST + choice.below(_LONGEST - _SHORTEST + 1))
    ]
    where = _where(choice, parts["countries"][country])
    lines = [_filled(line, choice, where, day) for line in dict.fromkeys(told)]
    paragraphs = [
        " ".join(lines[at : at + _OF_PARAGRAPH]) for at in range(0, len(lines), _OF_PARAGRAPH)
    ]
    headline = _filled(choice.of(parts["headlines"]), choice, where, day)
    dateline = f"{where['far'].upper()}, {country}, {day:%B} {day.day} - "
    return "\n\n".join([headline, dateline + paragraphs[0], *paragraphs[1:]]) + "\n", day


def _where(choice: _Choice, country: dict[str, Any]) -> dict[str, str]:
    towns = list(country["towns"])
    named = {name: towns.pop(choice.below(len(towns))) for name in ("place", "near", "far")}
    return {**named, "army": country["army"], "rebels": country["rebels"]}


def _filled(line: str, choice: _Choice, where: dict[str, str], day: dt.date) -> str:
    parts = _parts()
    then = day - dt.timedelta(days=choice.below(9))
    said = line.format(
        **where,
        person=f"{choice.of(parts['given'])} {choice.of(parts['family'])}",
        role=choice.of(parts["roles"]),
        source=choice.of(parts["sources"]),
        killed=11 + choice.below(80),
        hurt=21 + choice.below(180),
        few=choice.of(("two", "three", "four", "five", "six", "seven", "eight")),
        many=f"{1000 + 100 * choice.below(90):,}",
        weekday=f"{then:%A}",
        date=f"{then:%B} {then.day}",
        month=f"{then - dt.timedelta(days=60):%B}",
    )
    return said[0].upper() + said[1:]


def write_corpus(folder: Path, number: int, seed: int = 0) -> None:
    """Write so many reports into a new folder, with their manifest."""
    folder.mkdir(parents=True)
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        manifest = csv.writer(file)
        manifest.writerow(["file_name", "publisher", "published_on"])
        for each in range(number):
            text, day = report(each, seed)
            name = f"{each // 1000:03}/{each:06}.txt"
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="")
            manifest.writerow([name, "The Example Times", day.isoformat()])
