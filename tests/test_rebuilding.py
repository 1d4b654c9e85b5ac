"""Which differences between a release and the one made again are told."""

import shutil
from pathlib import Path

import pytest

from pipeline.package.release.archive import packed, write_zip
from pipeline.package.release.published import Published
from pipeline.package.release.release import publish, stage
from pipeline.rebuilding import differences

from .package.samples import ZIP, tables


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    outs = [tmp_path_factory.mktemp(name) for name in ("one", "other")]
    one, other = (publish(stage(tables(), out)).folder for out in outs)
    return one, other


def told(one: Path, other: Path) -> list[str]:
    return list(differences(Published(one), Published(other)))


def test_the_database_and_the_zip_with_it_may_have_other_bytes(twice):
    assert told(*twice) == []


def test_other_bytes_more_and_fewer_files_and_another_zip_are_told(twice, tmp_path):
    one, other = twice[0], Path(shutil.copytree(twice[1], tmp_path / "1.0.0"))
    (other / "README.md").write_text("other", encoding="utf-8")
    (other / "more.txt").write_text("more", encoding="utf-8")
    (other / "HOW_TO_READ.md").unlink()
    archive = other / ZIP
    names = [name for name in packed(archive) if (other / name).is_file()]
    write_zip(other, names, archive, ZIP.removesuffix(".zip"))
    assert told(one, other) == [
        "HOW_TO_READ.md is not made again",
        "README.md has other bytes",
        "more.txt was not in the release",
        f"{ZIP} holds other files",
    ]
