"""What people see who wait: what is being done, in plain words, how far it is, how much is left."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import dagster as dg
from dagster import DagsterEvent
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

_LOG_SECONDS = 10.0
_SO_FAR = "So far "
"""How lines begin that only the log of the UI and output into files have: terminals have a bar."""
_BEGINS = {
    "ingest": "Reading the files",
    "clean": "Finding the headline, captions and text of each, and copies",
    "extract": "Finding figures, events and quotes",
    "incidents": "Merging what different reports say of one event",
    "package": "Writing the release and checking it",
}
"""What is said when a step begins."""


class _Lines(logging.Handler):
    """Turns Dagster's events into lines: what begins, what was found, warnings."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console
        self._began = time.monotonic()

    def emit(self, record: logging.LogRecord) -> None:
        meta: dict[str, object] = getattr(record, "dagster_meta", {})
        event = meta.get("dagster_event")
        if isinstance(event, DagsterEvent):
            self._event(event)
        elif record.levelno >= logging.INFO:
            self._message(str(meta.get("orig_message", "")), record.levelno)

    def _message(self, message: str, level: int) -> None:
        # Dagster warns of every step that it skips after a failure; the failure itself is said.
        shown_as_bar = self._console.is_terminal and message.startswith(_SO_FAR)
        if not shown_as_bar and not message.startswith("Dependencies for step"):
            mark = "[yellow]![/]" if level >= logging.WARNING else " "
            self._console.print(f"  {mark} {message}", highlight=False, soft_wrap=True)

    def _event(self, event: DagsterEvent) -> None:
        if event.event_type_value == "STEP_START" and event.step_key in _BEGINS:
            minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
            said = f"{minutes}:{seconds:02}  {_BEGINS[event.step_key]}"
            self._console.print(said, highlight=False)
        elif event.event_type_value == "ASSET_CHECK_EVALUATION":
            check = event.asset_check_evaluation_data
            if not check.passed and check.severity == dg.AssetCheckSeverity.WARN:
                self._message(check.description or check.check_name, logging.WARNING)


@dataclass(slots=True)
class Count:
    """How many documents are done, how many figures were found in them, and what is left.

    `total` is None where nobody knows how many there are. Documents that were known before do not
    count for the time that is left: it is reckoned from `start`.
    """

    total: int | None
    done: int = 0
    figures: int = 0
    began: float = 0.0
    known: int = 0

    def start(self) -> None:
        """Call this when the work itself begins."""
        self.began, self.known = time.monotonic(), self.done

    def __str__(self) -> str:
        if self.total is None:
            return f"{self.done:,} document{'' if self.done == 1 else 's'}"
        said = f"{self.done:,} of {self.total:,} documents"
        said += f", {self.figures:,} figures found" if self.figures else ""
        new = self.done - self.known
        if not new or self.done == self.total:
            return said
        seconds = (time.monotonic() - self.began) / new * (self.total - self.done)
        return f"{said}, {time_left(seconds)}"


def time_left(seconds: float) -> str:
    """A time to wait, as people say it."""
    if seconds < 60:
        return f"{max(5, 5 * round(seconds / 5))} s left"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min left"
    return f"{minutes // 60} h {minutes % 60} min left"


@contextmanager
def counting(
    total: int | None, log: Callable[[str], None]
) -> Iterator[tuple[Count, Callable[[int, int], None]]]:
    """A count and what to call with more documents done and figures found.

    It is shown as a bar in a terminal, and by `log` every few seconds.
    """
    console = Console(stderr=True)
    said = time.monotonic()
    count = Count(total, began=said)
    with Progress(
        TextColumn("   "),
        BarColumn(bar_width=20),
        TextColumn("{task.fields[said]}"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as progress:
        bar = progress.add_task("", total=total, said=str(count))

        def more(documents: int, figures: int = 0) -> None:
            nonlocal said
            count.done += documents
            count.figures += figures
            progress.update(bar, advance=documents, said=str(count))
            if time.monotonic() - said >= _LOG_SECONDS:
                said = time.monotonic()
                log(f"{_SO_FAR}{count}.")

        yield count, more


def _to_terminal(_init: dg.InitLoggerContext) -> logging.Logger:
    """A logger that prints progress to the terminal."""
    logger = logging.Logger("onrecord.progress", logging.DEBUG)
    logger.addHandler(_Lines(Console(stderr=True)))
    return logger


progress = dg.LoggerDefinition(
    logger_fn=_to_terminal, description="What is being done, in plain words."
)
