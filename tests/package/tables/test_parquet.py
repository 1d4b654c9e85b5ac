import pyarrow.parquet as pq
import pytest

from pipeline.package.tables.parquet import read_parquet, write_parquet
from pipeline.package.tables.tables import to_table
from pipeline.schemas import BY_NAME, TABLES

from ..samples import rows


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_a_table_comes_back_with_its_types_and_descriptions(name, tmp_path):
    table = to_table(BY_NAME[name], rows()[name])
    write_parquet(table, tmp_path / "table.parquet")
    read = read_parquet(tmp_path / "table.parquet")
    assert read.equals(table)
    assert read.schema.equals(BY_NAME[name].arrow, check_metadata=True)


def test_the_same_table_gives_the_same_bytes(tmp_path):
    for file, order in (("a", 1), ("b", -1)):
        table = to_table(BY_NAME["figures"], rows()["figures"][::order])
        write_parquet(table, tmp_path / file)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_columns_are_compressed_with_zstd(tmp_path):
    write_parquet(to_table(BY_NAME["figures"], rows()["figures"]), tmp_path / "a")
    assert pq.ParquetFile(tmp_path / "a").metadata.row_group(0).column(0).compression == "ZSTD"
