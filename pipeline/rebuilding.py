"""A release made again from its sources, and compared with what was released."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pipeline import settings
from pipeline.errors import OnrecordError
from pipeline.package.history.version import parse
from pipeline.package.metadata.held_out import QUALITY
from pipeline.package.release.archive import packed
from pipeline.package.release.durable import replace_link
from pipeline.package.release.files import OF_DATABASE, apart, list_files, zip_name
from pipeline.package.release.published import (
    LATEST,
    Published,
    all_releases,
    latest,
    release_folder,
)
from pipeline.package.validate.checksums import sha256
from pipeline.publishing import publish_corpus


def rebuild(folder: Path, corpus: str | Path, gold: Path | None = None) -> list[str]:
    """What differs between the release in `folder` and the one made again; empty if nothing does.

    The release that it followed has to be in the same folder, for what it changed is a part of it.
    Raises OnrecordError where the release cannot be read, or nothing can be made of the corpus.
    """
    release = Published(release_folder(folder))
    gold = gold or (settings.GOLD if (release.folder / QUALITY).is_file() else None)
    settings.state().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.state()) as made:
        out = Path(made) / "out"
        out.mkdir()
        _put_base(release, out)
        publish_corpus(corpus, out, gold)
        again = latest(out)
        assert again is not None
        if again.version != release.version:
            raise OnrecordError(
                f"The sources and this code make {again.version} of what {release.version} "
                "followed; check out the code that made the release."
            )
        return list(differences(release, again))


def _put_base(release: Published, out: Path) -> None:
    """Put a copy of the release before this one into `out`, as its latest."""
    number = parse(release.version)
    before = [each for each in all_releases(release.folder.parent) if parse(each.version) < number]
    if before:
        shutil.copytree(before[-1].folder, out / before[-1].version)
        replace_link(out / LATEST, before[-1].version)


def differences(release: Published, made: Published) -> Iterator[str]:
    """The files that are not alike, in words; of the zip, those in it (see `apart`)."""
    released, again = release.folder, made.folder
    old, new = set(list_files(released)), set(list_files(again))
    archive = zip_name(release.name, release.version)
    others = apart(archive)
    for name in sorted(old | new):
        if name not in new:
            yield f"{name} is not made again"
        elif name not in old:
            yield f"{name} was not in the release"
        elif name not in others and sha256(released / name) != sha256(again / name):
            yield f"{name} has other bytes"
        elif name == archive and _repeatable(released / name) != _repeatable(again / name):
            yield f"{name} holds other files"


def _repeatable(archive: Path) -> dict[str, int]:
    """What is in a zip but for the database."""
    return {name: crc for name, crc in packed(archive).items() if name not in OF_DATABASE}
