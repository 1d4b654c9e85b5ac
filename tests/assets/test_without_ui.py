"""Without the extra `ui` everything is made, only without plots."""

from pathlib import Path

import pytest

from pipeline import ui
from pipeline.assets import tables
from pipeline.errors import OnrecordError
from pipeline.schemas import BY_NAME

QUOTE = {
    field.name: {"string": "x", "integer": 1, "number": 1.0, "boolean": True}.get(field.type)
    for field in BY_NAME["quotes"].fields
}


def test_a_table_is_made_with_plots_only_where_they_can_be_drawn(monkeypatch):
    declared = BY_NAME["quotes"]
    drawn = tables.made(declared, iter([QUOTE])).metadata
    monkeypatch.setattr(tables, "find_spec", lambda name: None)
    plain = tables.made(declared, iter([QUOTE]))
    assert plain.value.num_rows == 1
    assert drawn.keys() - plain.metadata.keys() == {"who is quoted"}


def test_the_ui_says_what_it_lacks(monkeypatch):
    monkeypatch.setattr(ui, "find_spec", lambda name: None)
    with pytest.raises(OnrecordError, match="install the extra"):
        ui.serve(3000, "seeds", Path("out"))
