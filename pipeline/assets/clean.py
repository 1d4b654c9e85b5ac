"""Clean: blocks and zones, and the stretches set aside."""

from collections.abc import Iterable, Iterator

import dagster as dg
import pyarrow as pa

from pipeline import settings
from pipeline.assets.ingest import reject_row
from pipeline.assets.progress import counting
from pipeline.assets.tables import Made, Row, made, made_of, selected
from pipeline.kept import Kept
from pipeline.package.tables.tables import to_table
from pipeline.schemas.rejects import REJECTS
from pipeline.schemas.working import BLOCKS
from pipeline.text.article import Block, SourceText
from pipeline.text.rejects import set_aside

GROUP = "stage_2_clean"


def _blocks(source: SourceText, blocks: Iterable[Block]) -> list[Row]:
    return [
        {
            "doc_id": source.doc_id,
            "block": block.index,
            "char_start": block.span.start,
            "char_end": block.span.end,
            "zone": block.zone,
            "excerpt": block.span.of(source.text),
        }
        for block in blocks
    ]


@dg.multi_asset(
    group_name=GROUP,
    outs={
        BLOCKS.name: dg.AssetOut(description=BLOCKS.description, is_required=False),
        "clean_rejects": dg.AssetOut(
            description="Stretches of texts set aside, and why.", is_required=False
        ),
    },
    can_subset=True,
)
def clean(context: dg.AssetExecutionContext, source_texts: pa.Table) -> Iterator[Made]:
    """Find the blocks of every text and the zone of each."""
    from pipeline.assets.documents import sources
    from pipeline.text.kept import Texts

    rejects: list[Row] = []

    def blocks(texts: Texts) -> Iterator[Row]:
        for source in sources(source_texts):
            found = texts.cleaned(source)
            more(1, 0)
            yield from _blocks(source, found.blocks)
            for reject in set_aside(source, found.set_aside):
                context.log.debug(f"A part of {reject.file_name} was set aside: {reject.reason}.")
                rejects.append(reject_row(reject))

    counted = counting(source_texts.num_rows, context.log.info)
    with Kept(settings.kept()) as kept, counted as (_, more):
        found = to_table(BLOCKS, blocks(Texts(kept)))
    if rejects:
        said = f"Parts of texts set aside: {len(rejects):,}; the table rejects says which and why."
        context.log.info(said)
    yield from selected(
        context,
        made_of(BLOCKS, found, set_aside=len(rejects)),
        made(REJECTS, rejects, "clean_rejects"),
    )
