"""The evidence that is weighed for links and happenings, in own sentences, by its names."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain, combinations
from pathlib import Path

import pytest

from pipeline.extract.document import find
from pipeline.extract.places import Gazetteer
from pipeline.linking.context import Context
from pipeline.linking.happening_evidence import evidence
from pipeline.linking.link import in_context, is_wanted, sources, stated_choices
from pipeline.linking.mention_facts import facts_of
from pipeline.linking.scoring import BASE, BOUND, SLOPE, WEIGHTS, Candidate
from pipeline.linking.view import View, none_features
from tests.extract.events.conftest import found_in
from tests.parsed import article_of

TEXTS = Path(__file__).parents[1] / "gold_genres"

SHELLED = (
    "Rebels shelled Karam on Monday. Nine people were killed in the attack, a medic said. "
    "Two guards were hurt, the medic said."
)
GUARDS = "Nine guards were killed by rebels near Drobin on Friday, officials said on Monday."
BESIEGED = "Since July 2014, the town has been besieged and 90 people have died."
SAID = "Rebels shelled Karam and medics say nine people died and two guards fled."
TWO_DAYS = "Rebels shelled Karam on Sunday. On Monday the army killed nine men there."


def view_of(text: str, day: str | None = "2016-01-18") -> View:
    return find(article_of(text, day), Gazetteer.open())


def name_of(candidate: Candidate[object]) -> str:
    """What a candidate is called: its actor's name, its place's words, its first day."""
    value = candidate.value
    for path in ("referent.name", "mention.text", "start"):
        named: object = value
        for part in path.split("."):
            named = getattr(named, part, None)
        if named is not None:
            return str(named)
    raise AssertionError(value)


@cache
def weighed(text: str, link: str) -> list[tuple[str, Candidate[object]]]:
    """The candidates for a link, each with the words of the figure or mention it is for."""
    view = view_of(text)
    source = sources(view)[link]
    wanted = [n for n, item in enumerate(view.items) if is_wanted(item, link)]
    return [(view.items[n].row.mention.text, one) for n in wanted for one in source.candidates(n)]


@pytest.mark.parametrize(
    ("text", "which", "has", "lacks"),
    [
        # who says it
        (SHELLED, "claimant Nine medic",
         "both_cover report_covers_cue report_covers_say frame_covers_trailing speaks_again "
         "source_person stands_right comma_1 in_lead", "own_voice another_covers last_voice"),
        (SHELLED, "claimant shelled medic", "after_1 report_beside in_lead same_paragraph",
         "report_covers frame_covers own_voice stands_right"),
        (GUARDS, "claimant Nine officials", "source_no_actor both_cover", "speaks_again"),
        # when
        (SHELLED, "date shelled 2016-01-18", "rule same_incident after_on pub_same_day",
         "rule_only other_by_rule main"),
        (SHELLED, "date Nine 2016-01-18", "main_toll lead_carried_toll before_1",
         "rule other_by_rule own_sentence_has_date"),
        (SHELLED, "date hurt 2016-01-18", "main_mention before_2_3", "rule before_1"),
        (GUARDS, "date killed 2016-01-15", "rule precision_day pub_7", "rule_only"),
        (BESIEGED, "date 90 2014-07-01", "rule rule_only", "other_by_rule"),
        (TWO_DAYS, "date killed 2016-01-18", "rule", "other_by_rule"),
        (TWO_DAYS, "date killed 2016-01-17", "other_by_rule", "rule"),
        # where
        (GUARDS, "place killed Drobin", "first_exact next_place hangs_on_item frame_near",
         "toll_exact"),
        (GUARDS, "place Nine Drobin", "toll_exact same_verb", "hangs_on_item mention_exact"),
        # who did it
        (SHELLED, "agent shelled Rebels",
         "rule same_incident here_strikes tie_item_nsubj tie_verb_nsubj_active sentence_has_one "
         "sentence_tells_deed strikes_alone strikes_first strikes_most",
         "other_by_rule incident_has_other never_strikes"),
        (SHELLED, "agent shelled guards",
         "other_by_rule incident_has_other never_strikes here_struck rather_struck",
         "rule same_incident here_strikes strikes_somewhere"),
        (SHELLED, "agent Nine Rebels", "sentence_tells_deed before_1 acts_blood",
         "sentence_has_one rule same_incident"),
        (SHELLED, "agent Two Rebels", "before_2_3", "sentence_tells_deed sentence_has_one"),
        (GUARDS, "agent killed rebels",
         "rule same_incident tie_item_prep_by noun_rebel_group", "other_by_rule is_no_actor"),
        (GUARDS, "agent Nine rebels", "same_incident tie_verb_prep_by_passive",
         "tie_item_prep_by incident_has_other"),
        (GUARDS, "agent killed Drobin", "other_by_rule incident_has_other", "same_incident"),
        (SAID, "agent nine Rebels", "verb_2 cue_between and_between tie_upper_nsubj_ccomp",
         "verb_1 rule"),
        (SAID, "agent nine guards", "verb_1 acts_other", "verb_2 cue_between"),
        # to whom
        (SHELLED, "patient hurt guards", "rule tie_item_nsubjpass suffers_blood",
         "other_by_rule is_source other_slot"),
        (SHELLED, "patient hurt medic", "other_by_rule is_source tie_upper_cue", "rule"),
        (GUARDS, "patient killed rebels", "other_slot other_by_rule", "rule is_source"),
    ],
)  # fmt: skip
def test_what_speaks_for_and_against_a_candidate(
    text: str, which: str, has: str, lacks: str
) -> None:
    link, words, name = which.split(maxsplit=2)
    alike = [c for item, c in weighed(text, link) if item == words and name_of(c) == name]
    assert any(
        set(has.split()) <= one.features and not set(lacks.split()) & one.features for one in alike
    ), [sorted(one.features) for one in alike]


PAIRS: list[tuple[str, str, str]] = [
    ("Nine people were killed in Karam on Monday. Nine people died and two were injured.",
     "two_tolls same_kind same_number next_sentence opening same_paragraph",
     "act_and_toll numbers_differ same_sentence"),
    ("Rebels shelled Karam. Nine people were killed.", "act_and_toll", "two_tolls"),
    ("Rebels shelled Karam, killing nine people.", "same_sentence tied_by_grammar",
     "next_sentence same_sentence_acts"),
    ("Nine people were killed. Six people were killed.", "two_tolls numbers_differ",
     "same_number"),
    ("Rebels bombed Karam. They plan to bomb Drobin.", "reality_differs", "two_tolls"),
    ("Militants attacked a base. The attack lasted an hour.", "points_back_same_word",
     "definite_same_word another new"),
    ("Militants attacked a base. Another attack was reported.", "another", "new"),
    ("Rebels bombed Karam. Several attacks were reported.", "several", "another"),
    ("Rebels bombed Karam. Two attacks followed.", "several", "points_back_alike"),
    ("Rebels bombed Karam. The attacks went on.", "points_back_alike", "several"),
    ("Rebels bombed Karam. An attack followed.", "both_violent", "several points_back_alike"),
    ("Hamas attacked a base. Boko Haram attacked a mine.", "forces_differ", "doers_differ"),
    ("Rebels bombed Aleppo on Sunday. Rebels bombed Homs on Monday.", "places_far days_differ",
     "same_place days_meet days_far"),
    ("Rebels bombed Homs on Sunday. Rebels bombed Homs on Sunday.", "same_place days_meet",
     "places_far days_differ"),
    ("The army launched an offensive in Idlib in 2016. The offensive in Kano began in 2018.",
     "days_far", "days_differ days_meet"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "lacks"), PAIRS)
def test_what_speaks_for_and_against_one_happening(text: str, has: str, lacks: str) -> None:
    first, second, *_ = map(facts_of, found_in(text))
    found = evidence(second, first)
    assert set(has.split()) <= found
    assert not set(lacks.split()) & found


RARE = """\
A medic spoke to reporters. Nine men were reportedly shot in Karam.

Rebels shelled Karam on Monday. Two died in a village 40 km from Homs.

Over the past two days, 90 people died in Karam on Sunday. On Friday rebels left the shelling-hit \
town.

A raid against the Blue Front killed nine men. The army killed two and let rebels leave. The mayor \
said doctors said nine men died.

The mayor called the raid that killed nine men a "cruel crime". Rebels shell the town every day. \
Some 40 raids hit the Sahel, killing nine men. A Homs-area mine killed six. Rockets killed six men \
in the Middle East.

Rebels clashed with soldiers near the mosque. Clashes between rebels and the army killed two. \
Talks with rebels failed during raids against soldiers. The army fought against rebels.

Nine deaths were confirmed by doctors in Karam. A toll by the ministry puts the dead at nine. The \
paper quoted the mayor as saying nine men died. The mayor was quoted as saying two men died. Nine \
men died, which the mayor said was a crime. Because the mayor said nine men died, two fled.

The raid killed 29 (Northland Centre for Rights) in all. The UN mission said nine men died. The \
coalition said two fled. Tribesmen said six men were hurt on 3 May 2014.
"""
VARIED = re.compile(
    r"([\w/ ]+:)?((carried|stated|none)[_:])?(tie_(item|verb|noun|upper)|dep|label|type|kind"
    r"|measure|noun|frame_(covers|beside)|report|source|status)_"
)
"""Features named after a word, tag, type or measure, of which no few texts have them all."""


def given(text: str, day: str | None = "2016-01-18") -> Iterator[frozenset[str]]:
    view = view_of(text, day)
    for link, source in sources(view).items():
        wanted = [n for n, item in enumerate(view.items) if is_wanted(item, link)]
        found = {n: list(source.candidates(n)) for n in wanted}
        context = Context(view.items, stated_choices(link, view.items, found))
        for n, candidates in found.items():
            yield none_features(view.items[n])
            yield from (in_context(one, context, n).features for one in candidates)


def varied(names: Collection[str]) -> set[str]:
    return {found.group() for name in names if (found := VARIED.match(name))}


def test_each_weight_is_of_evidence_that_texts_give() -> None:
    """A feature renamed in the code alone would weigh nothing from then on."""
    texts = [RARE, *(path.read_text() for path in sorted(TEXTS.glob("*/texts/*.txt")))]
    with WEIGHTS.open() as lines:
        weighed = {row["feature"] for row in csv.DictReader(lines)} - {BASE, BOUND, SLOPE}
    told = frozenset().union(*chain.from_iterable(map(given, texts)), *given(RARE, None))
    assert {name for name in weighed - told if not VARIED.match(name)} == set()
    assert varied(weighed) <= varied(told)


def test_each_weight_of_a_happening_is_of_evidence_that_texts_give() -> None:
    texts = [*(text for text, _, _ in PAIRS), *(p.read_text() for p in TEXTS.glob("*/texts/*"))]
    with WEIGHTS.with_name("happening_weights.csv").open() as lines:
        weighed = {row["feature"] for row in csv.DictReader(lines)}
    facts = ([facts_of(one) for one in found_in(text)] for text in texts)
    told = {name for here in facts for a, b in combinations(here, 2) for name in evidence(b, a)}
    assert {name for name in weighed - told if name[0] != "("} == set()
