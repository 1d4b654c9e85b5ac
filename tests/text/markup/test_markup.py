"""What is read of a text, mark by mark: each example beside what must stay as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.markup import read_page, read_prose
from pipeline.text.spans import Span
from tests.growth import is_linear


def read(text: str) -> str:
    """What rules read of a text, each paragraph on a line."""
    lines = read_prose(read_page(text)).text.split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def reasons(text: str) -> list[str]:
    return [aside.reason for aside in read_page(text).set_aside]


PLAIN = [
    "At least 14 people died in Osk on 4 May 2024, and 3,000 (or 4,000) fled.",
    "The toll rose from 1.5 to 2.5 per cent; see the map. No. 13 stayed.",
    "“We saw it,” he said [in Norsk]. “It was 5 o’clock.”",
    "The covid19 ward and a Shahed136 drone. A 2*3 metre hole; 5 < 6 and 8 > 7.",
    "Two men [names withheld] fled to al-Tamsa; their e-mail was read.\nKilled: 35",
    "- Four died.\n- Two fled.\n* A third list.",
    "12. The army left.\n\n40. The rebels came.",
    "a.m./p.m., and/or, 24/7, 9/11, 12/05/2024, W/O/R/D",
    "“São João” — NÃO, “Ångström”, Â, ça va, über",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_without_marks_is_read_as_it_is(text: str) -> None:
    assert read_prose(read_page(text)).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The &ldquo;toll&rdquo; in Osk &amp; Tamsa&#46;", "The “toll” in Osk & Tamsa."),
        ("Osk &amp;amp; Tamsa, AT&T; &unknown;", "Osk & Tamsa, AT&T; &unknown;"),
        ("He said â€œnoâ€\x9d in a cafÃ©.", "He said “no” in a café."),
        ("â€œNo,â€ he said â€” itâ€™s over", "“No,” he said — it’s over"),
        ("One.\r\nTwo.\rThree\x00 four", "One.\nTwo.\nThree four"),
    ],
)
def test_characters_that_stand_for_others(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p>At least <b>14</b> died in <a href="/p/12">Osk</a>.</p>', "At least 14 died in Osk."),
        ("Four died.<br/>Two fled.<p>One", "Four died.\nTwo fled.\nOne"),
        ("Four<!-- 5 --> died.<script>var killed = 40;</script>", "Four died."),
        ("38 civilians<sup>12</sup> fled 5 km<sup>2</sup>", "38 civilians fled 5 km2"),
        ("<b>Four</b> died <unless> not", "Four died <unless> not"),
        ("Four <b died, <script>and two", "Four <b died, and two"),
    ],
)
def test_tags_that_were_left_in_a_text(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It left **95 dead** and *two* ~~hurt~~ __there__.",
            "It left 95 dead and two hurt there.",
        ),
        ("***Four*** died in snake_case_name and 2*3*4", "Four died in snake_case_name and 2*3*4"),
        ("See [the report](https://a.example/318) of [Pax][2].", "See the report of Pax."),
        ("![Map 4](a.png) Four died.\n\n[2]: https://a.example/99", "Four died."),
        ("by[the army](http://a.example/1)today", "by the army today"),
        (
            "It fell.[39](http://a.example/1) At least [12](http://a.example/2) died",
            "It fell. At least 12 died",
        ),
        ("“[Six Killed](http://a.example/6)” was read", "Six Killed was read"),
        (
            "## Toll\nFour died.\n\n---\n\nTwo fled\\\n\\~300 left `now`",
            "Toll\nFour died.\nTwo fled\n~300 left now",
        ),
        ("Four died[^3].\n\n[^3]: The army", "Four died.\nThe army"),
        ("*Place: Osk\\\nInjured: 12*", "Place: Osk\nInjured: 12"),
        ("A footnote star* and a * b", "A footnote star* and a * b"),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://a.example/view/318. Four died.", "See . Four died."),
        ("(www.a.example/12) a.example.org/2024/4, desk7@a.example", "() ,"),
        ("<https://a.example/4> and <desk@a.example>", "and"),
        ("He wrote to @osk_live, at 4/5 a.m./p.m.", "He wrote to @osk_live, at 4/5 a.m./p.m."),
        (
            "Two died pic.twitter.com/a7Xb https://t.co/AbC1 The army left",
            "Two died . The army left",
        ),
        ("[4] https://a dot example/12-a; a[.]example/9", ";"),
        ("He made a dot there. Grid 36R XV 12345 67890 fell.", "He made a dot there. Grid fell."),
    ],
)
def test_addresses(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They reached the road.[41] He left [2, 3].", "They reached the road. He left."),
        ("the road.[41]He left.[42-44]", "the road. He left."),
        ("38 civilians12 died on 4 May.13 The army", "38 civilians died on 4 May. The army"),
        ("covid19 and Shahed136; No.13 The army", "covid19 and Shahed136; No.13 The army"),
        ("the rebels¹² left 5 km²", "the rebels left 5 km²"),
        ('He said "so"7 and left.8 The army', 'He said "so" and left. The army'),
        ("[4] The army left\n[5] It fled", "The army left\nIt fled"),
        ("UA: 25/24 Index: ASA 33/8000/2024 Osk", "UA: 25/24 Index: Osk"),
        ("23. On 4 March it came.\n\n24. The Panel left.", "On 4 March it came.\nThe Panel left."),
        ("It came (see annex 4 and S/2021/386, paras. 12–19).", "It came."),
        ("as in A/HRC/46/55 it said, 12 men", "as in it said, 12 men"),
        ("“It [the army] left [on 4 May].”", "“It [the army] left [on 4 May].”"),
    ],
)
def test_notes_and_references(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1\n00:00:01,000 --> 00:00:04,200\nHe says 19 people\n\n"
            "2\n00:00:04,300 --> 00:00:07,900\ndied.\n",
            "He says 19 people died.",
        ),
        (
            "WEBVTT\nKind: captions\n\nNOTE made by hand\n\n"
            "00:01.000 --> 00:04.000\n<v Lena Orsk>We saw 40.\n\n"
            "00:04.500 --> 00:06.000\n<v Reporter>Forty?</v>",
            "Lena Orsk: We saw 40.\nReporter: Forty?",
        ),
        (
            "*00:41.700- 00:44.300* :  He says rebels\n*00:44.300- 00:48.100* :  killed 19.",
            "He says rebels killed 19.",
        ),
        ("[00:01:10] We saw\n[00:01:14] nineteen.", "We saw nineteen."),
        ("[1749 EST] - About 1,000 remain. [2109 EST] - A link.", "About 1,000 remain.\nA link."),
        ("14:05 GMT\n\nTwo died (2019) at 13:40.", "14:05 GMT\nTwo died (2019) at 13:40."),
        ("00:41 Orsk: We fled.\n14.05 BST\nTwo died.", "Orsk: We fled.\nTwo died."),
    ],
)
def test_times_before_what_is_said(text: str, expected: str) -> None:
    assert read(text) == expected


def test_spoken_words_are_parted_into_paragraphs() -> None:
    cues = [
        f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{'so ' * 30}it was.\n" for n in range(1, 19)
    ]
    assert 2 <= read("\n".join(cues)).count("\n") <= 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "From: Desk <d@a.example>\nDate: Tue, 14 May 2024\nSubject: Toll (2)\n\nNow 16.",
            "Now 16.",
        ),
        (
            "On Monday Lena wrote:\n> 12 people died.\n>> More",
            "On Monday Lena wrote:\n12 people died.\nMore",
        ),
        ("Date: 4 May\nPlace: Osk\nKilled: 4", "Date: 4 May\nPlace: Osk\nKilled: 4"),
        (
            "1 of 10 DOCUMENTS\n\nThe Osk Courier\n\nLENGTH: 355 words\n\nFive died.",
            "The Osk Courier\nFive died.",
        ),
        ("LENGTH: it was long\nTYPE: mortar", "LENGTH: it was long\nTYPE: mortar"),
        (
            "Email: d@a.example\nSalutation: Dear Sir\n\nBACKGROUND (400 WORDS + LINKS):",
            "BACKGROUND :",
        ),
    ],
)
def test_header_lines(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 40 families had left\n\nS/2024/118\n24-06112 3/54\n\nthe camp.",
            "At least 40 families had left the camp.",
        ),
        ("They left.\n\nPage 3 of 54\n\nThe camp fell.", "They left.\nThe camp fell."),
        (
            "That 12 men\nPage 17 | www.a.example\nfled.\n\nGE.24-01234 17\n\nOne",
            "That 12 men fled.\nOne",
        ),
        ("One.\n\n4\n\nTwo.\n\n5\n\nThree\n\n6\n\nfour.", "One.\nTwo.\nThree four."),
        ("Rank\n\n4\n\nAge\n\n9", "Rank\n4\nAge\n9"),
        (
            "The mar-\nket and sixty-\nfour anti-\naircraft guns at al-\nTamsa",
            "The market and sixty-four anti-aircraft guns at al-Tamsa",
        ),
        (
            "A door-to-\ndoor search; a long-term plan, a long-\nterm",
            "A door-to-door search; a long-term plan, a long-term",
        ),
    ],
)
def test_pages(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Civilians reported killed\n9 – 12\n\nWeapon\nMissile",
            "Civilians reported killed: 9 – 12\nWeapon\nMissile",
        ),
        ("Chapter\n9", "Chapter\n9"),
        ("Fatalities\n\nAt least 9\n", "Fatalities: At least 9"),
        (
            "It fell in Osk. Tags Osk Syria Armed men said so.",
            "It fell in Osk.\nArmed men said so.",
        ),
        ("He left. Tags Armed Men were seen.", "He left. Tags Armed Men were seen."),
        ("Updated Jul 012016 OSK", "Updated Jul 01, 2016 OSK"),
        ("02.07.2023(updated 0812 02.07.2023) Get short URL 3310 Some 17", "Some 17"),
    ],
)
def test_labels(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("---\ntitle: A\nkilled: 4\n---\n\nFour died.", "Four died.", "front matter"),
        (
            "# Osk\n\n## Metadata\n\n- **Status**: 200\n\n## Content\n\nFour died.",
            "Osk\nContent\nFour died.",
            "metadata",
        ),
        ('Notes\n{"a": {"b": [34.4, 31.5]}, "id": 1}\nFour died.', "Notes\nFour died.", "JSON"),
        ('window.__A = {"a": {"b": [34.4, 31.5]}};\nFour died.', "Four died.", "JSON"),
        ('Notes\n{"a": 1, "b": 2, "c": 3, "d": [4\nFour died.', "Notes\nFour died.", "JSON"),
        ("So:\n```\nkilled = 40\n```\nFour died.", "So:\nFour died.", "code"),
        (
            "| Place | Killed |\n|---|---|\n| Osk | 4 |\n\nFour died.",
            "Four died.",
            "a table of 2 rows and 2 columns",
        ),
        (
            "Place\tKilled\tHurt\nOsk\t4\t9\nTamsa\t5\t8\n\nFour died.",
            "Four died.",
            "a table of 3 rows",
        ),
        (
            "1\tAnn Ober\t32\t8-Feb-21\tOsk\tShe was shot on the night of 8 February in Osk.\n"
            "2\tBo Wu\t41\t9-Feb-21\tTamsa\tShot in the head\n"
            "3\tCai Ro\t17\t9-Feb-21\tOsk\tTwo brothers were shot when troops raided Osk.\n",
            "She was shot on the night of 8 February in Osk.\n"
            "Two brothers were shot when troops raided Osk.",
            "a table of 3 rows and 6 columns; only sentences in it are read",
        ),
        ("Погибли 14 человек\nв городе Оск\n\nFour died.", "Four died.", "Cyrillic"),
    ],
)
def test_what_is_set_aside_with_a_reason(text: str, expected: str, reason: str) -> None:
    assert read(text) == expected
    assert len(reasons(text)) == 1
    assert reason in reasons(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nFour died.\n\n---\n\nTwo fled.",
        'He said ["no"], {"yes"} and [41, 42].',
        "Home | News | Contact\n\nFour died.",
        "Lena Orsk (Лена) said 4 died.",
    ],
)
def test_what_only_looks_so_is_not_set_aside(text: str) -> None:
    assert reasons(text) == []


def test_lines_of_another_script_are_one_stretch_with_their_place() -> None:
    text = "• عدد الشهداء: 1،258\n• منذ 11: 8\n\nKilled: 1,258"
    aside = read_page(text).set_aside
    assert [a.span.of(text) for a in aside] == ["• عدد الشهداء: 1،258\n• منذ 11: 8"]
    assert read("Adel Zarab • عادل 8 زعرب") == "Adel Zarab •"
    assert read("Name in full: عادل زعرب, of Osk") == "Name in full: , of Osk"


def test_what_is_read_can_be_placed_in_the_source() -> None:
    text = "---\na: b\n---\nThe <b>mar-\nket</b> in &Ouml;sk &amp; **Tamsa**[4] fell."
    found = read_prose(read_page(text))
    for words, written in (("market", "mar-\nket"), ("Ösk", "&Ouml;sk"), ("fell", "fell")):
        at = found.text.index(words)
        assert found.source(Span(at, at + len(words))).of(text) == written


PIECES = (
    "<p", "<!--", "<script>", "</p>", "[", "](", "[a](b", "![", "**a", "*", "_a", "`",
    "{\"a\":", "[[", "\\", "&amp;", "&", "#", "http://a/", "a@b.", "1 ", "23. A\n", "[1]",
    "a1 ", "00:01:02,000 --> 00:01:03,000\n", "\n", "\n\n", "- ", "| a ", "\ta", "–", "3/54\n",
    "S/2024/1 ", "Killed\n", "От", "—A (@a)\n", "LENA: a\n", "From: a\n", "> ", "â€", " ", "A/",
    "(see A/1 ", "a-\n", "\u200b", "@", "(", "[1749 EST] ",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_the_same_piece_again_and_again_takes_linear_time(piece: str) -> None:
    assert is_linear(lambda text: read_prose(read_page(text)), piece * (100_000 // len(piece)))


def test_topics_that_nothing_names_take_linear_time() -> None:
    text = " ".join(f"It fell. Tags A{n}b C{n}d." for n in range(20_000))
    assert is_linear(read_page, text)


@given(st.lists(st.sampled_from([*PIECES, "At least 14 died in Osk. ", "the army "]), max_size=25))
def test_any_text_is_read_and_placed(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = read_prose(read_page(text))
    assert found.source(Span(0, len(found.text))).end <= len(text)
    for aside in found.set_aside:
        assert aside.span.of(text).strip()
