"""The tables of a release: as declared, and the same in Parquet, CSV and DuckDB."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.package.metadata.descriptor import DESCRIPTOR, csv_path, parquet_path
from pipeline.package.release.published import Published
from pipeline.package.tables.csv_file import csv_sha256, from_csv
from pipeline.package.tables.database import DATABASE, csv_hashes, logical_hash, read_database
from pipeline.package.tables.tables import in_order
from pipeline.package.tables.tolls import check_contests, check_killed
from pipeline.package.validate.checksums import sha256
from pipeline.package.validate.problems import Problem
from pipeline.package.validate.validate import check_keys, check_rows
from pipeline.schemas import Table
from pipeline.schemas.sql import identifier

WHOLE_ROWS = 1000
"""Tables of up to so many rows are read by Frictionless as a whole; it takes a second for 2,000."""
_FIRST_ROWS = 200
"""Of a larger table it reads so many."""


def check_tables(release: Published) -> list[Problem]:
    """Everything wrong with the tables of the release, whose Parquet files can be read."""
    problems: list[Problem] = []
    sound = True
    for name, declared in release.declared.items():
        found = check_rows(declared, release.tables[name])
        sound = sound and not found
        problems += found
    if sound:  # only then the comparisons say more than what has been said
        problems += _orders(release)
        problems += check_keys(release.tables, release.declared)
        problems += check_killed(release.tables)
        problems += check_contests(release.tables)
        hashes = csv_hashes(release.tables)
        problems += _csv_files(release, hashes)
        problems += _database(release, hashes)
    problems += _frictionless(release)
    return problems


def _orders(release: Published) -> Iterator[Problem]:
    for name, declared in release.declared.items():
        if in_order(declared, release.tables[name]) is not release.tables[name]:
            yield Problem(parquet_path(name), None, None, "the rows are not in the declared order")


def _csv_files(release: Published, hashes: Mapping[str, str]) -> Iterator[Problem]:
    """What the CSV files say otherwise; one with the bytes that its table gives is not read."""
    for name, declared in release.declared.items():
        path = csv_path(name)
        if (release.folder / path).is_file() and sha256(release.folder / path) == hashes[name]:
            continue
        try:
            table = from_csv(declared, release.folder / path)
        except (OSError, ValueError, pa.ArrowException) as error:
            yield Problem(path, None, None, f"it cannot be read as CSV of the table: {error}")
            continue
        yield from _compare(declared, path, table, release.tables[name])


def _database(release: Published, hashes: Mapping[str, str]) -> Iterator[Problem]:
    path = release.folder / DATABASE
    if not path.is_file():
        return  # named with the files
    there = dict(hashes)
    try:
        for declared, table in read_database(path, release.declared.values()):
            name = declared.name
            where = f"{DATABASE}, table {name}"
            problems = list(_compare(declared, where, table, release.tables[name]))
            yield from problems
            if problems:
                there[name] = csv_sha256(table)
        with duckdb.connect(str(path), read_only=True) as connection:
            for view in release.descriptor.get("onrecord:database", {}).get("views", ()):
                connection.execute(f"select count(*) from {identifier(view)}").fetchall()
    except duckdb.Error as error:
        yield Problem(DATABASE, None, None, f"it cannot be read: {str(error).splitlines()[0]}")
        return
    told = release.descriptor.get("onrecord:database", {}).get("logicalHash")
    if told != f"sha256:{logical_hash(there)}":
        message = f"its rows do not give the logical hash that {DESCRIPTOR} tells"
        yield Problem(DATABASE, None, None, message)


def _compare(declared: Table, where: str, table: pa.Table, parquet: pa.Table) -> Iterator[Problem]:
    other = parquet_path(declared.name)
    if table.num_rows != parquet.num_rows:
        message = f"it has {table.num_rows} rows, {other} has {parquet.num_rows}"
        yield Problem(where, None, None, message)
        return
    for name in declared.columns:
        if name not in table.schema.names:
            yield Problem(where, None, name, "the column is missing")
        elif not table[name].equals(parquet[name]):
            yield Problem(where, None, name, f"the values are not those of {other}")


def _frictionless(release: Published) -> Iterator[Problem]:
    """The package as Frictionless sees it: the CSV files with their keys, sizes and hashes.

    It sees all rows of small tables and the first of large ones, which are in the order of hashes;
    of these every row, key, size and hash is checked above and beside, by the same declarations.
    """
    from frictionless import FrictionlessException, Package  # noqa: PLC0415  slow to import

    with _quiet():
        try:
            package = Package(str(release.folder / DESCRIPTOR))
            reports = [_validated(resource, release.tables) for resource in package.resources]
        except FrictionlessException as error:
            yield Problem(DESCRIPTOR, None, None, f"Frictionless refuses it: {error}")
            return
    errors = [(DESCRIPTOR, error) for report in reports for error in report.errors]
    errors += [
        (task.place or task.name, error)
        for report in reports
        for task in report.tasks
        for error in task.errors
    ]
    for place, fault in errors:
        message = " ".join(str(fault.message).split())
        yield Problem(str(place), None, None, f"Frictionless: {message}")


def _validated(resource: Any, tables: Mapping[str, pa.Table]) -> Any:
    """Its report; nothing is asked of a large table that its first rows alone cannot tell."""
    large = {name for name, table in tables.items() if table.num_rows > WHOLE_ROWS}
    name = Path(str(resource.path)).stem
    if name in large:
        resource.hash = resource.bytes = None
    if resource.schema and large:
        resource.schema.foreign_keys = [
            key
            for key in resource.schema.foreign_keys
            if name not in large and key["reference"].get("resource") not in large
        ]
    return resource.validate(limit_rows=_FIRST_ROWS if name in large else None)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what libraries log about a broken file out of the report."""
    before = logging.root.manager.disable
    logging.disable(logging.ERROR)
    try:
        yield
    finally:
        logging.disable(before)
