import pytest

from pipeline.package.validate.validate import check_keys
from pipeline.schemas import TABLES

from ..samples import contested, tables

KEYS = [(table.name, key) for table in TABLES for key in table.foreign_keys]


def test_the_samples_point_at_rows_that_are_there():
    assert check_keys(tables()) == []


@pytest.mark.parametrize(("name", "key"), KEYS, ids=lambda part: getattr(part, "field", part))
def test_each_foreign_key_that_points_at_nothing_is_named(name, key):
    given = contested()[name]
    given[0][key.field] = "nowhere"
    problems = check_keys(tables({name: given}))
    named = [each for each in problems if each.table == name and each.column == key.field]
    assert [each.message for each in named] == [f"nowhere is no {key.to} of the table {key.table}"]
