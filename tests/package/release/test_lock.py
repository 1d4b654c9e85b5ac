import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.package.errors import PackageError
from pipeline.package.release.lock import publishing

HOLD = """
import sys
from pathlib import Path
from pipeline.package.release.lock import publishing
with publishing(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_process_is_kept_out_until_the_holder_ends(tmp_path):
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(PackageError, match="Another publish"), publishing(tmp_path):
            pass
        holder.kill()
    with publishing(tmp_path):
        pass


def test_the_holder_may_enter_again(tmp_path):
    with publishing(tmp_path), publishing(tmp_path):
        pass
    with publishing(tmp_path):
        pass
