"""Attributions in brat files against published quotes."""

import pytest

from benchmarks.attributions import score
from benchmarks.brat import read
from benchmarks.head import head_of
from benchmarks.reporting import reports_speech
from pipeline.errors import OnrecordError

TEXT = "“We will not leave the town,” Sana Odeh said. Odeh believes that aid is near.\n"
QUOTE, BELIEF = "“We will not leave the town,”", "that aid is near"


def note(number, kind, words):
    start = TEXT.index(words)
    return f"T{number}\t{kind} {start} {start + len(words)}\t{words}"


@pytest.fixture
def folder(tmp_path):
    lines = [
        note(1, "Content", QUOTE),
        note(2, "Source", "Sana Odeh"),
        note(3, "Cue", "said"),
        "E1\tAttribution:T3 Content:T1 Source:T2 Cue:T3",
        note(4, "Content", BELIEF),
        note(5, "Cue", "believes"),
        "E2\tAttribution:T5 Content:T4 Cue:T5",
    ]
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    (tmp_path / "text" / "a_b.txt").write_text(TEXT, encoding="utf-8")
    notes = tmp_path / "attributions" / "a_b_second.ann"
    notes.write_text("", encoding="utf-8")
    notes.with_name("a_b_first.ann").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def quote(row):
    def make(words, speaker=None, kind="direct", utterance="u1"):
        start = TEXT.index(speaker) if speaker else None
        end = start + len(speaker) if speaker else None
        about = {"speaker_start": start, "speaker_end": end, "speaker_text": speaker}
        return row(TEXT, words, kind=kind, utterance_id=utterance, **about)

    return make


def test_the_first_annotator_counts(folder):
    assert head_of(folder).holds("text/*.txt", "attributions/*.ann")
    (document,) = read(folder)
    assert document.id == "a_b.txt"
    assert [len(one.source) for one in document.gold.attributions] == [1, 0]


def test_quotes_and_speakers(folder, quote, tables):
    found = [
        quote("We will not leave the town", speaker="Sana"),
        quote("aid is near", kind="indirect", utterance="u2"),
    ]
    outcome = score(read(folder), {"a_b.txt": tables(quotes=found)})
    rates = outcome.rates
    assert rates["direct"]["gold"] == 1
    assert rates["direct, with speaker"]["f1"] == 1.0
    assert (rates["all"]["gold"], rates["all"]["system"], rates["all"]["matched"]) == (2, 2, 2)
    assert (rates["speech"]["gold"], rates["speech"]["system"]) == (1, 1)
    assert rates["characters"]["recall"] < 1.0
    assert outcome.shares["speaker right, of all matched with a source"]["of"] == 1
    assert outcome.shares["found, of direct gold"] == {"right": 1, "of": 1, "share": 1.0}
    assert not outcome.faults


def test_causes_are_cues_and_rules(folder, quote, tables):
    found = [
        quote("We will not leave the town", speaker="town"),
        quote("Odeh believes", kind="indirect", utterance="u2"),
    ]
    outcome = score(read(folder), {"a_b.txt": tables(quotes=found)})
    assert outcome.causes() == [
        ("all, false", "made_up", 1),
        ("all, missed, not speech", "believes", 1),
        ("all, wrong speaker", "made_up", 1),
        ("direct, wrong speaker", "made_up", 1),
    ]
    assert outcome.rates["direct"]["f1"] == 1.0
    assert outcome.rates["direct, with speaker"]["f1"] == 0.0


def test_too_much_or_too_little_is_a_wrong_extent(folder, quote, tables):
    found = [quote("We will not leave the town", speaker="Sana"), quote("near", utterance="u2")]
    outcome = score(read(folder), {"a_b.txt": tables(quotes=found)})
    (fault,) = outcome.faults
    assert (fault.problem, fault.gold, fault.system) == ("all, wrong extent", BELIEF, "near")


def test_a_span_behind_the_text_is_refused(folder):
    path = folder / "attributions" / "a_b_first.ann"
    path.write_text("T1\tContent 5 5000\tx\n", encoding="utf-8")
    with pytest.raises(OnrecordError, match="5000"):
        read(folder)


@pytest.mark.parametrize("cue", ["said", "has repeatedly Told", "replied", "quipping", "Odeh:"])
def test_cues_of_speech(cue):
    assert reports_speech(cue)


@pytest.mark.parametrize("cue", ["believes", "wants", "", "plan"])
def test_other_cues(cue):
    assert not reports_speech(cue)
