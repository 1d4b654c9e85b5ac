"""Mail: .eml and .emlx files, .mbox mailboxes and pages saved as .mhtml.

A message is a report: what its sender wrote or passed on, without the message it answers, the
signature and the headers within the text. Attached files go to the readers of their formats.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.message import Message

from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError
from pipeline.readers.mails import parts
from pipeline.readers.mails.lines import own_text
from pipeline.readers.shared.text import address, count, shown
from pipeline.text.periods import Period

VERSION = "1"
LIBRARIES = ("lxml",)

_START = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{1,300}\r?\n(?=[!-9;-~]{1,80}:)")
"""The line before each message of a mailbox: below it a header, above it an empty line."""
_ESCAPED = re.compile(rb"(?m)^>(?=>*From )")
_EMLX = re.compile(rb"(\d{1,12})\s*?\r?\n(?=[!-9;-~]{1,80}:)")
_NO_TEXT = ("image/", "audio/", "video/", "font/")
_NO_REPORTS = frozenset(
    {
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-encrypted",
        "application/ms-tnef",
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "message/delivery-status",
    }
)


@dataclass(slots=True)
class _LeftOut:
    """What was left out of the messages of a file."""

    quotes: int = 0
    signatures: int = 0
    attached: Counter[str] = field(default_factory=Counter)

    def refusals(self) -> Iterator[Refusal]:
        said = []
        if self.quotes:
            said.append(f"the message that is answered in {count(self.quotes, 'message')}")
        if self.signatures:
            said.append(f"the signature of {count(self.signatures, 'message')}")
        if said:
            yield Refusal(f"left out of the text: {' and '.join(said)}")
        if self.attached:
            kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(self.attached.items()))
            files = count(self.attached.total(), "attached file")
            yield Refusal(f"{files} of a kind that holds no text ({kinds})")


def read(file: File) -> Iterator[Found]:
    """The messages as reports, the files attached to them, and what was left out.

    Raises UnreadableError for what is no mail.
    """
    left_out = _LeftOut()
    starts = [(found.start(), found.end()) for found in _START.finditer(file.data)]
    if starts and starts[0][0] == 0:
        ends = [start for start, _ in starts[1:]] + [len(file.data)]
        for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), start=1):
            data = _ESCAPED.sub(b"", file.data[start:end])
            try:
                yield from _message(file, parts.parse(data), left_out, number)
            except UnreadableError as error:
                yield Refusal(str(error), number)
    else:
        sized = _EMLX.match(file.data)
        data = file.data[sized.end() :][: int(sized[1])] if sized else file.data
        message = parts.parse(data)
        page = _page(file, message)
        if page:
            yield page
            return
        yield from _message(file, message, left_out, None)
    yield from left_out.refusals()


def _page(file: File, message: Message) -> File | None:
    """The page that a browser saved as a message, for the reader of pages."""
    saved = parts.header(message, "Snapshot-Content-Location")
    if message.get_content_type() != "multipart/related":
        return None
    if not saved and "saved by" not in (parts.header(message, "From") or "").lower():
        return None
    for part in parts.leaves(message):
        if part.get_content_type() == "text/html":
            url = address(saved or parts.header(part, "Content-Location"))
            return replace(
                file,
                data=parts.attached(part, 1).data or b"",
                member=_within(file, None, "page.html"),
                url=url or file.url,
            )
    return None


def _message(
    file: File, message: Message, left_out: _LeftOut, number: int | None
) -> Iterator[Found]:
    """Raises UnreadableError for a message that cannot be parsed."""
    body: list[str] = []
    files: list[parts.Attached] = []
    for part in parts.leaves(message):
        if parts.is_text(part):
            body.append(parts.text(part).strip("\n"))
        elif not part.is_multipart() or part.get_content_type() == "message/rfc822":
            files.append(parts.attached(part, len(files) + 1))
    subject = parts.header(message, "Subject")
    own = own_text("\n\n".join(filter(str.strip, body)), subject)
    left_out.quotes += own.quotes
    left_out.signatures += own.signature
    if own.text:
        day = parts.day(message)
        yield Report(
            own.text,
            title=subject,
            authors=parts.sender(message),
            published=Period.day(day) if day else None,
            published_basis="stated" if day else None,
            record=number,
        )
    else:
        yield Refusal("a message without text", number)
    yield from _attached(file, files, left_out, number)


def _attached(
    file: File, files: list[parts.Attached], left_out: _LeftOut, number: int | None
) -> Iterator[Found]:
    names: Counter[str] = Counter()
    for each in files:
        if each.kind.startswith(_NO_TEXT) or each.kind in _NO_REPORTS:
            left_out.attached[each.kind] += 1
        elif not each.data:
            yield Refusal(f"{shown(each.name)}: attached, but empty or broken", number)
        else:
            names[each.name] += 1
            again = names[each.name]
            name = each.name if again == 1 else f"{again}-{each.name}"
            yield replace(file, data=each.data, member=_within(file, number, name), url=None)


def _within(file: File, number: int | None, name: str) -> str:
    return "/".join(str(each) for each in (file.member, number, name) if each is not None)
