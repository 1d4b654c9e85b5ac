"""From the bytes of a file to its text, or the reason why it is none."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from pipeline.readers.document import Encoding, UnreadableError

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_CONTROLS_PER_CHAR = 0.01
_UTF8 = Encoding("utf-8", 1.0)
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARK = "\ufeff"
_OF_THE_FIELD = [
    "cp1252",
    "cp1256",
    "cp1251",
    "koi8_r",
    "koi8_u",
    "cp1254",
    "cp1250",
    "cp1253",
    "cp1255",
    "cp866",
    "iso8859_2",
    "iso8859_6",
    "mac_roman",
    "gb18030",
    "shift_jis",
    "euc_kr",
    "big5",
]
_SAMPLE = 200_000
_REPLACED = "\ufffd"
_BROKEN = 0.001
"""The share of characters that may be broken in a text whose encoding is declared."""
_SURE = 0.8
_TIE = 0.02
_WESTERN = "cp1252"
_LATIN = re.compile(r"[A-Za-z]")
_MOSTLY = 0.85
_HALF = 0.5
_NOT_IN_PROSE = re.compile(
    r"[a-zà-ÿ][À-ÞŒŠŽŸ]|[^\x00-\x7f‘’‚“”„–—…•·«»°€£§©®™À-ÿŒœŠšŽžŸ\xa0¡¿ºª½¼¾¢¥±×²³´¨¸]"
)


def decode(data: bytes) -> tuple[str, Encoding]:
    """The text of bytes, and how they were read: UTF-8 unchanged, its byte order mark included.

    Raises UnreadableError for what is empty, binary, or in no encoding that can be determined.
    """
    if not data:
        raise UnreadableError("the file is empty")
    text, encoding = characters_of(data)
    if not text.strip().strip(_MARK).strip():
        raise UnreadableError("the file holds nothing but white space")
    controls = sum(1 for _ in _CONTROL.finditer(text))
    if controls > _CONTROLS_PER_CHAR * len(text):
        raise UnreadableError(f"binary: {controls} control characters")
    return text, encoding


def characters_of(data: bytes, declared: str | None = None) -> tuple[str, Encoding]:
    """The characters of bytes, whatever they are, and how they were read.

    Bytes that are no UTF-8 are read in the encoding their first bytes name, else in the one that
    is `declared` for them, if it fits, else in the one that charset-normalizer finds, if it is
    sure. Raises UnreadableError where no encoding can be determined.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, name)
    wide = _wide(data)
    if wide:
        return _marked(data, wide)
    try:
        return data.decode("utf-8"), _UTF8
    except UnicodeDecodeError as error:
        where = f"byte 0x{data[error.start]:02x} at {error.start}"
    told = (_as_declared(data, declared) if declared else None) or _western(data)
    if told is not None:
        return told
    name, score = _detected(data[:_SAMPLE])
    if score < _SURE:
        raise UnreadableError(
            f"not UTF-8 ({where}), and its encoding is not certain; save it as UTF-8"
        )
    try:
        return data.decode(name), Encoding(name.replace("_", "-"), score)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"not UTF-8 ({where}), nor {name} throughout") from error


def _detected(data: bytes) -> tuple[str, float]:
    """The encoding of bytes and its score; 0 where another one reads them otherwise as well."""
    found = from_bytes(data, cp_isolation=_OF_THE_FIELD)
    best = found.best()
    if best is None:
        return "", 0.0
    for other in found:
        close = other.chaos - best.chaos <= _TIE and best.coherence - other.coherence <= _TIE
        if close and str(other) != str(best):
            return best.encoding, 0.0
    return best.encoding, round(1 - best.chaos, 3)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: of mostly Latin letters every other byte is null."""
    sample = data[:1000]
    for name, at in (("utf-16-le", 1), ("utf-16-be", 0)):
        nulls, others = sample[at::2].count(0), sample[1 - at :: 2].count(0)
        if len(data) % 2 == 0 and not others and nulls > _HALF * len(sample[at::2]):
            return name
    return None


def _marked(data: bytes, name: str) -> tuple[str, Encoding]:
    try:
        return data.decode(name), Encoding(name, 1.0)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"it begins as {name.upper()} does, but is broken") from error


def _as_declared(data: bytes, name: str) -> tuple[str, Encoding] | None:
    """The bytes in an encoding they are said to be in, if hardly any of them is broken in it."""
    try:
        text = data.decode(name, "replace")
    except (LookupError, ValueError):
        return None
    broken = text.count(_REPLACED)
    if broken > _BROKEN * len(text):
        return None
    return text, Encoding(name, round(1 - broken / len(text), 3))


def _western(data: bytes) -> tuple[str, Encoding] | None:
    """The bytes as cp1252, where they are English with a few typographic signs and accents.

    Such bytes fit a dozen encodings alike, and a detector picks any of them.
    """
    if b"\0" in data:
        return None
    try:
        text = data.decode(_WESTERN)
    except UnicodeDecodeError:
        return None
    high = sum(1 for char in text if char > "\x7f")
    odd = sum(1 for _ in _NOT_IN_PROSE.finditer(text))
    letters = sum(1 for _ in _LATIN.finditer(text))
    if odd or high > (1 - _MOSTLY) * (letters + high):
        return None
    return text, Encoding(_WESTERN, round(letters / (letters + high), 3))
