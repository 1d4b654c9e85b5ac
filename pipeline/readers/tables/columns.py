"""Which column of a table holds what: as its user says, else by the usual names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.readers.document import UnreadableError
from pipeline.readers.shared.markup import without_markup
from pipeline.readers.shared.text import address, listed

FIELDS = ("text", "title", "published_on", "publisher", "authors", "url")
"""What a user may name columns of."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKS = re.compile(r"[\W_]+")
_FEW = 10
_CODEBOOK_COLUMNS = 5
_LEAST_WORDS = 3
_SENTENCE_WORDS = 8
_ARTICLE_WORDS = 20


@dataclass(frozen=True, slots=True)
class Usual:
    """Usual names of a column, and how to take it."""

    field: str
    words: tuple[str, ...]
    prose: bool
    inferred: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns to read; `inferred` where the date is that of what is stated.

    `lacking`: what its user named and the table does not have.
    """

    names: Mapping[str, str]
    inferred: bool = False
    lacking: tuple[str, ...] = ()

    def of(self, field: str, cells: Mapping[str, str]) -> str:
        """The cell of a record for a field, "" where there is none."""
        name = self.names.get(field)
        return cells.get(name, "") if name is not None else ""


@cache
def usual() -> tuple[Usual, ...]:
    """The lexicon of column names, in its order."""
    return tuple(
        Usual(
            entry["column"],
            tuple(entry["words"]),
            entry.get("prose", False),
            entry.get("inferred", False),
        )
        for entry in lexicons.load("record_columns")
        if entry["column"] != "meaning"
    )


def plain_name(name: str) -> str:
    """A name as the lexicon has it: small letters and digits alone."""
    return _MARKS.sub("", name.casefold())


def fits(name: str, words: Sequence[str]) -> int | None:
    """Which of the words a name or the end of a nested one is, from 0; whole names go first."""
    parts = name.split(".")
    for whole, said in enumerate((parts, parts[-2:], parts[-1:])):
        plain = plain_name("".join(said))
        if plain in words:
            return words.index(plain) + len(words) * whole
    return None


def choose(
    names: Sequence[str], sample: Sequence[Mapping[str, str]], told: Mapping[str, str]
) -> Columns:
    """The columns to read of a table, of whose rows `sample` holds the first.

    `told` goes by our names. A column that is not there is passed over, for a corpus may
    hold several tables. Raises UnreadableError where no column holds texts.
    """
    found, lacking = _told(names, told)
    inferred = False
    for kind in usual():
        if kind.field in found:
            continue
        name = _named(kind, names, sample, set(found.values()))
        if name is not None:
            if kind.field == "text" and kind.prose and _is_codebook(names):
                raise UnreadableError(f"it says what columns mean ({listed(list(names))})")
            found[kind.field] = name
            inferred |= kind.inferred
    if "text" not in found:
        said = told.get("text")
        named = f"; it has no column {said!r}, which onrecord.yaml names" if said else ""
        raise UnreadableError(_no_texts(names, sample) + named)
    return Columns(found, inferred, lacking)


def _is_codebook(names: Sequence[str]) -> bool:
    """Whether a table describes the columns of another one, as many workbooks have one."""
    words = lexicons.load("record_columns")
    heads = next(entry["words"] for entry in words if entry["column"] == "meaning")
    return len(names) <= _CODEBOOK_COLUMNS and plain_name(names[0]) in heads


def _told(names: Sequence[str], told: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The columns that a user named, by our names, and those that are not there."""
    found: dict[str, str] = {}
    lacking: list[str] = []
    for field, said in told.items():
        alike = (name for name in names if plain_name(name) == plain_name(said))
        name = said if said in names else next(alike, None)
        if field in FIELDS and name is not None:
            found[field] = name
        else:
            lacking.append(said if field in FIELDS else f"{field}: {said}")
    return found, tuple(lacking)


def _named(
    kind: Usual, names: Sequence[str], sample: Sequence[Mapping[str, str]], taken: set[str]
) -> str | None:
    ranked = [
        (rank, at, name)
        for at, name in enumerate(names)
        if name not in taken and (rank := fits(name, kind.words)) is not None
    ]
    for _, _, name in sorted(ranked):
        cells = [row.get(name, "") for row in sample]
        if _holds(kind, cells):
            return name
    return None


def _holds(kind: Usual, cells: Sequence[str]) -> bool:
    """Whether cells are of a kind; names alone do not tell texts from codes and counts."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return False
    if kind.field != "text":
        return kind.field != "url" or any(address(cell) for cell in filled)
    prose = [cell for cell in filled if _is_prose(cell)]
    if not kind.prose:
        return len(prose) >= len(filled) / 4
    # A few phrases over and over are the names of kinds, not texts.
    own = len(prose) < _FEW or len(set(prose)) > len(prose) / 2
    return own and len(prose) >= len(cells) / 2


def _is_prose(cell: str) -> bool:
    return _words(cell) >= _LEAST_WORDS


def _words(cell: str) -> int:
    """The number of words, none in an address; without spaces, two letters count as one."""
    if address(cell):
        return 0
    found = _WORD.findall(without_markup(cell[:2000]))
    if cell.isascii():
        return len(found)
    return max(len(found), sum(len(word) for word in found if word[0] >= "\u2e80") // 2)


def holds_article(cells: Mapping[str, str]) -> bool:
    """Whether the values of one object are a report by themselves: it has a long text."""
    kinds = [kind for kind in usual() if kind.field == "text" and not kind.prose]
    return any(
        "." not in name and plain_name(name) in kind.words and _words(cell) >= _ARTICLE_WORDS
        for kind in kinds
        for name, cell in cells.items()
    )


def holds_texts(records: Sequence[Mapping[str, str]]) -> bool:
    """Whether records have a column of texts by a usual name."""
    names = dict.fromkeys(name for record in records for name in record)
    kinds = [kind for kind in usual() if kind.field == "text"]
    return any(_named(kind, list(names), records, set()) is not None for kind in kinds)


def _no_texts(names: Sequence[str], sample: Sequence[Mapping[str, str]]) -> str:
    """What there is instead of a column of texts, and what to do, in one sentence."""
    if not names or not sample:
        return "a table without rows"
    said = f"no column of texts among {listed(list(names))}"
    sparse = _sparse(names, sample)
    likely = _likely(names, sample)
    if sparse:
        name, filled = sparse
        said += f" ({name} has prose in {filled} of {len(sample)} rows)"
    elif not likely and any(address(cell) for row in sample for cell in row.values()):
        said += " (addresses are not fetched)"
    column = repr(likely) if likely else "NAME OF THE COLUMN"
    return f"{said}; say in onrecord.yaml which holds the text, as in columns: {{text: {column}}}"


def _likely(names: Sequence[str], sample: Sequence[Mapping[str, str]]) -> str | None:
    """The column with most words, if most of its cells are sentences."""
    words = {name: [_words(row.get(name, "")) for row in sample] for name in names}
    most = max(words, key=lambda name: sum(words[name]))
    enough = sum(number >= _SENTENCE_WORDS for number in words[most])
    return most if enough > len(sample) / 2 else None


def _sparse(names: Sequence[str], sample: Sequence[Mapping[str, str]]) -> tuple[str, int] | None:
    """A column with the name of one of texts that has too few of them, and how many."""
    for kind in usual():
        for name in names:
            if kind.field == "text" and fits(name, kind.words) is not None:
                filled = sum(_is_prose(row.get(name, "")) for row in sample)
                if filled:
                    return name, filled
    return None
