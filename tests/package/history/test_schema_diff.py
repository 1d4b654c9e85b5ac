from dataclasses import replace

import pytest

from pipeline.package.history.schema_diff import compare_schemas
from pipeline.package.history.version import Bump
from pipeline.schemas import BY_NAME, PLACES, Field, ForeignKey


def field(name, **changes):
    fields = [replace(each, **changes) if each.name == name else each for each in PLACES.fields]
    return replace(PLACES, fields=tuple(fields))


ADDED = Field("population", "integer", "How many people live there.")

CASES = [
    (PLACES, Bump.NONE, ""),
    (replace(PLACES, fields=(*PLACES.fields, ADDED)), Bump.MINOR, "places.population is new"),
    (replace(PLACES, fields=PLACES.fields[:-1]), Bump.MAJOR, "places.corrected is gone"),
    (
        replace(PLACES, fields=(*PLACES.fields[1:], PLACES.fields[0])),
        Bump.MAJOR,
        "another order",
    ),
    (field("geonames_id", type="string"), Bump.MAJOR, "of type string, before integer"),
    (field("geonames_id", required=True), Bump.MAJOR, "now required"),
    (field("name", required=False), Bump.MINOR, "may now be null"),
    (field("kind", enum=("city",)), Bump.MAJOR, "others; new: city"),
    (field("latitude", maximum=80), Bump.MAJOR, "maximum of places.latitude is 80, before 90"),
    (field("latitude", maximum=95), Bump.MINOR, "maximum"),
    (field("latitude", maximum=None), Bump.MINOR, "maximum"),
    (field("latitude", minimum=-80), Bump.MAJOR, "minimum"),
    (field("latitude", minimum=None), Bump.MINOR, "minimum"),
    (field("place_id", pattern=None), Bump.MINOR, "pattern"),
    (field("name", pattern="A.*"), Bump.MAJOR, "pattern"),
    (field("name", description="What it is called."), Bump.PATCH, "other words"),
    (replace(PLACES, primary_key=("name",)), Bump.MAJOR, "primary key"),
    (replace(PLACES, unique_keys=(("name",),)), Bump.MAJOR, "further unique keys"),
    (
        replace(PLACES, foreign_keys=(ForeignKey("country", "countries", "code"),)),
        Bump.MAJOR,
        "further foreign keys",
    ),
]


@pytest.mark.parametrize(("after", "bump", "said"), CASES, ids=[case[2] for case in CASES])
def test_a_change_of_a_declaration(after, bump, said):
    changes = compare_schemas({"places": PLACES}, {"places": after})
    assert max((change.bump for change in changes), default=Bump.NONE) is bump
    assert not said or any(said in change.words for change in changes)


def test_values_added_to_an_enum_are_no_break_and_values_gone_are():
    kinds = BY_NAME["actors"]
    fewer = replace(
        kinds,
        fields=tuple(
            replace(each, enum=each.enum[:-1]) if each.enum else each for each in kinds.fields
        ),
    )
    (gone,) = compare_schemas({"actors": kinds}, {"actors": fewer})
    (new,) = compare_schemas({"actors": fewer}, {"actors": kinds})
    assert (gone.bump, new.bump) == (Bump.MAJOR, Bump.MINOR)
    assert gone.words.endswith("gone: other.")


def test_tables_new_and_gone():
    (new,) = compare_schemas({}, {"places": PLACES})
    (gone,) = compare_schemas({"places": PLACES}, {})
    assert (new.bump, gone.bump) == (Bump.MINOR, Bump.MAJOR)
