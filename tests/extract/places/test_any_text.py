import math
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import lexicons
from pipeline.extract.places import Gazetteer, Whereabouts, find_places
from pipeline.extract.places.normal import key, skeleton
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

PIECES = sorted(
    {word for entry in lexicons.load("place_words") for word in entry["example"].split()}
    | {"Aleppo", "Paris,", "Texas", "U.S.-", "D-Ohio", "al-", "-", "—", "’s", "St.", "😀", "\n\n"}
    | {"I-", "Highway", "7", "Lake", "of", "the", "LA", "D.C.", "\u200b", "ﷺ", "東京"}
)
WORDS = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(WORDS, st.text(max_size=80)))
def test_any_text_gives_ordered_places_on_its_own_words(text: str):
    gazetteer = Gazetteer.open()
    article = prepare(SourceText("d", "d.txt", text), load_model())
    places = find_places(article, gazetteer)
    assert places == find_places(article, gazetteer)
    spans = [m.mention.span for m in places]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for mention in places:
        place = mention.place
        assert place.place_id
        assert (place.latitude is None) == (place.longitude is None)
        assert (place.latitude is None) == (place.place_precision is None)
        assert place.latitude is None or math.isfinite(place.latitude)
    whereabouts = Whereabouts(article, places)
    for sentence in article.sentences:
        for token in sentence.doc:
            whereabouts.place_for(sentence.index, token.i)


@given(st.text(max_size=60))
def test_normal_forms_are_stable(name: str):
    assert key(key(name)) == key(name)
    assert skeleton(name) == skeleton(key(name))
