"""The public preview of a Telegram channel (t.me/s/...): each post is a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipeline.readers.document import Found, Report, UnreadableError
from pipeline.readers.page.about import day_of
from pipeline.readers.page.facts import words_in
from pipeline.readers.shared.invisible import visible

_POST = "//*[contains(concat(' ', @class, ' '), ' tgme_widget_message ')][@data-post]"
_SPACE = re.compile(r"[^\S\n]+")


def _of_class(element: HtmlElement, name: str) -> HtmlElement | None:
    found = element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")
    return found[0] if found else None


def is_preview(tree: HtmlElement) -> bool:
    """Whether a page shows posts of a channel."""
    return bool(tree.xpath(f"boolean({_POST})"))


def posts(tree: HtmlElement) -> Iterator[Found]:
    """The posts that have words, in the order of the page.

    Raises UnreadableError where none of them does.
    """
    texts = [(post, _text(post)) for post in tree.xpath(_POST)]
    if not any(text for _, text in texts):
        raise UnreadableError("a preview of a channel in which no post has words")
    for number, (post, text) in enumerate(texts, start=1):
        if text:
            yield _report(post, text, number)


def _text(post: HtmlElement) -> str:
    """The words of a post without those of the post that it answers; its lines are kept."""
    holder = next(
        (
            one
            for one in post.xpath(".//*[contains(@class, 'tgme_widget_message_text')]")
            if not one.xpath("ancestor::*[contains(@class, 'tgme_widget_message_reply')]")
        ),
        None,
    )
    if holder is None:
        return ""
    for line in holder.iter("br"):
        line.tail = "\n" + (line.tail or "")
    lines = "".join(holder.itertext()).split("\n")
    return visible("\n".join(_SPACE.sub(" ", line).strip() for line in lines).strip())


def _report(post: HtmlElement, text: str, number: int) -> Report:
    owner = _of_class(post, "tgme_widget_message_owner_name")
    times = post.xpath(".//a[contains(@class, 'tgme_widget_message_date')]//time/@datetime")
    day = day_of(times[0]) if times else None
    return Report(
        text=text + "\n",
        publisher=words_in(owner) if owner is not None else None,
        published=day,
        published_basis="stated" if day else None,
        url=f"https://t.me/{post.get('data-post')}",
        record=number,
    )
