import re

import duckdb
import pytest

from pipeline.lexicons import load
from pipeline.package.views import VIEWS, group_patterns


@pytest.mark.parametrize("entry", load("counted_groups"), ids=lambda entry: entry["id"])
def test_each_group_fires_on_its_example_alone(entry):
    pattern = group_patterns()[entry["id"]]
    with duckdb.connect() as connection:
        fires = "select regexp_matches(?, ?)"
        assert connection.execute(fires, [entry["example"], pattern]).fetchone() == (True,)
        assert connection.execute(fires, [entry["counter_example"], pattern]).fetchone() == (False,)
    assert re.search(pattern, entry["example"])
    assert entry["id"] in VIEWS["contested_figures"].sql
