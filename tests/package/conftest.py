"""A release of the sample tables, made once, and copies of it to spoil."""

import shutil
from pathlib import Path

import pytest

from pipeline.package.release.release import publish, stage

from .samples import tables, write_corpus


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of releases with one release; not to be changed."""
    out = tmp_path_factory.mktemp("released")
    publish(stage(tables(), out))
    return out


@pytest.fixture
def out(released: Path, tmp_path: Path) -> Path:
    """A copy of it, to publish in."""
    return Path(shutil.copytree(released, tmp_path / "out", symlinks=True))


@pytest.fixture
def release(out: Path) -> Path:
    """The release in the copy, to spoil."""
    return out / "1.0.0"


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus"))
