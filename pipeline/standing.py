"""Whether a run would give the same release again: the same files, code and libraries made it.

After each run it is written down what the release was made of, and what it is, file by file. While
neither has changed there is nothing to do. When in doubt, it is made again.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import distributions
from pathlib import Path

from pipeline import settings
from pipeline.package.release.durable import replace_text
from pipeline.package.release.files import list_files
from pipeline.package.release.published import latest
from pipeline.package.release.release import Release
from pipeline.package.validate.checksums import sha256
from pipeline.readers.corpus import BESIDE
from pipeline.readers.document import UnreadableError
from pipeline.readers.walk import store_of

_CODE = Path(__file__).parent
_KEPT = 50
"""How many releases are remembered, the last ones."""


def standing(made_of: str, out: Path) -> Release | None:
    """The latest release in `out`, if it was made of just this and is as it was; else None."""
    release = latest(out)
    if release is None:
        return None
    with suppress(OSError, ValueError):
        told = json.loads(_note(out).read_text(encoding="utf-8"))
        if told == {"made_of": made_of, "version": release.version, "is": _hash_of(release.folder)}:
            return Release.read(out)
    return None


def remember(made_of: str, out: Path) -> None:
    """Write down of what the latest release in `out` was made."""
    release = latest(out)
    if release is None:
        return
    note = _note(out)
    note.parent.mkdir(parents=True, exist_ok=True)
    told = {"made_of": made_of, "version": release.version, "is": _hash_of(release.folder)}
    replace_text(note, json.dumps(told))
    notes = sorted(note.parent.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    for old in notes[:-_KEPT]:
        old.unlink(missing_ok=True)


def made_of(address: str, gold: Path | None, limit: int | None) -> str:
    """A hash of all that a release is made of: reports, gold rows, code, model and libraries.

    Raises CorpusError where there is no corpus at the address.
    """
    made = hashlib.sha256(f"{sys.version}\n{limit}\n".encode())
    parts = (_reports(address), _files(gold) if gold else (), _files(_CODE), _installed())
    for part in parts:
        for line in part:
            made.update(line.encode("utf-8", "surrogateescape") + b"\n")
        made.update(b"\n")
    return made.hexdigest()


def _reports(address: str) -> Iterator[str]:
    """Each file of the corpus by its bytes, and what is passed over."""
    store = store_of(address)
    beside = [name for name in BESIDE if store.holds(name)]
    yield from (f"{name}\0{reason}" for name, reason in store.passed_over())
    for name in dict.fromkeys((*store.names(), *beside)):
        try:
            yield f"{name}\0{hashlib.sha256(store.read(name)).hexdigest()}"
        except UnreadableError as error:
            yield f"{name}\0{error}"


def _files(folder: Path) -> Iterator[str]:
    for name in list_files(folder):
        if "__pycache__" not in name:
            yield f"{name}\0{sha256(folder / name)}"


def _installed() -> Iterator[str]:
    yield from sorted(f"{each.name} {each.version}" for each in distributions())


def _note(out: Path) -> Path:
    name = hashlib.sha256(str(out.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return settings.state() / "standing" / f"{name[:32]}.json"


def _hash_of(folder: Path) -> str:
    lines = "".join(f"{line}\n" for line in _files(folder))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()
