import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract.document import extract
from pipeline.extract.model import Figure
from pipeline.extract.places import Gazetteer
from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

STORY = (
    "The Damascus Monitor said at least 135 people, including 50 soldiers and 42 rebels, were "
    "killed in Homs. Among them were 12 women.\n\nRebels abducted more than 200 farmers since "
    "2015. Another 19 were wounded in nearly 10 raids."
)


def _article(text: str) -> Article:
    return prepare(SourceText("d1", "d1.txt", text), load_model())


def _figures(article: Article) -> tuple[Figure, ...]:
    return extract(article, Gazetteer.open()).figures


def test_a_story() -> None:
    article = _article(STORY)
    figures = _figures(article)
    by_text = {f.mention.text: f for f in figures}
    assert list(by_text) == ["135", "50", "42", "12", "200", "19", "10"]
    total = by_text["135"]
    assert (total.measure, total.qualifier, total.value) == ("killed", "at_least", 135)
    assert (total.value_low, total.value_high) == (135, None)
    assert total.attributed_to is not None
    assert total.attributed_to.name.endswith("Damascus Monitor")
    for part in ("50", "42", "12"):
        assert by_text[part].part_of == total.mention.span
        assert by_text[part].measure == "killed"
    abducted = by_text["200"]
    assert (abducted.measure, abducted.qualifier) == ("abducted", "more_than")
    assert abducted.is_cumulative is True
    assert by_text["19"].is_cumulative is False
    assert (by_text["10"].qualifier, by_text["10"].value_high) == ("less_than", 10)


def test_spans_hold_the_number_alone() -> None:
    article = _article("Some 30kg of explosives lay 20km from the two-year-old base.")
    assert [article.excerpt(f.mention.span) for f in _figures(article)] == ["30", "20", "two"]


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("Shells killed 11 people, bringing the death toll to 192.", [None, True]),
        ("The death toll from the market blast has climbed to 61.", [False]),
        ("More than 900 people have died since May.", [True]),
        ("Some 36,000 people were killed in the decade-long conflict.", [True, None]),
        ("Nine people were killed in the conflict zone.", [None]),
        ("It was the worst since May, when 160 died.", [None]),
    ],
)
def test_what_adds_up_over_time(text: str, cumulative: list[bool | None]) -> None:
    assert [f.is_cumulative for f in _figures(_article(text))] == cumulative


def test_a_sentence_goes_on_with_parts_only_where_it_says_so() -> None:
    story = "Three soldiers were wounded. Police said {} were Afghan nationals."
    of_four, of_them = (
        _figures(_article(story.format(w))) for w in ("two of the four gunmen", "two of them")
    )
    assert [f.measure for f in of_four] == ["injured", "fighters", "fighters"]
    assert of_four[1].part_of == of_four[2].mention.span
    assert of_them[1].part_of == of_them[0].mention.span


PIECES = (
    "12 3,500 two dozen scores of hundred million killed wounded people , . ( ) - and including",
    "were at least nearly % $ km years old “ ” the a soldiers in Homs 2016 March ; half 😀 between",
)
WORDS = st.sampled_from(" ".join(PIECES).split())
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join))


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_any_text_gives_sound_figures(text: str) -> None:
    article = _article(text)
    spans = set()
    for figure in _figures(article):
        span = figure.mention.span
        assert 0 <= span.start < span.end <= len(text)
        assert span not in spans
        spans.add(span)
        low, high = figure.value_low, figure.value_high
        assert low is None or high is None or low <= high
        if figure.value is not None:
            assert low is None or low <= figure.value
            assert high is None or figure.value <= high
        assert figure.part_of != span


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The rebels handed over 12 hostages on Monday.", "exact"),
        ("The rebels took over 12 hostages on Monday.", "more_than"),
        ("The rebels freed over 12 hostages on Monday.", "more_than"),
    ],
)
def test_over_is_a_hedge_but_where_it_is_a_part_of_a_verb(text: str, qualifier: str):
    assert [figure.qualifier for figure in _figures(_article(text))] == [qualifier]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed nine potters. Among them were two girls.", "two killed of nine"),
        ("Shells killed nine potters.\n\nAmong them were two girls.", "two other"),
        ("Shells killed nine potters. The dead included two girls.", "two killed of nine"),
        ("Shells killed nine potters. Two of them were girls.", "Two killed of nine"),
        ("Shells killed nine potters. Two of the dead were girls.", "Two killed of nine"),
        ("Shells killed nine potters. Half of them were girls.", "Half other"),
        ("Shells killed nine potters. Two were among 12 people hurt.", "12 injured"),
        ("Shells killed nine potters. Among those were 12 girls.", "12 other"),
        ("Shells killed nine potters. Two girls fled.", "Two displaced"),
        (
            "Shells killed nine potters in two days. Among them were three girls.",
            "three killed of nine",
        ),
        (
            "Shells killed nine potters and two nurses. Including three girls.",
            "three killed of nine",
        ),
        ("Jets made nine raids. Among them were two girls.", "two other"),
        (
            "Shells killed nine potters. Among them were two girls and three boys.",
            "three killed of nine",
        ),
        ("Some 900 people died. Among them were 200 girls.", "200 killed of 900"),
        (
            "More than 900 people have died since May. Among them were 200 girls.",
            "200 killed of 900 in all",
        ),
        ("KARAM, May 3 (Vardan Press) - Shells killed nine potters.", "nine killed"),
    ],
)
def test_a_sentence_goes_on_with_parts_of_the_one_before(text: str, expected: str) -> None:
    figures = _figures(_article(text))
    last = figures[-1]
    whole = [f"of {f.mention.text}" for f in figures if f.mention.span == last.part_of]
    summed = ["in all"] if last.is_cumulative else []
    assert " ".join([last.mention.text, last.measure, *whole, *summed]) == expected


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Shells killed nine potters.", 0.95),
        ("Nine potters were killed.", 0.95),
        ("There were nine deaths.", 0.95),
        ("The killing of nine potters was noted.", 0.95),
        ("The death toll rose to nine.", 0.9),
        ("Nine wounded potters spoke.", 0.85),
        ("Shells killed 14 potters, including nine women.", 0.85),
        ("Shells killed two potters and nine nurses.", 0.85),
        ("At least nine and possibly 15 guards were killed.", 0.75),
        ("The raid lasted nine days.", 0.9),
        ("The mill is nine miles away.", 0.9),
        ("A girl aged nine spoke.", 0.9),
        ("It cost nine dollars.", 0.9),
        ("They hold nine percent of the land.", 0.85),
        ("The mill has nine wheels.", 0.6),
        ("Nine potters spoke.", 0.7),
    ],
)
def test_how_sure_a_figure_is_by_how_its_measure_is_told(text: str, confidence: float) -> None:
    (figure,) = (f for f in _figures(_article(text)) if f.mention.text.lower() == "nine")
    assert figure.confidence == confidence
