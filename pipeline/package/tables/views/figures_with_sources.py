"""`figures_with_sources`: all columns of `figures` beside those of their documents."""

from pipeline.package.tables.views.columns import OF_DOCUMENT
from pipeline.package.tables.views.view import view
from pipeline.schemas import BY_NAME

FIGURES_WITH_SOURCES = view(
    name="figures_with_sources",
    title="Figures with their sources",
    description="One row for each figure: all its columns, beside title, publisher, date and "
    "address of its document and the document that this one repeats.",
    fields=(*BY_NAME["figures"].fields, *OF_DOCUMENT),
)
