"""The rule of `events.killed_*`: in words, and as the query that anybody can run on a release."""

from __future__ import annotations

KILLED_RULE = (
    "A statement is what one claimant says in one sentence of a document that is no duplicate of "
    "another; its cumulative numbers of one document (a toll that climbs) are one statement. Its "
    "number of killed is the sum over the groups it names (the greatest number for a group); parts "
    "of a total are left out. Low is the lowest lower bound "
    "of the statements linked to the event, best the median of their values (of an even number of "
    "them the lower of the middle two), high the highest upper bound; where a bound would leave "
    "best outside, it is best itself."
)

KILLED_SQL = """
with said as (
  select
    event_id, doc_id, attributed_to_id, subject,
    case when is_cumulative then -1 else sentence_start end as said_in,
    max(coalesce(value_low, value, value_high)) as low,
    max(value) as best,
    max(coalesce(value_high, value, value_low)) as high
  from figures
  where measure = 'killed' and event_id is not null and part_of is null
    and doc_id not in (select doc_id from documents where duplicate_of is not null)
  group by all
), statements as (
  select
    event_id, doc_id, said_in, attributed_to_id,
    sum(low) as low, sum(best) as best, sum(high) as high
  from said
  group by all
)
select
  event_id,
  cast(least(min(low), quantile_disc(best, 0.5)) as bigint) as killed_low,
  cast(quantile_disc(best, 0.5) as bigint) as killed_best,
  cast(greatest(max(high), quantile_disc(best, 0.5)) as bigint) as killed_high
from statements
group by event_id
order by event_id
""".strip()
"""Gives `event_id`, `killed_low`, `killed_best`, `killed_high` of the events with such figures."""
