"""What was found in documents, as tables: those of a shard, one Parquet file each.

They are the published tables before anything is known of other documents: `incident_id`, a
happening of the one document, is in the place of `event_id`, and nothing is corrected yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.schemas import BY_NAME
from pipeline.schemas.common import CORRECTED, DOC_ID
from pipeline.schemas.table import Field, Table

Row = Mapping[str, Any]

_LATER = ("event_id", CORRECTED.name)
_INCIDENT = "The happening within its document."
_OF_FIGURE = Field("incident_id", "string", _INCIDENT)
_OF_MENTION = Field("incident_id", "string", _INCIDENT, required=True)
_REASON = Field("link_reason", "string", "Why it is of its happening.", required=True)
_NAMED = ("actors", "places")
"""Tables with a row for each name of each document."""
DOCUMENTS = Table(
    name="documents",
    title="Documents read",
    description="One row for each document of a shard.",
    fields=(
        DOC_ID,
        Field("key", "string", "Hash of the document and what is known of it.", required=True),
        Field("n_figures", "integer", "Figures found.", required=True, minimum=0),
        Field("n_event_mentions", "integer", "Event mentions found.", required=True, minimum=0),
        Field("n_quotes", "integer", "Quotes found.", required=True, minimum=0),
    ),
    primary_key=("doc_id",),
)


def _table(name: str, *more: Field, leave: tuple[str, ...] = _LATER) -> Table:
    """The published table of that name, some of its columns left out, and more added."""
    published = BY_NAME[name]
    fields = tuple(field for field in published.fields if field.name not in leave)
    return Table(
        name=name,
        title=published.title,
        description=f"{published.title}, as found in single documents.",
        fields=(*fields, *more),
        order=published.sort_columns if name not in _NAMED else (DOC_ID.name, f"{name[:-1]}_id"),
    )


FOUND = {
    table.name: table
    for table in (
        _table("figures", _OF_FIGURE),
        _table("figure_claimants"),
        _table("event_mentions", _OF_MENTION, _REASON),
        _table("quotes"),
        _table("place_mentions"),
        _table("date_mentions"),
        Table(
            name="actors",
            title="Actors",
            description="The names that documents have for their actors.",
            fields=(
                DOC_ID,
                Field("actor_id", "string", "The actor.", required=True),
                Field("kind", "string", "What it is.", required=True),
                Field("name", "string", "A name or word for it.", required=True),
            ),
            order=("doc_id", "actor_id", "name"),
        ),
        _table(
            "places",
            DOC_ID,
            Field("alias", "string", "A word for it.", required=True),
            leave=("aliases", CORRECTED.name),
        ),
    )
}
"""The tables of what is found, by name."""


TABLES = {**FOUND, DOCUMENTS.name: DOCUMENTS}
"""All tables of a shard."""


def flat(doc_id: str, found: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """The rows of a document, with a row for each name of an actor or place."""
    return {
        **{name: list(rows) for name, rows in found.items()},
        "actors": list(_names(doc_id, found["actors"], "names", "name")),
        "places": list(_names(doc_id, found["places"], "aliases", "alias")),
    }


def _names(doc_id: str, rows: Iterable[Row], listed: str, one: str) -> Iterator[Row]:
    for row in rows:
        rest = {name: value for name, value in row.items() if name != listed}
        yield from ({**rest, "doc_id": doc_id, one: name} for name in row[listed])
