-- How many people each claimant says were killed on each day: one row for each day and claimant.
-- Of the numbers that one claimant gives for one event the greatest counts: of everybody where it
-- gives any, else summed over civilians and the combatants of each side, else over groups such as
-- children. killed is null where only vague words count (dozens); killed_low then has their lowest.
-- n_left_out says how many of its figures are not added: parts of a total, totals added up over
-- time, figures without an event, those beside a greater one. A row without day counts those that
-- have no single day. Duplicates of documents are left out. Two reports of one happening that are
-- not known to be one (events) count twice: do not add up claimants, and check n_events.

with said as (
  select
    f.figure_id, f.attributed_to_id as claimant_id, a.name as claimant, f.event_id, f.value,
    coalesce(f.value_low, f.value) as low,
    case when f.date_start = f.date_end then f.date_start end as day,
    f.date_start = f.date_end and f.event_id is not null and f.part_of is null
      and not coalesce(f.is_cumulative, false) as counts,
    case
      when f.victims_who is not null then 3
      when f.victims in ('civilians', 'combatants') then 2
      else 1
    end as tier,
    concat_ws('|', f.victims, f.victims_side, f.victims_who) as people
  from figures f
  join documents d on d.doc_id = f.doc_id and d.duplicate_of is null
  join actors a on a.actor_id = f.attributed_to_id
  where f.measure = 'killed'
), chosen as (
  select * from said
  where counts
  qualify tier = min(tier) over (partition by day, claimant_id, event_id)
    and row_number() over (
      partition by day, claimant_id, event_id, case when tier > 1 then people end
      order by coalesce(value, low) desc nulls last, figure_id
    ) = 1
)
select
  s.day, s.claimant, s.claimant_id,
  cast(sum(c.low) as bigint) as killed_low,
  cast(sum(c.value) as bigint) as killed,
  count(distinct c.event_id) as n_events,
  count(c.figure_id) as n_figures,
  count(*) - count(c.figure_id) as n_left_out
from said s
left join chosen c on c.figure_id = s.figure_id
group by s.day, s.claimant, s.claimant_id
order by s.day, s.claimant_id
