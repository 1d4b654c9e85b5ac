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
from tests.told import read

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


@cache
def names_with_weight() -> frozenset[str]:
    """The plain names of evidence for links that weighs: not those made of two."""
    with WEIGHTS.open() as lines:
        names = {row["feature"] for row in csv.DictReader(lines)} - {BASE, BOUND, SLOPE}
    made = re.compile(r".*[: ]|carried_|stated_|type_")
    return frozenset(name for name in names if not made.match(name))


@pytest.mark.parametrize(("text", "expected"), read(Path(__file__).with_name("evidence")))
def test_all_that_weighs_for_and_against_a_candidate(text: str, expected: tuple[str, ...]) -> None:
    for row in expected:
        which, _, evidence = row.partition(": ")
        link, words, name = which.split(maxsplit=2)
        found = next(c for w, c in weighed(text, link) if (w, name_of(c)) == (words, name))
        assert found.features & names_with_weight() == set(evidence.split()), which


SAID_BEFORE = "A medic said two men died. "
WORDED: list[tuple[str, str, str, str]] = [
    ("place nine Homs", "frame_in", "A mine killed nine farmers {} Homs.",
     "in at inside within across around throughout"),
    ("place nine Homs", "frame_near", "A mine killed nine farmers {} Homs.",
     "near outside off along"),
    ("place nine Homs", "frame_near", "A mine killed nine farmers {} Homs and Idlib.", "between"),
    ("place nine Homs", "frame_on", "A raid {} Homs killed nine farmers.", "on against"),
    ("place nine Homs", "frame_on", "A jet {} Homs fell and killed nine farmers.", "over"),
    ("place Nine Homs", "frame_to", "Nine farmers fled {} Homs.", "to into toward towards"),
    ("place Nine Homs", "frame_from", "Nine farmers fled {} Homs.", "from"),
    ("place Nine Idlib", "frame_owner", "Nine men were killed in Idlib{} east.", "'s"),
    ("agent nine Rebels", "comma_1", "Rebels shelled Karam{} nine people died.",
     ", ; : ( – —"),
    ("agent nine Rebels", "semicolon_between", "Rebels shelled Karam{} nine people died.", ";"),
    ("agent nine Rebels", "and_between", "Rebels shelled Karam {} nine people died.",
     "and but while whereas"),
    ("claimant nine medic", "goes_on", SAID_BEFORE + "Shells {} hit nine guards.",
     "also further meanwhile"),
    ("claimant nine medic", "tells_of_the_dead", SAID_BEFORE + "The {} were nine guards.",
     "victims dead casualties injured wounded"),
    ("claimant nine medic", "tells_of_the_dead", SAID_BEFORE + "The {} was nine guards.", "toll"),
    ("claimant nine medic", "tells_of_the_dead", SAID_BEFORE + "Among {} were nine guards.",
     "them those"),
    ("claimant nine medic", "hearsay", SAID_BEFORE + "Nine guards, {}, then nine women died.",
     "reportedly allegedly"),
    ("claimant nine medic", "has_marks", SAID_BEFORE + "Shells hit {} and nine guards.",
     '"Omar" “Omar” «Omar»'),
    ("claimant nine medic", "opens_with_pronoun", SAID_BEFORE + "{} saw nine guards.",
     "He She It They"),
    ("claimant nine medic", "pronoun_speaks", SAID_BEFORE + "Later {} said nine guards died.",
     "he she it they"),
    ("claimant nine medic", "behind_after", "A medic said rebels fled {} shells hit nine guards.",
     "after since as before"),
    ("claimant nine medic", "in_relative", "A medic said it was the raid {} killed nine guards.",
     "which"),
    ("claimant nine medic", "in_relative", "A medic said it was a town {} nine guards died.",
     "where"),
    ("date killed 2016-01-1", "after_on", "Rebels killed nine guards {} Friday.", "on"),
    ("date killed 2016-01-01", "after_in", "Rebels killed nine guards {} January 2016.", "in"),
    ("date killed 2016-01-18", "pub_same_day", "Rebels killed nine guards {}.", "today"),
    ("date killed 2016-01-17", "pub_1", "Rebels killed nine guards {}.", "yesterday"),
    ("date killed 2016-01-11", "pub_7", "Rebels killed nine guards on {} January.", "11"),
    ("date killed 2016-01-10", "pub_31", "Rebels killed nine guards on {} January.", "10"),
    ("date killed 2015-01-18", "pub_366", "Rebels killed nine guards on 18 January {}.", "2015"),
    ("date killed 2015-01-16", "pub_older", "Rebels killed nine guards on 16 January {}.", "2015"),
    ("agent killed rebels", "here_strikes", "An attack {} rebels killed nine guards.", "by from"),
    ("agent Nine rebels", "here_struck", "An attack {} rebels began. Nine guards died.",
     "on against"),
    ("agent killed rebels", "here_strikes", "The mayor {} rebels for a raid that killed nine.",
     "blamed accused"),
    ("agent killed Rebels", "here_strikes", "Rebels {} responsibility for a raid that killed nine.",
     "claimed claim"),
    ("agent Nine rebel", "here_strikes", "Nine men died in rebel {}.",
     "attacks rockets bombings"),
    ("agent Nine rebels", "sentence_tells_mishap", "Nine men saw rebels after the {}.",
     "crash earthquake flood"),
    ("agent nine rebels", "around_after_by", "A raid {} rebels killed nine.", "by"),
    ("agent Nine rebels", "around_after_against", "A raid {} rebels began. Nine died.", "against"),
    ("agent Nine rebels", "around_after_on", "A raid {} rebels began. Nine died.", "on"),
    ("agent Nine rebels", "around_after_of", "Fear {} rebels grew. Nine died.", "of"),
    ("agent Nine rebels", "around_after_with", "A fight {} rebels began. Nine died.", "with"),
    ("agent nine rebels", "around_after_between", "A fight {} rebels and police killed nine.",
     "between"),
    ("agent nine rebels", "around_after_and", "Six men fled {} rebels killed nine.", "and"),
    ("agent nine rebels", "around_after_to", "A shell sold {} rebels killed nine.", "to"),
    ("agent nine rebels", "around_after_at", "Shots {} rebels killed nine.", "at"),
    ("agent nine rebels", "around_after_that", "The mayor said {} rebels killed nine.", "that"),
    ("agent nine rebel", "around_before_attack", "A rebel {} killed nine.", "attack raid strike"),
]  # fmt: skip
"""A candidate, the evidence for or against it, and each word of a sentence that gives it."""


@pytest.mark.parametrize(
    ("which", "feature", "text"),
    [(w, f, text.format(word)) for w, f, text, words in WORDED for word in words.split(" ")],
)
def test_each_word_is_evidence(which: str, feature: str, text: str) -> None:
    link, words, name = which.split(maxsplit=2)
    found = [c for item, c in weighed(text, link) if item == words and name_of(c).startswith(name)]
    assert any(feature in one.features for one in found), [sorted(one.features) for one in found]


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
    ("Rebels bombed Karam. They may bomb Drobin.", "reality_differs", "both_violent"),
    ("Rebels bombed Karam. They denied that they bombed Drobin.", "reality_differs", "another"),
    ("Rebels bombed Karam. They shelled Drobin.", "both_violent", "reality_differs same_kind"),
    ("Rebels bombed Karam. Police arrested a clerk.", "next_sentence",
     "both_violent same_kind act_and_toll"),
    ("Nine people were killed in the attack.", "tied_by_grammar same_sentence", "set_beside"),
    ("Shelling of Karam killed nine people.", "tied_by_grammar", "set_beside"),
    ("Nine people died in a mine blast.", "tied_by_grammar", "set_beside"),
    ("Rebels attacked Karam and police arrested a clerk.", "same_sentence", "set_beside"),
    ("After the attack, police arrested two men.", "set_beside", "next_sentence"),
    ("Police arrested two men after the attack.", "set_beside", "same_sentence_acts"),
    ("Police arrested two men since the attack and bombing.", "set_beside", "next_sentence"),
    ("Nine were killed and six were injured.", "same_sentence_tolls two_tolls",
     "same_sentence_acts same_sentence_act_and_toll"),
    ("Rebels bombed Karam and shelled Drobin.", "same_sentence_acts", "same_sentence_tolls"),
    ("Rebels bombed Karam and killed nine.", "same_sentence_act_and_toll", "same_sentence_acts"),
    ("Hamas bombed Karam and Hezbollah shelled Drobin.", "same_sentence_doers_differ", "several"),
    ("Rebels bombed Karam. Their attack lasted an hour.", "points_back_alike", "definite_alike"),
    ("Rebels bombed Karam. This attack lasted an hour.", "points_back_alike", "new"),
    ("Rebels attacked Homs. The attack in Homs lasted an hour.", "definite_same_word",
     "points_back_same_word"),
    ("Rebels bombed Homs. The attack in Homs lasted an hour.", "definite_alike",
     "points_back_alike definite_same_word"),
    ("Rain fell. Snow fell. Dogs ran. Rebels bombed Karam. An attack began.", "new",
     "new_told_again opening"),
    ("Rebels bombed Karam. An attack began.", "new_told_again opening_told_again", "another"),
    ("Rebels bombed Karam. 47 attacks were reported.", "several", "another"),
    ("Rebels bombed Karam. Clashes went on.", "both_violent", "several"),
    ("Rebels bombed Karam. The fighting has gone on since 2014.", "goes_on_one", "several"),
    ("Rebels bombed Karam. The raids have gone on for years.", "goes_on_one", "another"),
    ("Rebels bombed Karam. Since May nine people have been killed.", "goes_on_one", "two_tolls"),
    ("Rebels bombed Karam. The fighting went on.", "sums_up_one", "sums_up_both goes_on_one"),
    ("The offensive began. The fighting went on.", "sums_up_both", "sums_up_one"),
    ("Rebels killed two nuns in Karam. Rebels beat the nuns.", "same_kind", "sides_crossed"),
    ("Hamas attacked Hezbollah. Hezbollah attacked Hamas.", "sides_crossed forces_differ",
     "same_target"),
    ("Rebels bombed Hezbollah. Rebels shelled Hezbollah.", "same_target", "sides_crossed"),
    ("Rebels shot dead nine nuns. Rebels shot dead six priests.", "victims_differ", "same_number"),
    ("Rebels shot dead nine nuns. Rebels shot dead nine priests.", "same_number",
     "victims_differ numbers_differ"),
    ("Rebels bombed Homs. Rebels bombed Syria.", "same_kind", "places_far same_place"),
    ("Rebels bombed Homs. Rebels bombed Iraq.", "places_far", "same_place"),
    ("Rebels bombed Homs on Sunday. Rebels bombed Homs last year.", "days_far", "days_differ"),
    ("Nine men were killed in 2016. In 2016 six men were killed.", "numbers_differ",
     "same_number"),
    ("Rebels bombed a bus in Karam. Rebels bombed a bus in Karam.", "words_25 words_50",
     "same_sentence"),
    ("Rebels bombed a bus in Karam. Soldiers in Drobin shelled two farms.", "both_violent",
     "words_25 close_words_25"),
    ("Rain fell. Snow fell. Rebels bombed Karam. Dogs ran. Cats hid. An attack began.",
     "near_sentence", "next_sentence opening_told_again"),
    ("Rebels shell market in Ostrel\n\nRebels shelled a market in Ostrel on Friday.",
     "headline_told_again opening_told_again", "same_paragraph"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "lacks"), PAIRS)
def test_what_speaks_for_and_against_one_happening(text: str, has: str, lacks: str) -> None:
    first, second, *_ = map(facts_of, found_in(text))
    found = evidence(second, first)
    assert set(has.split()) <= found
    assert not set(lacks.split()) & found


@pytest.mark.parametrize(("text", "expected"), read(Path(__file__).with_name("same_happening")))
def test_all_that_speaks_for_and_against_one_happening(text: str, expected: tuple[str]) -> None:
    first, second, *_ = map(facts_of, found_in(text))
    assert evidence(second, first) == set(expected[0].split())


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
