"""`dataset.jsonld`: the release as schema.org describes a Dataset, for search engines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.about import About
from pipeline.package.metadata.descriptor import FileStats
from pipeline.package.tables.tables import rows_of

SCHEMA_ORG = "dataset.jsonld"
_MEDIA_TYPES = {".csv": "text/csv", ".parquet": "application/vnd.apache.parquet"}


def schema_org(
    about: About, tables: Mapping[str, pa.Table], version: str, stats: Mapping[str, FileStats]
) -> dict[str, Any]:
    """The description; `stats` has the size and hash of every data file by its path."""
    made: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": about.title,
        "alternateName": about.name,
        "description": about.description,
        "version": version,
        "usageInfo": about.rights,
        "creditText": about.citation(version),
        "isAccessibleForFree": True,
        "inLanguage": "en",
        "variableMeasured": sorted(set(tables["figures"]["measure"].to_pylist())),
    }
    if about.licence:
        made["license"] = about.licence.path or about.licence.name
    if about.creators:
        made["creator"] = [{"@type": "Organization", "name": name} for name in about.creators]
    if about.keywords:
        made["keywords"] = list(about.keywords)
    made |= {"temporalCoverage": period} if (period := _period(tables["events"])) else {}
    made |= {"spatialCoverage": where} if (where := list(_countries(tables["places"]))) else {}
    made["isBasedOn"] = list(_sources(tables["documents"]))
    made["distribution"] = [_download(path, each) for path, each in stats.items()]
    return made


def _period(events: pa.Table) -> str | None:
    """From the first day of any event to the last."""
    first, last = pc.min(events["date_start"]).as_py(), pc.max(events["date_end"]).as_py()
    return f"{first.isoformat()}/{last.isoformat()}" if first and last else None


def _countries(places: pa.Table) -> Iterator[dict[str, str]]:
    for name in sorted({row["country"] for row in rows_of(places) if row["country"]}):
        yield {"@type": "Country", "name": name}


def _sources(documents: pa.Table) -> Iterator[dict[str, str]]:
    for row in rows_of(documents):
        made = {"@type": "Article", "name": row["title"] or row["file_name"]}
        for key, column in (("publisher", "publisher"), ("datePublished", "published_on")):
            if row[column]:
                made[key] = row[column]
        if row["url"] and row["url"].startswith(("http://", "https://")):
            made["url"] = row["url"]
        yield made


def _download(path: str, stats: FileStats) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": path,
        "contentUrl": path,
        "encodingFormat": _MEDIA_TYPES[path[path.rindex(".") :]],
        "contentSize": f"{stats.bytes} B",
        "sha256": stats.sha256,
    }
