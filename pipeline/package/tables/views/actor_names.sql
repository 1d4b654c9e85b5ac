select distinct alias, actor_id, name, kind, side
from (
  select name as alias, actor_id, name, kind, side from actors
  union all
  select trim(unnest(string_split(aliases, ';'))), actor_id, name, kind, side from actors
)
order by alias, actor_id
