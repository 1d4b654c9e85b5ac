"""Tables in Parquet files."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.readers.document import UnreadableError
from pipeline.readers.shared.text import shown
from pipeline.readers.tables.table import Table
from pipeline.readers.tables.trees import table_of_records

_BATCH = 200
_BROKEN = (pa.ArrowException, OSError, ValueError, OverflowError)
_LARGEST = 4 * 1024 * 1024 * 1024


def table_of(data: bytes) -> Table:
    """The table of a Parquet file, read a few rows at a time.

    Raises UnreadableError for a broken file and one that would fill the memory.
    """
    try:
        about = pq.read_metadata(io.BytesIO(data))
        size = sum(about.row_group(at).total_byte_size for at in range(about.num_row_groups))
    except _BROKEN as error:
        raise _refused(error) from error
    if size > _LARGEST:
        raise UnreadableError(f"it unpacks to {size:,} bytes, more than {_LARGEST:,}; split it")
    return table_of_records(lambda: _records(data))


def _refused(error: Exception) -> UnreadableError:
    return UnreadableError(f"a broken Parquet file ({shown(str(error))})")


def _records(data: bytes) -> Iterator[Mapping[str, Any]]:
    try:
        file = pq.ParquetFile(io.BytesIO(data))
        for batch in file.iter_batches(batch_size=_BATCH):
            yield from batch.to_pylist()
    except _BROKEN as error:
        raise _refused(error) from error
