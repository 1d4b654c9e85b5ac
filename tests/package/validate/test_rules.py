import duckdb
import pytest

from pipeline.package.tables.tables import to_table
from pipeline.package.validate.rules import RULES, rules_for
from pipeline.schemas import TABLES


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_rule_of_a_table_is_a_condition_over_its_columns(table):
    with duckdb.connect() as connection:
        connection.register("checked", to_table(table, []))
        for rule in rules_for(table):
            connection.execute(f"select * from checked where not ({rule.condition})")


def test_every_rule_speaks_of_a_table_and_names_the_columns_it_reads():
    for rule in RULES:
        assert any(rule.holds_for(table) for table in TABLES), rule
        assert all(column in rule.condition for column in rule.columns), rule
