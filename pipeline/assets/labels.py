"""What every asset is labelled with: kinds, owner, tags, columns, and the version of its code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import dagster as dg

from pipeline.assets.shown import OF_ASSETS, column_schema
from pipeline.made_by import made_by
from pipeline.schemas import BY_NAME
from pipeline.shards.rules import PARTS

_OWNER = "team:onrecord"
_CODE = {
    "stage_1_ingest": ("readers", "text", "lexicons", "assets/ingest.py"),
    "stage_2_clean": ("text", "lexicons", "assets/clean.py"),
    "stage_3_dedupe": ("text", "lexicons", "assets/dedupe.py"),
    "stage_4_extract": (*PARTS, "shards", "merge", "package", "assets/extract.py"),
    "stage_5_validate": ("package", "evaluate", "schemas", "assets/publish.py"),
    "stage_6_publish": ("package", "assets/publish.py"),
}
"""The code and data below `pipeline/` that makes the assets of a stage."""
_KINDS = {
    "extractions": {"python", "spacy"},
    "extract_rejects": {"python", "spacy"},
    "package": {"parquet", "csv", "duckdb"},
    "release": {"parquet", "csv", "duckdb"},
}
_OF_THE_REST = {"python", "arrow"}


def labelled(assets: Iterable[object]) -> list[Any]:
    """The assets with their labels, where they are made here."""
    return [
        each.map_asset_specs(_labelled) if isinstance(each, dg.AssetsDefinition) else each
        for each in assets
    ]


def _labelled(spec: dg.AssetSpec) -> dg.AssetSpec:
    name = spec.key.to_user_string()
    declared = OF_ASSETS.get(name)
    return spec.replace_attributes(
        owners=[_OWNER],
        kinds=_KINDS.get(name, _OF_THE_REST),
        tags={**spec.tags, "published": "yes" if name in BY_NAME else "no"},
        code_version=made_by(_CODE[spec.group_name or ""], []),
        metadata={
            **spec.metadata,
            **({"dagster/column_schema": column_schema(declared)} if declared else {}),
        },
    )
