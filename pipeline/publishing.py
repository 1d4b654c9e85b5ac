"""A release made and published from the terminal, and what came of it said."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table as Printed

from pipeline import settings
from pipeline.package.lock import publishing
from pipeline.readers.corpus import fingerprint
from pipeline.settings import Means
from pipeline.standing import made_of, remember, standing


def publish_corpus(
    corpus: str | Path, out: Path, gold: Path | None = None, means: Means | None = None
) -> None:
    """Run the graph over a corpus, publish under `out`, and print what came of it.

    Where the latest release was made of just this, it stands, and nothing is run. The folders have
    been looked at before (`check_corpus`, `ready_for_release`). Raises OnrecordError, and leaves
    what was published as it was, if a step or a check fails.
    """
    began = time.monotonic()
    console = Console(highlight=False)
    address, means = settings.address(corpus), means or Means()
    gold = gold or settings.gold_for(address)
    # Held for the whole run, so that a second publisher learns at once and not after its work.
    with publishing(out):
        console.print(f"Publishing {corpus} to {out}")
        seen, inputs = fingerprint(address), made_of(address, gold, means.limit)
        stands = standing(inputs, out)
        if stands is not None:
            rows, folder = dict(stands.rows), stands.folder
            said = f"version {stands.version}: nothing changed, it stands as it was checked"
        else:
            from pipeline.running import run  # noqa: PLC0415 - Dagster takes seconds to load

            done = run(address, gold, out, means, seen)
            rows, folder = json.loads(done["rows"]), Path(done["folder"])
            state = "published" if done["changed"] else "nothing changed, it stands"
            said = f"version {done['version']}: {state}; {done['checks']} checks passed"
            if seen == fingerprint(address):  # no report changed meanwhile
                remember(inputs, out)
    _report(console, rows, folder, f"{said}; {time.monotonic() - began:.1f} s")


def _report(console: Console, rows: Mapping[str, int], folder: Path, said: str) -> None:
    printed = Printed(show_edge=False)
    printed.add_column("table")
    printed.add_column("rows", justify="right")
    for name, number in rows.items():
        printed.add_row(name, f"{number:,}")
    console.print()
    console.print(printed)
    console.print()
    console.print(said)
    console.print(f"it lies in {folder}", soft_wrap=True)
    console.print(f'ask it: {_command()} sql "from contested_figures limit 10"', soft_wrap=True)


def _command() -> str:
    """How the user can call this command from where they are."""
    called = Path(sys.argv[0])
    return "onrecord" if called.name != "onrecord" else os.path.relpath(called)
