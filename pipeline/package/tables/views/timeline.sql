with told as (
  select
    m.*, d.published_start,
    e.date_start = m.date_start and e.date_end = m.date_end as has_its_date,
    row_number() over (
      partition by m.event_id
      order by
        d.duplicate_of is null desc, m.status = e.status desc,
        (m.actor1 is not null)::int + (m.actor2 is not null)::int
          + (m.place is not null)::int + (m.date_start is not null)::int desc,
        list_position(['body', 'headline', 'caption', 'comment'], m.zone),
        d.published_start nulls last, m.doc_id, m.char_start
    ) as place_in_line
  from event_mentions m
  join events e on e.event_id = m.event_id
  join documents d on d.doc_id = m.doc_id
), known as (
  select
    event_id, min(published_start) as first_published,
    max(date_basis) filter (has_its_date) as date_basis
  from told
  group by event_id
)
select
  e.event_id, coalesce(e.date_start, k.first_published) as best_date,
  case
    when e.date_start is not null then k.date_basis
    when k.first_published is not null then 'published'
  end as best_date_basis,
  e.date_start, e.date_end, e.date_precision, e.event_type, e.sub_event_type, e.status,
  a.name as actor1_name, b.name as actor2_name,
  p.name as place_name, p.country, e.latitude, e.longitude, e.place_precision,
  m.sentence, m.excerpt, m.mention_id, m.zone,
  e.killed_low, e.killed_best, e.killed_high, e.killed_of,
  e.n_mentions, e.n_documents, e.n_claimants, e.part_of,
  d.title, d.publisher, d.published_on, d.published_start, d.published_end, d.published_basis,
  d.url, d.duplicate_of,
  m.doc_id, e.actor1_id, e.actor2_id, e.place_id
from events e
join told m on m.event_id = e.event_id and m.place_in_line = 1
join known k on k.event_id = e.event_id
join documents d on d.doc_id = m.doc_id
left join actors a on a.actor_id = e.actor1_id
left join actors b on b.actor_id = e.actor2_id
left join places p on p.place_id = e.place_id
order by best_date nulls last, e.event_id
