"""The JSON-LD of a page: what it says of its article, for search engines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

_LONGEST = 5_000_000
"""Characters; more is no description of an article."""
_DEEPEST = 6
_MOST_NODES = 5_000
_KINDS = (
    "Article",
    "BlogPosting",
    "LiveBlogPosting",
    "SocialMediaPosting",
    "Report",
    "ForumPosting",
)
_SITES = ("Organization", "WebSite", "NewsMediaOrganization")
Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Linked:
    """The description of the article (of the page where it has none), and of what is around it."""

    article: Node = field(default_factory=dict)
    site: str | None = None
    by_id: Mapping[str, Node] = field(default_factory=dict)


def string(said: object) -> str | None:
    """A value as a string: its own, or the name or address of the thing it is."""
    if isinstance(said, list) and said:
        said = said[0]
    if isinstance(said, Mapping):
        said = next((said[key] for key in ("@id", "url", "name", "@value") if key in said), None)
    return said if isinstance(said, str) and said.strip() else None


def names(said: object, linked: Linked) -> Iterator[str]:
    """The names of people or bodies, some of which are given by a pointer to their node."""
    for one in said if isinstance(said, list) else [said]:
        name: object = one
        if isinstance(one, Mapping):
            node = {**linked.by_id.get(str(one.get("@id")), {}), **one}
            name = node.get("name") or node.get("byline")
            name = name[0] if isinstance(name, list) and name else name
        if isinstance(name, str) and name.strip():
            yield name


def read_linked(tree: HtmlElement) -> Linked:
    """The descriptions in the JSON-LD of a page; what is broken or too long is left out."""
    nodes = [node for data in _scripts(tree) for node in _nodes(data)][:_MOST_NODES]
    by_id = {str(node["@id"]): node for node in reversed(nodes) if len(node) > 2 and "@id" in node}
    articles = [node for node in nodes if _is(node, _KINDS)]
    pages = [node for node in nodes if _is(node, ("WebPage",))]
    article: dict[str, Any] = {}
    for node in [*articles[:1], *pages[:1]]:
        article = {**{k: v for k, v in node.items() if v}, **article}
    site = next((string(node.get("name")) for node in nodes if _is(node, _SITES)), None)
    return Linked(article, site, by_id)


def _is(node: Node, kinds: tuple[str, ...]) -> bool:
    told = node.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(kinds)
        for kind in (told if isinstance(told, list) else [told])
    )


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "").strip().removesuffix(";")
        if len(text) > _LONGEST:
            continue
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(data: object, depth: int = 0) -> Iterator[Node]:
    """The nodes of a document: those at its top, in its graph, and the main one of a page."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _nodes(one, depth + 1)
    elif isinstance(data, dict):
        if "@type" in data:
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(key), depth + 1)
