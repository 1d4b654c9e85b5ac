"""A release made again from its sources, and compared with what was released."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pipeline import settings
from pipeline.errors import OnrecordError
from pipeline.package.checksums import sha256
from pipeline.package.database import DATABASE
from pipeline.package.files import SIDECAR, list_files
from pipeline.package.held_out import QUALITY
from pipeline.package.published import LATEST, Published, all_releases
from pipeline.package.version import parse
from pipeline.publishing import publish_corpus

_OF_THE_DATABASE = (DATABASE, DATABASE + SIDECAR)
"""DuckDB never writes the same bytes twice; the logical hash in the descriptor stands for it."""


def rebuild(folder: Path, corpus: Path, gold: Path | None = None) -> list[str]:
    """What differs between the release in `folder` and the one made again; empty if nothing does.

    The release that it followed has to lie beside it, for what it changed is a part of it. Raises
    OnrecordError where the release cannot be read, or nothing can be made of the corpus.
    """
    release = Published(folder.resolve())
    gold = gold or (settings.GOLD if (release.folder / QUALITY).is_file() else None)
    settings.state().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.state()) as made:
        out = Path(made) / "out"
        out.mkdir()
        _put_base(release, out)
        publish_corpus(corpus, out, gold)
        again = Published((out / LATEST).resolve())
        if again.version != release.version:
            raise OnrecordError(
                f"The sources and this code make {again.version} of what {release.version} "
                "followed; check out the code that made the release."
            )
        return list(_differences(release.folder, again.folder))


def _put_base(release: Published, out: Path) -> None:
    """Put a copy of the release before this one into `out`, as its latest."""
    number = parse(release.version)
    before = [each for each in all_releases(release.folder.parent) if parse(each.version) < number]
    if before:
        shutil.copytree(before[-1].folder, out / before[-1].version)
        (out / LATEST).symlink_to(before[-1].version)


def _differences(released: Path, again: Path) -> Iterator[str]:
    old, new = set(list_files(released)), set(list_files(again))
    for name in sorted(old | new):
        if name not in new:
            yield f"{name} is not made again"
        elif name not in old:
            yield f"{name} was not in the release"
        elif name not in _OF_THE_DATABASE and sha256(released / name) != sha256(again / name):
            yield f"{name} has other bytes"
