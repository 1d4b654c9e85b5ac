"""What a table declaration is, and every form that derives from it.

A table is declared once, in the module of its name in this package. The Table Schema of the
descriptor, the Arrow schema of the Parquet file, the types of the DuckDB table, its comments and
the data dictionary all come from that declaration.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

FieldType = Literal["string", "integer", "number", "boolean", "date"]

_ARROW: dict[FieldType, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
_SQL: dict[FieldType, str] = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its name, type, meaning and constraints."""

    name: str
    type: FieldType
    description: str
    required: bool = False
    enum: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    hxl: str | None = None
    """The HXL tag of the column, a property here and never a second header row."""

    def descriptor(self) -> dict[str, Any]:
        """The field as Table Schema (Data Package v2) writes it."""
        constraints: dict[str, Any] = {}
        if self.required:
            constraints["required"] = True
        if self.enum:
            constraints["enum"] = list(self.enum)
        if self.minimum is not None:
            constraints["minimum"] = self.minimum
        if self.maximum is not None:
            constraints["maximum"] = self.maximum
        if self.pattern is not None:
            constraints["pattern"] = self.pattern
        made: dict[str, Any] = {"name": self.name, "type": self.type}
        made["description"] = self.description
        if self.enum:
            made["categories"] = list(self.enum)
        if constraints:
            made["constraints"] = constraints
        if self.hxl:
            made["onrecord:hxl"] = self.hxl
        return made

    @property
    def arrow(self) -> pa.Field[Any]:
        """The column of the Arrow schema; its description travels as metadata."""
        return pa.field(
            self.name,
            _ARROW[self.type],
            nullable=not self.required,
            metadata={"description": self.description},
        )

    @property
    def sql_type(self) -> str:
        """The type of the DuckDB column."""
        return _SQL[self.type]


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose every value that is not null is a key of another table."""

    field: str
    table: str
    to: str

    def descriptor(self) -> dict[str, Any]:
        """The key as Table Schema (Data Package v2) writes it."""
        # v2 leaves the resource out where a table points at itself.
        return {
            "fields": [self.field],
            "reference": {"resource": self.table, "fields": [self.to]},
        }


@dataclass(frozen=True, slots=True)
class Table:
    """The declaration of a table. `primary_key` is also the order of its rows."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...] = ()
    unique_keys: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    order: tuple[str, ...] = ()
    """The columns that the published rows are sorted by; the primary key if empty."""

    def __post_init__(self) -> None:
        names = [field.name for field in self.fields]
        used = [*self.primary_key, *self.order, *(key.field for key in self.foreign_keys)]
        used += [name for key in self.unique_keys for name in key]
        unknown = sorted(set(used) - set(names))
        if unknown or len(names) != len(set(names)):
            raise ValueError(f"table {self.name}: fields named twice or unknown: {unknown}")

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns in their order."""
        return tuple(field.name for field in self.fields)

    @property
    def sort_columns(self) -> tuple[str, ...]:
        """What the published rows are sorted by."""
        return self.order or self.primary_key

    @property
    def has_span(self) -> bool:
        """Whether the rows are characters of a document (and carry them as `excerpt`)."""
        return {"doc_id", "char_start", "char_end", "excerpt"} <= set(self.columns)

    def descriptor(self) -> dict[str, Any]:
        """The Table Schema (Data Package v2)."""
        made: dict[str, Any] = {"$schema": TABLE_SCHEMA}
        made["fields"] = [field.descriptor() for field in self.fields]
        made["fieldsMatch"] = "equal"
        made["missingValues"] = [""]
        if self.primary_key:
            made["primaryKey"] = list(self.primary_key)
        if self.unique_keys:
            made["uniqueKeys"] = [list(key) for key in self.unique_keys]
        if self.foreign_keys:
            made["foreignKeys"] = [key.descriptor() for key in self.foreign_keys]
        return made

    @property
    def arrow(self) -> pa.Schema:
        """The Arrow schema of the Parquet file."""
        return pa.schema(
            [field.arrow for field in self.fields],
            metadata={"title": self.title, "description": self.description},
        )
