import json
from pathlib import Path

from pipeline.readers.corpus import read_corpus
from pipeline.schemas.sources import manifest_schema
from pipeline.text.article import SourceText

SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_schema_beside_the_seeds_is_the_declared_one() -> None:
    written = json.loads((SEEDS / "sources.schema.json").read_text(encoding="utf-8"))
    assert written == manifest_schema()


def test_the_manifest_of_the_seeds_holds() -> None:
    made = list(read_corpus(SEEDS))
    assert [item.file_name for item in made if not isinstance(item, SourceText)] == ["README.md"]
    texts = [item for item in made if isinstance(item, SourceText)]
    assert [str(t.published.start)[:7] for t in texts if t.published] == [
        "2017-01",
        "2017-01",
        "2017-01",
        "2016-01",
        "2017-08",
    ]
    assert all(t.title and t.publisher and t.published_basis for t in texts)
