"""The release that a person means by a folder, a version or a file of it."""

from __future__ import annotations

from pathlib import Path

from pipeline.package.errors import PackageError
from pipeline.package.history.version import parse
from pipeline.package.release.published import (
    LATEST,
    all_releases,
    latest,
    release_folder,
    release_of,
)


def chosen(said: str | None, out: Path) -> Path:
    """The folder of a release: the latest in `out` where nothing is said.

    `said` is the folder of a release, or of releases (the latest is meant), a file in one, or a
    version in `out`. Raises PackageError, in one sentence, where there is no such release.
    """
    if said is None:
        return _latest_in(out)
    path = release_folder(Path(said).expanduser())
    if path.is_file():
        return path.parent
    if path.is_dir():
        return _latest_in(path) if all_releases(path) else path
    if said == LATEST:
        return _latest_in(out)
    try:
        parse(said)
    except ValueError:
        raise PackageError(f"There is no release at {said}.") from None
    return release_of(out, said).folder


def _latest_in(out: Path) -> Path:
    found = latest(out)
    if found is None:
        raise PackageError(f"There is no release in {out}.")
    return found.folder
