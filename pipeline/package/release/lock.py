"""One publisher at a time in a folder of releases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.package.errors import PackageError

LOCK = ".lock"


@contextmanager
def publishing(out: Path) -> Iterator[None]:
    """Hold the folder of releases for this process; the lock goes when the process does.

    May be entered again by the process that holds it. Raises PackageError where another process
    holds it, and OSError where the folder cannot be written.
    """
    lock = FileLock(out.resolve() / LOCK, timeout=0, thread_local=False, is_singleton=True)
    try:
        lock.acquire()
    except Timeout:
        raise PackageError(
            f"Another publish is at work in {out}; wait until it has ended, then run this again."
        ) from None
    try:
        yield
    finally:
        lock.release()
