"""Whom words and tags credit with what, in sentences right and wrong."""

import pytest

from pipeline.extract.attribution.by_words import Frame, find_frames
from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


def read(text: str, headline: str = "News from the valley") -> tuple[Article, tuple[Frame, ...]]:
    article = prepare(SourceText("d", "d.txt", f"{headline}\n\n{text}\n"), load_model())
    return article, find_frames(article)


def rows(text: str, headline: str = "News from the valley") -> list[tuple[str, str, str]]:
    """Name, source and content of every frame."""
    article, frames = read(text, headline)
    docs = {sentence.index: sentence.doc for sentence in article.sentences}
    return [
        (
            frame.name + ("/denies" if frame.denies else ""),
            docs[frame.sentence][slice(*frame.source)].text,
            " + ".join(docs[frame.sentence][slice(*c)].text for c in frame.contents),
        )
        for frame in frames
    ]


HIT = "Rockets hit a clinic and killed at least nine people"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HIT}, among them two nurses, the Northland Centre for Rights said on Thursday.",
         ("trailing", "the Northland Centre for Rights", f"{HIT}, among them two nurses")),
        (f"{HIT}, two security sources said.", ("trailing", "two security sources", HIT)),
        (f"{HIT}, the ministry said in a statement on Monday.", ("trailing", "the ministry", HIT)),
        (f"{HIT}, Omar Haddad, the head of the hospital, said.", ("trailing", "Omar Haddad", HIT)),
        (f"{HIT}, a spokesman for the governor, Omar Haddad, said.",
         ("trailing", "Omar Haddad", HIT)),
        (f"{HIT} the Northland Observatory said.", ("run_on", "the Northland Observatory", HIT)),
        (f"{HIT} residents said on Friday.", ("run_on", "residents", HIT)),
        (f"{HIT}, said Omar Haddad, a doctor.", ("inverted", "Omar Haddad", HIT)),
        (f"{HIT}, said the head of the hospital, Omar Haddad.", ("inverted", "Omar Haddad", HIT)),
        (f"{HIT} said the aid group.", ("run_on", "the aid group", HIT)),
        (f"{HIT}, police said, and two guards fled.",
         ("middle", "police", f"{HIT} + and two guards fled")),
        (f"{HIT}, according to the Northland Observatory.",
         ("according", "the Northland Observatory", HIT)),
        (f"{HIT}, according to a toll by the Health Ministry.",
         ("according", "the Health Ministry", HIT)),
        (f"{HIT} according to the ministry's figures.", ("according", "the ministry", HIT)),
        (f"{HIT}, according to police, who said two guards fled.",
         ("who_said", "police", "two guards fled")),
        (f"{HIT} in the town of Tarsa local residents have reported.",
         ("run_on", "local residents", f"{HIT} in the town of Tarsa")),
        (f"{HIT} said the Northland Observatory a monitor based abroad.",
         ("run_on", "the Northland Observatory", HIT)),
        ("Security officials speaking on condition of secrecy said nine people were killed.",
         ("front", "Security officials", "nine people were killed")),
        ("The army left the town but said that nine people were killed.",
         ("joined", "The army", "that nine people were killed")),
        ("The envoy pointed out that nine people were killed.",
         ("front", "The envoy", "that nine people were killed")),
        (f"According to local officials, {HIT.lower()}.",
         ("according_front", "local officials", HIT.lower())),
        ("The Northland Observatory said that nine people were killed in Tarsa.",
         ("front", "The Northland Observatory", "that nine people were killed in Tarsa")),
        ("On Thursday the ministry said nine people were killed.",
         ("front", "the ministry", "nine people were killed")),
        ("The Health Ministry, which updated its count, said nine people were killed.",
         ("front", "The Health Ministry", "nine people were killed")),
        ("Omar Haddad, who heads the hospital, said nine people were killed.",
         ("front", "Omar Haddad", "nine people were killed")),
        ("The boys ran to Omar Haddad, who said nine people were killed.",
         ("who_said", "Omar Haddad", "nine people were killed")),
        ("A witness who saw the strike said nine people were killed.",
         ("front", "A witness", "nine people were killed")),
        ("The raid, which the ministry said killed nine people, began at dawn.",
         ("which_said", "the ministry", "The raid + killed nine people, began at dawn")),
        ("The Health Ministry put the toll at nine.",
         ("rated", "The Health Ministry", "the toll at nine")),
        ("The Northland Observatory documented nine deaths in Tarsa.",
         ("object", "The Northland Observatory", "nine deaths in Tarsa")),
        ("The Health Ministry confirmed nine deaths.",
         ("object", "The Health Ministry", "nine deaths")),
        ("Omar Haddad told Northland News Agency that nine people were killed.",
         ("told", "Omar Haddad", "that nine people were killed")),
        (f"{HIT}, a doctor told reporters on Friday.", ("told", "a doctor", HIT)),
        ("In a statement the Northland Observatory said nine people were killed.",
         ("front", "the Northland Observatory", "nine people were killed")),
        ("The paper quoted Omar Haddad as saying nine people were killed.",
         ("quoted", "Omar Haddad", "nine people were killed")),
        ("Omar Haddad was quoted as saying nine people were killed.",
         ("was_quoted", "Omar Haddad", "nine people were killed")),
        ("The paper reported nine deaths, citing the Health Ministry.",
         ("citing", "the Health Ministry", "The paper reported nine deaths")),
        ("Nine people have died, a toll compiled by the Northland Observatory shows.",
         ("toll_by", "the Northland Observatory",
          "Nine people have died, a toll compiled by the Northland Observatory shows")),
        ("Nine deaths were confirmed by the Health Ministry.",
         ("passive_by", "the Health Ministry", "Nine deaths were")),
        ("It added that nine people were killed.", ("front", "It", "that nine people were killed")),
        ("The ministry raised its count on Monday, saying nine people were killed.",
         ("saying", "The ministry", "nine people were killed")),
        ("Nine people were killed in Osk, the Northland Watch for Rights (NOR) said on Monday.",
         ("trailing", "the Northland Watch for Rights", "Nine people were killed in Osk")),
        ("An officer, who asked not to be named, said nine people were killed.",
         ("front", "An officer", "nine people were killed")),
        ("An officer who asked not to be named said nine people were killed.",
         ("front", "An officer", "nine people were killed")),
        ("Omar Haddad, 61, of Tarsa said nine people were killed.",
         ("front", "Omar Haddad", "nine people were killed")),
        ("Omar Haddad, 61, a farmer, said nine people were killed.",
         ("front", "Omar Haddad", "nine people were killed")),
        ("Nine people were killed, Omar Haddad, 61, a farmer in Tarsa, said.",
         ("trailing", "Omar Haddad", "Nine people were killed")),
        ("In Tarsa, Omar Haddad, a farmer, said nine people were killed.",
         ("front", "Omar Haddad", "nine people were killed")),
        ("But the envoy, who was in Tarsa, said nine people were killed.",
         ("front", "the envoy", "nine people were killed")),
        ("Villagers wounded in the raid said nine people were killed.",
         ("front", "Villagers", "nine people were killed")),
        ("The envoy Omar Haddad said nine people were killed.",
         ("front", "Omar Haddad", "nine people were killed")),
        ("Last week ministry officials said nine people were killed.",
         ("loose", "ministry officials", "nine people were killed")),
        ("The ministry had later said nine people were killed.",
         ("front", "The ministry", "nine people were killed")),
        ("The man who led the raid left the town and said nine people were killed.",
         ("joined", "The man", "nine people were killed")),
        ("The mayor fled and told reporters that nine people were killed.",
         ("joined", "The mayor", "that nine people were killed")),
        ("The raid was at dawn, which the ministry said killed nine people.",
         ("which_said", "the ministry", "The raid was at dawn + killed nine people")),
        (f"{HIT}, Omar Haddad was quoted as saying on Monday.",
         ("was_quoted", "Omar Haddad", HIT)),
        ("Omar Haddad was also quoted by the paper as saying nine people were killed.",
         ("was_quoted", "Omar Haddad", "nine people were killed")),
        ("The paper reported nine deaths, citing the Health Ministry, and left.",
         ("citing", "the Health Ministry", "The paper reported nine deaths + and left")),
        ("Nine deaths were confirmed on Monday by doctors.",
         ("passive_by", "doctors", "Nine deaths were")),
        ("Nine deaths got reported by doctors.", ("passive_by", "doctors", "Nine deaths got")),
        ("Nine victims were identified by relatives.",
         ("passive_by", "relatives", "Nine victims were")),
        ("Nine people have died, a toll from the Northland Observatory shows.",
         ("toll_by", "the Northland Observatory",
          "Nine people have died, a toll from the Northland Observatory shows")),
        ("The ministry put the dead at nine.", ("rated", "The ministry", "the dead at nine")),
        (f'"{HIT}", the ministry told reporters, "and two fled."',
         ("middle", "the ministry", f"{HIT} + and two fled")),
        (f"{HIT}, the ministry said; two fled.", ("middle", "the ministry", f"{HIT} + two fled")),
        (f"{HIT}, the ministry said, which is sad.", ("trailing", "the ministry", HIT)),
        (f"{HIT}, the ministry said, when shells fell.", ("trailing", "the ministry", HIT)),
        (f"{HIT}, the ministry said, after shells fell.", ("trailing", "the ministry", HIT)),
        (f"{HIT}, said the ministry and left.", ("inverted", "the ministry", HIT)),
        (f"{HIT}, said the ministry, who left.", ("inverted", "the ministry", HIT)),
        (f"{HIT} said two doctors.", ("run_on", "two doctors", HIT)),
        (f"{HIT} doctors in the town said.", ("run_on", "doctors in the town", HIT)),
        ('"A massacre," said the mayor.', ("inverted", "the mayor", "A massacre")),
        ("The mayor left and the ministry said nine people were killed.",
         ("front", "the ministry", "nine people were killed")),
        ("The mayor left because the ministry said nine people were killed.",
         ("loose", "the ministry", "nine people were killed")),
        ("The mayor claimed nine people were killed.",
         ("front", "The mayor", "nine people were killed")),
        ("The army has not said that nine people were killed.",
         ("front/denies", "The army", "that nine people were killed")),
        ("The army denied that it had shelled the camp.",
         ("front/denies", "The army", "that it had shelled the camp")),
        ("The army disputed the figure of nine dead.",
         ("object/denies", "The army", "the figure of nine dead")),
        ("The army rejected the toll of nine dead.",
         ("object/denies", "The army", "the toll of nine dead")),
        ("They killed 35 people (source: residents) in Tarsa.",
         ("counted", "residents", "They killed 35 people")),
        ("They killed 35 people (local health officials) in Tarsa.",
         ("counted", "local health officials", "They killed 35 people")),
        ("The raid killed 29 (Northland Centre for Rights) in all.",
         ("counted", "Northland Centre for Rights", "The raid killed 29")),
        ("The Northland Observatory (NOHR) said nine people were killed.",
         ("front", "The Northland Observatory", "nine people were killed")),
        (f"{HIT}, the Northland Observatory (NOHR) said.",
         ("trailing", "the Northland Observatory", HIT)),
        ("He heard that that officer said nine people were killed.",
         ("front", "officer", "nine people were killed")),
        ("The army has not confirmed that nine people were killed.",
         ("front/denies", "The army", "that nine people were killed")),
    ],
)  # fmt: skip
def test_frame(text: str, expected: tuple[str, str, str]):
    assert expected in rows(text)


WHEN = ["here", "today", "yesterday", "tonight", "late on Monday", "early on Monday", "earlier"]
WHEN += ["later", "separately", "in a statement", "at a briefing", "during a visit"]
WHEN += ["to reporters", "from the town", "after a meeting", "via the radio", "by telephone"]
WHEN += ["through a spokesman", "of the raid", "about the raid", "on the radio"]


@pytest.mark.parametrize("when", WHEN)
def test_when_and_where_it_was_said_is_no_content(when: str):
    assert rows(f"{HIT}, the ministry said {when}.") == [("trailing", "the ministry", HIT)]


@pytest.mark.parametrize("mark", [",", ";", " —", " –", " --", "…"])
def test_a_break_parts_the_source_from_what_it_says(mark: str):
    assert rows(f"{HIT}{mark} the ministry said.") == [("trailing", "the ministry", HIT)]


@pytest.mark.parametrize("marks", ['""', "“”", "«»"])
def test_marks_are_no_part_of_what_is_said(marks: str):
    assert rows(f"{marks[0]}{HIT}{marks[1]}, the mayor said.") == [("trailing", "the mayor", HIT)]


@pytest.mark.parametrize("word", ["while", "whereas", "though", "although", "but", "and", "as"])
def test_each_clause_has_its_own_source(word: str):
    comma = "" if word in ("and", "as") else ","
    found = rows(f"The army said two died{comma} {word} the Northland Centre said nine were hurt.")
    assert [row[1:] for row in found] == [
        ("The army", f"two died{comma}"),
        ("the Northland Centre", "nine were hurt"),
    ]


@pytest.mark.parametrize(
    "word", ["As", "After", "Before", "When", "While", "Since", "Although", "Though", "If"]
)
def test_a_clause_before_the_source_is_not_what_it_says(word: str):
    found = rows(f"{word} shells hit the camp, the army said nine people were killed.")
    assert found == [("front", "the army", "nine people were killed")]


@pytest.mark.parametrize("verb", ["never said", "didn't say", "didn’t say", "did not say"])
def test_who_does_not_say_it_denies_it(verb: str):
    assert rows(f"The army {verb} that nine were killed.")[0][0] == "front/denies"


@pytest.mark.parametrize(
    "verb", ["responded with", "replied with", "answered with", "continued with", "responded by"]
)
def test_an_answer_by_arms_says_nothing(verb: str):
    assert rows(f"The army {verb} shells that killed nine people.") == []


@pytest.mark.parametrize(
    "change",
    [
        *("raised the toll", "lowered the death toll", "revised its figure", "updated the tally"),
        *("increased its estimate", "reduced its count", "cut its count"),
    ],
)
def test_who_changes_a_count_says_it(change: str):
    assert rows(f"The mission {change} to nine.")[0][:2] == ("rated", "The mission")


@pytest.mark.parametrize("text", ["raised taxes to nine percent", "raised the toll by nine"])
def test_who_changes_anything_else_says_nothing(text: str):
    assert rows(f"The mission {text}.") == []


RECORDS = ["data from", "figures compiled by", "statistics of", "a list by", "information from"]
RECORDS += [
    "a tally by",
    "a count by",
    "an estimate by",
    "a database of",
    "records of",
    "a toll by",
]


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_speaks_for_who_made_it(record: str):
    found = rows(f"{HIT}, according to {record} the Health Ministry.")
    assert ("according", "the Health Ministry", HIT) in found


SOURCES = ["The Northland Centre of Rights", "The commander in Tarsa", "The doctor at the hospital"]
SOURCES += ["The envoy to the valley", "A man from Tarsa", "A man with a beard", "All three guards"]
SOURCES += ["The officer on duty", "The governor and the mayor", "The Front & Sons", "Both sides"]
SOURCES += ["The Front against Hunger", "A farmer near Tarsa", "A text by the governor", "He"]
SOURCES += ["She", "They", "It", "A Tarsa-based monitor", "The Drobin Post", "The ministry"]


@pytest.mark.parametrize("source", SOURCES)
def test_the_whole_phrase_is_the_source(source: str):
    assert rows(f"{source} said nine were killed.") == [("front", source, "nine were killed")]


@pytest.mark.parametrize(
    "source", ["Nobody", "None", "Neither", "Nothing", "No group", "We", "I", "The explosion"]
)
def test_nobody_and_no_thing_says_anything(source: str):
    assert rows(f"{source} said nine people were killed.") == []


SAYING = [
    ("Police, citing the army, said two died, adding that nine fled.", "Police"),
    ("The governor said doctors said two died, adding that nine fled.", "The governor"),
    (
        "The governor said it was quiet, but doctors said two died, adding that nine fled.",
        "doctors",
    ),
    ("The mayor met a doctor who said two died, adding that nine fled.", "The mayor"),
    ("The mayor said two deaths were confirmed by police, adding that nine fled.", "The mayor"),
    ("The mayor left the town, adding that nine fled.", "The mayor"),
    ("The mayor left, with doctors saying that nine fled.", "doctors"),
    ("The mayor sent a letter saying that nine fled.", "The mayor"),
    ("The army denied it, denying that nine fled.", "The army"),
    ("The raid killed two guards saying nine fled.", None),
    ("The report saying nine fled was wrong.", None),
]


@pytest.mark.parametrize(("text", "source"), SAYING)
def test_a_participle_goes_on_with_the_source_before_it(text: str, source: str | None):
    found = [row[1:] for row in rows(text) if row[0].startswith("saying")]
    assert found == ([(source, "that nine fled")] if source else [])


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Nine killed in raid on Tarsa: ministry",
         ("headline_end", "ministry", "Nine killed in raid on Tarsa")),
        ("Nine killed in raid on Tarsa: Northland Observatory",
         ("headline_end", "Northland Observatory", "Nine killed in raid on Tarsa")),
        ("Nine killed in raid on Tarsa - officials",
         ("headline_end", "officials", "Nine killed in raid on Tarsa")),
        ("Health Ministry: Nine killed in raid on Tarsa",
         ("headline_start", "Health Ministry", "Nine killed in raid on Tarsa")),
        ("Nine killed in raid on Tarsa — district chief Omar Haddad",
         ("headline_end", "Omar Haddad", "Nine killed in raid on Tarsa")),
        ("Nine killed in raid on Tarsa, ministry says",
         ("trailing", "ministry", "Nine killed in raid on Tarsa")),
    ],
)  # fmt: skip
def test_frame_of_a_headline(headline: str, expected: tuple[str, str, str]):
    assert expected in rows("The road was quiet.", headline)


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack.",
        "Nobody has claimed the raid.",
        "No one said how many were killed.",
        "The attack claimed nine lives.",
        "Rebels entered the town, and the army responded with shells that killed nine civilians.",
        "Fighting continued in Tarsa.",
        "Nine people were killed, and fighting continued.",
        "The siege threatens to last.",
        "The army shelled the camp on Friday.",
        "Nine people were killed on Friday.",
        "They could say that nine people were killed.",
        "A school called the Oak was shelled.",
        "Yemen: Nine killed in raid",
        "The ministry put its staff on leave.",
        "The mayor met a guard, who stood up and said nine people were killed.",
        "Nine deaths were confirmed in the town on Monday by doctors.",
        "Nine deaths were confirmed by shelling.",
        "A strike claimed by the Front killed nine people.",
        "The ministry told of nine deaths.",
        "Nine people were killed, added the wind.",
        "Shells, added the mayor.",
        "The mayor said.",
        "The raid claimed the lives of nine people.",
        "The army has been asked to say nine people were killed.",
        "Nine people were killed, said the ministry which left the town.",
        "They killed 35 people (residents) in Tarsa.",
    ],
)  # fmt: skip
def test_no_frame(text: str):
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guard, accused by villagers of burning nine barns, left.",
         [("passive_by", "villagers", "of burning nine barns")]),
        ("The guard was accused by the Northland Centre of burning nine barns.",
         [("passive_by", "the Northland Centre", "of burning nine barns")]),
        ("The guard, accused of burning nine barns, left.", []),
    ],
)  # fmt: skip
def test_accusers_say_what_they_accuse_of(text: str, expected: list[tuple[str, str, str]]):
    assert rows(text) == expected


def test_two_speakers_are_kept_apart():
    found = rows(
        "The army said two people died, but the Northland Observatory said nine were killed."
    )
    assert found == [
        ("front", "The army", "two people died,"),
        ("front", "the Northland Observatory", "nine were killed"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The ministry said the mine in Tarsa claimed the life of a nurse.", ["front"]),
        ("The ministry said rebels claimed nine lives.", ["front"]),
        ("The paper quoted Omar Haddad as saying nine people were killed.", ["quoted"]),
        (f"{HIT}, according to a recent toll by the Health Ministry.", ["according"]),
        ("According to a report by the ministry, nine people were killed.", ["according_front"]),
    ],
)
def test_no_other_frame_is_read(text: str, names: list[str]):
    assert [name for name, _, _ in rows(text)] == names


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("the army and police", "the army and police"),
        ("the army and the police, who left", "the army and the police"),
        ("recent Health Ministry data", "Health Ministry"),
        ("the latest ministry figures", "ministry"),
        ("a report on Monday", "a report"),
        ("a spokesman, Omar Haddad", "Omar Haddad"),
        ("residents of Tarsa", "residents of Tarsa"),
        ("the Northland Centre (NCR)", "the Northland Centre (NCR)"),
        ("him", None),
        ("them", None),
    ],
)
def test_who_it_is_according_to(source: str, named: str | None):
    found = [row[1] for row in rows(f"{HIT}, according to {source}.") if row[0] == "according"]
    assert found == ([named] if named else [])


@pytest.mark.parametrize("dash", [" -", " –", " —", " --"])
def test_a_dash_before_the_source_of_a_headline(dash: str):
    found = rows("It rained.", f"Nine killed in raid on Tarsa{dash} officials")
    assert found == [("headline_end", "officials", "Nine killed in raid on Tarsa")]


def test_an_outlet_and_a_short_form_are_no_source_in_a_headline():
    assert rows("It rained.", "Nine killed, says the Northland Red Corps (NRC)")[0][1] != "NRC"
    assert rows("It rained.", "Nine killed in raid on Tarsa - Northland Daily") == []
    assert rows("It rained.", "Nine killed in raid - news agency Northland") == []
