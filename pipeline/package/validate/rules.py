"""What must hold within a row beyond its types, as data: SQL conditions over its columns.

The rules are in `rules.yaml` and in the DICTIONARY.md of every release; DuckDB runs them as they
are.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from pipeline.schemas import Table


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition for the rows of every table that has all of `columns`, or of `table` alone."""

    columns: tuple[str, ...]
    condition: str
    meaning: str
    table: str | None = None

    def holds_for(self, declared: Table) -> bool:
        """Whether the rule speaks of this table."""
        return self.table in (None, declared.name) and set(self.columns) <= set(declared.columns)


RULES = tuple(
    Rule(**{**entry, "columns": tuple(entry["columns"])})
    for entry in yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
)


def rules_for(declared: Table) -> tuple[Rule, ...]:
    """The rules that the rows of the table keep."""
    return tuple(rule for rule in RULES if rule.holds_for(declared))
