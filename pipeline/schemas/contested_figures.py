"""The `contested_figures` table: its columns, its rule in words, and the query that gives it."""

from pipeline.schemas.common import DOC_KEY, SENTENCE, SPAN
from pipeline.schemas.figures import FIGURES
from pipeline.schemas.table import Field, ForeignKey, Table

CONTEST_RULE = (
    "A contest holds figures of one event, measure and unit, from at least two claimants who give "
    "different numbers.",
    "They count comparable people: everybody, civilians, or combatants; of one side where it is "
    "named; of one group such as children where it is named alone.",
    "Left out are figures without a claimant, duplicates of documents, parts of a total (unless "
    "they count civilians, or the dead of a side that is named), and numbers whose days or towns "
    "cannot be those of a rival.",
    "Totals added up over time (`is_cumulative`) contest only each other and numbers of several "
    "days.",
    "Of one claimant's numbers in one document only the greatest counts: the others are parts of "
    "it or older tolls.",
)

CONTESTS_SQL = """
with told as (
  select
    f.*, a.name as claimant, d.published_on, p.place_precision,
    coalesce(value, value_low, value_high) as number,
    concat_ws(
      '|', event_id, measure, unit,
      case when victims in ('mixed', 'unknown') then 'everybody' else victims end,
      coalesce(victims_side, ''), coalesce(victims_who, '')
    ) as contest_key,
    coalesce(is_cumulative, false) as runs,
    coalesce(is_cumulative or date_end > date_start, false) as adds_up
  from figures f
  join documents d on d.doc_id = f.doc_id and d.duplicate_of is null
  join actors a on a.actor_id = f.attributed_to_id
  left join places p on p.place_id = f.place_id
  where event_id is not null
    and (part_of is null or victims = 'civilians' or victims_side is not null)
  qualify row_number() over (
    partition by f.doc_id, attributed_to_id, contest_key, runs order by number desc, char_start
  ) = 1
), contested as (
  select * from told one
  where exists (
    select 1 from told other
    where other.contest_key = one.contest_key
      and other.attributed_to_id <> one.attributed_to_id
      and (one.runs = other.runs or one.adds_up and other.adds_up)
      and case
        when one.value is not null and other.value is not null then one.value <> other.value
        else one.value_low > other.value_high or one.value_high < other.value_low
      end
      and coalesce(one.date_start <= other.date_end and other.date_start <= one.date_end, true)
      and coalesce(
        one.place_id = other.place_id or one.place_precision > 2 or other.place_precision > 2, true
      )
  )
)
select
  'c' || sha256(contest_key)[:16] as contest,
  figure_id, event_id, measure, unit, victims, victims_side, victims_who,
  count(distinct attributed_to_id) over contest as n_claimants,
  min(number) over contest as lowest,
  max(number) over contest as highest,
  claimant, attributed_to_id as claimant_id, qualifier, value, value_low, value_high,
  is_cumulative, said_on, published_on, attributed_confidence, event_confidence,
  doc_id, char_start, char_end, excerpt, sentence, sentence_start, sentence_end
from contested
window contest as (partition by contest_key)
order by contest, number, figure_id
""".strip()
"""Gives the rows of the table from figures, documents, actors and places."""

_OF_FIGURE = {field.name: field for field in FIGURES.fields}


def _same(*names: str) -> tuple[Field, ...]:
    """Columns of `figures`, with the same meaning."""
    return tuple(_OF_FIGURE[name] for name in names)


CONTESTED_FIGURES = Table(
    name="contested_figures",
    title="Contested figures",
    description="One row for each figure of a contest: rival numbers side by side. DICTIONARY.md "
    "says which figures contest each other.",
    fields=(
        Field(
            "contest",
            "string",
            "The contest: c and 16 hex digits made from the event, the measure and the people.",
            required=True,
            pattern="c[0-9a-f]{16}",
        ),
        Field("figure_id", "string", "The figure.", required=True),
        Field("event_id", "string", "The event whose numbers they are.", required=True),
        *_same("measure", "unit", "victims", "victims_side", "victims_who"),
        Field(
            "n_claimants",
            "integer",
            "How many claimants it has.",
            required=True,
            minimum=2,
        ),
        Field("lowest", "number", "The lowest number in the contest (the value, else a bound)."),
        Field("highest", "number", "The highest number in the contest (the value, else a bound)."),
        Field("claimant", "string", "Who is credited, by its name in `actors`.", required=True),
        Field("claimant_id", "string", "The actor credited.", required=True),
        *_same("qualifier", "value", "value_low", "value_high", "is_cumulative", "said_on"),
        Field("published_on", "string", "When the document was published, as precise as known."),
        *_same("attributed_confidence", "event_confidence"),
        *SPAN,
        *SENTENCE,
    ),
    primary_key=("figure_id",),
    foreign_keys=(
        DOC_KEY,
        ForeignKey("figure_id", "figures", "figure_id"),
        ForeignKey("event_id", "events", "event_id"),
        ForeignKey("claimant_id", "actors", "actor_id"),
        ForeignKey("victims_side", "actors", "actor_id"),
    ),
    order=("contest", "highest", "value", "figure_id"),
)
