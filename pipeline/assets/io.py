"""Tables between assets: Arrow files, and what the UI shows of each."""

from __future__ import annotations

import os
from pathlib import Path

import dagster as dg
import pyarrow as pa

from pipeline.schemas.table import Table

_PREVIEW_ROWS = 10
_PREVIEW_CHARS = 120


class Tables(dg.ConfigurableIOManager):
    """Keeps the table of each asset as `{folder}/{asset}.arrow`.

    The files are as tables are in memory: of a table that is read only the columns that are looked
    at are fetched, and the system can drop them again.
    """

    folder: str

    def _path(self, name: str) -> Path:
        return Path(self.folder) / f"{name}.arrow"

    def handle_output(self, context: dg.OutputContext, obj: pa.Table) -> None:
        """Write the table beside its place and move it there, so that no reader sees a part."""
        path = self._path(context.asset_key.to_python_identifier())
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}.tmp")
        with pa.OSFile(str(beside), "wb") as file, pa.ipc.new_file(file, obj.schema) as writer:
            writer.write_table(obj)
        beside.replace(path)
        context.add_output_metadata({"bytes": path.stat().st_size})

    def load_input(self, context: dg.InputContext) -> pa.Table:
        """The table of an upstream asset."""
        return self.read(context.asset_key.to_python_identifier())

    def read(self, name: str) -> pa.Table:
        """The table of the asset of that name."""
        return pa.ipc.open_file(pa.memory_map(str(self._path(name)))).read_all()


def described(declared: Table, table: pa.Table) -> dict[str, dg.MetadataValue]:
    """What every materialization shows: row count, column schema, a preview."""
    return {
        "dagster/row_count": dg.MetadataValue.int(table.num_rows),
        "dagster/column_schema": dg.MetadataValue.table_schema(column_schema(declared)),
        "preview": dg.MetadataValue.md(preview(table)),
    }


def column_schema(declared: Table) -> dg.TableSchema:
    """The declaration of a table as the UI shows it."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                name=field.name,
                type=field.type,
                description=field.description,
                constraints=dg.TableColumnConstraints(
                    nullable=not field.required, unique=declared.primary_key == (field.name,)
                ),
            )
            for field in declared.fields
        ]
    )


def preview(table: pa.Table, rows: int = _PREVIEW_ROWS) -> str:
    """The first rows as a Markdown table; long cells are cut."""
    shown = table.slice(0, rows).to_pandas().astype("string").fillna("")
    cut = shown.map(_one_line)
    return str(cut.to_markdown(index=False)) if len(cut) else "no rows"


def _one_line(cell: str) -> str:
    flat = " ".join(cell.split()).replace("|", "\\|")
    return flat if len(flat) <= _PREVIEW_CHARS else flat[: _PREVIEW_CHARS - 1] + "…"
