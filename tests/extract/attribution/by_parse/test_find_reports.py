import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipeline.extract.attribution.by_parse import claim_at, find_reports
from pipeline.extract.model import Report
from pipeline.extract.names import Cast
from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare
from pipeline.text.spans import Span
from tests.parsed import article_of, cast_of


def read(text: str) -> tuple[Article, tuple[Report, ...]]:
    text = f"News from the valley\n\n{text}\n"
    return article_of(text), find_reports(article_of(text), cast_of(text))


def rows(text: str) -> list[tuple[str, str | None, str | None, str]]:
    """Kind, speaker, reporting words and content of every piece."""
    article, reports = read(text)
    assert all(0 < r.confidence <= 1 for r in reports)
    return [
        (
            kind,
            r.referent.name if r.referent else None,
            r.cue.text if r.cue else None,
            article.excerpt(span),
        )
        for r in reports
        if not r.nested
        for span, kind in zip(r.contents, r.kinds, strict=True)
    ]


HADDAD = "Karim Haddad"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left the town,” Karim Haddad said.",
         [("direct", HADDAD, "said", "We left the town,")]),
        ("“We left the town,” said Karim Haddad, a baker. “It was too late.”",
         [("direct", HADDAD, "said", "We left the town,"),
          ("direct", HADDAD, "said", "It was too late.")]),
        ("Karim Haddad said: “We left the town. It was too late.”",
         [("direct", HADDAD, "said", "We left the town. It was too late.")]),
        ("“We left the town,” Karim Haddad grumbled.",
         [("direct", HADDAD, "grumbled", "We left the town,")]),
        ("“Why did they leave?” Karim Haddad asked.",
         [("direct", HADDAD, "asked", "Why did they leave?")]),
        ("Karim Haddad said that the town was empty.",
         [("indirect", HADDAD, "said", "that the town was empty")]),
        ("Karim Haddad said the town was “split” between the two sides.",
         [("indirect", HADDAD, "said", "the town was “split” between the two sides"),
          ("partial", HADDAD, "said", "split")]),
        ("Karim Haddad said the army was “killing and burning.”",
         [("partial", HADDAD, "said", "killing and burning.")]),
        ("The town was empty, Karim Haddad said.",
         [("indirect", HADDAD, "said", "The town was empty")]),
        ("But the town was empty, according to Karim Haddad.",
         [("indirect", HADDAD, "according to", "the town was empty")]),
        ("According to Karim Haddad, the town was empty.",
         [("indirect", HADDAD, "According to", "the town was empty")]),
        ("As Karim Haddad explained, the town was empty.",
         [("indirect", HADDAD, "explained", "the town was empty")]),
        ("On Sunday, Karim Haddad said “we leave”.", [("direct", HADDAD, "said", "we leave")]),
        ("Karim Haddad told the paper how the siege began, adding: “We fled.”",
         [("indirect", HADDAD, "told", "how the siege began"),
          ("direct", HADDAD, "adding", "We fled.")]),
        ("The banner was huge: “Nobody will help us.”", []),
        ("Karim Haddad refused to comment.",
         [("indirect", HADDAD, "refused", "to comment")]),
        ("Karim Haddad refused to leave.", []),
        ("Karim Haddad called for the army to leave the camp.",
         [("indirect", HADDAD, "called", "for the army to leave the camp")]),
        ("Karim Haddad talked about the camp.",
         [("indirect", HADDAD, "talked", "about the camp")]),
        ("Karim Haddad talked to Anna Keller about the camp.", []),
        ("Karim Haddad condemned the shelling of the camp in an interview.",
         [("indirect", HADDAD, "condemned", "the shelling of the camp")]),
        ("Karim Haddad condemned the shelling and burning of the camp on Monday.",
         [("indirect", HADDAD, "condemned", "the shelling and burning of the camp")]),
        # A clause of somebody's that tells what others say is one row.
        ("Karim Haddad said that the army had denied that it shelled the camp.",
         [("indirect", HADDAD, "said", "that the army had denied that it shelled the camp")]),
        ("Karim Haddad said that the road was closed, and Anna Keller warned that food was short.",
         [("indirect", HADDAD, "said", "that the road was closed"),
          ("indirect", "Anna Keller", "warned", "that food was short")]),
        ("Karim Haddad said the army was “killing and burning” and the towns were empty.",
         [("indirect", HADDAD, "said",
           "the army was “killing and burning” and the towns were empty"),
          ("partial", HADDAD, "said", "killing and burning")]),
        ("In Karim Haddad’s view, the siege has failed.",
         [("indirect", HADDAD, "view", "the siege has failed")]),
        ("Residents reported cases of cholera.",
         [("indirect", "Residents", "reported", "cases of cholera")]),
        ("Karim Haddad asked for support.", [("indirect", HADDAD, "asked", "for support")]),
        ("Karim Haddad claimed to have killed ten men.",
         [("indirect", HADDAD, "claimed", "to have killed ten men")]),
        ("Karim Haddad and Anna Keller said the town was empty.",
         [("indirect", "Karim Haddad and Anna Keller", "said", "the town was empty")]),
        ("Karim Haddad said ten men had died, according to Reuters.",
         [("indirect", HADDAD, "said", "ten men had died")]),
        ("Karim Haddad issued a statement saying the town was empty.",
         [("indirect", HADDAD, "saying", "the town was empty")]),
        ("BEIRUT—The town was empty, Karim Haddad said.",
         [("indirect", HADDAD, "said", "The town was empty")]),
    ],
)  # fmt: skip
def test_who_says_what(text: str, expected: list[tuple[str, str | None, str | None, str]]):
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled the town on Monday.",
        "The bombings, known as “martyrdom operations,” went on.",
        "Haddad read “The Long Road” at school.",
        "Residents hope that the road will open.",
        "The siege promised to last through the winter.",
    ],
)
def test_what_is_no_report(text: str):
    assert rows(text) == []


def test_marked_words_without_a_speaker_take_the_one_of_the_passage():
    _, reports = read(
        "“We left the town,” Karim Haddad said. The army had “burnt all of the harvest” by then."
    )
    assert reports[1].inherited == (True,)
    assert (reports[1].source, reports[1].cue) == (None, None)
    assert reports[1].referent == reports[0].referent
    assert reports[1].kinds == ("partial",)


def test_the_pieces_of_a_split_quotation_are_one_utterance():
    article, reports = read("“We left,” Karim Haddad said, “and we will not come back.”")
    assert [article.excerpt(s) for s in reports[0].contents] == [
        "We left,", "and we will not come back.",
    ]  # fmt: skip
    assert len(reports) == 1


def test_a_quotation_goes_on_in_the_next_paragraph_if_its_mark_was_not_closed():
    _, reports = read("Karim Haddad said: “We left the town.\n\n“It was too late for the old.”")
    assert len(reports) == 1
    assert reports[0].kinds == ("direct", "direct")


def test_a_denial_is_marked():
    _, reports = read("The army denied that it had shelled the camp.")
    assert reports[0].denies


def test_turns_of_an_interview():
    assert rows("KELLER: Did you leave the town?\n\nHADDAD: We left on Monday.") == [
        ("direct", "KELLER", ":", "Did you leave the town?"),
        ("direct", "HADDAD", ":", "We left on Monday."),
    ]


def test_the_innermost_report_credits_a_span():
    text = "Karim Haddad said that ten men had died. The road was closed."
    article, reports = read(text)
    at = article.text.index("ten")
    report = claim_at(reports, Span(at, at + 3))
    assert report is not None
    assert report.referent is not None
    assert report.referent.name == HADDAD
    road = article.text.index("road")
    assert claim_at(reports, Span(road, road + 4)) is None


def test_a_claim_holds_for_the_words_around_its_marked_words():
    article, reports = read("Karim Haddad said ten men “were taken away by night.”")
    at = article.text.index("ten")
    report = claim_at(reports, Span(at, at + 3))
    assert report is not None
    assert report.kinds == ("partial",)


PIECES = st.sampled_from(
    ["He said ", "“", "”", '"', "''", "Haddad ", "told us ", "that ", "it ", "rained", ", ", ". ",
     "\n\n", ": ", "according to ", "X says:", "—", "asked", "‘", "’", "KELLER: ", "\u200b", "☃"]
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@example("“X says:”“Haddad ”He said ")
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_text_gives_reports_that_hold_together(text: str):
    article, reports = read(text)
    assert [r.utterance for r in reports] == list(range(len(reports)))
    for report in reports:
        assert len(report.contents) == len(report.kinds) == len(report.inherited) > 0
        assert all(article.excerpt(span).strip() for span in report.contents)
    assert find_reports(article, Cast.of(article)) == reports


def test_joint_sources_one_of_which_is_known_by_a_name_with_a_verb():
    found = rows(
        "Both the government and a group called Homs Is Being Bombed Daily also said that rebels "
        "abducted ten men."
    )
    assert [row[1] for row in found] == ["government and Homs Is Being Bombed Daily"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Vardan News Agency quoted Karim Haddad as saying that the town was empty.",
         [("indirect", HADDAD, "saying", "that the town was empty")]),
        ("The town was empty, the Vardan News Agency quoted Karim Haddad as saying.",
         [("indirect", HADDAD, "saying", "The town was empty")]),
        ("“We left the town,” the Vardan News Agency quoted Karim Haddad as saying.",
         [("direct", HADDAD, "saying", "We left the town,")]),
        ("Karim Haddad was quoted as saying that the town was empty.",
         [("indirect", HADDAD, "saying", "that the town was empty")]),
        ("The Vardan News Agency, citing Karim Haddad, said the town was empty.",
         [("indirect", HADDAD, "said", "the town was empty")]),
        ("The Vardan News Agency reported that Karim Haddad said the town was empty.",
         [("indirect", HADDAD, "said", "the town was empty")]),
        ("The claim that the town was empty was made by Karim Haddad.",
         [("indirect", HADDAD, "claim", "that the town was empty")]),
        ("The town was empty, according to data collected by the Vardan Observatory.",
         [("indirect", "Vardan Observatory", "according to", "The town was empty")]),
        # A reason that is cited, and somebody who is no outlet: the source is who speaks.
        ("The Vardan News Agency, citing high costs, said the office was closed.",
         [("indirect", "Vardan News Agency", "citing", "high costs"),
          ("indirect", "Vardan News Agency", "said", "the office was closed")]),
        ("Anna Keller said that Karim Haddad said the town was empty.",
         [("indirect", "Anna Keller", "said", "that Karim Haddad said the town was empty")]),
    ],
)  # fmt: skip
def test_a_chain_leads_down_to_who_first_says_it(
    text: str, expected: list[tuple[str, str, str, str]]
):
    assert rows(text) == expected


def test_what_is_told_in_somebodys_words_credits_the_innermost():
    article, reports = read("Anna Keller said that Karim Haddad had told her ten men were dead.")
    at = article.text.index("ten")
    claim = claim_at(reports, Span(at, at + 3))
    assert claim
    assert claim.nested
    assert claim.referent
    assert claim.referent.name == HADDAD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army did not say whether the town was empty.", []),
        ("Karim Haddad, who asked not to be named, said the town was empty.",
         [("indirect", HADDAD, "said", "the town was empty")]),
        ("The road, which Karim Haddad said was mined, is closed.",
         [("indirect", HADDAD, "said", "was mined")]),
        ("The Vardan Front, which said it had lost ten men, left the town.",
         [("indirect", "Vardan Front", "said", "it had lost ten men")]),
        ("Karim Haddad put the number of dead at ten.",
         [("indirect", HADDAD, "put", "the number of dead at ten")]),
        ("Karim Haddad put the flag at the gate.", []),
        ("Karim Haddad said the town was empty; two bridges were down.",
         [("indirect", HADDAD, "said", "the town was empty; two bridges were down")]),
        ("The Vardan Observatory documented ten deaths, four of them of children.",
         [("indirect", "Vardan Observatory", "documented",
           "ten deaths, four of them of children")]),
        ("“Nobody,” Karim Haddad told reporters, “gave an order to shoot.”",
         [("direct", HADDAD, "told", "Nobody,"),
          ("direct", HADDAD, "told", "gave an order to shoot.")]),
        ("Asked whether the truce held, Karim Haddad said it was broken.",
         [("indirect", HADDAD, "said", "it was broken")]),
        ("The toll may rise, the hospital’s director, Karim Haddad, told reporters.",
         [("indirect", HADDAD, "told", "The toll may rise")]),
        ("The town was empty, Karim Haddad said, and the road was mined.",
         [("indirect", HADDAD, "said", "The town was empty"),
          ("indirect", HADDAD, "said", "the road was mined")]),
        ("The town was empty, said Karim Haddad, and left.",
         [("indirect", HADDAD, "said", "The town was empty")]),
        ("The town was empty, according to Karim Haddad, who left it on Friday.",
         [("indirect", HADDAD, "according to", "The town was empty")]),
        ("The raid, which Karim Haddad said later killed ten men, was at dawn.",
         [("indirect", HADDAD, "said", "later killed ten men")]),
        ("The raid, which Karim Haddad said never took place, killed ten men.",
         [("indirect", HADDAD, "said", "never took place")]),
        ("Karim Haddad said that the army had burned the harvest, a crime under the law.",
         [("indirect", HADDAD, "said", "that the army had burned the harvest")]),
        ("Karim Haddad announced that the council had closed the camp, a decision against the law.",
         [("indirect", HADDAD, "announced", "that the council had closed the camp")]),
        ("Karim Haddad said ten men had died in Drobin, a town in the valley.",
         [("indirect", HADDAD, "said", "ten men had died in Drobin")]),
    ],
)  # fmt: skip
def test_content_is_what_is_said_and_no_more(text: str, expected: list[tuple[str, str, str, str]]):
    assert rows(text) == expected


WHAT_IS_SAID: tuple[tuple[str, list[str]], ...] = (
    ("The town was empty, Karim Haddad said on Monday.", ["The town was empty"]),
    ("The town was empty, Karim Haddad said, during a visit.", ["The town was empty"]),
    ("The town was empty, Karim Haddad said, as he left it.", ["The town was empty"]),
    ("The town was empty, Karim Haddad said, because the road was mined.",
     ["The town was empty", "because the road was mined"]),
    ("The town was empty, Karim Haddad said, adding that the road was mined.",
     ["The town was empty", "that the road was mined"]),
    ("The town was empty – Karim Haddad said – and the road was mined.",
     ["The town was empty", "the road was mined"]),
    ("The town, Karim Haddad said, was empty.", ["The town", "was empty"]),
    ("The town, according to Karim Haddad, was empty.", ["The town", "was empty"]),
    ("The town was empty, according to the envoy, Karim Haddad.", ["The town was empty"]),
    ("“The town is empty”, said the envoy, Karim Haddad.", ["The town is empty"]),
    ("Karim Haddad said it was “a dark day” and that the town was empty.",
     ["it was “a dark day” and that the town was empty", "a dark day"]),
    ("Karim Haddad said in a statement that the town was empty.", ["that the town was empty"]),
    ("Karim Haddad said on Monday the town was empty.", ["the town was empty"]),
    ("Karim Haddad told reporters on Monday that the town was empty.",
     ["that the town was empty"]),
    ("Karim Haddad insisted the town was empty, although the road was open.",
     ["the town was empty"]),
    ("Karim Haddad claimed the town was empty, even though the road was open.",
     ["the town was empty"]),
    ("Karim Haddad said the town was empty and added that the road was mined.",
     ["the town was empty", "that the road was mined"]),
    ("Karim Haddad said the town was empty, but the road is open.",
     ["the town was empty, but the road is open"]),
    ("Karim Haddad condemned the raid as a crime.", ["the raid as a crime"]),
    ("Karim Haddad blamed the army for the raid.", ["the army for the raid"]),
    ("Karim Haddad accused the army of burning the mill.", ["the army of burning the mill"]),
    ("Karim Haddad called the raid a massacre.", ["the raid a massacre"]),
    ("Karim Haddad described the raid as “a massacre”.",
     ["the raid as “a massacre", "a massacre"]),
    ("The raid was described by Karim Haddad as “a massacre”.", ["a massacre"]),
    ("Karim Haddad warned of a new raid.", ["of a new raid"]),
    ("Karim Haddad demanded that the army leave.", ["that the army leave"]),
    ("Karim Haddad urged the army to leave the town.", ["the army to leave the town"]),
    ("Karim Haddad vowed to fight on.", ["to fight on"]),
    ("Karim Haddad did claim that the town was empty.", ["that the town was empty"]),
    ("Karim Haddad declined to speak.", ["to speak"]),
    ("Karim Haddad denied burning the mill.", ["burning the mill"]),
    ("Karim Haddad's claim that the town was empty was false.", ["that the town was empty"]),
    ("The claim by Karim Haddad that the town was empty was false.",
     ["that the town was empty"]),
    ("Karim Haddad made calls for a truce.", ["for a truce"]),
    ("In the words of Karim Haddad, the siege has failed.", ["the siege has failed"]),
    ("The siege has failed, as Karim Haddad explained.", ["The siege has failed"]),
    ("Karim Haddad put the toll at ten.", ["the toll at ten"]),
    ("Karim Haddad never said that the town was empty.", []),
    ("Nobody said that the town was empty.", []),
    ("Karim Haddad was accused of burning the mill.", []),
    ("There were calls for a truce.", []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHAT_IS_SAID)
def test_all_that_somebody_says(text: str, expected: list[str]):
    assert [row[3] for row in rows(text)] == expected
    assert {row[1] for row in rows(text)} <= {HADDAD}


BESIDE_MARKS: tuple[tuple[str, list[tuple[str | None, str]]], ...] = (
    ("“We left,” Karim Haddad, who is a baker, said.", [(HADDAD, "We left,")]),
    ("“We left,” Karim Haddad, a baker, told the Vardan Post on Monday.",
     [(HADDAD, "We left,")]),
    ("“We left.” Then Karim Haddad said the town was empty.", [(HADDAD, "the town was empty")]),
    ("“We left!” cried Karim Haddad.", [(HADDAD, "We left!")]),
    ("“We left?” the man who had come with Karim Haddad said.", [("man", "We left?")]),
    ("“We left,” was the answer.", []),
    ("“We left,” which was true.", []),
    ("“We left,” Karim Haddad and Anna Keller said.",
     [("Karim Haddad and Anna Keller", "We left,")]),
    ("“We left,” the envoy was quoted as saying.", [("envoy", "We left,")]),
    ("Karim Haddad, the mayor, said, “We left.”", [(HADDAD, "We left.")]),
    ("“We left,” Karim Haddad said: “We had no choice.”",
     [(HADDAD, "We left,"), (HADDAD, "We had no choice.")]),
    ("Karim Haddad said:\n\n“We left the town.”", [(HADDAD, "We left the town.")]),
    ("Karim Haddad said:\n\nWe left the town. It was empty.\n\nIt rained.",
     [(HADDAD, "We left the town. It was empty.")]),
    ("Karim Haddad wrote in the Vardan Post:\n\nWe left the town.",
     [(HADDAD, "We left the town.")]),
    ("Karim Haddad built these:\n\nTwo mills and a barn.", []),
    ("The army left. “We left the town,” it said.", [("army", "We left the town,")]),
    ("Karim Haddad came to the town. “We left the town.”", [(HADDAD, "We left the town.")]),
    ("The baker came to the town. “We left the town.”", []),
    ("Karim Haddad came to the town.\n\n“We left the town.”", []),
    ("Karim Haddad spoke for hours and “mocked the truce as a farce”.",
     [(HADDAD, "mocked the truce as a farce")]),
    ("“We left the town,” Karim Haddad said.\n\nIt rained.\n\nHe was “a farce for all”.",
     [(HADDAD, "We left the town,"), (HADDAD, "a farce for all")]),
    ("“We left the town,” Karim Haddad said.\n\nIt rained.\n\nIt snowed.\n\n"
     "He was “a farce for all”.", [(HADDAD, "We left the town,")]),
    ("“We left,” Karim Haddad said. He was “a farce”.",
     [(HADDAD, "We left,"), (HADDAD, "a farce")]),
    ("“We left,” Karim Haddad said.\n\nHe was “a farce”.", [(HADDAD, "We left,")]),
    ("“We left,” Karim Haddad said. The “farce” went on.", [(HADDAD, "We left,")]),
    ("“We left the town,” Karim Haddad said. “We left the hill,” Anna Keller said. “We left it.”",
     [(HADDAD, "We left the town,"), ("Anna Keller", "We left the hill,"),
      ("Anna Keller", "We left it.")]),
    ("Karim Haddad said the “FREE” (Front) left.", [(HADDAD, "the “FREE” (Front) left")]),
    ("Karim Haddad said the men were “burned”.",
     [(HADDAD, "the men were “burned"), (HADDAD, "burned")]),
    ("KELLER: Did you leave?\n\nHADDAD: We left. It rained.\n\nKELLER: Why?",
     [("KELLER", "Did you leave?"), ("HADDAD", "We left. It rained."), ("KELLER", "Why?")]),
    # chains of who passes on what
    ("The Vardan Post quoted Karim Haddad, the mayor, as saying that the town was empty.",
     [(HADDAD, "that the town was empty")]),
    ("The Vardan Post cited Karim Haddad as saying the town was empty.",
     [(HADDAD, "the town was empty")]),
    ("Citing officials, the Vardan Post said the town was empty.",
     [("officials", "the town was empty")]),
    ("The Vardan Post, quoting a medic, said the town was empty.",
     [("medic", "the town was empty")]),
    # what a source is called
    ("The town was empty, said a spokesman for the army.",
     [("spokesman for the army", "The town was empty")]),
    ("The town was empty, a spokesman for the Organisation of Valley Towns (OVT) said.",
     [("spokesman for the Organisation of Valley Towns (OVT)", "The town was empty")]),
    ("The town was empty, an army statement said.", [("army statement", "The town was empty")]),
    ("The group known as Vardan Is Free said the town was empty.",
     [("Vardan Is Free", "the town was empty")]),
    ("Earlier a medic said the town was empty.", [("medic", "the town was empty")]),
    ("A police source in the town said six died.",
     [("police source in the town", "six died")]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE_MARKS)
def test_whose_words_stand_beside_theirs(text: str, expected: list[tuple[str | None, str]]):
    assert [(row[1], row[3]) for row in rows(text)] == expected


def test_a_claim_goes_on_over_a_next_sentence_that_says_so():
    for text, speaker in (
        ("Karim Haddad said ten men died. Reportedly, six were boys.", HADDAD),
        ("Karim Haddad said ten men died. Six were boys.", None),
        ("Karim Haddad said ten men died.\n\nReportedly, six were boys.", None),
    ):
        article, reports = read(text)
        at = article.text.index("boys")
        claim = claim_at(reports, Span(at, at + 4))
        assert (claim and claim.referent and claim.referent.name) == speaker


def test_a_body_that_spoke_is_it_in_the_next_sentences():
    found = rows("The Vardan Observatory said ten men died. Two of them were boys, it said.")
    assert [speaker for _, speaker, _, _ in found] == ["Vardan Observatory"] * 2


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Haddad: Truce ‘Will Hold’", ["Will Hold"]),
        ("Haddad: Truce Is ‘A Farce’", ["Truce Is ‘A Farce", "A Farce"]),
        ("France: Truce Will Hold", []),
    ],
)
def test_a_heading_gives_somebody_words_but_no_country(heading: str, expected: list[str]):
    text = f"{heading}\n\nThe envoy came to the valley. It was quiet in all the villages there.\n"
    article = prepare(SourceText("d", "d.txt", text), load_model())
    reports = find_reports(article, Cast.of(article))
    assert [article.excerpt(span) for r in reports for span in r.contents] == expected


def test_a_dateline_is_no_source():
    found = rows(
        "KARAM, May 9 (Vardan News) - The Ministry of Defence announced that ten men died."
    )
    assert [(speaker, words) for _, speaker, _, words in found] == [
        ("Ministry of Defence", "that ten men died")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A court jailed the commander Bruno Keller. A senior official said the camp would close."
         " “We will help all,” the official said.", "senior official"),
        ("A court jailed the commander Bruno Keller. A second official said the camp would close."
         " “We saw it with Keller,” he said.", "second official"),
        ("A senior official said the camp would close. Bruno Keller left for Tarvo."
         " “We will help all,” he said.", "Bruno Keller"),
        ("Bruno Keller fled. He had not seen his son Karim for months. “It is hard,” he said.",
         "Bruno Keller"),
        ("The council, citing its own sources, called it “a crime against all”.", "council"),
        ("Bruno Keller said that unless the army confirms it, “no report can be believed.”",
         "Bruno Keller"),
        ("The Vardan Front defended the strike as “needed” in nature: “We acted to save lives.”",
         "Vardan Front"),
        ("An official in May called it “a crime against all”.", "official"),
        ("On the hill Karim Haddad, the mayor, however, says “the town is empty”.", HADDAD),
        ("The council said ten men died. The army left the town. It said two were boys.",
         "council"),
    ],
)  # fmt: skip
def test_whose_the_last_quotation_is(text: str, speaker: str):
    assert rows(text)[-1][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The war has claimed more than 300 lives.",
        "The council has faced criticism for its answer.",
        "Bruno Keller tightened the ring, as the army vowed to send guns.",
    ],
)
def test_what_credits_nobody(text: str):
    assert all(speaker in {None, "army"} for _, speaker, _, _ in rows(text))
    assert not any(content.startswith(("more", "for", "Bruno")) for *_, content in rows(text))


def test_a_time_behind_an_object_is_no_part_of_it():
    found = rows("Karim Haddad announced the founding of a new council last month.")
    assert found[0][3] == "the founding of a new council"


def test_he_is_who_was_told_of_last_and_not_who_spoke_before():
    text = (
        "“We have no choice,” Lena Orsk told the town. Karim Haddad disagreed. "
        "“There is another way,” he said."
    )
    assert [row[1] for row in rows(text)] == ["Lena Orsk", HADDAD]


def test_he_is_who_spoke_and_no_body():
    found = rows(
        "“We have no blood,” a doctor in the town told the Vardan Centre. “We need help,” he said."
    )
    assert {speaker for _, speaker, _, _ in found} == {"doctor in the town"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mission heard allegations of torture.", [(None, "allegations", "of torture")]),
        ("Karim Haddad's allegations of torture were read out.",
         [(HADDAD, "allegations", "of torture")]),
        ("Karim Haddad raised questions about the raid.",
         [(HADDAD, "questions", "about the raid")]),
        ("The mission heard the sound of shelling.", []),
        ("The herders said grazing for the coming winters would be scarcer.",
         [("herders", "said", "grazing for the coming winters would be scarcer")]),
        ("The army announced a truce and the guns fell silent.",
         [("army", "announced", "a truce")]),
        ("Karim Haddad denounced the siege as he left the town.",
         [(HADDAD, "denounced", "the siege")]),
    ],
)  # fmt: skip
def test_nouns_that_report_and_what_an_object_takes_along(
    text: str, expected: list[tuple[str | None, str, str]]
):
    assert [row[1:] for row in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Humanitarian Coordinator, Bruno Keller, said 4,000 people fled.", "Bruno Keller"),
        ("Aid Watch met in Tarvo. The governor's office said six people died.",
         "governor's office"),
        ("The Health Council met in Tarvo. The defence ministry said six people died.",
         "defence ministry"),
        ("The Ministry of Health met in Tarvo. The ministry said six people died.",
         "Ministry of Health"),
        ("The regional governor said six people died on Monday.\n\n"
         "Governor Karim Haddad came to the town.", HADDAD),
        ("The regional governor said six people died on Monday.\n\n"
         "The soldier Karim Haddad came to the town.", "regional governor"),
    ],
)  # fmt: skip
def test_a_description_is_whose_name_fits_it(text: str, speaker: str):
    assert rows(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 30 people were killed on Tuesday residents and a relief group said.",
         [("residents and a relief group", "At least 30 people were killed on Tuesday")]),
        ("The troops burned 40 houses in the village local media said.",
         [("local media", "The troops burned 40 houses in the village")]),
        ("The clinics treated 400 wounded earlier this month said the envoy Karim Haddad.",
         [(HADDAD, "The clinics treated 400 wounded earlier this month")]),
        ("The man who left the town did what the mayor said.", []),
    ],
)  # fmt: skip
def test_a_last_said_without_commas_credits_the_words_beside_it(
    text: str, expected: list[tuple[str, str]]
):
    assert [(speaker, words) for _, speaker, _, words in rows(text)] == expected


SPOKE_LAST = (
    ("The police said in a statement that three died. Four fled, the statement said.", "police"),
    ("Ivan Drum left. The report said ten people died.", "report"),
    (
        "They came. One of them, William Crag, leader of the guard, called it a new day.",
        "William Crag",
    ),
    (
        "The friend said he was a follower of the preacher Omar Saleh. "
        '"He listened to Saleh a lot," he told the agency.',
        "friend",
    ),
    (
        "A police source said the bag held bolts.\n\n"
        '"It was loud," said Eva, a student. "There was wire near me," she told the agency.',
        "Eva",
    ),
    ('One police officer recalled the raid. "You could hear them," he said.', "police officer"),
    (
        'The shots hurt neighbour Rita Lewis. "They fired," Lewis said. Jennifer Lewis said she '
        'would leave. "I cried," Lewis said.',
        "Jennifer Lewis",
    ),
    (
        "Marek Solis — the heir of firebrand leader Hugo Reyes, who died in 2013 — came, saying "
        'it was "a new day".',
        "Marek Solis",
    ),
)


@pytest.mark.parametrize(("text", "speaker"), SPOKE_LAST)
def test_who_speaks_goes_on_speaking_whoever_is_named_in_his_words(text: str, speaker: str):
    last = read(text)[1][-1]

    assert last.referent is not None
    assert speaker in last.referent.name


def test_who_is_accused_says_nothing():
    _, reports = read('Kyle Carney faces charges after he was accused of "recklessly" firing.')

    assert [report.referent for report in reports if report.referent] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A guard threatened the baker Nils Orban with an axe beside the mill.", []),
        ("The guard threatened a strike on the mill.", [("guard", "a strike on the mill")]),
        ("The Vardan Front took two hills, underlining gaps in the line.", []),
        ("Karim Haddad spoke for an hour, underlining gaps in the line, and said it would rain.",
         [(HADDAD, "it would rain")]),
        ("Karim Haddad underlined gaps in the line.", [(HADDAD, "gaps in the line")]),
        ("Accounts of the fire mention a second lorry.",
         [("Accounts of the fire", "a second lorry")]),
        ("There were reports of a fire.", [(None, "of a fire")]),
        ("Neither the council nor the Vardan Front confessed to burning the mill.", []),
        ("The Vardan Front confessed to burning the mill.",
         [("Vardan Front", "to burning the mill")]),
        ("No officer reported that the mill burned.", []),
        ("The mill burned, Karim Haddad said, but it could not be confirmed.",
         [(HADDAD, "The mill burned")]),
        ("The mill burned, Karim Haddad said, but the barn was saved.",
         [(HADDAD, "The mill burned"), (HADDAD, "the barn was saved")]),
        ("Six people drowned according to Karim Haddad, eight according to Ola Brandt.",
         [(HADDAD, "Six people drowned"), ("Ola Brandt", "eight")]),
        ("According to an April report by the Vardan Centre, the mill burned.",
         [("Vardan Centre", "the mill burned")]),
    ],
)  # fmt: skip
def test_what_is_done_shown_or_unverified_is_not_said(
    text: str, expected: list[tuple[str | None, str]]
):
    assert [(speaker, words) for _, speaker, _, words in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We kept the gate shut all night.” – Mayor Ola Brandt", "Ola Brandt"),
        ("“We kept the gate shut all night.”\n\nMayor Ola Brandt came later.", None),
        ("Ola Brandt, 52, of Tarvo said, “The gate was shut.”", "Ola Brandt"),
        ("Ola Brandt, of Tarvo, said, “The gate was shut.”", "Ola Brandt"),
        ("Karim Haddad said two barns burned, with Ola Brandt adding that “a mill” burned too.",
         "Ola Brandt"),
        ("The fire was reported by Ola Brandt, saying that “a mill” burned too.", "Ola Brandt"),
        ("Ola Brandt was quoted by the Vardan Post as saying that “a mill” burned too.",
         "Ola Brandt"),
        ("Karim Haddad wrote that it rained. The Vardan Post wrote that a mill burned. "
         "The same source said “two barns” burned too.", "Vardan Post"),
        ("Karim Haddad praised Ola Brandt, an officer who stood up and said, “Shut the gate.”",
         "officer"),
        ("Karim Haddad met Ola Brandt, who came late, and said, “Shut the gate.”", HADDAD),
        ("Karim Haddad called the boy “our star”, and his aunt Ola Brandt remembered him as "
         "“the first to sing”.", "Ola Brandt"),
        ("“We left the town,” Karim Haddad said. He heard of “a long dry summer”.", HADDAD),
    ],
)  # fmt: skip
def test_whose_marked_words_are(text: str, speaker: str | None):
    marked = [row for row in rows(text) if row[0] != "indirect"]
    assert (marked[-1][1] if marked else None) == speaker


def test_a_term_in_marks_for_what_others_do_is_nobodys():
    found = rows("“We left the town,” Karim Haddad said. The army began “wide search operations”.")
    assert [words for *_, words in found] == ["We left the town,"]
