"""Table Schemas (Data Package v2) read back into declarations, misspelt keys refused.

Validators ignore keys that they do not know, so that `constraint` for `constraints` would switch a
check off without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pipeline.schemas.table import Field, ForeignKey, Table


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PACKAGE = _words(
    "$schema name title description version licenses sources contributors keywords resources"
    " homepage image created id"
)
_RESOURCE = _words(
    "$schema name type title description path data format mediatype encoding bytes hash dialect"
    " schema sources licenses homepage"
)
_SCHEMA = _words("$schema fields fieldsMatch missingValues primaryKey uniqueKeys foreignKeys")
_FIELD = _words(
    "name type title description format example constraints categories categoriesOrdered"
    " missingValues rdfType"
)
_CONSTRAINTS = _words(
    "required unique enum minimum maximum exclusiveMinimum exclusiveMaximum pattern minLength"
    " maxLength jsonSchema"
)
_FOREIGN_KEY = _words("fields reference")
_OWN = ":"
"""A key with a colon (`onrecord:database`) is a property of our own, as the standard has it."""


def unknown_keys(package: Mapping[str, Any]) -> list[str]:
    """The keys of a package descriptor that Data Package v2 does not know, each with its place."""
    return list(_package(package))


def table_of(resource: Mapping[str, Any]) -> Table:
    """The declaration that a resource's schema was derived from.

    Raises ValueError or KeyError where the schema has a form that no declaration has.
    """
    schema = resource["schema"]
    return Table(
        name=resource["name"],
        title=resource.get("title", ""),
        description=resource.get("description", ""),
        fields=tuple(_field_of(field) for field in schema["fields"]),
        primary_key=tuple(schema.get("primaryKey", ())),
        unique_keys=tuple(tuple(key) for key in schema.get("uniqueKeys", ())),
        foreign_keys=tuple(_key_of(key, resource["name"]) for key in schema.get("foreignKeys", ())),
        order=tuple(resource.get("onrecord:order", ())),
    )


def _field_of(field: Mapping[str, Any]) -> Field:
    constraints = field.get("constraints", {})
    return Field(
        name=field["name"],
        type=field["type"],
        description=field.get("description", ""),
        required=constraints.get("required", False),
        enum=tuple(constraints.get("enum", ())),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        pattern=constraints.get("pattern"),
        hxl=field.get("onrecord:hxl"),
    )


def _key_of(key: Mapping[str, Any], itself: str) -> ForeignKey:
    reference = key["reference"]
    (field,), (to,) = key["fields"], reference["fields"]
    return ForeignKey(field, reference.get("resource") or itself, to)


def _package(package: Mapping[str, Any]) -> Iterator[str]:
    yield from _strangers("the package", package, _PACKAGE)
    for resource in package.get("resources", ()):
        name = f"resource {resource.get('name', '?')}"
        yield from _strangers(name, resource, _RESOURCE)
        schema = resource.get("schema", {})
        yield from _strangers(f"the schema of {name}", schema, _SCHEMA)
        for field in schema.get("fields", ()):
            place = f"field {field.get('name', '?')} of {name}"
            yield from _strangers(place, field, _FIELD)
            yield from _strangers(
                f"the constraints of {place}", field.get("constraints", {}), _CONSTRAINTS
            )
        for key in schema.get("foreignKeys", ()):
            yield from _strangers(f"a foreign key of {name}", key, _FOREIGN_KEY)


def _strangers(place: str, given: Iterable[str], known: frozenset[str]) -> Iterator[str]:
    for key in given:
        if key not in known and _OWN not in key:
            yield f"{place} has the unknown key {key}"
