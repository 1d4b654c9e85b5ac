"""The `places` table."""

from pipeline.schemas.common import CORRECTED
from pipeline.schemas.table import Field, Table

LATITUDE = Field(
    "latitude",
    "number",
    "Latitude, WGS 84, in degrees; null if not known.",
    minimum=-90,
    maximum=90,
    hxl="#geo+lat",
)
LONGITUDE = Field(
    "longitude",
    "number",
    "Longitude, WGS 84, in degrees; null if not known.",
    minimum=-180,
    maximum=180,
    hxl="#geo+lon",
)
PLACE_PRECISION = Field(
    "place_precision",
    "integer",
    "How exactly the coordinates are known, as UCDP GED's where_prec: 1 exact place, 2 near it, "
    "3 district, 4 first-level division, 5 a line or a wider region, 6 country, 7 sea, air or "
    "wider.",
    minimum=1,
    maximum=7,
)

PLACES = Table(
    name="places",
    title="Places",
    description="One row for each place that the texts name, and where it is. A place that no "
    "gazetteer has is kept under its own words, without coordinates.",
    fields=(
        Field(
            "place_id",
            "string",
            "The place: geonames:ID, onrecord:NAME (our supplement) or name:WORDS.",
            required=True,
            pattern=r"[^\s]+",
            hxl="#loc+code",
        ),
        Field(
            "name",
            "string",
            "Its name in the gazetteer, else in the text.",
            required=True,
            hxl="#loc+name",
        ),
        Field(
            "kind",
            "string",
            "What kind of place it is (city, country, first-level division, "
            "district, facility, river, region).",
            required=True,
            hxl="#loc+type",
        ),
        Field("aliases", "string", "Names that the texts use for it, separated by semicolons."),
        Field("country", "string", "English name of its country.", hxl="#country+name"),
        Field("admin1", "string", "Its first-level division.", hxl="#adm1+name"),
        Field("admin2", "string", "Its second-level division.", hxl="#adm2+name"),
        Field(
            "parent_id",
            "string",
            "The id of the smallest place known to hold it: a town, a division or a country, which "
            "need not be named in the texts.",
            hxl="#loc+code+parent",
        ),
        LATITUDE,
        LONGITUDE,
        Field("geonames_id", "integer", "Its id in GeoNames.", minimum=1),
        PLACE_PRECISION,
        CORRECTED,
    ),
    primary_key=("place_id",),
)
