"""Tables as Parquet files: the same rows give the same bytes."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_ROWS_OF_GROUP = 65_536
_ZSTD_LEVEL = 9


def write_parquet(table: pa.Table, path: Path) -> None:
    """Write the table, its field descriptions in the schema; zstd, row groups of 65,536 rows."""
    pq.write_table(
        table,
        path,
        version="2.6",
        compression="zstd",
        compression_level=_ZSTD_LEVEL,
        row_group_size=_ROWS_OF_GROUP,
        use_dictionary=True,
        write_statistics=True,
        store_schema=True,
    )


def read_parquet(path: Path) -> pa.Table:
    """The table, its rows in the order of the file.

    Raises pyarrow.ArrowInvalid or OSError where the file is no Parquet file.
    """
    return pq.ParquetFile(path).read()
