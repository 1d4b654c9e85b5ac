"""What every description of a release says of it: its name, whose it is, how it may be used."""

from __future__ import annotations

import yaml

NAME = "onrecord"
TITLE = "onrecord: figures, events and quotes from conflict reports"
DESCRIPTION = (
    "Who is said to have been killed, displaced or besieged, what happened and who said what, "
    "taken sentence by sentence from published reports. Every row gives the characters of the "
    "source it stands for, and rival numbers stay rows of their own, each with its claimant. The "
    "rows are offered under CC BY 4.0; the texts of the reports stay their publishers' and are not "
    "part of the package."
)
KEYWORDS = ("armed conflict", "casualties", "events", "quotations", "news", "open data")
CREATOR = "onrecord contributors"
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
RIGHTS = (
    "The rows, their arrangement and all words about them are offered under CC BY 4.0: use them "
    "for whatever you like, name onrecord and the version, and say what you changed. The texts "
    "of the reports stay their publishers': no article is republished here, a row carries the "
    "words it stands for and the sentence around them and no more, and the table documents says "
    "who published what, and where. The licence does not cover these words of theirs; whoever "
    "needs more than a quotation of them asks the publisher."
)
CITATION = "CITATION.cff"


def citation(version: str) -> str:
    """How a release is cited, in one line."""
    return f"{CREATOR}. {TITLE}, version {version}. Data package, CC BY 4.0."


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
