"""What people see who wait: a line for each asset at the terminal, and a bar of documents."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import dagster as dg
from dagster import DagsterEvent
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

_LOG_SECONDS = 10.0
_COUNTED = "documents read"


class _Lines(logging.Handler):
    """Turns Dagster's events into lines: assets made, checks that failed, warnings."""

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
        # Counts are for the log of the UI; at a terminal they are a bar.
        counts = self._console.is_terminal and f"{_COUNTED}," in message
        if not counts and not message.startswith("Dependencies for step"):
            mark = "[yellow]![/]" if level >= logging.WARNING else " "
            self._console.print(f"  {mark} {message}", highlight=False, soft_wrap=True)

    def _event(self, event: DagsterEvent) -> None:
        if event.event_type_value == "ASSET_MATERIALIZATION":
            made = event.materialization
            name = made.asset_key.to_user_string() if made.asset_key else "?"
            rows = made.metadata.get("dagster/row_count")
            count = f"{rows.value:>7,} rows" if rows is not None else " " * 12
            seconds = time.monotonic() - self._began
            self._console.print(f"  {name:<18}{count}  {seconds:6.1f} s", highlight=False)
        elif event.event_type_value == "ASSET_CHECK_EVALUATION":
            check = event.asset_check_evaluation_data
            if not check.passed and check.severity == dg.AssetCheckSeverity.WARN:
                self._message(check.description or check.check_name, logging.WARNING)


@contextmanager
def counting(total: int, log: Callable[[str], None]) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of documents just done, which a bar and `log` show."""
    began = said = time.monotonic()
    done = 0
    with Progress(
        TextColumn("  documents"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[speed]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not Console(stderr=True).is_terminal,
    ) as progress:
        bar = progress.add_task("", total=total, speed="")

        def tell(more: int) -> None:
            nonlocal done, said
            done += more
            now = time.monotonic()
            speed = f"{done / max(now - began, 0.001):.1f} a second"
            progress.update(bar, advance=more, speed=speed)
            if now - said >= _LOG_SECONDS:
                said = now
                log(f"{done:,} of {total:,} {_COUNTED}, {speed}.")

        yield tell


def _to_terminal(_init: dg.InitLoggerContext) -> logging.Logger:
    """A logger that prints progress to the terminal."""
    logger = logging.Logger("onrecord.progress", logging.DEBUG)
    logger.addHandler(_Lines(Console(stderr=True)))
    return logger


progress = dg.LoggerDefinition(
    logger_fn=_to_terminal, description="One line for each asset as it is made."
)
