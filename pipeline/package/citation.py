"""`CITATION.cff`: how to cite the release, in the Citation File Format 1.2.0."""

from __future__ import annotations

import yaml

from pipeline.package.about import CREATOR, DESCRIPTION, KEYWORDS, LICENCE, TITLE

CITATION = "CITATION.cff"


def citation_file(version: str) -> str:
    """The text of CITATION.cff. It has no date: the same rows give the same bytes on any day."""
    said = {
        "cff-version": "1.2.0",
        "message": "Cite the version whose rows you used, and the publishers whom you quote.",
        "type": "dataset",
        "title": TITLE,
        "abstract": DESCRIPTION,
        "authors": [{"name": CREATOR}],
        "version": version,
        "license": LICENCE["name"],
        "keywords": list(KEYWORDS),
    }
    return yaml.safe_dump(said, sort_keys=False, allow_unicode=True, width=100)
