-- Rival numbers side by side: one row for each figure of a contest. A contest holds the figures of
-- one measure and unit, one group, one place and overlapping periods for which at least two
-- claimants give a number. The claimant is whom the text credits, else the publisher. The group is
-- the side of the actor that the words of the subject name, else civilians, police, state_forces,
-- fighters or people by the nouns among them, else the actor, else the words; a subject that names
-- two sides is a group of its own, and soldiers of no named side are those of the one state whose
-- forces the other figures name. A figure without place takes its event's, else the usual one of
-- its document; one without period takes the days of its event and of its document's other figures
-- of the measure, else the publication date; place_basis and period_basis say which. Periods over
-- 92 days contest only each other. Where a claimant numbers only people at large, that number
-- stands beside those of the group that most claimants number, as group_match whole. Where all
-- places but one are only the usual one of the document, the figures must be of one group and of
-- stated periods. lowest and highest are over the figures of the group itself. Duplicates of
-- documents, and measures that compare only with their context (distance, duration, price, age,
-- money, frequency, other), are left out.

with counted_groups (number, name, pattern) as (
  values
    {counted_groups}
),
names_of_sides as (
  select side, unnest(string_split(concat_ws('; ', name, aliases), '; ')) as name
  from actors
  where side is not null
),
subjects as (
  select distinct subject from figures where subject is not null
),
sides as (
  select
    s.subject,
    case
      when count(distinct n.side) > 1 then lower(s.subject)
      else arg_max(n.side, (length(n.name), n.side))
    end as side
  from subjects s
  join names_of_sides n on contains(' ' || s.subject || ' ', ' ' || n.name || ' ')
  group by s.subject
),
groups as (
  select s.subject, arg_min(g.name, g.number) as name
  from subjects s
  join counted_groups g on regexp_matches(lower(s.subject), g.pattern)
  group by s.subject
),
known_groups as (
  select name from counted_groups
  union
  select side from actors where side is not null
  union
  select actor_id from actors
),
usual_place as (
  select doc_id, place_id
  from figures
  where place_id is not null
  group by doc_id, place_id
  qualify row_number() over (partition by doc_id order by count(*) desc, place_id) = 1
),
told_period as (
  select doc_id, measure, min(date_start) as date_start, max(date_end) as date_end
  from figures
  where date_end - date_start <= 92
  group by doc_id, measure
),
publication as (
  select
    doc_id, title, publisher,
    cast(rpad(published_on, 10, '-01-01') as date) as first_day,
    case length(published_on)
      when 10 then cast(published_on as date)
      when 7 then last_day(cast(published_on || '-01' as date))
      when 4 then cast(published_on || '-12-31' as date)
    end as last_day
  from documents
  where duplicate_of is null
),
placed as (
  select
    f.*, d.title, d.publisher,
    coalesce(f.attributed_to_id, lower(f.attributed_to), lower(d.publisher), f.doc_id)
      as claimant_id,
    coalesce(f.attributed_to, d.publisher) as claimant,
    case
      when f.subject is null then 'people'
      else coalesce(
        n.side, s.side, g.name,
        -- A part is fewer than its kind: "40,000 children" do not number the civilians.
        case when f.part_of is null then f.subject_id end,
        lower(f.subject)
      )
    end as figure_group,
    coalesce(s.kind = 'state_forces' and s.side is not null, false) as of_state,
    coalesce(f.place_id, e.place_id, u.place_id) as contest_place,
    case
      when f.place_id is not null then 'stated'
      when e.place_id is not null then 'event'
      when u.place_id is not null then 'document'
    end as place_basis,
    case
      when f.date_start is not null then f.date_start
      else coalesce(least(e.date_start, t.date_start), d.first_day)
    end as period_start,
    case
      when f.date_start is not null then f.date_end
      else coalesce(greatest(e.date_end, t.date_end), d.last_day)
    end as period_end,
    case
      when f.date_start is not null then 'stated'
      when t.date_start is not null then 'document'
      when e.date_start is not null then 'event'
      when d.first_day is not null then 'document'
    end as period_basis
  from figures f
  join publication d on d.doc_id = f.doc_id
  left join events e on e.event_id = f.event_id
  left join actors s on s.actor_id = f.subject_id
  left join sides n on n.subject = f.subject
  left join groups g on g.subject = f.subject
  left join usual_place u on u.doc_id = f.doc_id
  left join told_period t on t.doc_id = f.doc_id and t.measure = f.measure
  where f.measure not in ('distance', 'duration', 'price', 'age', 'money', 'frequency', 'other')
),
pooled as (
  select
    *,
    concat_ws(
      '|', measure, coalesce(unit, ''),
      coalesce(contest_place, doc_id),
      case when period_start is null then doc_id else '' end,
      case when period_end - period_start > 92 then 'long' else '' end
    ) as pool
  from placed
),
reached as (
  select
    *,
    max(period_end) over (
      partition by pool order by period_start, period_end, figure_id
      rows between unbounded preceding and 1 preceding
    ) as reached
  from pooled
),
islands as (
  select
    *,
    sum(case when period_start > reached then 1 else 0 end) over (
      partition by pool order by period_start, period_end, figure_id
      rows between unbounded preceding and current row
    ) as island
  from reached
),
only_state as (
  select pool, island, min(figure_group) as side
  from islands
  where of_state
  group by pool, island
  having count(distinct figure_group) = 1
),
told as (
  select
    i.* exclude (figure_group),
    case when i.figure_group = 'state_forces' then coalesce(o.side, i.figure_group)
      else i.figure_group end as figure_group
  from islands i
  left join only_state o on o.pool = i.pool and o.island = i.island
),
grouped as (
  select figure_group as contest_group, 'same' as group_match, * from told
  union all
  select g.figure_group as contest_group, 'whole' as group_match, w.*
  from told w
  join (
    select pool, island, figure_group, count(distinct claimant_id) as claimants
    from told
    where figure_group <> 'people' and figure_group in (select name from known_groups)
    group by pool, island, figure_group
  ) g on g.pool = w.pool and g.island = w.island
  where w.figure_group = 'people' and not exists (
    select 1 from told same
    where same.pool = w.pool and same.island = w.island
      and same.figure_group = g.figure_group and same.claimant_id = w.claimant_id
  ) and not exists (
    select 1 from told rival
    where rival.pool = w.pool and rival.island = w.island
      and rival.figure_group = 'people' and rival.claimant_id <> w.claimant_id
  )
  qualify row_number() over (
    partition by w.figure_id order by g.claimants desc, g.figure_group
  ) = 1
),
contests as (
  select
    pool, island, contest_group,
    min(period_start) as contest_start,
    max(period_end) as contest_end,
    count(distinct claimant_id) as n_claimants,
    min(case when group_match = 'same' then coalesce(value, value_low) end) as lowest,
    max(case when group_match = 'same' then coalesce(value, value_low) end) as highest
  from grouped
  group by pool, island, contest_group
  having (
    count(distinct case when group_match = 'same' then claimant_id end) >= 2
    or max(case when group_match = 'same' then coalesce(value, value_low) end)
      > min(case when group_match = 'whole' then coalesce(value, value_low) end)
  ) and (
    count(case when place_basis <> 'document' then 1 end) >= 2
    or bool_and(group_match = 'same' and period_basis = 'stated')
  )
)
select
  concat_ws(
    ' | ', g.measure, c.contest_group, coalesce(p.name, g.contest_place, 'place not said'),
    coalesce(c.contest_start || '/' || c.contest_end, 'period not said')
  ) as contest,
  g.measure, c.contest_group as subject_group, g.contest_place as place_id, p.name as place_name,
  c.contest_start as period_start, c.contest_end as period_end,
  c.n_claimants, c.lowest, c.highest,
  g.figure_id, g.claimant, g.claimant_id, g.qualifier, g.value, g.value_low, g.value_high, g.unit,
  g.subject, g.group_match, g.is_cumulative, g.part_of, g.date_start, g.date_end,
  g.place_basis, g.period_basis, g.excerpt, g.sentence, g.doc_id, g.publisher, g.title
from grouped g
join contests c
  on c.pool = g.pool and c.island = g.island and c.contest_group = g.contest_group
left join places p on p.place_id = g.contest_place
order by contest, g.contest_place, coalesce(g.value, g.value_low), g.figure_id
