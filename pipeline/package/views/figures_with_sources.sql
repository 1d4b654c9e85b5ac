-- One row for each figure, beside title, publisher, date and address of its document, and the
-- document that this one repeats.

select f.*, d.title, d.publisher, d.published_on, d.url, d.duplicate_of
from figures f
join documents d on d.doc_id = f.doc_id
order by d.published_on, f.doc_id, f.char_start
