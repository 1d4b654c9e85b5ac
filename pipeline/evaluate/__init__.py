"""Measures the published tables against rows annotated by hand."""

from pipeline.evaluate.listing import RowError, errors
from pipeline.evaluate.report import render
from pipeline.evaluate.sample import sample
from pipeline.evaluate.score import evaluate

__all__ = ["RowError", "errors", "evaluate", "render", "sample"]
