"""Figures: the quantities a text states, with their measure, hedge, subject and source."""

from pipeline.extract.figures.find import find_figures

__all__ = ["find_figures"]
