"""Lists of records in JSON and JSON Lines, their nested values as columns with dotted names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pipeline.readers.document import Refusal, UnreadableError
from pipeline.readers.shared.text import listed, shown
from pipeline.readers.tables.columns import holds_article, holds_texts
from pipeline.readers.tables.table import Row, Table

_LARGEST = 256 * 1024 * 1024
"""Characters; a larger file must be one record a line."""
_DEEPEST = 6
_MOST_COLUMNS = 400
_SAMPLE = 500
_GEOGRAPHIC = frozenset({"FeatureCollection", "Feature", "Topology", "GeometryCollection"})
_NAMES = ("name", "title", "shortname", "display_name", "#text", "value")


@dataclass(frozen=True, slots=True)
class _Broken:
    """What is in the place of a record."""

    reason: str


def parsed(text: str) -> Any:
    """The value that a JSON text is.

    Raises UnreadableError for what is no JSON, too large or nested too deep.
    """
    if len(text) > _LARGEST:
        raise UnreadableError(
            f"JSON of {len(text):,} characters, more than {_LARGEST:,}; "
            "write it as JSON Lines (.jsonl), one record a line"
        )
    try:
        return json.loads(text)
    except RecursionError:
        raise UnreadableError("JSON that is nested too deep to be records") from None
    except ValueError as error:
        raise UnreadableError(f"not JSON: {shown(str(error))}") from error


def tables_of(text: str) -> Iterator[Table | Refusal]:
    """The table of the records in a JSON text, and what of it was not read.

    Raises UnreadableError where there are none.
    """
    try:
        value = parsed(text)
    except UnreadableError:
        if not _is_lines(text):
            raise
        yield lines_of(text)
        return
    where, records, left = _records(value)
    yield table_of_records(lambda: iter(records), where)
    if left:
        read = f"the records of its list {shown(where)}" if where else "its own text"
        yield Refusal(f"read are {read}; beside them it holds {listed(left)}")


def _is_lines(text: str) -> bool:
    first = text.lstrip().split("\n", 1)[0]
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def lines_of(text: str) -> Table:
    """The table of a JSON Lines text; an empty line is no record."""

    def values() -> Iterator[Any]:
        start = 0
        while start < len(text):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            line = text[start:end].strip()
            start = end + 1
            if line:
                yield _line(line)

    return table_of_records(values)


def _line(line: str) -> Any:
    try:
        return json.loads(line)
    except RecursionError:
        return _Broken("JSON that is nested too deep")
    except ValueError as error:
        return _Broken(f"not JSON: {shown(str(error))}")


def _records(value: Any) -> tuple[str | None, list[Any], list[str]]:
    """Where the records are, these, and the names of what is beside them."""
    if isinstance(value, dict):
        return _in_object(value)
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        return None, value, []
    raise UnreadableError("JSON without records: it is neither a list of objects nor holds one")


def _in_object(value: dict[str, Any]) -> tuple[str | None, list[Any], list[str]]:
    if value.get("type") in _GEOGRAPHIC:
        raise UnreadableError("map data (GeoJSON); to read texts in it, export them as .csv")
    if holds_article(flat(value)):
        return None, [value], [name for name, each in value.items() if _is_records(each)]
    where, found = _longest(value)
    if found:
        own = where.split(".")[0]
        return where, found, [name for name, each in value.items() if name != own and each]
    rows = list(value.values())
    if len(rows) > 1 and all(isinstance(each, dict) for each in rows) and _alike(rows):
        return None, rows, []
    raise UnreadableError(
        f"JSON without a list of records; it holds {listed(list(value)) or 'nothing'}"
    )


def _alike(rows: list[dict[str, Any]]) -> bool:
    return len(set.intersection(*(set(row) for row in rows))) > 1


def _is_records(value: Any) -> bool:
    return isinstance(value, list) and sum(isinstance(each, dict) for each in value) > (
        len(value) / 2
    )


def _longest(value: dict[str, Any]) -> tuple[str, list[Any]]:
    """The longest list of records within objects, and its dotted name; one of texts goes first."""
    found = sorted(_lists(value), key=lambda each: -len(each[1]))
    texts = (
        each
        for each in found
        if holds_texts([flat(row) for row in each[1][:_SAMPLE] if isinstance(row, dict)])
    )
    return next(texts, found[0] if found else ("", []))


def _lists(value: dict[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    level: list[tuple[str, dict[str, Any]]] = [("", value)]
    for _ in range(_DEEPEST):
        below: list[tuple[str, dict[str, Any]]] = []
        for path, each in level:
            for name, inner in each.items():
                here = f"{path}.{name}" if path else name
                if isinstance(inner, dict):
                    below.append((here, inner))
                elif _is_records(inner):
                    yield here, inner
        level = below


def flat(record: Mapping[str, Any]) -> dict[str, str]:
    """The values of a record as text, by dotted names; what is nested deeper is left out."""
    cells: dict[str, str] = {}
    level: list[tuple[str, Mapping[str, Any]]] = [("", record)]
    for _ in range(_DEEPEST):
        below: list[tuple[str, Mapping[str, Any]]] = []
        for path, each in level:
            for name, value in islice(each.items(), _MOST_COLUMNS):
                here = f"{path}.{name}" if path else str(name)
                if isinstance(value, Mapping):
                    below.append((here, value))
                elif len(cells) < _MOST_COLUMNS:
                    cells[here] = _cell(value)
        level = below
    return cells


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(said for each in value if (said := _named(each)))
    return _scalar(value)


def _named(value: Any) -> str:
    """A member of a list: itself, or the name that an object has."""
    if isinstance(value, Mapping):
        return next((_scalar(value[name]) for name in _NAMES if name in value), "")
    return _scalar(value)


def _scalar(value: Any) -> str:
    if value is None or isinstance(value, bool | list | Mapping):
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e18:
        return str(int(value))
    return str(value)


def table_of_records(values: Any, part: str | None = None) -> Table:
    """A table of the records that `values()` gives at each call."""

    def rows() -> Iterator[Row | Refusal]:
        for number, value in enumerate(values(), start=1):
            if isinstance(value, Mapping):
                yield Row(number, flat(value))
            elif isinstance(value, _Broken):
                yield Refusal(value.reason, number)
            else:
                yield Refusal("not a record with named values", number)

    return Table(_names(rows()), rows, part)


def _names(rows: Iterable[Row | Refusal]) -> tuple[str, ...]:
    """The names that the first records have, in their order."""
    names: dict[str, None] = {}
    for row in islice(rows, _SAMPLE):
        if isinstance(row, Row):
            names.update(dict.fromkeys(row.cells))
    return tuple(islice(names, _MOST_COLUMNS))
