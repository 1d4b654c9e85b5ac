"""The version that a difference makes, by the Data Package recipe for versions."""

from __future__ import annotations

import enum

FIRST = "1.0.0"
_PARTS = 3


class Bump(enum.IntEnum):
    """How far a release is from the one before; the larger one decides."""

    NONE = 0
    PATCH = 1
    """Values or words corrected."""
    MINOR = 2
    """Rows or fields added, rows removed, constraints loosened."""
    MAJOR = 3
    """A schema that readers of the release before may fail on."""


def parse(version: str) -> tuple[int, int, int]:
    """The three numbers of a version. Raises ValueError where it is none."""
    parts = version.split(".")
    if len(parts) != _PARTS or not all(part.isascii() and part.isdigit() for part in parts):
        raise ValueError(f"{version} is not a version such as 1.0.0")
    major, minor, patch = map(int, parts)
    return major, minor, patch


def following(version: str, bump: Bump) -> str:
    """The version after `version`; itself where nothing changed."""
    major, minor, patch = parse(version)
    match bump:
        case Bump.NONE:
            return version
        case Bump.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case Bump.MINOR:
            return f"{major}.{minor + 1}.0"
        case Bump.MAJOR:
            return f"{major + 1}.0.0"
