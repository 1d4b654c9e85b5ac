"""What a page says of itself: title, authors, publisher, day of publication, address.

JSON-LD first, then meta elements, then what the page shows to its readers. Nothing is guessed
but the day, of marks of time in the page, and then it is called inferred.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipeline.readers.page.facts import words_in
from pipeline.readers.page.linked import Linked, names, read_linked, string
from pipeline.readers.shared.invisible import visible
from pipeline.text.periods import Period

_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "title")
_AUTHOR = (
    "author", "article:author", "og:article:author", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "citation_author", "article:author_name", "byl",
    "cxenseparse:author", "og:author",
)  # fmt: skip
_PUBLISHER = (
    "og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name",
)  # fmt: skip
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "published", "date.created", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "article.published",
    "cxenseparse:publishtime", "cxenseparse:recs:publishtime", "datecreated", "date",
)  # fmt: skip
_CHANGED = ("article:modified_time", "og:updated_time", "dcterms.modified")
_LATER = dt.timedelta(days=30)
_TIMES = 50
_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)|\s*(\d{4})/(\d\d?)/(\d\d?)(?!\d)")
_YEARS = range(1970, 2100)
_LATEST = "2099-12-31"
"""A day to stop at; without one htmldate asks the clock."""
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{4,5}\)(https?://\S{4,2000}) -->")
_TOP = 3000
_SPLIT = re.compile(r"\s*(?:[;|]|,(?!\s*(?:jr|sr|md|phd|ph\.d)\b)|\s(?:and|&)\s)\s*", re.I)
_BY = re.compile(r"\s*(?:written |reported )?by[:\s]\s*", re.I)
_LONGEST_NAME = 80
_LONGEST_TITLE = 1000
_ENDS = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
_ALIKE = 0.5
_HEADINGS = 20
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of itself; the `headline` is the heading that readers see above it."""

    title: str | None
    headline: str | None
    authors: str | None
    publisher: str | None
    published: Period | None
    basis: str | None
    url: str | None
    linked: Linked


def read_about(tree: HtmlElement, text: str, fetched: str | None) -> About:
    """What a page says of itself. `text` is its markup and `fetched` where a crawl found it."""
    linked = read_linked(tree)
    meta = _meta(tree)
    said = linked.article
    url = _address(tree, meta, linked, text, fetched)
    publisher = _clean(next(iter(names(said.get("publisher"), linked)), None))
    publisher = publisher or _clean(_first(meta, _PUBLISHER)) or _clean(linked.site)
    shown = _clean(words_in(titles[0])) or "" if (titles := tree.xpath("//title")) else ""
    title = _clean(string(said.get("headline"))) or _clean(_first(meta, _TITLE)) or ""
    title = _without_site(title or _clean(string(said.get("name"))) or shown, publisher)
    headline = _headline(tree, [title, shown, _first(meta, _TITLE) or ""])
    published, basis = _published(tree, meta, linked, url)
    return About(
        title or headline,
        headline,
        _authors(tree, meta, linked, publisher),
        publisher,
        published,
        basis,
        url,
        linked,
    )


def _clean(said: str | None) -> str | None:
    if not said or len(said) > _LONGEST_TITLE:
        return None
    return " ".join(visible(said).split()) or None


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            said.setdefault(name.strip().lower(), []).append(content)
    return said


def _first(meta: dict[str, list[str]], wanted: Iterable[str]) -> str | None:
    return next((meta[name][0] for name in wanted if name in meta), None)


def _alike(one: str, other: str) -> float:
    """The share of the words of the shorter that the other has as well."""
    first, second = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _without_site(title: str, publisher: str | None) -> str:
    """A title without the name of the site that many pages put behind it."""
    parts = _ENDS.split(title)
    if publisher and len(parts) > 1 and _alike(parts[-1], publisher) >= _ALIKE:
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»:-")
    return title


def _headline(tree: HtmlElement, titles: Sequence[str]) -> str | None:
    """The heading that is most like what the page says its title is."""
    marked = [*tree.iter("h1")] or [*tree.iter("h2")]
    headings = [words_in(element) for element in marked[:_HEADINGS]]
    headings = [clean for heading in headings if (clean := _clean(heading))]
    liked = [(max(_alike(heading, t) for t in titles), heading) for heading in headings]
    best = max(liked, key=lambda found: found[0], default=(0.0, None))
    if best[0] >= _ALIKE:
        return best[1]
    return headings[0] if len(headings) == 1 and not any(titles) else None


def _authors(
    tree: HtmlElement, meta: dict[str, list[str]], linked: Linked, publisher: str | None
) -> str | None:
    told = [*names(linked.article.get("author"), linked)]
    if not told:
        told = next(([*meta[name]] for name in _AUTHOR if _people(meta.get(name, []))), [])
    if not told:
        shown = tree.xpath("//article//*[@rel='author' or @itemprop='author']")
        told = [words_in(element) for element in shown[:8]]
    people = [name for name in _people(told) if name.casefold() != (publisher or "").casefold()]
    return "; ".join(dict.fromkeys(people)) or None


def _people(told: Iterable[str]) -> list[str]:
    """The names of a byline; addresses and handles are none."""
    found: list[str] = []
    for line in told:
        if "://" in line or line.startswith("@") or len(line) > 10 * _LONGEST_NAME:
            continue
        bare = _BY.sub("", " ".join(line.split()), count=1) if _BY.match(line) else line
        parts = _SPLIT.split(" ".join(bare.split()))
        found += [part.removeprefix("and ").strip(" .,;") for part in parts]
    return [name for name in found if 2 < len(name) <= _LONGEST_NAME and name[0].isalpha()]


def day_of(said: str | None) -> Period | None:
    """The day that a time of ISO 8601 gives as it is written, with its own hours."""
    found = _DAY.match(said or "")
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        return Period.day(dt.date(year, month, day)) if year in _YEARS else None
    except ValueError:
        return None


def _published(
    tree: HtmlElement, meta: dict[str, list[str]], linked: Linked, url: str | None
) -> tuple[Period | None, str | None]:
    said = [string(linked.article.get("datePublished")), string(linked.article.get("dateCreated"))]
    said += [text for name in _PUBLISHED for text in meta.get(name, [])]
    marked = tree.xpath("//*[@itemprop='datePublished']")
    said += [element.get("datetime") or element.get("content") for element in marked[:3]]
    said += [element.get("datetime") for element in tree.xpath("//time[@pubdate]")[:1]]
    stated = next((day for text in said if (day := day_of(text))), None)
    if stated:
        rewritten = _rewritten(tree, meta, linked, stated)
        return rewritten or stated, "inferred" if rewritten else "stated"
    inferred = _guessed(tree, url)
    return inferred, "inferred" if inferred else None


def _rewritten(
    tree: HtmlElement, meta: dict[str, list[str]], linked: Linked, published: Period
) -> Period | None:
    """The day of the last change, where the page shows its readers that day and not the first.

    Such a page is rewritten again and again; what it says of "Monday" is of its last state.
    """
    changed = day_of(string(linked.article.get("dateModified")) or _first(meta, _CHANGED))
    if changed is None or changed.start - published.start < _LATER:
        return None
    times = tree.xpath("//main//time/@datetime | //article//time/@datetime")
    shown = {day for time in times[:_TIMES] if (day := day_of(time))}
    return changed if changed in shown and published not in shown else None


def _guessed(tree: HtmlElement, url: str | None) -> Period | None:
    """The day that marks of time in the page name. A year alone would be its first day."""
    from htmldate import find_date  # noqa: PLC0415 - it is slow to load

    try:
        found = day_of(
            find_date(tree, extensive_search=False, original_date=True, max_date=_LATEST, url=url)
        )
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    return None if found is None or (found.start.month, found.start.day) == (1, 1) else found


def _address(
    tree: HtmlElement,
    meta: dict[str, list[str]],
    linked: Linked,
    text: str,
    fetched: str | None,
) -> str | None:
    """The address the page gives as its own; one of a site's front is none."""
    saved = _SAVED_FROM.search(text[:_TOP])
    said: list[str | None] = [*tree.xpath("//link[@rel='canonical']/@href")[:1]]
    said += meta.get("og:url", [])[:1]
    said += [string(linked.article.get("url")), string(linked.article.get("mainEntityOfPage"))]
    said += [fetched, saved[1] if saved else None]
    for address in said:
        try:
            whole = urljoin(fetched or "", (address or "").strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and len(parts.path) > 1:
            return whole
    return fetched
