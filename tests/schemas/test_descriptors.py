import pytest

from pipeline.schemas import TABLES
from pipeline.schemas.descriptors import table_of, unknown_keys


def resource(table):
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "schema": table.descriptor(),
        "onrecord:order": list(table.order),
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_declaration_comes_back_from_its_schema(table):
    assert table_of(resource(table)) == table


def test_a_good_descriptor_has_no_unknown_keys():
    assert unknown_keys({"name": "x", "resources": [resource(table) for table in TABLES]}) == []


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda p: p.update(licences=[]), "the package has the unknown key licences"),
        (lambda p: p["resources"][0].update(mediaType="x"), "unknown key mediaType"),
        (lambda p: p["resources"][0]["schema"].update(primary_key="x"), "key primary_key"),
        (
            lambda p: p["resources"][0]["schema"]["fields"][0].update(constraint={}),
            "field doc_id of resource documents has the unknown key constraint",
        ),
        (
            lambda p: p["resources"][0]["schema"]["fields"][0]["constraints"].update(max=1),
            "unknown key max",
        ),
        (
            lambda p: p["resources"][0]["schema"]["foreignKeys"][0].update(field="x"),
            "a foreign key of resource documents has the unknown key field",
        ),
    ],
)
def test_a_misspelt_key_is_named_with_its_place(spoil, said):
    package = {"name": "x", "resources": [resource(TABLES[0])]}
    spoil(package)
    (message,) = unknown_keys(package)
    assert said in message
