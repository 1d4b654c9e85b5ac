"""Each entry of `place_words` and `place_name_forms`: its words do what its role says."""

from pathlib import Path

import pytest
from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.extract.places import Gazetteer, evidence
from pipeline.extract.places.described import described_names
from pipeline.extract.places.features import feature_names, road_names
from pipeline.extract.places.names import Found, found_at, known_names
from pipeline.extract.places.normal import key
from pipeline.text.article import Sentence, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

ENTRIES = [*lexicons.load("place_words"), *lexicons.load("place_name_forms")]
CODE = Path(evidence.__file__).parent


def sentence_of(text: str) -> Sentence:
    return prepare(SourceText("d", "d.txt", text), load_model()).sentences[0]


def words_near(entry, doc: Doc) -> bool:
    """Whether a word of the entry stands in the text, beside a name or in it."""
    words = set(map(str, entry["words"]))
    return any(
        token.lower_.rstrip(".") in words or token.lemma_.lower() in words for token in doc
    ) or any(word in doc.text.lower() for word in words if " " in word)


def the_name(sentence: Sentence) -> Found | None:
    for token in sentence.doc:
        if token.text in ("Azaz", "Aleppo", "Hope", "Ebola", "Laurel"):
            return found_at(sentence, token.i, token.i + 1, "gazetteer")
    return None


def cues(sentence: Sentence) -> set[str]:
    name = the_name(sentence)
    return (
        {rule for gain, rule in evidence._cues(sentence.doc, name) if gain >= 1} if name else set()
    )


def doubt(sentence: Sentence) -> float:
    name = the_name(sentence)
    return evidence._doubts(sentence.doc, name) if name else 0.0


def kinds(sentence: Sentence) -> frozenset[str]:
    found = [f for f in known_names(sentence, Gazetteer.open()) if f.kinds]
    return found[0].kinds if found else frozenset()


def _doubted(sentence: Sentence, word: str) -> bool:
    """Whether a name that is that word alone is doubted."""
    return any(
        evidence._doubts(sentence.doc, found_at(sentence, token.i, token.i + 1, "gazetteer")) >= 3
        for token in sentence.doc
        if token.text == word
    )


FIRES = {
    "division": lambda s: bool(kinds(s)),
    "first_level": lambda s: "admin1" in kinds(s),
    "second_level": lambda s: "admin2" in kinds(s),
    "town": lambda s: "city" in kinds(s),
    "begins_feature": lambda s: any(feature_names(s)),
    "ends_feature": lambda s: any(feature_names(s)),
    "ends_facility": lambda s: any(feature_names(s)),
    "describes_facility": lambda s: any(described_names(s)),
    "describes_place": lambda s: any(described_names(s)),
    "describes_site": lambda s: any(described_names(s)),
    "numbered_road": lambda s: any(road_names(s)),
    "locating": lambda s: "preposition" in cues(s),
    "residence": lambda s: "preposition" in cues(s),
    "civic": lambda s: "civic_body" in cues(s),
    "behind": lambda s: "word_behind" in cues(s),
    "takes": lambda s: "object" in cues(s),
    "feature": lambda s: _doubted(s, "River"),
    "facility": lambda s: _doubted(s, "Airport"),
    "title": lambda s: doubt(s) >= 2,
    "organisation": lambda s: doubt(s) >= 2,
    "disease": lambda s: doubt(s) >= 2,
    "outlet": lambda s: doubt(s) >= 2,
    "trade": lambda s: _doubted(s, "Kelso"),
    "speaks": lambda s: doubt(s) >= 1.5,
    "common": lambda s: doubt(s) >= 2,
}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e["id"])
def test_an_entry_does_what_its_role_says_in_its_example_only(entry):
    fires = FIRES.get(entry["role"], lambda s: words_near(entry, s.doc))
    assert words_near(entry, sentence_of(entry["example"]).doc)
    assert fires(sentence_of(entry["example"]))
    assert not fires(sentence_of(entry["counter_example"]))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e["id"])
def test_words_are_in_lower_case_and_stand_once(entry):
    words = list(map(str, entry["words"]))
    assert all(isinstance(word, str) for word in entry["words"]), "quote yes, no, on, off"
    assert words == [word.lower() for word in words]
    assert len(words) == len(set(words))


def test_every_role_is_read_by_the_code():
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(CODE.glob("*.py")))
    assert not [e["role"] for e in ENTRIES if f'"{e["role"]}"' not in code]


def test_words_of_the_normal_forms_are_keys():
    for entry in lexicons.load("place_name_forms"):
        assert all(key(word) == word for word in entry["words"])
