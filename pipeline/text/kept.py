"""What was made of texts before, kept so that only new and changed ones are made ready again."""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

import numpy as np
from pydantic import TypeAdapter

from pipeline.kept import Kept
from pipeline.made_by import made_by
from pipeline.text.article import Article, SourceText
from pipeline.text.fingerprints import Fingerprint, fingerprint, fingerprint_of
from pipeline.text.prepare import Cleaned, clean

_RULES = ("lexicons", "text")
"""The code and data below `pipeline/` that what is made of a text depends on."""
_CLEANED = TypeAdapter(Cleaned)


@dataclass(frozen=True, slots=True)
class Texts:
    """What is made of each text by itself, kept by the text and by the rules."""

    kept: Kept

    def cleaned(self, source: SourceText) -> Cleaned:
        """Its blocks, and what is set aside."""
        key = _key("cleaned", source)
        before = self.kept.get(key)
        if before is not None:
            with contextlib.suppress(ValueError):
                return _CLEANED.validate_json(before)
        made = clean(source)
        self.kept.put(key, _CLEANED.dump_json(made))
        return made

    def fingerprint(self, source: SourceText) -> Fingerprint:
        """What is compared of it with others."""
        key = _key("fingerprint", source)
        before = self.kept.get(key)
        if before is not None:
            with contextlib.suppress(ValueError):
                numbers = np.frombuffer(before, dtype=np.uint64)
                return fingerprint_of(source, int(numbers[-1]), numbers[:-1])
        made = fingerprint(Article(source, self.cleaned(source).blocks, ()))
        self.kept.put(key, np.append(made.shingles, np.uint64(made.n_words)).tobytes())
        return made


def _key(what: str, source: SourceText) -> str:
    about = json.dumps([what, _rules(), source.title, source.publisher])
    made = hashlib.sha256(about.encode())
    made.update(source.text.encode())
    return made.hexdigest()


@cache
def _rules() -> str:
    return made_by(_RULES, [f"numpy {version('numpy')}"])
