"""DICTIONARY.md: every table and view of a release, column by column, and the rules of its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

import pyarrow as pa

from pipeline.evaluate.report import MATCHED
from pipeline.package.tables.views import VIEWS
from pipeline.package.validate.rules import RULES, rules_for
from pipeline.schemas import TABLES
from pipeline.schemas.contested_figures import CONTEST_RULE, CONTESTS_SQL
from pipeline.schemas.dictionary import bullets, dictionary
from pipeline.schemas.killed import KILLED_RULE, KILLED_SQL

DICTIONARY = "DICTIONARY.md"
_MATCHED = f"""## When a published value is right
The table `gold` compares rows annotated by hand with published ones. {MATCHED}

"""


def write_dictionary(tables: Mapping[str, pa.Table], version: str) -> str:
    """The text of DICTIONARY.md; the same tables and version give the same text."""
    template = Path(__file__).with_name("dictionary_template.md")
    return Template(template.read_text(encoding="utf-8")).substitute(
        version=version,
        tables="\n".join(dictionary(table) for table in TABLES),
        views="\n".join(dictionary(view.declared) for view in VIEWS),
        matched=_MATCHED if tables["gold"].num_rows else "",
        rules=bullets(_rules()),
        sides="\n".join(_sides(tables["actors"])),
        contest_rule=bullets(CONTEST_RULE),
        contests_sql=CONTESTS_SQL,
        killed_rule=bullets(KILLED_RULE),
        killed_sql=KILLED_SQL,
    )


def _rules() -> Iterator[str]:
    for rule in RULES:
        names = ", ".join(f"`{table.name}`" for table in TABLES if rule in rules_for(table))
        yield f"{rule.meaning}: `{rule.condition}` ({names})"


def _sides(actors: pa.Table) -> Iterator[str]:
    for side, number in sorted(Counter(actors["side"].drop_null().to_pylist()).items()):
        yield f"| {side} | {number} |"
    yield f"| null | {actors['side'].null_count} |"
