"""Nothing half published: killed at many moments, two publishers at once, a full disk."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.instance.ref import InstanceRef

from pipeline.package.release.release import publish, stage
from pipeline.package.validate.verify import verify

from ..package.samples import tables
from .conftest import write_corpus

KILLED = Path(__file__).with_name("killed.py")


@pytest.fixture(scope="module")
def released(tmp_path_factory) -> Path:
    """A folder of releases with one release."""
    out = tmp_path_factory.mktemp("released") / "out"
    publish(stage(tables(), out))
    return out


def test_killed_before_any_step_the_old_release_stands_and_the_next_run_goes_on(released, tmp_path):
    done = subprocess.run(
        [sys.executable, str(KILLED), str(released), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    result = json.loads(done.stdout)
    told = result["told"]
    assert len(told) > 15
    for each in told:
        held = ("killed", "old_whole", "latest_whole", "then")
        assert all(each[name] for name in held), each
    # The kills reach over the moment of release: `latest` has moved only in the last of them.
    assert [each["latest"] for each in told] == ["1.0.0"] * (len(told) - 1) + ["1.0.1"]


def test_a_killed_command_leaves_what_was_published_and_the_next_one_publishes(
    onrecord, released, tmp_path
):
    corpus, out = (
        tmp_path / "corpus",
        Path(shutil.copytree(released, tmp_path / "out", symlinks=True)),
    )
    corpus.mkdir()
    write_corpus(corpus)
    command = [sys.executable, "-m", "pipeline", "publish", "--corpus", corpus, "--out", out]
    with subprocess.Popen(
        list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as run:
        time.sleep(4.0)
        run.kill()
    assert verify(out / "1.0.0") == []
    done = onrecord("publish", "--corpus", corpus, "--out", out)
    assert done.returncode == 0, done.stderr
    assert verify(out / "latest", corpus) == []
    assert not list(out.glob(".staging-*"))


def test_a_command_that_is_stopped_says_so_and_is_no_longer_at_work(tmp_path):
    corpus, home = tmp_path / "corpus", tmp_path / "dagster"
    corpus.mkdir()
    write_corpus(corpus)
    command = [sys.executable, "-m", "pipeline", "publish"]
    with subprocess.Popen(
        [*command, "--corpus", str(corpus), "--out", str(tmp_path / "out")],
        env={**os.environ, "DAGSTER_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        said = []
        for line in run.stderr:
            said.append(line)
            if "Reading the files" in line:
                run.send_signal(signal.SIGINT)
    assert run.returncode == 130
    assert said[-1] == "onrecord: stopped; what was published before is unchanged.\n"
    config = InstanceRef.from_dir(str(home))
    with dg.DagsterInstance.from_ref(config) as instance:
        assert all(each.is_finished for each in instance.get_runs())


def test_of_two_publishers_at_once_one_publishes_and_one_stops_with_a_sentence(onrecord, tmp_path):
    corpus, out = tmp_path / "corpus", tmp_path / "out"
    corpus.mkdir()
    write_corpus(corpus)
    command = [sys.executable, "-m", "pipeline", "publish", "--corpus", corpus, "--out", out]
    runs = [
        subprocess.Popen(
            list(map(str, command)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [run.communicate()[1] for run in runs]
    codes = [run.returncode for run in runs]
    assert sorted(codes) == [0, 1], said
    stopped = said[codes.index(1)]
    assert f"onrecord: Another publish is at work in {out}; wait until it has ended" in stopped
    assert "Traceback" not in stopped
    assert verify(out / "latest", corpus) == []


def small_disk(folder: Path, megabytes: int) -> bool:
    """Mount a disk of that size on the folder, if this user may."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    return subprocess.run(mount, capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path):
    """A folder that is full sooner than a release is written, with one release on it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() != 0 or not small_disk(folder, 16):
        pytest.skip("only root may mount the small disk that this needs")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_stops_with_a_sentence_and_leaves_the_old_release(onrecord, disk, tmp_path):
    corpus, out = tmp_path / "corpus", disk / "out"
    corpus.mkdir()
    write_corpus(corpus)
    publish(stage(tables(), out))
    filler = disk / "filler"
    for left in (600_000, 0):
        free = shutil.disk_usage(disk).free
        filler.write_bytes(b"x" * max(0, free - left))
        done = onrecord("publish", "--corpus", corpus, "--out", out)
        assert done.returncode == 1, (left, done.stdout)
        assert "No space left" in done.stderr or "cannot be written" in done.stderr, done.stderr
        assert "Traceback" not in done.stderr
        filler.unlink()
        assert verify(out / "latest") == []
        assert os.readlink(out / "latest") == "1.0.0"
    assert onrecord("publish", "--corpus", corpus, "--out", out).returncode == 0
    assert verify(out / "latest", corpus) == []
