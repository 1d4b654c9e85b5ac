"""`croissant.json`: the release as Croissant 1.0 (MLCommons) describes a dataset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.about import About
from pipeline.package.metadata.descriptor import FileStats, parquet_path
from pipeline.schemas import TABLES, Table

CROISSANT = "croissant.json"
_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}
# The context that Croissant 1.0 prescribes; readers compare it key by key.
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(
    about: About, version: str, stats: Mapping[str, FileStats], declared: Sequence[Table] = TABLES
) -> dict[str, Any]:
    """The description; `stats` has the size and hash of every Parquet file by its path."""
    made: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": about.name,
        "description": about.description,
    }
    if about.licence:
        made["license"] = about.licence.path or about.licence.name
    made["citeAs"] = about.citation(version)
    if about.creators:
        made["creator"] = [{"@type": "sc:Organization", "name": name} for name in about.creators]
    if about.keywords:
        made["keywords"] = list(about.keywords)
    return made | {
        "version": version,
        "distribution": [_file(table, stats[parquet_path(table.name)]) for table in declared],
        "recordSet": [_records(table) for table in declared],
    }


def _file(table: Table, stats: FileStats) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table.name}.parquet",
        "name": f"{table.name}.parquet",
        "description": table.description,
        "contentUrl": parquet_path(table.name),
        "contentSize": f"{stats.bytes} B",
        # The registered type is application/vnd.apache.parquet; Croissant readers know this one.
        "encodingFormat": "application/x-parquet",
        "sha256": stats.sha256,
    }


def _records(table: Table) -> dict[str, Any]:
    made: dict[str, Any] = {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
    }
    if table.primary_key:
        made["key"] = [{"@id": f"{table.name}/{name}"} for name in table.primary_key]
    return made | {"field": list(_fields(table))}


def _fields(table: Table) -> Iterator[dict[str, Any]]:
    for field in table.fields:
        # Without references: mlcroissant joins the tables that they name, and so loses the rows
        # where the key is null. datapackage.json has the foreign keys.
        yield {
            "@type": "cr:Field",
            "@id": f"{table.name}/{field.name}",
            "name": field.name,
            "description": field.description,
            "dataType": _TYPES[field.type],
            "source": {
                "fileObject": {"@id": f"{table.name}.parquet"},
                "extract": {"column": field.name},
            },
        }
