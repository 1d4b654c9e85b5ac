"""What a view is: its columns, declared like those of a table, and the query that gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.schemas import BY_NAME, Field, Table
from pipeline.schemas.sql import comments, identifier


@dataclass(frozen=True, slots=True)
class View:
    """A named query over the published tables.

    `declared` has its columns in order; `required` says of them that they are never null.
    """

    declared: Table

    @property
    def name(self) -> str:
        """Its name in the database."""
        return self.declared.name

    @property
    def sql(self) -> str:
        """The query: the file of its name in this folder."""
        path = Path(__file__).with_name(f"{self.name}.sql")
        return path.read_text(encoding="utf-8").strip()

    def statements(self, schema: str = "main") -> Iterator[str]:
        """What makes the view in the database `schema`, with its comments."""
        yield f"create view {schema}.{identifier(self.name)} as {self.sql}"
        yield from comments(self.declared, schema, kind="view")


def view(name: str, title: str, description: str, fields: tuple[Field, ...]) -> View:
    """A view with its columns in order."""
    return View(Table(name=name, title=title, description=description, fields=fields))


def same(table: str, *names: str) -> tuple[Field, ...]:
    """Columns of a published table, with the same meaning."""
    of_table = {field.name: field for field in BY_NAME[table].fields}
    return tuple(of_table[name] for name in names)
