"""The rule of `events.killed_*` and `injured_*`: in words, and as the query to run on a release."""

from __future__ import annotations

KILLED_RULE = (
    "A statement is what one claimant says in one sentence. Its number is the sum over the groups "
    "that the sentence names, the greatest number for each group.",
    "The totals added up over time that one claimant gives in one document are one statement: its "
    "greatest. They are left out where the event has any other number.",
    "Left out are duplicates of documents and parts of a total.",
    "Only statements that count comparable people are compared: those of everybody (by their "
    "words, or soldiers and civilians together) where there are any, else those of the one group "
    "that most statements count (civilians, or the combatants of one side). `killed_of` and "
    "`injured_of` say which.",
    "low is the lowest lower bound of these statements, high the highest upper bound, best the "
    "median of their values (of an even number of them the lower of the middle two). Where a bound "
    "would leave best outside, it is best itself.",
)

KILLED_SQL = """
with counted as (
  select *, coalesce(is_cumulative, false) as runs
  from figures
  where measure in ('killed', 'injured') and event_id is not null and part_of is null
    and doc_id not in (select doc_id from documents where duplicate_of is not null)
), kept as (
  select * from counted
  qualify not runs or bool_and(runs) over (partition by event_id, measure)
), said as (
  select
    event_id, measure, doc_id, attributed_to_id, subject, victims, victims_side,
    case when runs then -1 else sentence_start end as said_in,
    max(coalesce(value_low, value, value_high)) as low,
    max(value) as best,
    max(coalesce(value_high, value, value_low)) as high
  from kept
  group by all
), statements as (
  select
    event_id, measure, doc_id, said_in, attributed_to_id,
    sum(low) as low, sum(best) as best, sum(high) as high,
    case
      when bool_and(coalesce(victims, 'unknown') = 'civilians') then 'civilians'
      when not bool_and(coalesce(victims, 'unknown') = 'combatants') then 'everybody'
      when count(victims_side) = count(*) and min(victims_side) = max(victims_side)
        then 'combatants of ' || min(victims_side)
      else 'combatants'
    end as people
  from said
  group by event_id, measure, doc_id, said_in, attributed_to_id
), chosen as (
  select event_id, measure, people
  from statements
  group by event_id, measure, people
  qualify row_number() over (
    partition by event_id, measure
    order by people = 'everybody' desc, count(*) desc, people = 'civilians' desc, people
  ) = 1
), tolls as (
  select
    event_id, measure, people,
    cast(least(min(low), quantile_disc(best, 0.5)) as bigint) as low,
    cast(quantile_disc(best, 0.5) as bigint) as best,
    cast(greatest(max(high), quantile_disc(best, 0.5)) as bigint) as high
  from statements join chosen using (event_id, measure, people)
  group by event_id, measure, people
)
select
  event_id,
  min(low) filter (measure = 'killed') as killed_low,
  min(best) filter (measure = 'killed') as killed_best,
  min(high) filter (measure = 'killed') as killed_high,
  min(people) filter (measure = 'killed') as killed_of,
  min(low) filter (measure = 'injured') as injured_low,
  min(best) filter (measure = 'injured') as injured_best,
  min(high) filter (measure = 'injured') as injured_high,
  min(people) filter (measure = 'injured') as injured_of
from tolls
group by event_id
order by event_id
""".strip()
"""Gives the columns `TOLLS` of the events with such figures."""

TOLLS = tuple(
    f"{measure}_{what}"
    for measure in ("killed", "injured")
    for what in ("low", "best", "high", "of")
)
