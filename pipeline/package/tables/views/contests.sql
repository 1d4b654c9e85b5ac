with told as (
  select
    *, coalesce(value, value_low, value_high) as number,
    case when victims in ('mixed', 'unknown') then 'everybody' else victims end as people
  from contested_figures
), disputes as (
  select
    contest, event_id, measure, unit, people, victims_side, victims_who, lowest, highest,
    n_claimants,
    string_agg(distinct claimant, '; ' order by claimant) filter (number = lowest) as who_lowest,
    string_agg(distinct claimant, '; ' order by claimant) filter (number = highest) as who_highest,
    string_agg(distinct claimant, '; ' order by claimant) as claimants,
    count(*) as n_figures,
    count(distinct doc_id) as n_documents
  from told
  group by all
)
select
  c.contest, c.event_id, c.measure, c.unit, c.people, v.name as victims_side_name, c.victims_who,
  c.lowest, c.highest, c.highest - c.lowest as gap,
  round(c.highest / nullif(c.lowest, 0), 2) as times,
  c.who_lowest, c.who_highest, c.n_claimants, c.claimants, c.n_figures, c.n_documents,
  e.sub_event_type, e.date_start, e.date_end, e.date_precision,
  p.name as place_name, p.country, e.latitude, e.longitude, e.place_precision
from disputes c
join events e on e.event_id = c.event_id
left join actors v on v.actor_id = c.victims_side
left join places p on p.place_id = e.place_id
order by times desc nulls last, c.contest
