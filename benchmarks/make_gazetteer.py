"""Makes the gazetteer that is shipped, from packages of GeoNames and ISO data and our supplement.

`python -m benchmarks.make_gazetteer` (or `make gazetteer`) writes the tables that
`pipeline/extract/places/index.py` loads: after an upgrade of the packages, or a change of the
supplement or of how names are spelt. A test tells when they are out of date.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.gazetteer_sources import entries, stamp
from pipeline.extract.places import index

_ORDERS = {"place": "row", "name": "key, row", "spelling": "skeleton, key"}
MADE_OF = b"made_of"
"""The key of the files' metadata that has the hash of what they were made of."""


def main() -> None:
    """Write the tables anew."""
    connection = index.build(entries())
    for name, path in index.TABLES.items():
        cursor = connection.execute(f"SELECT * FROM {name} ORDER BY {_ORDERS[name]}")
        columns = [column[0] for column in cursor.description]
        values = zip(*cursor.fetchall(), strict=True)
        table = pa.table(dict(zip(columns, map(list, values), strict=True)))
        table = table.replace_schema_metadata({MADE_OF: stamp().encode()})
        path.parent.mkdir(exist_ok=True)
        pq.write_table(table, path, compression="zstd", compression_level=19)
        print(f"{path.name}: {table.num_rows:,} rows, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
