"""Small made-up data sets, and rows as the pipeline would find them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Row = dict[str, Any]


@pytest.fixture
def jsonl(tmp_path: Path) -> Callable[..., Path]:
    def write(*rows: Row, name: str = "data.jsonl") -> Path:
        path = tmp_path / name
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        path.write_text("".join(lines), encoding="utf-8")
        return path

    return write


@pytest.fixture
def tables() -> Callable[..., dict[str, list[Row]]]:
    """The tables of a document: all that are not given are empty."""

    def make(**given: list[Row]) -> dict[str, list[Row]]:
        names = ("figures", "event_mentions", "quotes", "place_mentions", "date_mentions", "places")
        return {name: given.get(name, []) for name in names}

    return make


@pytest.fixture
def row() -> Callable[..., Row]:
    """A row at the first place where some words stand in a text."""

    def make(text: str, words: str, **columns: Any) -> Row:
        start = text.index(words)
        end = start + len(words)
        at = {"char_start": start, "char_end": end, "excerpt": words, "rule": "made_up"}
        return {**at, **columns}

    return make


@pytest.fixture
def mark() -> Callable[..., Row]:
    """An annotation of the first place where some words stand in a text."""

    def make(text: str, words: str, **columns: Any) -> Row:
        start = text.index(words)
        return {"start": start, "end": start + len(words), **columns}

    return make
