"""Corpora made up for the tests, and the command run as a user runs it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

REPORT = """\
Rebels shell market in Karvan, killing at least 14

KARVAN, 3 March 2019 - Rebel fighters shelled a market in the town of Karvan on Sunday, killing \
at least 14 people and wounding 30 others, the Karvan Health Directorate said.

"We have never seen so many wounded in one day," said Doctor Lina Sarraf, who heads the \
directorate.

The army put the toll at 9 dead. Government forces had captured the nearby town of Dolne on \
Saturday.
"""
SECOND = """\
UN: thousands flee Dolne

About 3,500 people have fled the town of Dolne since government forces captured it, the United \
Nations said on Monday. Aid workers delivered food to 1,200 families.
"""
MANIFEST = """\
file_name,title,publisher,authors,published_on,published_basis,url
karvan.txt,,The Example Times,A. Writer;B. Writer,2019-03-03,manifest,https://example.org/karvan
dolne.txt,,The Example Times,,2019-03-04,,
"""


@pytest.fixture(scope="session")
def onrecord() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command in a process of its own."""

    def run(*arguments: str | Path, cwd: Path | None = None, timeout: float = 300):
        return subprocess.run(
            [sys.executable, "-m", "pipeline", *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            timeout=timeout,
            cwd=cwd,
            env={**os.environ, "COLUMNS": "120"},
        )

    return run


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder)
    return folder


class Release(NamedTuple):
    """The first release of a corpus, which no test may change, and what was said as it was made."""

    corpus: Path
    out: Path
    done: subprocess.CompletedProcess[str]

    def copy(self, folder: Path) -> tuple[Path, Path]:
        """Its corpus and its releases, to be changed."""
        shutil.copytree(self.out, folder / "out", symlinks=True)
        return Path(shutil.copytree(self.corpus, folder / "corpus")), folder / "out"


@pytest.fixture(scope="session")
def release(onrecord, corpus, tmp_path_factory) -> Release:
    """Made once for all tests: a whole run costs as much as hundreds of them."""
    out = tmp_path_factory.mktemp("release") / "out"
    done = onrecord("publish", "--corpus", corpus, "--out", out)
    assert done.returncode == 0, done.stderr
    return Release(corpus, out, done)


def write_corpus(folder: Path) -> None:
    (folder / "karvan.txt").write_text(REPORT, encoding="utf-8", newline="")
    (folder / "dolne.txt").write_text(SECOND, encoding="utf-8", newline="")
    (folder / "sources.csv").write_text(MANIFEST, encoding="utf-8", newline="")
