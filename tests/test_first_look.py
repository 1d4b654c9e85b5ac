"""What a new user types first: a look at what would be read."""

import subprocess
import sys
from pathlib import Path


def test_a_dry_run_lists_what_would_be_read_and_makes_nothing(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "strike.md").write_text("The strike killed nine people.", encoding="utf-8")
    (reports / "map.png").write_bytes(b"\x89PNG\r\n")
    out = tmp_path / "out"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pipeline", "publish", "--dry-run"),
            *("--corpus", str(reports), "--out", str(out)),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "map.png: skipped, a picture",
        "strike.md: 1 document of 5 words, read as markdown",
        "1 document would be read, 1 skipped.",
    ]
    assert not out.exists()
