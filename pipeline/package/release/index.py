"""The index of versions beside the releases: for programs, and for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.package.history.changelog import sections
from pipeline.package.metadata.descriptor import DESCRIPTOR, FileStats, to_json
from pipeline.package.release.files import zip_name
from pipeline.package.release.published import LATEST, Published

INDEX = "index.json"
INDEX_README = "README.md"


def index(releases: Sequence[Published]) -> dict[str, Any]:
    """The index of the releases, given oldest first; the newest is the latest."""
    return {
        "name": releases[-1].name,
        "title": releases[-1].title,
        "latest": releases[-1].version,
        "versions": [_entry(release) for release in reversed(releases)],
    }


def write_index(releases: Sequence[Published]) -> dict[str, str]:
    """The texts of the index files, by file name."""
    listed = index(releases)
    return {INDEX: to_json(listed), INDEX_README: _readme(listed)}


def _entry(release: Published) -> dict[str, Any]:
    version = release.version
    return {
        "version": version,
        "path": version,
        "rows": release.rows,
        "datapackage": _file(release, DESCRIPTOR),
        "zip": _file(release, zip_name(release.name, version)),
        "database": release.descriptor["onrecord:database"],
        "changed": sections(release.changelog or "").get(version, []),
    }


def _file(release: Published, name: str) -> dict[str, Any]:
    stats = FileStats.of(release.folder / name)
    return {
        "path": f"{release.version}/{name}",
        "bytes": stats.bytes,
        "hash": f"sha256:{stats.sha256}",
    }


def _readme(listed: dict[str, Any]) -> str:
    lines = [
        f"# {listed['title']}",
        "",
        f"The released versions, newest first. [`{LATEST}`]({listed['latest']}/README.md) is "
        f"always the newest, {listed['latest']}; a version once released is never changed.",
        "",
        "| version | what changed | rows | download |",
        "|---|---|---:|---|",
    ]
    for entry in listed["versions"]:
        version, archive = entry["version"], entry["zip"]
        rows = sum(entry["rows"].values())
        changed = "<br>".join(entry["changed"])
        link = f"[zip]({archive['path']})"
        lines.append(f"| [{version}]({version}/README.md) | {changed} | {rows} | {link} |")
    return "\n".join(lines) + "\n"
