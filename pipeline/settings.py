"""Where things are: the project, the default corpus, the releases, and all state."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from dataclasses import dataclass
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


def releases_of(corpus: str) -> Path:
    """Where the releases of a corpus go if nothing is said: `datapackage` for the seeds.

    Others have a folder of their own, beside a local corpus, or in the working folder.
    """
    if corpus == str(SEEDS):
        return RELEASES
    name = corpus.rstrip("/").rsplit("/", 1)[-1]
    stem = re.sub(r"[^\w.-]+", "_", name).strip("._") or "reports"
    return (Path.cwd() if "://" in corpus else Path(corpus).parent) / f"{stem}-package"


def command() -> str:
    """How the user can call `onrecord` from where they are."""
    called = Path(sys.argv[0])
    return "onrecord" if called.name != "onrecord" else os.path.relpath(called)


@dataclass(frozen=True, slots=True)
class Means:
    """How much of a corpus is read, and by whom.

    Of `limit`, only so many documents. `jobs` is the number of processes, all cores if None;
    `scheduler` the address of a Dask cluster. What was found is kept in the folder `shards`.
    """

    limit: int | None = None
    jobs: int | None = None
    scheduler: str | None = None
    shards: Path | None = None


def state() -> Path:
    """The one folder for everything that can be made again: `ONRECORD_HOME`, or `.onrecord`."""
    return Path(os.environ.get("ONRECORD_HOME") or PROJECT / ".onrecord")


def tables(address: str, limit: int | None) -> Path:
    """The folder for the tables between the steps, one for each corpus."""
    name = hashlib.sha256(f"{address}\n{limit}".encode("utf-8", "surrogateescape")).hexdigest()
    return state() / "tables" / name[:16]


def gold_for(address: str) -> Path | None:
    """The gold rows of a corpus, where the project has some."""
    return GOLD if address == str(SEEDS) else None


def shards() -> Path:
    """The folder of what was found in documents, kept between runs on whatever corpus."""
    return state() / "shards"


def kept() -> Path:
    """The database of what was taken of files and made of texts, kept like the shards."""
    return state() / "readings.sqlite"
