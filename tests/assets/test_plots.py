"""Plots for the UI: as quick to draw for a war as for a battle."""

import pandas as pd
import pytest
from matplotlib.axes import Axes

from pipeline.assets.plots import killed_by_claimant


@pytest.mark.parametrize("count", [3, 3000])
def test_few_of_many_numbers_are_written_beside_their_marks(count: int, monkeypatch):
    written: list[str] = []
    monkeypatch.setattr(Axes, "annotate", lambda self, text, *rest, **how: written.append(text))
    claimants = ["the ministry", "a monitor"]
    rows = [
        {"attributed_to": claimants[n % 2], "measure": "killed", "value": float(n // 2)}
        for n in range(count)
    ]
    picture = killed_by_claimant(pd.DataFrame(rows + rows))
    assert picture is not None
    assert picture.startswith("![Numbers of killed")
    assert len(written) == min(count, 24)
    assert f"{(count - 1) // 2:,}" in written
