"""The hash of the rules covers all that what is found depends on."""

import subprocess
import sys

import pipeline
from pipeline import made_by
from pipeline.shards import rules as module
from pipeline.shards.rules import PARTS, rules

ROOT = "pipeline."


def test_every_module_that_extraction_loads_is_in_the_hash():
    code = "import sys, pipeline.shards.work; print(*(m for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.removeprefix(ROOT) for name in done.stdout.split() if name.startswith(ROOT)}
    covered = {part.removesuffix(".py").replace("/", ".") for part in PARTS}
    packages = {
        "package",
        "package.tables",
        "shards",
        "errors",
    }  # nothing in them but for what is listed
    assert {name for name in loaded if not is_in(name, covered)} <= packages
    assert is_in("extract.dates.find", covered)


def is_in(name: str, covered: set[str]) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in covered)


def test_every_part_is_there():
    (folder,) = pipeline.__path__
    assert all((made_by.PIPELINE / part).exists() for part in PARTS)
    assert str(made_by.PIPELINE) == folder


def test_the_hash_is_another_when_a_word_of_a_lexicon_is(tmp_path, monkeypatch):
    before = rules()
    (tmp_path / "lexicons").mkdir()
    monkeypatch.setattr(made_by, "PIPELINE", tmp_path)
    monkeypatch.setattr(module, "PARTS", ("lexicons",))
    hashes = []
    for words in ("one", "two", "two"):
        (tmp_path / "lexicons" / "words.yaml").write_text(words, encoding="utf-8")
        rules.cache_clear()
        hashes.append(rules())
    rules.cache_clear()
    monkeypatch.undo()
    assert hashes[0] != hashes[1] == hashes[2]
    assert rules() == before
