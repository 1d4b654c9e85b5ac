"""What a run works on and with: the reports, the releases, the gold, and who does the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg
import pyarrow as pa
from pydantic import PrivateAttr

from pipeline import settings
from pipeline.assets.io import Tables
from pipeline.errors import OnrecordError
from pipeline.package.release.lock import publishing
from pipeline.package.release.release import ready_for_release
from pipeline.settings import Means
from pipeline.shards.rules import rules
from pipeline.shards.store import Shards

if TYPE_CHECKING:
    from pipeline.shards.crews import Crew


class Corpus(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Where the reports are, and the gold to measure against, if there is any.

    `path` is a folder, a file, a pattern, or an address that fsspec knows. Of `limit`, only so
    many documents are taken, for a first look.
    """

    path: str
    gold: str | None = None
    limit: int | None = None


class Releases(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The folder that holds the published versions and `latest`.

    A run that has a step that needs it holds its lock from the first step to the last.
    """

    path: str
    _refused: OnrecordError | None = PrivateAttr(None)

    @contextmanager
    def yield_for_execution(self, _context: dg.InitResourceContext) -> Iterator[Releases]:
        """Lock the folder for the run.

        Where it cannot be, the first step that asks for the folder fails: of an error here Dagster
        would only say that a resource could not be made.
        """
        self._refused = None
        with ExitStack() as held:
            try:
                ready_for_release(Path(self.path))
                held.enter_context(publishing(Path(self.path)))
            except OnrecordError as error:
                self._refused = error
            yield self

    @property
    def folder(self) -> Path:
        """The folder of the releases. Raises OnrecordError where nothing can be published in it."""
        if self._refused is not None:
            raise self._refused
        return Path(self.path)


class Work(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Where what is found in documents is kept, and who finds it.

    `jobs` is the number of processes, all cores if None; `scheduler` the address of a Dask
    cluster, which then does the work instead.
    """

    folder: str
    jobs: int | None = None
    scheduler: str | None = None

    def shards(self) -> Shards:
        """The shards made by the rules as they are now."""
        return Shards(Path(self.folder), rules())

    def hire(self, chars: int, say: Callable[[str], None]) -> Crew:
        """Who reads texts of so many characters in all; `say` is told what takes a while first."""
        from pipeline.extract.places import index
        from pipeline.shards.crews import crew_for

        if not index.path_in(index.home()).exists():
            say("Making the index of the world's places, once (some seconds).")
            index.connect(index.home()).close()
        say("Loading the language model.")
        return crew_for(chars, self.jobs, self.scheduler)

    def found(self, table: str, extractions: pa.Table) -> pa.Table:
        """The rows of one table of all documents, as they were found."""
        names: list[Any] = extractions["shard"].to_pylist()
        return self.shards().read(table, sorted(set(names)))


def resources(
    address: str, gold: Path | None, out: Path, means: Means, tables: Path | None = None
) -> dict[str, Any]:
    """All that a run works on and with: of the code location, and as the config of one run."""
    return {
        "corpus": Corpus(path=address, gold=str(gold) if gold else None, limit=means.limit),
        "releases": Releases(path=str(out)),
        "work": Work(
            folder=str(means.shards or settings.shards()),
            jobs=means.jobs,
            scheduler=means.scheduler,
        ),
        "io_manager": Tables(folder=str(tables or settings.tables(address, means.limit))),
    }
