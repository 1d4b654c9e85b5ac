from pipeline.extract.places import Gazetteer, Whereabouts, find_places
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


def _told(text: str, words: str) -> str | None:
    """Where the sentence plays that starts with some words."""
    article = prepare(SourceText("d", "d.txt", text), load_model())
    where = Whereabouts(article, find_places(article, Gazetteer.open()))
    sentence = next(s for s in article.sentences if s.doc.text.startswith(words))
    place = where.told_at(sentence.index, 1)
    return place.mention.text if place else None


BULLETIN = (
    "Weekly bulletin\n\nIdlib:\n\nA mine killed three men.\n\n20 March\n\nShells hit a market.\n\n"
    "Aleppo:\n\nGunmen shot two men.\n\nBackground\n\nThe war goes on."
)


def test_a_place_that_heads_a_part_of_a_bulletin_is_that_of_its_items():
    assert _told(BULLETIN, "A mine") == "Idlib"
    assert _told(BULLETIN, "Shells") == "Idlib"
    assert _told(BULLETIN, "Gunmen") == "Aleppo"


def test_another_heading_ends_it():
    assert _told(BULLETIN, "The war") is None


def test_a_sentence_that_names_a_place_heads_nothing():
    assert _told("Notes\n\nThe army left Idlib.\n\nA mine killed three men.", "A mine") is None
