"""Foreign keys over all tables of a release."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from pipeline.package.problems import Problem, row_ids
from pipeline.schemas import BY_NAME, ForeignKey, Table


def check_keys(
    tables: Mapping[str, pa.Table], declared: Mapping[str, Table] = BY_NAME
) -> list[Problem]:
    """Every value of a foreign key that no row of the table it points at has.

    `tables` are by name; a key is checked only where both of its tables are among them.
    """
    problems = []
    for name, table in tables.items():
        for key in declared[name].foreign_keys:
            if key.table in tables and {key.field} <= set(table.schema.names):
                problems += _check(declared[name], key, table, tables[key.table])
    return problems


def _check(declared: Table, key: ForeignKey, table: pa.Table, target: pa.Table) -> list[Problem]:
    known = set(target[key.to].to_pylist())
    values = table[key.field].to_pylist()
    dangling = [i for i, value in enumerate(values) if value is not None and value not in known]
    if not dangling:
        return []
    ids = row_ids(declared, table)
    return [
        Problem(
            declared.name,
            ids[i],
            key.field,
            f"{values[i]} is no {key.to} of the table {key.table}",
        )
        for i in dangling
    ]
