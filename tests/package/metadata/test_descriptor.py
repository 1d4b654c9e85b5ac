import hashlib
import json

import pytest
from frictionless import Package

from pipeline.package.tables.tables import to_table
from pipeline.schemas import BY_NAME, TABLES
from pipeline.schemas.descriptors import table_of, unknown_keys

from ..samples import rows


@pytest.fixture(scope="module")
def package(released):
    return json.loads((released / "latest" / "datapackage.json").read_text(encoding="utf-8"))


def test_frictionless_takes_the_package_as_it_stands(released):
    report = Package(str(released / "latest" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])


def test_every_file_of_data_is_described_with_its_size_and_hash(released, package):
    paths = [resource["path"] for resource in package["resources"]]
    assert paths == [
        path
        for table in TABLES
        for path in (f"data/{table.name}.csv", f"data/{table.name}.parquet")
    ]
    for resource in package["resources"]:
        data = (released / "latest" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_both_forms_carry_the_schema_of_the_declaration(package):
    for resource in package["resources"]:
        name = resource["name"].removesuffix("-parquet")
        assert resource["schema"] == BY_NAME[name].descriptor()


def test_the_declarations_can_be_read_back(package):
    tables = [table_of(each) for each in package["resources"] if each["format"] == "csv"]
    for table, declared in zip(tables, TABLES, strict=True):
        assert table.descriptor() == declared.descriptor()
        assert table.sort_columns == declared.sort_columns
        assert to_table(table, rows()[table.name]).equals(to_table(declared, rows()[declared.name]))


def test_sources_are_told(package):
    assert package["version"] == "1.0.0"
    assert package["sources"] == [
        {
            "title": "Rival tolls after the fall of Tarsin, The Herald, 2019-05-04",
            "path": "https://example.org/herald.txt",
        },
        {
            "title": "Tarsin, a day later, 2019-05-04",
            "path": "https://example.org/north/courier.txt",
        },
    ]


def test_no_key_is_misspelt_and_nothing_tells_the_time(package):
    assert unknown_keys(package) == []
    assert "created" not in package
