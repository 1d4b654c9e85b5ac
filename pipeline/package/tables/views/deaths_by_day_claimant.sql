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
