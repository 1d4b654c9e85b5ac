"""Tables as Parquet files: the same rows give the same bytes."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.package.tables.spooled import ROWS, spooled

_ZSTD_LEVEL = 9


def write_parquet(table: pa.Table, path: Path) -> None:
    """Write the table, its field descriptions in the schema; zstd, row groups of 65,536 rows."""
    with pq.ParquetWriter(
        path,
        table.schema,
        version="2.6",
        compression="zstd",
        compression_level=_ZSTD_LEVEL,
        use_dictionary=True,
        write_statistics=True,
        store_schema=True,
    ) as writer:
        for at in range(0, max(1, table.num_rows), ROWS):
            # The layout of the rows in memory does not matter: each group is one piece.
            writer.write_table(table.slice(at, ROWS).combine_chunks(), row_group_size=ROWS)


def read_parquet(path: Path) -> pa.Table:
    """The table, its rows in the order of the file.

    Raises pyarrow.ArrowInvalid or OSError where the file is no Parquet file.
    """
    with pq.ParquetFile(path) as file:
        groups = range(file.num_row_groups)
        return spooled(file.schema_arrow, (file.read_row_group(each) for each in groups))
