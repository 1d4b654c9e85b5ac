select
  q.quote_id, q.utterance_id, coalesce(s.name, q.speaker) as speaker_name,
  s.kind as speaker_kind, coalesce(s.side, a.side) as speaker_side, a.name as affiliation_name,
  coalesce(s.country, a.country) as speaker_country,
  q.speaker, q.speaker_text, q.role, q.cue, q.kind, q.excerpt, q.sentence, q.zone,
  q.date_start, q.date_end, q.date_precision,
  d.title, d.publisher, d.published_on, d.published_start, d.published_end, d.published_basis,
  d.url, d.duplicate_of,
  q.doc_id, q.char_start, q.char_end, q.rule, q.confidence, q.speaker_id,
  q.affiliation_id
from quotes q
join documents d on d.doc_id = q.doc_id
left join actors s on s.actor_id = q.speaker_id
left join actors a on a.actor_id = q.affiliation_id
order by d.published_start, q.doc_id, q.char_start
