"""Writing so that a crash leaves the old or the new, and never a part."""

from __future__ import annotations

import os
from pathlib import Path

TEMPORARY = ".new-"
"""What the names of files begin with that are not yet in their place."""


def sync_tree(folder: Path) -> None:
    """Bring every file and folder below, and the folder itself, to the disk."""
    for parent, _, names in os.walk(folder, topdown=False):
        for name in names:
            _sync(Path(parent) / name)
        _sync(Path(parent))


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk."""
    _sync(folder)


def replace_text(path: Path, text: str) -> None:
    """Give the file this text, all at once."""
    beside = path.with_name(TEMPORARY + path.name)
    beside.write_text(text, encoding="utf-8", newline="\n")
    _sync(beside)
    beside.replace(path)


def replace_link(link: Path, target: str) -> None:
    """Let the link point at `target`, all at once.

    Where the system or the disk has no links it is a file with the target, as Git writes it there.
    """
    beside = link.with_name(TEMPORARY + link.name)
    beside.unlink(missing_ok=True)
    try:
        beside.symlink_to(target)
    except (OSError, NotImplementedError):
        replace_text(link, target)
    else:
        beside.replace(link)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
