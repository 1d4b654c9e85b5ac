"""A release made beside the others, then published: nothing half done is ever seen.

`stage` writes all files into a hidden folder of OUT; `publish` renames it to OUT/VERSION, which is
the moment of release, brings the index up to date, and moves OUT/latest last. A run that is killed
leaves the releases as they were; the next run finishes what was renamed and clears the rest.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.about import About, named
from pipeline.package.errors import PackageError
from pipeline.package.history.changelog import extend, first_section, section
from pipeline.package.history.diff import CHANGES, Snapshot, compare
from pipeline.package.history.tombstones import TOMBSTONES, nothing_before, tombstones
from pipeline.package.history.version import FIRST, Bump, following
from pipeline.package.metadata.descriptor import csv_path
from pipeline.package.metadata.held_out import QUALITY
from pipeline.package.release.durable import (
    TEMPORARY,
    replace_link,
    replace_text,
    sync_folder,
    sync_tree,
)
from pipeline.package.release.files import Contents, data_stats, list_files, papers, write_release
from pipeline.package.release.index import write_index
from pipeline.package.release.lock import publishing
from pipeline.package.release.published import LATEST, Published, all_releases, latest
from pipeline.package.tables.database import logical_hash
from pipeline.schemas import BY_NAME, OF_RELEASE, TABLES

_STAGING = ".staging-"


@dataclass(frozen=True, slots=True)
class Staged:
    """A release ready to be published, or the standing one where nothing changed.

    `base` is the version it follows, None for a first release; `what_changed` says in words what
    the changelog says.
    """

    version: str
    folder: Path
    out: Path
    base: str | None
    changed: bool
    rows: Mapping[str, int]
    bytes: int
    what_changed: str


@dataclass(frozen=True, slots=True)
class Release:
    """A published release: its folder, rows by table, bytes of all files.

    `changed` says whether the run that gave it released it, or found it standing.
    """

    version: str
    folder: Path
    changed: bool
    rows: Mapping[str, int]
    bytes: int

    @classmethod
    def read(cls, out: Path) -> Release:
        """The latest release in `out`. Raises PackageError where there is none."""
        standing = latest(out)
        if standing is None:
            raise PackageError(f"There is no release in {out}.")
        rows, size = _counts(standing)
        return cls(standing.version, standing.folder, False, rows, size)


def ready_for_release(out: Path) -> None:
    """Make sure that a release could be published in `out`, before the work for it begins.

    Raises PackageError, in one sentence, where `out` cannot be written, another publish is at
    work in it, or its latest release is damaged.
    """
    with _writing(out), publishing(out):
        recover(out)
        standing = latest(out)
        if standing is not None:
            _counts(standing)


def stage(
    tables: Mapping[str, pa.Table],
    out: Path,
    about: About | None = None,
    quality: Mapping[str, Any] | None = None,
) -> Staged:
    """Compare the tables with the latest release in `out` and write the next one beside it.

    `tables` are all declared ones by name, but those of the comparison, which are made here;
    `about` says whose they are, `quality` becomes quality.json. Nothing is written where nothing
    changed.

    Raises PackageError, in one sentence, where a table is missing, `out` cannot be written,
    another publish is at work in it, or its latest release cannot be read.
    """
    lacking = [table.name for table in TABLES if table.name not in (*tables, *OF_RELEASE)]
    if lacking:
        raise PackageError(f"The release lacks the tables {', '.join(lacking)}.")
    with _writing(out), publishing(out):
        recover(out)
        before = latest(out)
        contents, words = _next(tables, before, _named(about, before, tables), quality)
        if contents is None and before is not None:
            return _staged(before.folder, out, before.version, before, words)
        assert contents is not None
        folder = out / f"{_STAGING}{os.getpid()}"
        try:
            folder.mkdir()
            write_release(contents, folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return _staged(folder, out, contents.version, before, words)


def publish(staged: Staged) -> Release:
    """Put the staged release in its place and let `latest` point at it.

    Raises PackageError where `out` cannot be written, another publish is at work in it, or the
    release was staged against another one than the latest.
    """
    out = staged.out
    if staged.changed:
        with _writing(out), publishing(out):
            _check_base(staged)
            sync_tree(staged.folder)
            staged.folder.rename(out / staged.version)
            sync_folder(out)
            _point(out)
    return Release(
        staged.version,
        out / staged.version,
        staged.changed,
        staged.rows,
        staged.bytes,
    )


def recover(out: Path) -> None:
    """Clear what a killed run left in `out`, and finish a publish that it had all but ended."""
    for path in out.iterdir():
        if path.name.startswith(_STAGING):
            shutil.rmtree(path)
        elif path.name.startswith(TEMPORARY):
            path.unlink()
    releases = all_releases(out)
    if releases:
        newest, standing = releases[-1], latest(out)
        if standing is None or standing.version != newest.version:
            _point(out)


def _next(
    tables: Mapping[str, pa.Table],
    before: Published | None,
    about: About,
    quality: Mapping[str, Any] | None,
) -> tuple[Contents | None, str]:
    """What the next release says, and its section of the changelog; None where nothing changed."""
    if before is None:
        words = first_section(FIRST, tables)
        first = _all(tables, nothing_before())
        return Contents(about, FIRST, first, extend(None, words), quality), words
    now = Snapshot(BY_NAME, tables)
    difference = compare(before.snapshot, now)
    other_words = [] if difference.bump else _other_papers(before, tables, about, quality)
    bump = max(difference.bump, Bump.PATCH if other_words else Bump.NONE)
    if bump is Bump.NONE:
        return None, f"Nothing changed: {before.version} is still the latest."
    version = following(before.version, bump)
    words = section(version, before.version, difference, other_words)
    made = {
        CHANGES: difference.table(version),
        TOMBSTONES: tombstones(before.snapshot, now, difference.rows, version),
    }
    changelog = extend(before.changelog, words)
    return Contents(about, version, _all(tables, made), changelog, quality), words


def _named(about: About | None, before: Published | None, tables: Mapping[str, pa.Table]) -> About:
    hashes = "".join(sorted(map(str, tables["documents"]["text_sha256"].to_pylist())))
    own = hashlib.sha256(hashes.encode()).hexdigest()
    return named(about or About(), before.name if before else None, own)


def _all(tables: Mapping[str, pa.Table], made: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """All tables in declared order: those given, and those that the comparison made."""
    given = {**tables, **made}
    return {table.name: given[table.name] for table in TABLES}


def _other_papers(
    before: Published,
    tables: Mapping[str, pa.Table],
    about: About,
    quality: Mapping[str, Any] | None,
) -> list[str]:
    """The files beside the tables that would say something else, were they written again."""
    same = _all(tables, {name: before.tables[name] for name in OF_RELEASE})
    contents = Contents(about, before.version, same, before.changelog or "", quality)
    stats = data_stats(same, before.folder)
    hashes = {name: stats[csv_path(name)].sha256 for name in same}
    now = papers(contents, stats, logical_hash(hashes))
    found = []
    for name in dict.fromkeys((*now, QUALITY)):
        path = before.folder / name
        was = path.read_text(encoding="utf-8") if path.is_file() else None
        if was != now.get(name):
            found.append(name)
    return found


def _staged(folder: Path, out: Path, version: str, before: Published | None, words: str) -> Staged:
    rows, size = _counts(Published(folder))
    return Staged(
        version=version,
        folder=folder,
        out=out,
        base=before.version if before is not None else None,
        changed=before is None or before.version != version,
        rows=rows,
        bytes=size,
        what_changed=words,
    )


def _counts(release: Published) -> tuple[dict[str, int], int]:
    """Rows by table, and bytes of all files."""
    return release.rows, sum(
        (release.folder / name).stat().st_size for name in list_files(release.folder)
    )


def _check_base(staged: Staged) -> None:
    standing = latest(staged.out)
    version = standing.version if standing is not None else None
    if version != staged.base:
        raise PackageError(
            f"Another run has published in {staged.out} since this release was made; "
            "run this again to compare with what it published."
        )
    if not staged.folder.is_dir():
        raise PackageError(
            f"Another run at work in {staged.out} has cleared what this one had staged; "
            "run this again once it has ended."
        )
    link = staged.out / LATEST
    if link.is_dir() and not link.is_symlink():
        raise PackageError(f"{link} is a folder where a link has to be; move it away.")


def _point(out: Path) -> None:
    """Bring the index up to date, then let `latest` point at the newest release."""
    releases = all_releases(out)
    for name, text in write_index(releases).items():
        replace_text(out / name, text)
    sync_folder(out)
    replace_link(out / LATEST, releases[-1].version)
    sync_folder(out)


@contextmanager
def _writing(out: Path) -> Iterator[None]:
    """Make the folder; what cannot be written is said in one sentence."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        yield
    except (OSError, duckdb.IOException) as error:
        reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise PackageError(f"{out} cannot be written: {reason}.") from None
