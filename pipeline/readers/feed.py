"""Feeds: RSS 0.9 to 2.0 and Atom. Each item is a report; no entity is expanded."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

import defusedxml.ElementTree as defused
from defusedxml.common import DefusedXmlException
from lxml import etree

from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError
from pipeline.readers.shared.markup import without_markup
from pipeline.readers.shared.text import address, count, one_line, shown
from pipeline.text.periods import Period
from pipeline.text.written_dates import period_of

VERSION = "2"
LIBRARIES = ("defusedxml", "lxml")

_ITEMS = ("item", "entry")
_TEXTS = ("encoded", "content", "fulltext", "description", "summary")
"""Where an item has its text, by local name; the first with words is taken."""
_DAYS = ("pubDate", "published", "date", "issued", "created", "updated", "modified")


def read(file: File) -> Iterator[Found]:
    """The items of a feed as reports, in its order.

    An item without a text has its title as its text. Raises UnreadableError for what is no feed,
    and for one that declares entities.
    """
    root = _root(file.data)
    channel = next((each for each in root if _name(each) == "channel"), root)
    publisher = one_line(_text(channel, "title"))
    items = [each for each in root.iter() if _name(each) in _ITEMS]
    if not items:
        raise UnreadableError("a feed without items")
    undated: list[str] = []
    for number, item in enumerate(items, start=1):
        title = one_line(_text(item, "title"))
        text = _first_text(item) or title
        if not text:
            yield Refusal("an item without text", number)
            continue
        published = None
        try:
            published = _day(item)
        except ValueError as error:
            undated.append(f"item {number}: {error}")
        yield Report(
            text,
            title=title,
            publisher=_source(item) or publisher,
            authors=_authors(item),
            published=published,
            published_basis="stated" if published else None,
            url=_link(item),
            record=number,
        )
    if undated:
        yield Refusal(f"the date of {count(len(undated), 'item')} was not used: {undated[0]}")


def _root(data: bytes) -> etree._Element:
    try:
        defused.fromstring(data)
    except DefusedXmlException:
        raise UnreadableError(
            "a feed that declares entities of its own, which are not expanded; save it without them"
        ) from None
    except (ParseError, ValueError, LookupError, RecursionError):
        # Many feeds are not well formed; what can be read of them is.
        pass
    # Without `huge_tree` a feed ends where a text of it has 10 MB, and nothing says so.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True
    )
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(f"a feed that cannot be read ({shown(str(error))})") from error
    if root is None:
        raise UnreadableError("a feed that cannot be read")
    return root


def _name(element: etree._Element) -> str:
    """The local name of an element; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _children(item: etree._Element, name: str) -> Iterator[etree._Element]:
    return (each for each in item if _name(each) == name)


def _text(item: etree._Element, name: str) -> str:
    """The text of the first child of that name that has one, as text whatever it is written in."""
    return next((said for each in _children(item, name) if (said := _content(each))), "")


def _content(element: etree._Element) -> str:
    if len(element):
        # XHTML is in the feed itself.
        inner = etree.tostring(element, encoding="unicode", with_tail=False)
        return without_markup(inner).strip()
    said = (element.text or "").strip()
    if element.get("type") in (None, "html", "text/html") or _name(element) != "content":
        return without_markup(said).strip()
    return said


def _first_text(item: etree._Element) -> str:
    return next((said for name in _TEXTS if (said := _text(item, name))), "")


def _day(item: etree._Element) -> Period | None:
    """Raises ValueError for a date that is none."""
    said = next((said for name in _DAYS if (said := _text(item, name))), "")
    return period_of(said) if said else None


def _link(item: etree._Element) -> str | None:
    for each in _children(item, "link"):
        if each.get("rel", "alternate") == "alternate":
            found = address(each.get("href")) or address(each.text)
            if found:
                return found
    for name in ("guid", "id"):
        for each in _children(item, name):
            if each.get("isPermaLink", "true") == "true" and address(each.text):
                return address(each.text)
    return None


def _authors(item: etree._Element) -> str | None:
    said = [
        one_line(_text(each, "name") or without_markup(each.text or ""))
        for name in ("author", "creator")
        for each in _children(item, name)
    ]
    return "; ".join(dict.fromkeys(filter(None, said))) or None


def _source(item: etree._Element) -> str | None:
    """The outlet that an item of a collection of feeds comes from."""
    for each in _children(item, "source"):
        return one_line(_text(each, "title") or (each.text or ""))
    return None
