"""Who does what to whom in clauses of every shape, with how sure it is said."""

from collections.abc import Callable

import pytest

from pipeline.extract.model import EventMention

_SHELLED = "Shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # behind prepositions, and with each other
        ("Rebels clashed with soldiers near the bridge.", [("clashed", "Rebels", "soldiers")]),
        ("Gunmen and soldiers clashed near the bridge.", [("clashed", "Gunmen", "soldiers")]),
        ("The two sides and the militia clashed.", [("clashed", "two sides", "militia")]),
        # who is made to do it
        ("The general asked soldiers to shell the camp.", [("shell", "soldiers", None)]),
        ("Police accused the militia of killing two boys.", [("killing", "militia", "boys")]),
        ("Having shelled the market, the rebels fled.", [("shelled", "rebels", None)]),
        (
            "The men were jailed for killing a trader.",
            [("jailed", None, "men"), ("killing", "men", "trader")],
        ),
        (
            "By shelling the market, the rebels killed six traders.",
            [("shelling", "rebels", None), ("killed", "rebels", "traders")],
        ),
        # participles and relative clauses
        ("The murdered farmers were buried.", [("murdered", None, "murdered farmers")]),
        ("The farmers murdered by gunmen were buried.", [("murdered", "gunmen", "farmers")]),
        ("The men who were murdered by gunmen were buried.", [("murdered", "gunmen", "men")]),
        ("The gunmen whom soldiers killed were buried.", [("killed", "soldiers", "gunmen")]),
        # agents among other phrases
        ("Two farmers were killed by gunmen using rifles.", [("killed", "gunmen", "farmers")]),
        ("The trader was abducted from his home by gunmen.", [("abducted", "gunmen", "trader")]),
        ("The village was attacked by rebels and burned.", [("attacked", "rebels", None)]),
        (
            "Soldiers attacked and stormed rebel positions.",
            [("attacked", "Soldiers", "rebel"), ("stormed", "Soldiers", "rebel")],
        ),
    ],
)
def test_who_does_what_to_whom(
    find: Callable[[str], tuple[EventMention, ...]],
    text: str,
    told: list[tuple[str, str | None, str | None]],
) -> None:
    found = [
        (
            event.mention.text,
            event.actor1_referent.name if event.actor1_referent else None,
            event.actor2_referent.name if event.actor2_referent else None,
        )
        for event in find(text)
    ]
    assert found == told


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "status"),
    [
        ("The army ordered the militia to attack the port.", "attack", "Attack", "planned"),
        ("The army vowed to attack the rebels.", "attack", "Armed clash", "planned"),
        ("Rebels threatened to attack the port.", "attack", "Attack", "planned"),
        ("Rebels tried to storm the base but were repelled.", "storm", "Armed clash", "planned"),
        ("The rebels may have attacked the port.", "attacked", "Attack", "possible"),
        ("If the rebels attack the port, the army will respond.", "attack", "Attack", "possible"),
        ("No attack on the port was reported.", "attack", "Attack", "denied"),
        ("The militia denied killing the farmers.", "killing", "Attack", "denied"),
        ("The army said it did not shell the camp.", "shell", _SHELLED, "denied"),
        ("Gunmen fired rockets into the camp.", "fired", _SHELLED, "asserted"),
        ("The village was attacked by the militia.", "attacked", "Attack", "asserted"),
    ],
)
def test_how_sure_it_is(
    find: Callable[[str], tuple[EventMention, ...]],
    text: str,
    trigger: str,
    kind: str,
    status: str,
) -> None:
    found = [(e.mention.text, e.sub_event_type, e.status) for e in find(text)]
    assert found == [(trigger, kind, status)]
