"""The SQL compiled from a declaration finds the faults that Frictionless finds, and no others."""

import datetime as dt

from frictionless import Resource, Schema
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.package.tables.csv_file import as_text
from pipeline.package.tables.tables import to_table
from pipeline.package.validate.validate import check_rows
from pipeline.schemas import Field, Table

ANY = Table(
    name="any",
    title="Any",
    description="Every kind of column and constraint.",
    fields=(
        Field("key", "string", "Its key.", required=True, pattern="k[0-9]+"),
        Field("kind", "string", "One of three.", enum=("a", "b", "c")),
        Field("count", "integer", "A count.", minimum=0, maximum=9),
        Field("share", "number", "A share.", minimum=0, maximum=1),
        Field("day", "date", "A day."),
        Field("said", "boolean", "Whether it is said.", required=True),
    ),
    primary_key=("key",),
)
LOOSE = Table(
    ANY.name,
    ANY.title,
    ANY.description,
    tuple(Field(field.name, field.type, field.description) for field in ANY.fields),
    order=("key",),
)
"""The same without constraints, to make faulty rows of."""

row = st.fixed_dictionaries(
    {
        "key": st.sampled_from(["k1", "k2", "k33", "k", "x1", "k1x"]),
        "kind": st.sampled_from([None, "a", "c", "d", "A"]),
        "count": st.sampled_from([None, -1, 0, 9, 10, 2**60]),
        "share": st.sampled_from([None, -0.001, 0.0, 0.5, 1.0, 1.001]),
        "day": st.sampled_from([None, dt.date(2019, 3, 3)]),
        "said": st.sampled_from([None, True, False]),
    }
)


@settings(max_examples=60, deadline=None)
@given(st.lists(row, max_size=6))
def test_both_find_the_same_faults(rows):
    table = to_table(LOOSE, rows)
    listed = table.to_pylist()
    ours = {(problem.row, problem.column) for problem in check_rows(ANY, table)}
    data = [list(ANY.columns), *([as_text(value) for value in each.values()] for each in listed)]
    report = Resource(data=data, schema=Schema.from_descriptor(ANY.descriptor())).validate()
    theirs = {
        (listed[fault.row_number - 2]["key"], getattr(fault, "field_name", None) or "key")
        for fault in report.tasks[0].errors
        if fault.type not in ("source-error",)
    }
    assert ours == theirs
