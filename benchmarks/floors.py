"""Floors: numbers below which what is measured must not fall.

A YAML file: entries with `data` (the name of the file or folder), `only` (the name of the list of
its documents, where there is one), `command` (what measures it) and `floors`, by the name of a
measure a number, or numbers by the name of a column of its rates.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from benchmarks.run import Measured
from pipeline.errors import OnrecordError
from pipeline.evaluate.lines import read_text

Floor = float | dict[str, float]


class Floors(BaseModel):
    """The floors of one data set, or of some of its documents."""

    model_config = ConfigDict(extra="forbid")

    data: str
    only: str | None = None
    command: str
    floors: dict[str, Floor]


def read_floors(path: Path, data: Path, only: Path | None) -> Floors:
    """The floors of a data set. Raises OnrecordError where the file has none."""
    try:
        known = TypeAdapter(list[Floors]).validate_python(yaml.safe_load(read_text(path)))
    except (ValidationError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise OnrecordError(f"{path} is no file of floors: {reason}.") from error
    names = data.name, only.name if only else None
    for entry in known:
        if (entry.data, entry.only) == names:
            return entry
    raise OnrecordError(f"{path} has no floors for {data.name}; add them.")


def fallen(measured: Measured, wanted: Floors) -> Iterator[str]:
    """What is below its floor, each in words. Raises OnrecordError for a measure there is not."""
    outcome = measured.outcome
    for name, floor in wanted.floors.items():
        numbers = outcome.rates.get(name) or outcome.shares.get(name)
        if numbers is None:
            if name not in outcome.values:
                raise OnrecordError(f"The floors name {name!r}, which is not measured.")
            numbers = {"value": outcome.values[name]}
        asked = floor if isinstance(floor, dict) else {next(reversed(numbers)): floor}
        for key, least in asked.items():
            if (numbers[key] or 0.0) < least:
                yield f"{name}: {key} {numbers[key]}, floor {least}"
