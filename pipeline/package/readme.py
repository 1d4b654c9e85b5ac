"""The README of a release, made from the declarations and the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from string import Template
from typing import Any

import pyarrow as pa

from pipeline.package.about import DESCRIPTION, RIGHTS, TITLE, citation
from pipeline.package.dataset_card import card_head
from pipeline.package.held_out import QUALITY, describe_quality
from pipeline.package.rules import RULES, rules_for
from pipeline.package.views import VIEWS
from pipeline.schemas import TABLES, Table
from pipeline.schemas.contested_figures import CONTEST_RULE, CONTESTS_SQL
from pipeline.schemas.dictionary import dictionary
from pipeline.schemas.killed import KILLED_RULE, KILLED_SQL

README = "README.md"
_QUALITY_FILE = (
    f"- `{QUALITY}`: how often rows and links are right, on these reports and on others.\n"
)


def write_readme(
    tables: Mapping[str, pa.Table],
    version: str,
    quality: Mapping[str, Any] | None,
    declared: Sequence[Table] = TABLES,
) -> str:
    """The text of README.md; the same tables, version and quality give the same text."""
    template = files("pipeline.package").joinpath("readme_template.md").read_text(encoding="utf-8")
    return card_head(tables) + Template(template).substitute(
        title=TITLE,
        version=version,
        description=DESCRIPTION,
        overview="\n".join(_overview(table, tables[table.name].num_rows) for table in declared),
        quality_file=_QUALITY_FILE,
        contests_rule=CONTEST_RULE,
        contests=CONTESTS_SQL,
        views="\n".join(f"- `{view.name}`. {view.declared.description}" for view in VIEWS),
        killed_rule=KILLED_RULE,
        killed=KILLED_SQL,
        rights=RIGHTS,
        citation=citation(version),
        quality=describe_quality(quality),
        dictionary="\n".join(dictionary(table) for table in declared),
        rules="\n".join(_rules(declared)),
    )


def _overview(table: Table, rows: int) -> str:
    return f"| `{table.name}` | {rows} | {table.description} |"


def _rules(declared: Sequence[Table]) -> list[str]:
    lines = []
    for rule in RULES:
        names = [f"`{table.name}`" for table in declared if rule in rules_for(table)]
        lines.append(f"- {rule.meaning}: `{rule.condition}` ({', '.join(names)})")
    return lines
