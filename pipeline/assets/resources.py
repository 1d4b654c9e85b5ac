"""What a run works on: a corpus folder, a folder for releases, perhaps a gold folder."""

from __future__ import annotations

from pathlib import Path

import dagster as dg


class Corpus(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Where the reports are, and the gold to measure against, if there is any.

    `path` is a folder, a file, a pattern, or an address that fsspec knows. Of `limit`, only so
    many documents are taken, for a first look.
    """

    path: str
    gold: str | None = None
    limit: int | None = None


class Releases(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The folder that holds the published versions and `latest`."""

    path: str

    @property
    def folder(self) -> Path:
        """The folder of the releases."""
        return Path(self.path)
