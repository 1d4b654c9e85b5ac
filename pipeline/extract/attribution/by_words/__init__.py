"""Who is credited with what, read from words and tags alone, whatever the parse says."""

from pipeline.extract.attribution.by_words.frames import Frame, find_frames

__all__ = ["Frame", "find_frames"]
