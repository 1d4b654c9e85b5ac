select
  f.figure_id, coalesce(c.name, f.attributed_to) as claimant_name, c.kind as claimant_kind,
  c.side as claimant_side, f.attributed_to, f.attributed_basis, f.attributed_confidence,
  f.measure, f.qualifier, f.value, f.value_low, f.value_high, f.unit, f.subject, f.victims,
  v.name as victims_side_name, f.victims_who,
  case
    when f.part_of is not null then 'part'
    when f.figure_id in (select part_of from figures where part_of is not null) then 'total'
  end as total_or_part,
  f.part_of, f.is_cumulative, f.is_denied,
  f.date_start, f.date_end, f.date_precision, f.date_basis, f.date_confidence, f.said_on,
  coalesce(p.name, f.place) as place_name, f.place, p.kind as place_kind, p.country, p.admin1,
  p.latitude, p.longitude, p.place_precision, f.place_basis, f.place_confidence,
  coalesce(a.name, f.actor) as actor_name, a.kind as actor_kind, a.side as actor_side,
  f.actor, f.actor_basis, f.actor_confidence,
  f.event_id, f.event_confidence, f.excerpt, f.sentence, f.zone,
  d.title, d.publisher, d.published_on, d.published_start, d.published_end, d.published_basis,
  d.url, d.duplicate_of,
  f.doc_id, f.char_start, f.char_end, f.rule, f.confidence,
  f.attributed_to_id as claimant_id, f.actor_id, f.place_id
from figures f
join documents d on d.doc_id = f.doc_id
left join actors c on c.actor_id = f.attributed_to_id
left join actors a on a.actor_id = f.actor_id
left join actors v on v.actor_id = f.victims_side
left join places p on p.place_id = f.place_id
order by d.published_start, f.doc_id, f.char_start
