select
  f.*, d.title, d.publisher, d.published_on, d.published_start, d.published_end, d.published_basis,
  d.url, d.duplicate_of
from figures f
join documents d on d.doc_id = f.doc_id
order by d.published_on, f.doc_id, f.char_start
