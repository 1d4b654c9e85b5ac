"""Who is named in a document, and whom "he", "it" or "the group" refers to."""

from pipeline.extract.names.cast import Cast

__all__ = ["Cast"]
