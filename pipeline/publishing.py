"""A release made and published from the terminal, and what came of it said."""

from __future__ import annotations

import shlex
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console

from pipeline import settings
from pipeline.package.release.lock import publishing
from pipeline.package.tables.query import ask, open_release
from pipeline.readers.corpus import fingerprint
from pipeline.readers.shared.text import count
from pipeline.settings import Means
from pipeline.standing import made_of, remember, standing

_COUNTS = """\
select
  (select count(*) from documents), (select count(*) from rejects where stage = 'ingest'),
  (select count(*) from figures), (select count(distinct attributed_to_id) from figures),
  (select count(*) from quotes), (select count(*) from events),
  (select count(distinct contest) from contested_figures)"""


def publish_corpus(
    corpus: str | Path, out: Path, gold: Path | None = None, means: Means | None = None
) -> None:
    """Run the graph over a corpus, publish under `out`, and print what came of it.

    Where the latest release was made of just this, nothing is run. The folders have
    been looked at before (`check_corpus`, `ready_for_release`). Raises OnrecordError, and leaves
    what was published as it was, if a step or a check fails.
    """
    began = time.monotonic()
    console = Console(highlight=False, soft_wrap=True)
    waiting = Console(highlight=False, soft_wrap=True, stderr=True)
    address, means = settings.address(corpus), means or Means()
    gold = gold or settings.gold_for(address)
    # Held for the whole run, so that a second publisher learns at once and not after its work.
    with publishing(out):
        console.print(f"Publishing {corpus} to {out}")
        waiting.print("Comparing the reports and the code with those of the last release …")
        seen, inputs = fingerprint(address), made_of(address, gold, means.limit)
        stands = standing(inputs, out)
        if stands is not None:
            folder = stands.folder
            said = (
                f"Version {stands.version} is unchanged: it was made of these reports, by this code"
            )
        else:
            waiting.print("Starting the run (some seconds) …")
            from pipeline.running import run  # noqa: PLC0415 - Dagster takes seconds to load

            done = run(address, gold, out, means, seen)
            folder = Path(done["folder"])
            said = _outcome(done, out)
            if seen == fingerprint(address):  # no report changed meanwhile
                remember(inputs, out)
    told, table = _summary(folder)
    console.print(f"\n{told}\n{said}; {time.monotonic() - began:.1f} s")
    own = "" if out.resolve() == settings.RELEASES else f" --out {shlex.quote(str(out))}"
    console.print(f"Saved in {folder}. Read its README.md first, then ask it:")
    console.print(f'{settings.command()} sql{own} "from {table} limit 10"')


def _outcome(done: Mapping[str, Any], out: Path) -> str:
    """What became of a run: a new version, or why there is none."""
    if done["changed"]:
        return f"Version {done['version']} is published; {done['checks']} checks passed"
    clone = " that a clone comes with" if out.resolve() == settings.RELEASES else ""
    return (
        f"Version {done['version']} is unchanged: these reports give the same rows and files as "
        f"the release{clone}; {done['checks']} checks passed"
    )


def _summary(folder: Path) -> tuple[str, str]:
    """What the release holds, in words, and the table or view to look at first."""
    with open_release(folder) as connection:
        counts = ask(connection, _COUNTS).rows[0]
    documents, refused, figures, claimants, quotes, events, contests = counts
    skipped = f", {refused:,} skipped (the table rejects says why)" if refused else ""
    rival = f", {count(contests, 'contest')} (rival numbers of one event)" if contests else ""
    said = (
        f"{count(documents, 'report')} read{skipped}.\n"
        f"{count(figures, 'figure')} by {count(claimants, 'claimant')}, {count(quotes, 'quote')}, "
        f"{count(events, 'event')}{rival}."
    )
    return said, "contested_figures" if contests else "figures_read" if figures else "documents"
