"""A release is made again from its sources, on this Python and on others, with the same bytes."""

from pathlib import Path

import pytest

from .conftest import write_corpus


@pytest.fixture(scope="module")
def released(onrecord, tmp_path_factory) -> tuple[Path, Path]:
    """A corpus, and two releases of it: the second has a document more."""
    corpus, out = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("out")
    write_corpus(corpus)
    assert onrecord("publish", "--corpus", corpus, "--out", out).returncode == 0
    text = "Four die in Dolne\n\nFour people died in Dolne on Tuesday, its mayor said.\n"
    (corpus / "third.txt").write_text(text, encoding="utf-8")
    assert onrecord("publish", "--corpus", corpus, "--out", out).returncode == 0
    return corpus, out


def test_a_release_is_made_again_byte_for_byte(onrecord, released):
    corpus, out = released
    done = onrecord("rebuild", out / "latest", "--corpus", corpus)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every file but the database has the same bytes" in done.stdout
    assert sorted(path.name for path in out.iterdir() if path.name[0] != ".") == [
        "1.0.0",
        "1.1.0",
        "README.md",
        "index.json",
        "latest",
    ]


def test_other_sources_are_told_by_the_files_that_differ(onrecord, released, tmp_path):
    corpus, out = released
    (tmp_path / "other").mkdir()
    write_corpus(tmp_path / "other")
    (tmp_path / "other" / "third.txt").write_text(
        (corpus / "third.txt").read_text(encoding="utf-8").replace("Four people", "Five people"),
        encoding="utf-8",
    )
    done = onrecord("rebuild", out / "1.1.0", "--corpus", tmp_path / "other")
    assert done.returncode == 1
    assert "- data/figures.csv has other bytes" in done.stdout
    assert "are made otherwise" in done.stderr
    assert "Traceback" not in done.stderr
