"""Who speaks, where marks or lines of their own say it: subtitles, embedded posts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.text.reading import Edit
from pipeline.text.spans import Span

_VOICE = re.compile(r"<v(?:\.[\w.]{1,40})?[ \t]+(?P<name>[^<>\n]{1,80}?)[ \t]*>(?P<after>[ \t]*)")
_VOICE_END = re.compile(
    r"</v>|</?c(?:\.[\w.]{1,60})?>|<\d\d:[\d:.]{4,12}>|</?(?:ruby|rt|lang)[^<>\n]{0,40}>"
)
_POST = re.compile(
    r"^[ \t]*(?:—|–|--?)[ \t]*(?P<name>[^\n@()]{2,60}?)[ \t]*\(@\w{1,30}\)[^\n]{0,40}$",
    re.MULTILINE,
)


_ABOVE = re.compile(
    r"^[ \t]*(?P<name>[^\n@()|·]{2,60}?)[ \t]*(?:\(@\w{1,30}\)|@\w{1,30})"
    r"[ \t]*[·•|–-][ \t]*[^\n]{1,40}$",
    re.MULTILINE,
)


_LONE = re.compile(
    r"^(?P<open>\[?)(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})"
    r"(?P<close>:[ \t]*\n[ \t]*|\][ \t:]*)(?=[^\s\[])",
    re.MULTILINE,
)


def _lone_names(text: str) -> Iterator[Edit]:
    """Names in capitals in brackets, or above what is said, that come again: read as "NAME: "."""
    found = [m for m in _LONE.finditer(text) if bool(m["open"]) == m["close"].startswith("]")]
    names = Counter(name["name"] for name in found)
    for name in found:
        if names[name["name"]] > 1 or (name["open"] and len(names) > 1):
            yield Edit(*name.span("open"))
            yield Edit(*name.span("close"), ": ")


def find_voices(text: str) -> Iterator[Edit]:
    """The voice tags of subtitles read as "NAME: ", other tags of subtitles left out."""
    yield from _lone_names(text)
    if "<" not in text:
        return
    for found in _VOICE.finditer(text):
        name = found.span("name")
        yield Edit(found.start(), name[0])
        yield Edit(name[1], found.end(), ": ")
    for found in _VOICE_END.finditer(text):
        yield Edit(found.start(), found.end())


def voice_names(text: str) -> tuple[Span, ...]:
    """Where the names in the voice tags of subtitles are."""
    found = _VOICE.finditer(text) if "<v" in text else ()
    return tuple(Span(*voice.span("name")) for voice in found)


def find_posts(text: str) -> Iterator[tuple[Span, Span]]:
    """The (name, line) of lines that credit the post above them to an account."""
    if "(@" in text:
        for found in _POST.finditer(text):
            yield Span(*found.span("name")), Span(*found.span())


def find_post_heads(text: str) -> Iterator[tuple[Span, Span]]:
    """The (name, line) of lines that credit the post below them to an account."""
    if "@" in text:
        for found in _ABOVE.finditer(text):
            yield Span(*found.span("name")), Span(*found.span())
