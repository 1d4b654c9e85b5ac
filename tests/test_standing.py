"""A run is spared only where the same files, code and libraries made what stands, whole."""

from pathlib import Path

import pytest

from pipeline import standing as module
from pipeline.package.release.release import publish, stage
from pipeline.standing import made_of, remember, standing

from .package.samples import tables, write_corpus


@pytest.fixture
def out(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "state"))
    publish(stage(tables(), tmp_path / "out"))
    return tmp_path / "out"


@pytest.fixture
def corpus(tmp_path) -> Path:
    return write_corpus(tmp_path / "corpus")


def test_what_was_made_of_the_same_stands(out):
    assert standing("this", out) is None
    remember("this", out)
    stands = standing("this", out)
    assert stands is not None
    assert (stands.version, stands.changed, stands.rows["figures"]) == ("1.0.0", False, 5)
    assert standing("that", out) is None


@pytest.mark.parametrize("harm", ["changed", "gone", "more", "note", "other release"])
def test_a_release_that_is_not_as_it_was_is_made_again(out, harm):
    remember("this", out)
    file = out / "1.0.0" / "data" / "figures.csv"
    if harm == "changed":
        file.write_bytes(file.read_bytes().replace(b"40", b"41", 1))
    elif harm == "gone":
        file.unlink()
    elif harm == "more":
        file.with_name("more.csv").write_text("a", encoding="utf-8")
    elif harm == "note":
        module._note(out).write_text("{", encoding="utf-8")
    else:
        given = tables()
        publish(stage(given | {"quotes": given["quotes"].slice(1)}, out))
    assert standing("this", out) is None


def test_nothing_stands_in_a_folder_without_releases(tmp_path):
    assert standing("this", tmp_path) is None
    remember("this", tmp_path)


def test_every_report_and_the_files_beside_them_count(corpus, tmp_path):
    seen = [made_of(str(corpus), None, None)]
    assert made_of(str(corpus), None, None) == seen[0]
    for name in ("sources.csv", "corrections.csv", "onrecord.yaml", "more.txt"):
        (corpus / name).write_text("a", encoding="utf-8")
        seen.append(made_of(str(corpus), None, None))
    (corpus / "more.txt").write_text("b", encoding="utf-8")
    seen.append(made_of(str(corpus), None, None))
    seen.append(made_of(str(corpus / "more.txt"), None, None))
    (corpus / "sources.csv").write_text("b", encoding="utf-8")
    seen.append(made_of(str(corpus / "more.txt"), None, None))
    gold = tmp_path / "gold"
    gold.mkdir()
    seen += [made_of(str(corpus), gold, None), made_of(str(corpus), None, 3)]
    assert len(set(seen)) == len(seen)


def test_code_and_libraries_count(corpus, tmp_path, monkeypatch):
    before = made_of(str(corpus), None, None)
    monkeypatch.setattr(module, "_CODE", tmp_path / "corpus")
    other_code = made_of(str(corpus), None, None)
    monkeypatch.setattr(module, "distributions", lambda: ())
    assert len({before, other_code, made_of(str(corpus), None, None)}) == 3


def test_few_notes_are_kept(out, monkeypatch):
    monkeypatch.setattr(module, "_KEPT", 1)
    folder = module._note(out).parent
    folder.mkdir(parents=True)
    (folder / "old.json").write_text("{}", encoding="utf-8")
    remember("this", out)
    assert [path.name for path in folder.iterdir()] == [module._note(out).name]
