"""Zip archives whose promises are checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile

from pipeline.readers.document import UnreadableError

_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 250_000
_LARGEST_UNPACKED = 512 * 1024 * 1024


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive. Raises UnreadableError for a broken one and one of too many entries."""
    number = data.count(_ENTRY)
    if number > _MOST_ENTRIES:
        raise UnreadableError(
            f"an archive of {number:,} files, more than {_MOST_ENTRIES:,}; split it"
        )
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, IndexError) as error:
        raise UnreadableError(f"a broken zip archive ({error}); pack it again") from error


def check_office(data: bytes) -> None:
    """Raise UnreadableError for an Office file that would fill the memory when it is unpacked."""
    with open_zip(data) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > _LARGEST_UNPACKED:
        raise UnreadableError(
            f"it unpacks to {size:,} bytes, more than {_LARGEST_UNPACKED:,}; split it"
        )
