"""Where things lie: the project, the default corpus, the releases, and all state."""

from __future__ import annotations

import os
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[1]
PROJECT = _CHECKOUT if (_CHECKOUT / "workspace.yaml").exists() else Path.cwd()
"""The checkout that the package runs from; the working folder where it is installed elsewhere."""

SEEDS = PROJECT / "seeds"
RELEASES = PROJECT / "datapackage"
GOLD = PROJECT / "tests" / "gold"
"""Hand-made gold rows for the default corpus."""


def address(corpus: str | Path) -> str:
    """A corpus as every process can find it: an absolute path, or an address as it is."""
    said = str(corpus)
    return said if "://" in said else os.path.abspath(os.path.expanduser(said))


def state() -> Path:
    """The one folder for everything that can be made anew: `ONRECORD_HOME`, or `.onrecord`."""
    return Path(os.environ.get("ONRECORD_HOME") or PROJECT / ".onrecord")
