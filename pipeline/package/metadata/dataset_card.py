"""The head of README.md that makes it a Hugging Face dataset card: a viewer for every table."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import yaml

from pipeline.about import About
from pipeline.package.metadata.descriptor import parquet_path

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_DEFAULT = "figures"


def card_head(about: About, tables: Mapping[str, pa.Table]) -> str:
    """The YAML block, one configuration a table, the figures shown first.

    Tables without rows have none: there is nothing to show, and loaders fail on them.
    """
    said = {
        "pretty_name": about.title,
        **({"license": about.licence.name.lower()} if about.licence else {}),
        "language": ["en"],
        **({"tags": [each.replace(" ", "-") for each in about.keywords]} if about.keywords else {}),
        "size_categories": [_size(sum(table.num_rows for table in tables.values()))],
        "configs": [_configuration(name) for name, table in tables.items() if table.num_rows],
    }
    return "---\n" + yaml.safe_dump(said, sort_keys=False, allow_unicode=True) + "---\n\n"


def _configuration(name: str) -> dict[str, str | bool]:
    made: dict[str, str | bool] = {"config_name": name, "data_files": parquet_path(name)}
    return made | ({"default": True} if name == _DEFAULT else {})


def _size(rows: int) -> str:
    return next((name for most, name in _SIZES if rows < most), "n>1M")
