"""Measures the pipeline on texts that others annotated, in the formats they come in."""

from pipeline.evaluate.formats.registry import is_gold
from pipeline.evaluate.formats.report import errors, listing, render, scores
from pipeline.evaluate.formats.run import Measured, measure

__all__ = ["Measured", "errors", "is_gold", "listing", "measure", "render", "scores"]
