"""The formats there are, told apart by the file or folder itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks import (
    attributions,
    cases,
    casualties,
    incidents,
    near_duplicates,
    snippets,
    timexes,
    toponyms,
    whole_reports,
)
from benchmarks.document import Format
from benchmarks.head import head_of
from pipeline.errors import OnrecordError

FORMATS: tuple[Format[Any, Any], ...] = (
    cases.FORMAT,
    casualties.FORMAT,
    snippets.FORMAT,
    timexes.FORMAT,
    toponyms.FORMAT,
    attributions.FORMAT,
    incidents.FORMAT,
    near_duplicates.FORMAT,
    whole_reports.FORMAT,
)


def recognise(path: Path) -> Format[Any, Any]:
    """The format of a file or folder. Raises OnrecordError if it is missing or of none."""
    if not path.exists():
        raise OnrecordError(f"There is no file or folder {path}.")
    head = head_of(path)
    for known in FORMATS:
        if known.recognises(head):
            return known
    about = "; ".join(f"{known.about} ({known.name})" for known in FORMATS)
    raise OnrecordError(f"{path} is of no known format. These are: {about}.")
