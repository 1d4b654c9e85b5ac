"""Zip archives whose promises are checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib

from pipeline.readers.document import UnreadableError
from pipeline.readers.shared.text import shown

_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 250_000
BROKEN = (
    zipfile.BadZipFile,
    NotImplementedError,
    OSError,
    ValueError,
    IndexError,
    EOFError,
    RuntimeError,
    zlib.error,
)
"""What the library raises for broken archives, encrypted ones, and ways of packing it lacks."""
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
    except BROKEN as error:
        raise UnreadableError(f"a broken zip archive ({error}); pack it again") from error


def check_office(data: bytes) -> None:
    """Raise UnreadableError for an Office file that is broken, or would fill the memory."""
    with open_zip(data) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
        if size > _LARGEST_UNPACKED:
            raise UnreadableError(
                f"it unpacks to {size:,} bytes, more than {_LARGEST_UNPACKED:,}; split it"
            )
        try:
            # No more is unpacked than each file in it says it has.
            broken = archive.testzip()
        except BROKEN as error:
            raise UnreadableError(f"a broken file ({error}); save it again") from error
    if broken:
        raise UnreadableError(f"a broken file (in {shown(broken)}); save it again")
