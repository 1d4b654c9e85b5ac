"""What was taken of files before, kept so that only new and changed files are read again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from pydantic import TypeAdapter

from pipeline.kept import Kept
from pipeline.made_by import made_by
from pipeline.readers.document import File, Taken
from pipeline.readers.formats import versions
from pipeline.text.rejects import Reject

_RULES = ("readers", "lexicons", "text/article.py", "text/language.py", "text/periods.py")
"""The code and data below `pipeline/` that what is taken of a file depends on."""

Found = Taken | Reject
_FOUND = TypeAdapter(tuple[Found, ...])


@dataclass(frozen=True, slots=True)
class Readings:
    """Files' readings, kept by their bytes and by the readers."""

    kept: Kept

    def of(self, file: File, read: Callable[[File], Iterable[Found]]) -> Iterator[Found]:
        """Everything in a file: as it was read before, else as `read` gives it now."""
        name = _key(file)
        with contextlib.suppress(zlib.error, ValueError):
            before = self.kept.get(name)
            if before is not None:
                again = _FOUND.validate_json(zlib.decompress(before))
                yield from (_in_file(found, file.name) for found in again)
                return
        made = tuple(read(file))
        yield from made
        self.kept.put(name, zlib.compress(_FOUND.dump_json(tuple(map(_bare, made)))))


def _key(file: File) -> str:
    about = [file.name.rsplit("/", 1)[-1].lower(), sorted(file.columns.items()), _rules()]
    made = hashlib.sha256(file.data)
    made.update(json.dumps(about).encode())
    return made.hexdigest()


@cache
def _rules() -> str:
    return made_by(_RULES, versions())


def _bare(found: Found) -> Found:
    """Without the bytes of the file and what is known of the corpus."""
    if isinstance(found, Reject):
        return found
    return replace(found, file=replace(found.file, data=b"", columns={}))


def _in_file(found: Found, name: str) -> Found:
    """What was found, under the name the file has now."""
    if isinstance(found, Reject):
        return replace(found, file_name=name)
    return replace(found, file=replace(found.file, name=name))
