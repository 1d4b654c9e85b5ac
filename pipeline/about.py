"""Whose a release is: its name, title, creators and licence, as `onrecord.yaml` says them.

The file is in the folder of the reports. What it does not say is left out of a release and never
made up: without a licence none is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from pipeline.errors import OnrecordError

ABOUT_FILE = "onrecord.yaml"
_TITLE = "Figures, events and quotes from conflict reports"
_DESCRIPTION = (
    "Who is said to have been killed, displaced or besieged, what happened and who said what, "
    "extracted sentence by sentence from published reports. Every row gives the characters of "
    "the source that it quotes, and rival numbers stay separate rows, each with its claimant."
)
_PUBLISHERS_WORDS = (
    "The texts of the reports stay their publishers': no article is republished here, a row "
    "carries the words it quotes and the sentence around them and no more, and the table "
    "documents says who published what, and where."
)
_KNOWN_LICENCES = {
    "CC-BY-4.0": (
        "Creative Commons Attribution 4.0 International",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    "CC-BY-SA-4.0": (
        "Creative Commons Attribution Share-Alike 4.0 International",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ),
    "CC-BY-NC-4.0": (
        "Creative Commons Attribution-NonCommercial 4.0 International",
        "https://creativecommons.org/licenses/by-nc/4.0/",
    ),
    "CC0-1.0": (
        "Creative Commons Zero 1.0 Universal",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    "ODbL-1.0": (
        "Open Data Commons Open Database License 1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ),
    "ODC-BY-1.0": (
        "Open Data Commons Attribution License 1.0",
        "https://opendatacommons.org/licenses/by/1-0/",
    ),
}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Licence(_Strict):
    """A licence: its SPDX name, and title and address where they are known."""

    name: str = Field(min_length=1)
    title: str | None = None
    path: str | None = None


def _as_licence(said: Any) -> Any:
    """A licence that is given by its name alone, with what is known of that name."""
    if not isinstance(said, str):
        return said
    name = next((each for each in _KNOWN_LICENCES if each.lower() == said.strip().lower()), said)
    title, path = _KNOWN_LICENCES.get(name, (None, None))
    return {"name": name, "title": title, "path": path} if name.strip() else None


def _or_nothing(said: Any) -> Any:
    """A line that was left empty says nothing."""
    return None if isinstance(said, str) and not said.strip() else said


def _as_list(said: Any) -> Any:
    """One name, or a line that was left empty, where a list may be."""
    return [] if _or_nothing(said) is None else [said] if isinstance(said, str) else said


_Name = Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$", max_length=80)]
_Line = Annotated[str | None, BeforeValidator(_or_nothing)]
_Lines = Annotated[tuple[str, ...], BeforeValidator(_as_list)]


class About(_Strict):
    """What is said of a package; every line but `columns` goes into its descriptions.

    `columns` says which columns of records mean what (`{text: Summary, published_on: Reported}`).
    """

    name: Annotated[_Name | None, BeforeValidator(_or_nothing)] = None
    title: _Line = None
    description: Annotated[str, BeforeValidator(lambda said: _or_nothing(said) or _DESCRIPTION)] = (
        _DESCRIPTION
    )
    creators: _Lines = ()
    licence: Annotated[Licence | None, BeforeValidator(_as_licence)] = None
    contact: _Line = None
    keywords: _Lines = ()
    columns: Annotated[Mapping[str, str], BeforeValidator(lambda said: said or {})] = {}

    @property
    def rights(self) -> str:
        """How the rows may be used, and what the licence does not cover."""
        if self.licence is None:
            return (
                "No licence is given for the rows: ask whoever published them before you publish "
                f"them again. {_PUBLISHERS_WORDS}"
            )
        return (
            f"The rows, their arrangement and all words about them are offered under "
            f"{self.licence.title or self.licence.name}: name {self.title} and the version, and "
            f"say what you changed. {_PUBLISHERS_WORDS} The licence does not cover these words of "
            "theirs; whoever needs more than a quotation of them asks the publisher."
        )

    def citation(self, version: str) -> str:
        """How a release is cited, in one line."""
        by = f"{', '.join(self.creators)}. " if self.creators else ""
        under = f", {self.licence.name}" if self.licence else ""
        return f"{by}{self.title}, version {version}. Data package{under}."

    def citation_file(self, version: str) -> str:
        """The text of CITATION.cff. It has no date: the same rows give the same bytes any day.

        The format wants an author; where none is named, the file says just this.
        """
        said: dict[str, Any] = {
            "cff-version": "1.2.0",
            "message": "Cite the version whose rows you used, and the publishers whom you quote.",
            "type": "dataset",
            "title": self.title,
            "abstract": self.description,
            "authors": [{"name": name} for name in self.creators or ("Creators not named",)],
            "version": version,
        }
        if self.licence:
            said["license"] = self.licence.name
        if self.keywords:
            said["keywords"] = list(self.keywords)
        return yaml.safe_dump(said, sort_keys=False, allow_unicode=True, width=100)


def read_about(data: bytes | None) -> About:
    """What `onrecord.yaml` says; an empty `About` where there is none.

    Raises OnrecordError, in one sentence, for a file that cannot be used.
    """
    try:
        said = yaml.safe_load(data) if data else None
        return About.model_validate(said or {})
    except yaml.YAMLError as error:
        raise OnrecordError(f"{ABOUT_FILE} is no YAML: {' '.join(str(error).split())}.") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise OnrecordError(f"{ABOUT_FILE} cannot be used: {where}: {first['msg']}.") from None


def named(about: About, before: str | None, texts: str) -> About:
    """The same with a name and a title, whatever the file says.

    A package keeps the name of the release `before` it. A first one is called after the hash of its
    `texts`, so that no packages of different reports have one name by accident.
    """
    name = about.name or before or f"reports-{texts[:8]}"
    return about.model_copy(update={"name": name, "title": about.title or _TITLE})
