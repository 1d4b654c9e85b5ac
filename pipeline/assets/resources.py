"""What a run works on: a corpus folder, a folder for releases, perhaps a gold folder."""

from __future__ import annotations

from pathlib import Path

import dagster as dg


class Corpus(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The folder that holds the reports, and the gold to measure against, if there is any."""

    path: str
    gold: str | None = None

    @property
    def folder(self) -> Path:
        """The corpus folder."""
        return Path(self.path)


class Releases(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The folder that holds the published versions and `latest`."""

    path: str

    @property
    def folder(self) -> Path:
        """The folder of the releases."""
        return Path(self.path)
