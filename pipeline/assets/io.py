"""Tables between assets: Arrow files, in a folder for each run."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import dagster as dg
import pyarrow as pa

from pipeline.errors import OnrecordError

_KEPT = 2


class Tables(dg.ConfigurableIOManager):
    """Keeps the table of each asset as `{folder}/{run}/{asset}.arrow`: no two runs write one file.

    A run reads what it made itself, else what the run that it repeats made, else what was made
    last. So `folder` is for one corpus. Of each table the last two are kept.

    The files are as tables are in memory: of a table that is read only the columns that are looked
    at are fetched, and the system can drop them again.
    """

    folder: str

    def handle_output(self, context: dg.OutputContext, obj: pa.Table) -> None:
        """Write the table beside its place and move it there, so that no reader sees a part."""
        name = context.asset_key.to_python_identifier()
        path = Path(self.folder) / context.run_id / f"{name}.arrow"
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".part")
        with pa.OSFile(str(beside), "wb") as file, pa.ipc.new_file(file, obj.schema) as writer:
            writer.write_table(obj)
        beside.replace(path)
        context.add_output_metadata({"bytes": path.stat().st_size})
        for old in self._made(name)[_KEPT:]:
            if not _is_running(old.parent.name, context.step_context.instance):
                old.unlink(missing_ok=True)
                _remove_if_empty(old.parent)

    def load_input(self, context: dg.InputContext) -> pa.Table:
        """The table of an upstream asset."""
        name = context.asset_key.to_python_identifier()
        run: dg.DagsterRun | None = context.step_context.dagster_run
        while run is not None:
            path = Path(self.folder) / run.run_id / f"{name}.arrow"
            if path.exists():
                return _read(path)
            before = run.parent_run_id
            run = context.step_context.instance.get_run_by_id(before) if before else None
        return self.read(name)

    def read(self, name: str) -> pa.Table:
        """The table that was last made of the asset of that name."""
        made = self._made(name)
        if not made:
            raise OnrecordError(f"The table {name} was not made yet: materialize it first.")
        return _read(made[0])

    def _made(self, name: str) -> list[Path]:
        """The tables of an asset by all runs, the last one first."""
        made = Path(self.folder).glob(f"*/{name}.arrow")
        return sorted(made, key=lambda path: path.stat().st_mtime_ns, reverse=True)


def _read(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()


def _is_running(run_id: str, instance: dg.DagsterInstance) -> bool:
    run = instance.get_run_by_id(run_id)
    return run is not None and not run.is_finished


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
