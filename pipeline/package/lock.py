"""One publisher at a time in a folder of releases."""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.package.errors import PackageError

LOCK = ".lock"
_held: dict[Path, int] = {}
_guard = threading.Lock()


@contextmanager
def publishing(out: Path) -> Iterator[None]:
    """Hold the folder of releases for this process; the lock goes when the process does.

    May be entered again by the process that holds it. Raises PackageError where another process
    holds it, and OSError where the folder cannot be written.
    """
    key = out.resolve()
    with _guard:
        if key not in _held:
            _held[key] = _take(out)
            owner = True
        else:
            owner = False
    try:
        yield
    finally:
        if owner:
            with _guard:
                os.close(_held.pop(key))


def _take(out: Path) -> int:
    handle = os.open(out / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise PackageError(
            f"Another publish is at work in {out}; wait until it has ended, then run this again."
        ) from None
    return handle
