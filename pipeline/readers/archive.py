"""Archives: .zip, .tar, .tar.gz and kin, and single files packed by gzip, bzip2 or xz.

Nothing is written to disk: each member is unpacked in memory, within limits on what is really
read, and given on to the reader of its own format.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Protocol

from pipeline.readers.document import File, Found, Refusal, UnreadableError
from pipeline.readers.shared.text import count, shown
from pipeline.readers.shared.zips import open_zip

VERSION = "1"
LIBRARIES: tuple[str, ...] = ()

LARGEST_MEMBER = 256 * 1024 * 1024
LARGEST_TOTAL = 4 * 1024 * 1024 * 1024
LARGEST_PACKED_TAR = 1024 * 1024 * 1024
MOST_MEMBERS = 250_000
RATIO = 200
"""How many times larger than its packed form a file may be; prose packs to a third."""
RATIO_FROM = 16 * 1024 * 1024
"""Bytes up to which the ratio does not count."""
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_OTHERS = ("__MACOSX/", "Thumbs.db", "desktop.ini")
_BROKEN = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    MemoryError,
    OverflowError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
)
_TAR_ENDINGS = {"tgz": ".tar", "tbz": ".tar", "tbz2": ".tar", "txz": ".tar"}


class _Packed(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...


def _opened_packed(data: bytes) -> tuple[str, _Packed] | None:
    """The usual ending of a packed file, and the file opened; None for one that is not packed."""
    raw = io.BytesIO(data)
    if data.startswith(b"\x1f\x8b"):
        return "gz", gzip.GzipFile(fileobj=raw)
    if data.startswith(b"BZh"):
        return "bz2", bz2.BZ2File(raw)
    return ("xz", lzma.LZMAFile(raw)) if data.startswith(b"\xfd7zXZ\0") else None


class _TooMuchError(ValueError):
    """More bytes than are unpacked; the message says which limit."""


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked of an archive."""

    left: int


@dataclass(frozen=True, slots=True)
class _Member:
    """A file in an archive: its name, why it is not unpacked, and how to open it."""

    name: str
    problem: str | None
    packed_size: int | None
    open: Callable[[], _Packed]


def read(file: File) -> Iterator[Found]:
    """The files that an archive holds, in the order of their names, and those not unpacked.

    Raises UnreadableError for an archive of which nothing can be unpacked.
    """
    if file.data.startswith(b"PK"):
        with open_zip(file.data) as archive:
            yield from _unpacked(file, _of_zip(archive))
        return
    packed = _opened_packed(file.data)
    if packed is None:
        yield from _of_tar(file, file.data)
        return
    ending, opened = packed
    try:
        data = _all(opened, len(file.data), _Budget(LARGEST_PACKED_TAR))
    except _TooMuchError as error:
        raise UnreadableError(f"it {error}; unpack it, and give the files") from error
    except _BROKEN as error:
        raise UnreadableError(f"a broken .{ending} file ({shown(str(error))})") from error
    if tarfile.is_tarfile(io.BytesIO(data)):
        yield from _of_tar(file, data)
    elif len(data) > LARGEST_MEMBER:
        raise UnreadableError(f"it {_more(LARGEST_MEMBER)}; unpack it, and split it")
    else:
        yield _within(file, _own_name(file, ending), data)


def _own_name(file: File, ending: str) -> str:
    """The name of a file packed by itself: that of the outer one without its last ending."""
    own = (file.member or file.name).rsplit("/", 1)[-1]
    bare, _, last = own.rpartition(".")
    if not bare or last.lower() not in (ending, *_TAR_ENDINGS):
        return own
    return bare + _TAR_ENDINGS.get(last.lower(), "")


def _within(file: File, name: str, data: bytes) -> File:
    path = f"{file.member}/{name}" if file.member else name
    return replace(file, data=data, member=path, url=None)


def _unpacked(file: File, members: list[_Member]) -> Iterator[Found]:
    """The members of an archive, in the order of their names.

    Raises UnreadableError where there are none.
    """
    if not members:
        raise UnreadableError("an archive without files")
    budget = _Budget(LARGEST_TOTAL)
    seen: set[str] = set()
    hidden = 0
    for member in sorted(members, key=lambda each: each.name):
        # Some programs write the paths of a zip with the separator of Windows.
        name = member.name.replace("\\", "/").removeprefix("./")
        elsewhere = _problem(name)
        if not elsewhere and _is_hidden(name):
            hidden += 1
            continue
        key = unicodedata.normalize("NFC", name)
        twice = "a second file of this name; rename one" if key in seen else None
        seen.add(key)
        problem = elsewhere or member.problem or twice
        if problem:
            yield Refusal(f"{shown(name)}: {problem}")
            continue
        try:
            data = _all(member.open(), member.packed_size, budget, LARGEST_MEMBER)
        except _TooMuchError as error:
            yield Refusal(f"{shown(name)}: it {error}")
            if budget.left <= 0:
                yield Refusal(
                    f"what follows {shown(name)}: {_more(LARGEST_TOTAL)} so far; split it"
                )
                return
        except _BROKEN as error:
            yield Refusal(f"{shown(name)}: it is broken or packed in an unknown way ({error})")
        else:
            yield _within(file, name, data)
    if hidden:
        yield Refusal(f"{count(hidden, 'hidden file')} of the archive")


def _is_hidden(name: str) -> bool:
    return name.startswith(_OTHERS) or any(
        part.startswith(".") or part in _OTHERS for part in name.split("/")
    )


def _problem(name: str) -> str | None:
    """Why a path is not followed."""
    path = PurePosixPath(name)
    if ".." in path.parts:
        return "its path leads out of the archive"
    if path.is_absolute() or (len(name) > 1 and name[1] == ":"):
        return "its path is absolute"
    if not name.isprintable() or not name.strip():
        return "a file name that cannot be written"
    return None


def _more(limit: int) -> str:
    return f"unpacks to more than {limit:,} bytes"


def _all(packed: _Packed, size: int | None, budget: _Budget, largest: int = LARGEST_TOTAL) -> bytes:
    """All bytes of an open member, counted as they come.

    Raises _TooMuchError above a limit, and what its library raises for a broken one.
    """
    made = io.BytesIO()
    while chunk := packed.read(_CHUNK):
        made.write(chunk)
        budget.left -= len(chunk)
        total = made.tell()
        if budget.left < 0:
            raise _TooMuchError("unpacks to more than is read of one archive")
        if total > largest:
            raise _TooMuchError(_more(largest))
        if size is not None and total > RATIO_FROM and total > RATIO * max(size, 1):
            raise _TooMuchError(f"unpacks to more than {RATIO} times its size")
    return made.getvalue()


def _of_zip(archive: zipfile.ZipFile) -> list[_Member]:
    return [
        _Member(entry.filename, _zip_problem(entry), entry.compress_size, _opened(archive, entry))
        for entry in archive.infolist()
        if not entry.is_dir()
    ]


def _opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], _Packed]:
    return lambda: archive.open(entry)


def _zip_problem(entry: zipfile.ZipInfo) -> str | None:
    if entry.flag_bits & _ENCRYPTED:
        return "it is encrypted; unpack it with its password"
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "a link to another file"
    return None if kind in (0, stat.S_IFREG) else "not a regular file"


def _of_tar(file: File, data: bytes) -> Iterator[Found]:
    """Raises UnreadableError where not even the first member can be read."""
    members: list[_Member] = []
    problem: str | None = None
    try:
        archive = tarfile.TarFile(fileobj=io.BytesIO(data))
    except _BROKEN as error:
        raise UnreadableError(f"a broken tar archive ({shown(str(error))})") from error
    before = -1
    try:
        for entry in archive:
            if entry.offset <= before or len(members) >= MOST_MEMBERS:
                problem = f"the archive after its first {len(members):,} files: more than are read"
                break
            before = entry.offset
            if not entry.isdir():
                members.append(_tar_member(archive, entry))
    except _BROKEN as error:
        problem = f"the archive after its first {len(members):,} files: broken ({error})"
    if problem:
        yield Refusal(problem)
    with archive:
        yield from _unpacked(file, members)


def _tar_member(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> _Member:
    def opened() -> _Packed:
        return archive.extractfile(entry) or io.BytesIO()

    problem = None
    if entry.issym() or entry.islnk():
        problem = "a link to another file"
    elif not entry.isreg():
        problem = "not a regular file"
    return _Member(entry.name, problem, None, opened)
