"""The README of a release, made from the declarations and the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Any

import pyarrow as pa

from pipeline.about import About
from pipeline.package.metadata.dataset_card import card_head
from pipeline.package.metadata.dictionary import DICTIONARY
from pipeline.package.metadata.held_out import QUALITY, describe_quality
from pipeline.package.metadata.reading import READING
from pipeline.package.tables.tables import rows_of
from pipeline.package.tables.views import VIEWS
from pipeline.package.tables.views.asked import asked
from pipeline.schemas import TABLES
from pipeline.schemas.sql import identifier, literal

README = "README.md"
_SOME_NAME = "a name"
_SOME_SIDE = "a side"


def write_readme(
    about: About,
    tables: Mapping[str, pa.Table],
    version: str,
    quality: Mapping[str, Any] | None,
) -> str:
    """The text of README.md; the same tables, version and quality give the same text."""
    template = Path(__file__).with_name("readme_template.md").read_text(encoding="utf-8")
    return card_head(about, tables) + Template(template).substitute(
        title=about.title,
        version=version,
        description=about.description,
        tables="\n".join(_tables(tables)),
        views="\n".join(_views(tables)),
        dictionary=DICTIONARY,
        reading=READING,
        alias=literal(_alias(tables) or _SOME_NAME),
        side=literal(_side(tables) or _SOME_SIDE),
        quality=describe_quality(quality),
        quality_file=QUALITY,
        rights=about.rights,
        citation=about.citation(version),
    )


def _tables(tables: Mapping[str, pa.Table]) -> Iterator[str]:
    """A line for each table but those of hand-made rows where there are none."""
    for declared in TABLES:
        rows = tables[declared.name].num_rows
        if rows or declared.name not in ("gold", "corrections"):
            yield _line(declared.name, rows, declared.description)


def _views(tables: Mapping[str, pa.Table]) -> Iterator[str]:
    with asked(tables) as connection:
        for view in VIEWS:
            counted = connection.execute(f"select count(*) from {identifier(view.name)}").fetchall()
            yield _line(view.name, counted[0][0], view.declared.description)


def _line(name: str, rows: int, description: str) -> str:
    said = description.partition(". ")[0].removesuffix(".").removeprefix("One row for each ")
    return f"| `{name}` | {rows} | {said} |"


def _alias(tables: Mapping[str, pa.Table]) -> str | None:
    """The shortest name of the actor that is credited with most figures."""
    credited = Counter(tables["figures"]["attributed_to_id"].drop_null().to_pylist())
    actors = {row["actor_id"]: row for row in rows_of(tables["actors"])}
    if not credited:
        return None
    actor = actors[min(credited, key=lambda each: (-credited[each], each))]
    names: list[str] = [actor["name"], *(actor["aliases"] or actor["name"]).split("; ")]
    return min(names, key=lambda name: (len(name), name))


def _side(tables: Mapping[str, pa.Table]) -> str | None:
    """The side whose actors are quoted most."""
    sides = {row["actor_id"]: row["side"] for row in rows_of(tables["actors"])}
    speakers = tables["quotes"]["speaker_id"].drop_null().to_pylist()
    quoted: Counter[str] = Counter(side for each in speakers if (side := sides.get(each)))
    return min(quoted, key=lambda side: (-quoted[side], side), default=None)
