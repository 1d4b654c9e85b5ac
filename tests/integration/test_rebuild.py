"""A release is made again from its sources, on this Python and on others, with the same bytes."""

import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipeline.package.validate.problems import row_ids
from pipeline.schemas import BY_NAME, OF_RELEASE

from .conftest import write_corpus


@pytest.fixture(scope="module")
def released(onrecord, release, tmp_path_factory) -> tuple[Path, Path]:
    """A corpus, and two releases of it: the second has a document more."""
    corpus, out = release.copy(tmp_path_factory.mktemp("released"))
    text = "Four die in Dolne\n\nFour people died in Dolne on Tuesday, its mayor said.\n"
    (corpus / "third.txt").write_text(text, encoding="utf-8")
    assert onrecord("publish", "--corpus", corpus, "--out", out).returncode == 0
    return corpus, out


def test_a_release_is_made_again_byte_for_byte(onrecord, released):
    corpus, out = released
    done = onrecord("rebuild", out / "latest", "--corpus", corpus)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every file but the database and the zip with it has the same bytes" in done.stdout
    assert sorted(path.name for path in out.iterdir() if path.name[0] != ".") == [
        "1.0.0",
        "1.1.0",
        "README.md",
        "index.json",
        "latest",
    ]


def ids(release: Path) -> dict[str, set[str]]:
    found = {}
    for name, declared in BY_NAME.items():
        if name not in OF_RELEASE:
            table = pq.read_table(release / "data" / f"{name}.parquet")
            found[name] = set(row_ids(declared, table))
    return found


def test_ids_survive_a_new_document_and_a_moved_file(onrecord, released, tmp_path):
    corpus, out = released
    before, after = ids(out / "1.0.0"), ids(out / "1.1.0")
    for name, known in before.items():
        assert known <= after[name], name
    moved = Path(shutil.copytree(corpus, tmp_path / "moved"))
    (moved / "2019").mkdir()
    (moved / "third.txt").rename(moved / "2019" / "april.txt")
    others = Path(shutil.copytree(out, tmp_path / "out", symlinks=True))
    assert onrecord("publish", "--corpus", moved, "--out", others).returncode == 0
    assert ids(others / "latest") == after
    told = pq.read_table(others / "latest" / "data" / "changes.parquet").to_pylist()
    assert [(row["table"], row["column"], row["new_value"]) for row in told] == [
        ("documents", "file_name", "2019/april.txt")
    ]
    assert (others / "latest").readlink() == Path("1.1.1")


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
    assert "came out different" in done.stderr
    assert "Traceback" not in done.stderr
