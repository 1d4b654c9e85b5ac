"""A release of the sample tables, and the tools of its readers in environments of their own.

What these tools depend on clashes with what the pipeline depends on. Each environment is made once
from its hash-locked file in `environments/` and kept in the state folder until that file changes.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import settings
from pipeline.about import read_about
from pipeline.package.release.release import publish, stage

from ..package.samples import tables

LOCKS = Path(__file__).parent / "environments"


ABOUT = read_about(
    b"{name: valley, creators: [Valley Desk], licence: CC-BY-4.0, keywords: [tolls]}"
)


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("released")
    return publish(stage(tables(), out, ABOUT)).folder


def _made(name: str) -> Path:
    """The folder of the environment; an unfinished one is made anew."""
    lock = LOCKS / f"{name}.txt"
    key = f"{lock.read_text(encoding='utf-8')}{sys.version}"
    folder = (
        settings.state()
        / "environments"
        / f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:12]}"
    )
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, "--require-hashes", "-r", str(lock)], check=True)
        (folder / "ready").touch()
    return folder


@pytest.fixture(scope="session")
def ask() -> Callable[[str, str, Path], str]:
    """Run Python in the environment of that name, in a folder; gives what it prints."""

    def run(environment: str, script: str, folder: Path) -> str:
        done = subprocess.run(
            [str(_made(environment) / "bin" / "python"), "-W", "ignore", "-c", script],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "HF_HOME": str(folder.parent / "hf"), "HF_HUB_OFFLINE": "1"},
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    return run
