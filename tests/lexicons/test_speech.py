"""The lexicons speech_cues, descriptions, voiceless, hearsay and titles."""

import pytest

from pipeline.extract.attribution.by_parse import claim_at, find_reports
from pipeline.extract.model import Report
from pipeline.extract.names import Cast
from pipeline.extract.names.descriptions import is_document, kinds_of
from pipeline.extract.names.mentions import find_names
from pipeline.lexicons import Entry, load
from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare
from pipeline.text.spans import Span


def entries(name: str) -> list[object]:
    return [pytest.param(entry, id=entry["id"]) for entry in load(name)]


def article(text: str) -> Article:
    return prepare(SourceText("d", "d.txt", f"The talks went on.\n\n{text}\n"), load_model())


def reports_in(text: str) -> tuple[Report, ...]:
    found = article(text)
    return find_reports(found, Cast.of(found))


def cue_words(text: str) -> set[str]:
    found = article(text)
    lemmas = set()
    for report in find_reports(found, Cast.of(found)):
        if report.cue:
            doc = found.sentences[report.cue.sentence].doc
            lemmas |= {doc[i].lemma_.casefold() for i in range(report.cue.first, report.cue.stop)}
    return lemmas


@pytest.mark.parametrize("entry", entries("speech_cues"))
def test_a_cue_reports_in_its_example_only(entry: Entry):
    words = {*entry.get("verbs", ()), *entry.get("nouns", ())}
    words |= {"accord", "according"} if entry.get("phrase") == "according to" else set()
    words |= set(entry.get("phrase", "").split())
    assert words & cue_words(entry["example"])
    assert not words & cue_words(entry["counter_example"])


@pytest.mark.parametrize("entry", entries("descriptions"))
def test_a_description_stands_for_an_actor(entry: Entry):
    nlp = load_model()
    heads = {t.lemma_.casefold() for t in nlp(entry["example"])} & kinds_of().keys()
    assert heads & set(entry["heads"])
    others = {t.lemma_.casefold() for t in nlp(entry["counter_example"])}
    assert not others & set(entry["heads"])
    assert all(is_document(head) == bool(entry.get("document")) for head in entry["heads"])


@pytest.mark.parametrize("entry", entries("voiceless"))
def test_what_has_no_voice_reports_nothing(entry: Entry):
    assert "threaten" not in cue_words(entry["example"])
    assert "threaten" in cue_words(entry["counter_example"])


@pytest.mark.parametrize("entry", entries("hearsay"))
def test_hearsay_is_credited_to_who_spoke_before(entry: Entry):
    def is_credited(text: str) -> bool:
        found = article(text)
        at = found.text.index("Ten")
        return claim_at(find_reports(found, Cast.of(found)), Span(at, at + 3)) is not None

    assert is_credited(entry["example"])
    assert not is_credited(entry["counter_example"])


@pytest.mark.parametrize("entry", entries("titles"))
def test_a_title_stands_before_a_name(entry: Entry):
    def first_name(text: str) -> tuple[str, str | None]:
        found = next(iter(find_names(article(f"{text} said the road was closed."))))
        return found.mention.text, found.gender

    assert first_name(entry["example"]) == ("Haddad", entry.get("gender"))
    assert first_name(entry["counter_example"]) != ("Haddad", entry.get("gender", "none"))
