import csv

import pandas as pd
import pytest

from pipeline.package.tables.csv_file import from_csv, to_csv
from pipeline.package.tables.tables import to_table
from pipeline.schemas import BY_NAME, TABLES

from ..samples import blank, rows

REJECTS = BY_NAME["rejects"]


def reject(**values):
    return blank("rejects", file_name="a.txt", stage="ingest", reason="It is empty.") | values


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_a_table_comes_back_from_its_csv(name, tmp_path):
    table = to_table(BY_NAME[name], rows()[name])
    path = tmp_path / "table.csv"
    path.write_bytes(to_csv(table))
    assert from_csv(BY_NAME[name], path).equals(table)


HEADER = b"file_name,member,record,char_start,char_end,stage,reason"


def test_lines_end_as_the_standard_has_it_and_only_what_must_be_is_quoted():
    data = to_csv(to_table(REJECTS, [reject(reason='Not "UTF-8",\nsorry.')]))
    assert data == (HEADER + b'\r\na.txt,,,,,ingest,"Not ""UTF-8"",\nsorry."\r\n')


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+7 dead", "'+7 dead"),
        ("- a list", "'- a list"),
        ("@user", "'@user"),
        ("\tcut", "'\tcut"),
        ("\rcut", "'\rcut"),
        ("'=1+1", "''=1+1"),
        ("''-", "'''-"),
        ("'quoted'", "'quoted'"),
        ("1-2", "1-2"),
        (" =1", " =1"),
    ],
)
def test_no_text_runs_as_a_formula_and_none_is_lost(text, cell, tmp_path):
    table = to_table(REJECTS, [reject(reason=text)])
    path = tmp_path / "rejects.csv"
    path.write_bytes(to_csv(table))
    with path.open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file))[1][-1] == cell
    assert from_csv(REJECTS, path).equals(table)


def test_numbers_are_written_as_numbers(tmp_path):
    place = rows()["places"][0] | {"latitude": -33.0, "longitude": 0.1}
    data = to_csv(to_table(BY_NAME["places"], [place])).decode()
    assert ",-33,0.1," in data


def test_pandas_reads_the_same_columns_and_nulls(tmp_path):
    path = tmp_path / "figures.csv"
    path.write_bytes(to_csv(to_table(BY_NAME["figures"], rows()["figures"])))
    frame = pd.read_csv(path)
    assert list(frame.columns) == list(BY_NAME["figures"].columns)
    assert sorted(frame["value"]) == [7, 12, 30, 40, 95]
    assert frame["part_of"].isna().all()


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (b"other,header\r\n", "header"),
        (HEADER + b"\r\na.txt,,,x,,ingest,cut\r\n", "int"),
        (HEADER + b"\r\na.txt,1\r\n", "shorter"),
        (b"\xff\xfe", "decode"),
    ],
)
def test_a_file_of_another_form_is_refused(spoilt, said, tmp_path):
    path = tmp_path / "rejects.csv"
    path.write_bytes(spoilt)
    with pytest.raises(ValueError, match=said):
        from_csv(REJECTS, path)
