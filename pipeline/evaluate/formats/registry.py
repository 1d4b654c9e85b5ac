"""The formats there are, told apart by the file or folder itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline.errors import OnrecordError
from pipeline.evaluate.formats import (
    attributions,
    casualties,
    incidents,
    near_duplicates,
    snippets,
    timexes,
    toponyms,
)
from pipeline.evaluate.formats.document import Format
from pipeline.evaluate.formats.head import head_of
from pipeline.evaluate.gold import GOLD_FILES

FORMATS: tuple[Format[Any, Any], ...] = (
    casualties.FORMAT,
    snippets.FORMAT,
    timexes.FORMAT,
    toponyms.FORMAT,
    attributions.FORMAT,
    incidents.FORMAT,
    near_duplicates.FORMAT,
)


def is_gold(path: Path) -> bool:
    """Whether a path is a folder of gold rows for a release."""
    return any((path / name).is_file() for name in GOLD_FILES.values())


def recognise(path: Path) -> Format[Any, Any]:
    """The format of a file or folder. Raises OnrecordError if it is missing or of none."""
    if not path.exists():
        raise OnrecordError(f"There is no file or folder {path}.")
    head = head_of(path)
    for known in FORMATS:
        if known.recognises(head):
            return known
    gold = ", ".join(GOLD_FILES.values())
    about = "; ".join(f"{known.about} ({known.name})" for known in FORMATS)
    raise OnrecordError(
        f"{path} is nothing to measure against: neither a folder of gold rows ({gold}) nor of a "
        f"known format. These are: {about}."
    )
