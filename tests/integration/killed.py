"""Publish a second release of the sample tables, killed by SIGKILL before one step after another.

usage: python killed.py RELEASED WORK

RELEASED is a folder that holds 1.0.0, WORK an empty one. A step is whatever Python does to the
files of a release: each one opened, renamed, linked, made or removed. Prints, as JSON, what was
found after each kill and after the run that followed it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import pyarrow as pa

from pipeline.package.release.files import list_files
from pipeline.package.release.index import INDEX
from pipeline.package.release.release import publish, stage
from tests.package.samples import rows, tables

STEPS = {"open", "os.rename", "os.symlink", "os.link", "os.mkdir", "os.remove", "os.rmdir"}
APART = re.compile(r"onrecord\.duckdb|reports-.*\.zip|\.lock")
"""Files that no two runs write alike."""
EVERY, LAST = 20, 12
"""Of the first steps every twentieth is tried, of the last twelve, where it moves, each one."""


def corrected() -> dict[str, pa.Table]:
    given = rows()
    given["quotes"][0]["role"] = "head nurse"
    return tables(given)


def in_child(work: Callable[[], None]) -> int:
    """Run it in a process of its own; gives the signal that ended it, 0 for none."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def publish_until(out: Path, last: int) -> None:
    """Publish, and die right before the step of that number; write down how many there were."""
    done = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        if event in STEPS and str(out) in str(arguments[0]):
            done += 1
            if done == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    publish(stage(corrected(), out))
    out.with_name("steps").write_text(str(done), encoding="utf-8")


def state(out: Path) -> dict[str, str]:
    """Every file but those `APART` with its hash, and where `latest` points."""
    found = {
        name: hashlib.sha256(_repeatable(out / name)).hexdigest()
        for name in list_files(out)
        if not APART.match(Path(name).name) and not name.startswith("latest/")
    }
    return found | {"latest": os.readlink(out / "latest")}


def _repeatable(path: Path) -> bytes:
    """The bytes of a file, those of an index without size and hash of the zips."""
    content = path.read_bytes()
    return re.sub(rb'"zip": \{.*?\}', b"", content, flags=re.S) if path.name == INDEX else content


def seen(out: Path) -> dict[str, str]:
    """What a reader sees: the index, what `latest` points at, and every released version."""
    hidden = (".staging-", ".new-")
    return {name: each for name, each in state(out).items() if not name.startswith(hidden)}


def main(released: Path, work: Path) -> None:
    whole = Path(shutil.copytree(released, work / "whole", symlinks=True))
    before = state(whole)
    assert in_child(lambda: publish_until(whole, 0)) == 0
    after, steps = state(whole), int((work / "steps").read_text(encoding="utf-8"))
    told = []
    for step in [*range(1, steps - LAST, EVERY), *range(max(1, steps - LAST), steps + 1)]:
        out = Path(shutil.copytree(released, work / f"step{step}", symlinks=True))
        ended = in_child(lambda out=out, step=step: publish_until(out, step))
        shown = seen(out)
        old = {name: shown.get(name) for name in before if name.startswith("1.0.0/")}
        latest = {name: shown.get(name) for name in after if name.startswith(f"{shown['latest']}/")}
        again = in_child(lambda out=out: publish_until(out, 0))
        told.append(
            {
                "step": step,
                "killed": ended == -signal.SIGKILL,
                "old_whole": old == {name: before[name] for name in old},
                "latest": shown["latest"],
                "latest_whole": latest == {name: after[name] for name in latest},
                "then": again == 0 and state(out) == after,
            }
        )
        shutil.rmtree(out)
    print(json.dumps({"steps": steps, "told": told}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
