"""Whose deeds an outlet tells as its own: those of the side it speaks for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pipeline.extract.model import Referent
from pipeline.extract.names import Cast
from pipeline.lexicons import load


@cache
def _known() -> Mapping[str, Mapping[str, Any]]:
    return {entry["id"]: entry for entry in load("actors")}


def side_of(outlet: Referent, cast: Cast) -> Referent | None:
    """The group that an outlet which "claimed to have killed 5" speaks for, by the text's name.

    None for what is no outlet, and where the lexicon knows no group of its side.
    """
    side = _known().get(outlet.actor_id, {}).get("side") if outlet.kind == "outlet" else None
    group = _known().get(str(side))
    if group is None:
        return None
    for name in cast.names:
        if name.referent.actor_id == side:
            return name.referent
    return Referent(group["name"], outlet.span, group["id"], group["kind"])
