import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.kept import Kept
from pipeline.text import kept
from pipeline.text.article import Article, SourceText
from pipeline.text.fingerprints import Fingerprint, fingerprint
from pipeline.text.kept import Texts
from pipeline.text.periods import Period
from pipeline.text.prepare import Cleaned, clean

SOURCE = SourceText(
    doc_id="d1",
    file_name="a.txt",
    text="Town falls\n\nThe army left the town on Monday.\x00\n\nShare this story\n",
    title="Town falls",
    published=Period.parse("2024-05-14"),
)


def parts(made: Fingerprint) -> tuple[object, ...]:
    return made.doc_id, made.text_sha256, made.n_words, made.published, made.shingles.tolist()


def without_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is cleaned or hashed from now on is a fault."""

    def fault(*_: object) -> Cleaned:
        raise AssertionError("made anew")

    monkeypatch.setattr(kept, "clean", fault)
    monkeypatch.setattr(kept, "fingerprint", fault)


def test_what_is_kept_is_what_the_rules_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = fingerprint(Article(SOURCE, clean(SOURCE).blocks, ()))
    assert made.n_words
    for _ in range(2):
        with Kept(tmp_path / "kept.sqlite") as store:
            texts = Texts(store)
            assert texts.cleaned(SOURCE) == clean(SOURCE)
            assert parts(texts.fingerprint(SOURCE)) == parts(made)
        without_rules(monkeypatch)


def test_what_is_no_part_of_the_text_is_as_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = replace(SOURCE, doc_id="d1-2", published=Period.parse("2024-05-15"))
    with Kept(tmp_path / "kept.sqlite") as store:
        Texts(store).fingerprint(SOURCE)
    without_rules(monkeypatch)
    with Kept(tmp_path / "kept.sqlite") as store:
        made = Texts(store).fingerprint(moved)
    assert (made.doc_id, made.published) == ("d1-2", dt.date(2024, 5, 15))


@pytest.mark.parametrize("other", [{"text": "Other words."}, {"title": "B"}, {"publisher": "C"}])
def test_another_text_or_title_or_publisher_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: dict[str, str]
) -> None:
    with Kept(tmp_path / "kept.sqlite") as store:
        Texts(store).cleaned(SOURCE)
    without_rules(monkeypatch)
    with Kept(tmp_path / "kept.sqlite") as store, pytest.raises(AssertionError):
        Texts(store).cleaned(replace(SOURCE, **other))


def test_other_rules_make_it_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Kept(tmp_path / "kept.sqlite") as store:
        Texts(store).fingerprint(SOURCE)
    without_rules(monkeypatch)
    monkeypatch.setattr(kept, "_rules", lambda: "others")
    with Kept(tmp_path / "kept.sqlite") as store, pytest.raises(AssertionError):
        Texts(store).fingerprint(SOURCE)


def test_what_is_spoilt_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Kept, "get", lambda *_: b"spoilt")
    with Kept(tmp_path / "kept.sqlite") as store:
        assert Texts(store).cleaned(SOURCE) == clean(SOURCE)
        assert Texts(store).fingerprint(SOURCE).doc_id == "d1"


def test_the_modules_that_it_is_made_by_are_among_its_rules() -> None:
    for made in (clean, fingerprint):
        assert made.__module__.split(".")[1] in kept._RULES
