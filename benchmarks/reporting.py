"""Which cues are of reported speech or writing, by a fixed list.

The measure `speech` is defined by this list: another list is another measure. What the pipeline
itself takes for a cue stands in its lexicons.
"""

from __future__ import annotations

import re

_VERBS = """
accuse acknowledge add admit advise advocate allege announce answer apologize argue articulate
ask assail assert assure bemoan blame blast boast brag call caution chant charge cite claim
comment complain concede conclude condemn confirm contend continue counter criticize declare
decline decry demand denounce deny deride describe disclose discuss dub echo email emphasize
exclaim explain express hint imply indicate inform insist joke label lambaste lament liken
maintain mention mock mutter note observe pledge point post praise predict promise propose
publish question quip quote rail read recall recommend recount refer reference refuse reiterate
remark remind repeat reply report request respond retweet reveal say shout signal slam speak
speculate state stipulate stress suggest talk tell testify thank threaten tout tweet urge utter
voice vow warn whisper write yell
"""
_OTHER = """
according accusation accusations advice allegation allegations allegedly announcement argument
assertion complaints criticism interview remarks reportedly response said saying speech spoke
spoken statement statements suggestion told words written wrote
"""
_WORD = re.compile(r"[a-z]+")


def _forms(verb: str) -> set[str]:
    stem = verb[:-1]
    endings = ("", "s", "es", "d", "ed", "ing", f"{verb[-1]}ed", f"{verb[-1]}ing")
    last = {f"{stem}ing"} if verb.endswith("e") else {f"{stem}ies", f"{stem}ied"}
    return {verb + ending for ending in endings} | last


_WORDS = frozenset(_OTHER.split()).union(*map(_forms, _VERBS.split()))


def reports_speech(cue: str) -> bool:
    """Whether a cue has a word of speech or writing, or a colon."""
    return ":" in cue or not _WORDS.isdisjoint(_WORD.findall(cue.casefold()))
