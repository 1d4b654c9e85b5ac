"""What every outside format is read into, and what its score is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from benchmarks.head import Head
from pipeline.errors import OnrecordError
from pipeline.evaluate.rates import Rates, share
from pipeline.text.article import SourceText
from pipeline.text.periods import Period
from pipeline.text.publication import stated_date

G = TypeVar("G")
F = TypeVar("F")

_AROUND = 60


@dataclass(frozen=True, slots=True)
class Document(Generic[G]):
    """A text to be read, and what was annotated in it.

    Documents of one `group` are only scored together; one without stands alone.
    """

    id: str
    text: str
    gold: G
    published: Period | None = None
    group: str | None = None
    given: SourceText | None = None
    """The text with what its corpus tells of it, where it comes from one."""

    def source(self) -> SourceText:
        """The text as a corpus folder would give it."""
        if self.given:
            return self.given
        published = self.published or stated_date(self.text)
        return SourceText(self.id, self.id, self.text, published=published)

    def around(self, start: int, end: int) -> str:
        """The characters of a span in [[ ]], with those around it, on one line."""
        before = self.text[max(0, start - _AROUND) : start]
        shown = f"{before}[[{self.text[start:end]}]]{self.text[end : end + _AROUND]}"
        return " ".join(shown.split())

    def fault(
        self, at: Mapping[str, Any], problem: str, cause: str, sides: tuple[Any, Any]
    ) -> Fault:
        """A fault at the span of a row; `sides` are what the gold and what the system has."""
        text = self.around(at["start"], at["end"])
        return Fault(self.id, at["start"], problem, cause, *sides, text)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing missed, false or wrong; `cause` is what faults of one kind have in common.

    The cause of a false or wrong row is the rule that made it, that of a missed one what its
    annotation says of it (its trigger, its cue, its type).
    """

    document: str
    start: int
    problem: str
    cause: str
    gold: Any
    system: Any
    text: str

    def __str__(self) -> str:
        return (
            f"{self.document}:{self.start} {self.problem} ({self.cause}): "
            f"gold {self.gold!r}, system {self.system!r}: {self.text}"
        )


@dataclass(slots=True)
class Outcome:
    """The scores of a data set.

    `rates` are precision, recall and F1 with their counts, `shares` how many are right of how
    many, `values` single numbers, `fifths` mean confidence and share right from the least
    confidence to the most; each by the name of the measure.
    """

    rates: dict[str, Rates] = field(default_factory=dict)
    shares: dict[str, Rates] = field(default_factory=dict)
    values: dict[str, float | None] = field(default_factory=dict)
    fifths: dict[str, list[tuple[float, float]]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def add_share(self, name: str, right: int, of: int) -> None:
        """Take in how many are right of how many."""
        self.shares[name] = {"right": right, "of": of, "share": share(right, of)}

    def causes(self) -> list[tuple[str, str, int]]:
        """(problem, cause, how often), the most frequent first."""
        counted = Counter((fault.problem, fault.cause) for fault in self.faults)
        ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        return [(problem, cause, count) for (problem, cause), count in ordered]


@dataclass(frozen=True, slots=True)
class Format(Generic[G, F]):
    """A format of annotated texts.

    `find` says what the pipeline finds in one document; `score` compares it, by document id, with
    the gold. `about` says in a few words what files of this format hold.
    """

    name: str
    about: str
    recognises: Callable[[Head], bool]
    read: Callable[[Path], list[Document[G]]]
    find: Callable[[Document[G]], F]
    score: Callable[[Sequence[Document[G]], Mapping[str, F]], Outcome]


def day(value: Any, where: str) -> Period | None:
    """The day of an ISO date or time; None for null. Raises OnrecordError for anything else."""
    if value is None:
        return None
    try:
        return Period.parse(str(value)[:10])
    except ValueError as error:
        raise OnrecordError(f"{where}: {error}.") from error
