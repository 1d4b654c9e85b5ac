"""Tables of all documents out of those of single ones: corrected, and with their events.

All of it works on whole columns; rows are looked at one by one only where a person corrected them.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.assets.tables import Row
from pipeline.package.tables.corrections import corrected
from pipeline.package.tables.spooled import asked
from pipeline.package.tables.tables import rows_of, to_table
from pipeline.package.validate.problems import row_ids
from pipeline.schemas import BY_NAME, Table
from pipeline.schemas.common import CORRECTED
from pipeline.schemas.sql import identifier
from pipeline.shards.found import FOUND

_EVENTS = """
select found.* replace (
    case when i.event_id is not null
    then found.event_confidence * coalesce(i.confidence, 1) end as event_confidence
), i.event_id
from found left join incidents i using (incident_id)
"""
_LINKS = """
select mention_id, event_id,
    case when elsewhere then 'other_document' else link_reason end as reason,
    case when elsewhere then confidence else event_confidence end as confidence
from (
    select mention_id, i.event_id, link_reason, event_confidence, i.confidence,
        link_reason = 'first_told' and i.confidence is not null as elsewhere
    from found join incidents i using (incident_id)
)
"""


def with_corrections(name: str, found: pa.Table, corrections: pa.Table) -> pa.Table:
    """The rows of a table with the corrections of it put in, and the column `corrected`.

    Raises CorrectionError where one no longer fits.
    """
    as_read = found.append_column(CORRECTED.arrow, pa.nulls(found.num_rows, pa.string()))
    own = [row for row in rows_of(corrections) if row["table"] == name]
    if not own:
        return as_read
    wanted = {row["row_id"] for row in own}
    named = pa.array([each in wanted for each in row_ids(BY_NAME[name], found)], pa.bool_())
    by_hand = corrected(BY_NAME[name], rows_of(found.filter(named)), own)
    rows = to_table(_corrected(FOUND[name]), by_hand)
    return pa.concat_tables([as_read.filter(pc.invert(named)), rows])


def _corrected(declared: Table) -> Table:
    """The declaration with the column that says what a person corrected."""
    fields = (*declared.fields, CORRECTED)
    return Table(declared.name, declared.title, declared.description, fields)


def with_events(found: pa.Table, incidents: pa.Table) -> pa.Table:
    """The rows with the event of their incident, and how likely they are of it."""
    return asked(_EVENTS, found=found, incidents=incidents)


def links(found: pa.Table, incidents: pa.Table) -> pa.Table:
    """Why each mention is of its event."""
    return asked(_LINKS, found=found, incidents=incidents)


def distinct(found: pa.Table, name: str, listed: str) -> Iterator[Row]:
    """The rows of documents, each once, in the order of the documents that have them first.

    The column `name` comes as a list of one, under the name `listed`.
    """
    columns = ", ".join(identifier(each) for each in found.column_names if each != "doc_id")
    sql = f"select {columns} from found group by all order by min(doc_id), {columns}"
    for row in rows_of(asked(sql, found=found)):
        one = row.pop(name)
        yield {**row, listed: [one]}
