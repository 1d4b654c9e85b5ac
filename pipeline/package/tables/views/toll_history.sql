with said as (
  select
    f.event_id, f.measure, f.unit, f.victims, f.victims_side, f.victims_who, f.is_cumulative,
    a.name as claimant, f.attributed_to_id as claimant_id, f.said_on,
    d.published_on, d.published_start, d.published_end,
    coalesce(f.value, f.value_low, f.value_high) as number,
    f.qualifier, f.figure_id, f.excerpt, f.sentence, f.doc_id, d.publisher,
    concat_ws(
      '|', f.event_id, f.measure, f.unit, f.victims, coalesce(f.victims_side, ''),
      coalesce(f.victims_who, ''), coalesce(f.is_cumulative, false), f.attributed_to_id
    ) as history,
    coalesce(strftime(f.said_on, '%Y-%m-%d'), d.published_on) as told_on
  from figures f
  join documents d on d.doc_id = f.doc_id and d.duplicate_of is null
  join actors a on a.actor_id = f.attributed_to_id
  where f.event_id is not null and f.part_of is null and told_on is not null
  qualify row_number() over (
    partition by f.doc_id, history, f.said_on order by number desc, f.char_start
  ) = 1
), moved as (
  select *, number - lag(number) over (
    partition by history order by told_on, doc_id
  ) as change
  from said
)
select * exclude (history, told_on) from moved
where change is null or change <> 0
qualify count(*) over (partition by history) > 1
order by event_id, measure, history, told_on, doc_id
