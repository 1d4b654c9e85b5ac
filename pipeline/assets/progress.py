"""One line for each asset as it is made, for people who wait at a terminal."""

from __future__ import annotations

import logging
import time

import dagster as dg
from dagster import DagsterEvent
from rich.console import Console


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
        if not message.startswith("Dependencies for step"):
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


def _to_terminal(_init: dg.InitLoggerContext) -> logging.Logger:
    """A logger that prints progress to the terminal."""
    logger = logging.Logger("onrecord.progress", logging.DEBUG)
    logger.addHandler(_Lines(Console(stderr=True)))
    return logger


progress = dg.LoggerDefinition(
    logger_fn=_to_terminal, description="One line for each asset as it is made."
)
