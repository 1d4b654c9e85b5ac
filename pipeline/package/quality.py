"""`quality.json` in words: how often the rows are right, measured against hand-made ones.

It is what `pipeline.evaluate.evaluate` returns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pipeline.evaluate import render

QUALITY = "quality.json"
_NOT_MEASURED = "These rows were not measured against rows made by hand."
_HEADING = re.compile(r"^#", re.M)


def describe_quality(quality: Mapping[str, Any] | None) -> str:
    """The section of the README, its headings below the second level."""
    if quality is None:
        return _NOT_MEASURED
    title, _, report = render(dict(quality)).strip().partition("\n\n")
    assert title.startswith("# ")
    return _HEADING.sub("##", report)
