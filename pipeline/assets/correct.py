"""Corrections by hand: a file beside the reports, whose values tables take as they are made."""

import dagster as dg

from pipeline.assets.failures import said_plainly
from pipeline.assets.ingest import reports
from pipeline.assets.resources import Corpus
from pipeline.assets.tables import Made, made
from pipeline.package.tables.corrections import read_corrections
from pipeline.readers.corpus import corpus_file
from pipeline.schemas.corrections import CORRECTIONS, CORRECTIONS_FILE

GROUP = "stage_4_extract"


@dg.asset(group_name=GROUP, deps=[reports], description=CORRECTIONS.description)
@said_plainly
def corrections(corpus: Corpus) -> Made:
    """Read the corrections; each table takes its own, and stops where one no longer fits."""
    return made(CORRECTIONS, read_corrections(corpus_file(corpus.path, CORRECTIONS_FILE)))
