from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import lexicons
from pipeline.extract.dates import date_for, find_dates
from pipeline.extract.dates.patterns import LEXICON
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.periods import Period
from pipeline.text.prepare import prepare

PIECES = sorted(
    {word for entry in lexicons.load(LEXICON) for word in entry["example"].split()}
    | {"0000", "9999", "99/99/99", "31", "Feb.", "29", "\n\n", "😀", "“", "–", "1e9", "century"}
)
WORDS = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
PUBLISHED = st.sampled_from(
    [
        None,
        *(
            Period.parse(iso)
            for iso in ("2016-01-18", "2016-01", "2016", "0001-01-01", "9999-12-31")
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(WORDS, st.text(max_size=80)), published=PUBLISHED)
def test_any_text_gives_dates_within_it(text: str, published: Period | None) -> None:
    article = prepare(SourceText("d", "d.txt", text, published=published), load_model())
    dates = find_dates(article)
    starts = [date.mention.span.start for date in dates]
    assert starts == sorted(starts)
    for date in dates:
        mention = date.mention
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.text == article.excerpt(mention.span)
        assert mention.first < mention.stop <= len(article.sentences[mention.sentence].doc)
        assert date.period is None or date.period.start <= date.period.end
        assert 0 < date.confidence <= 1
    for sentence in article.sentences[:3]:
        for token in sentence.doc:
            date_for(article, dates, sentence.index, token.i)


def test_reading_twice_gives_the_same() -> None:
    text = "On Monday, Jan. 18, two died. The next day, three died. Last week none did."
    source = SourceText("d", "d.txt", text, published=Period.parse("2016-01-20"))
    article = prepare(source, load_model())
    assert find_dates(article) == find_dates(article)
