"""The Dagster UI on loopback, with all its state in the state folder."""

from __future__ import annotations

import os
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

from pipeline import settings
from pipeline.errors import OnrecordError
from pipeline.history import WORKSPACE, dagster_home, end_dead_runs, history
from pipeline.readers.corpus import check_corpus

_HOST = "127.0.0.1"


def serve(port: int, corpus: str, out: Path) -> None:
    """Become `dagster dev` on loopback, over a corpus and its releases; returns only by an error.

    Raises OnrecordError where there is no corpus or no workspace.yaml, the port is in use, or the
    UI is not installed.
    """
    if find_spec("dagster_webserver") is None:
        raise OnrecordError("the UI is not installed; install the extra: onrecord[ui]")
    if not WORKSPACE.exists():
        raise OnrecordError(f"no workspace.yaml in {settings.PROJECT}; run this in the checkout.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError:
            raise OnrecordError(
                f"port {port} is in use; choose another with: onrecord ui --port {port + 1}"
            ) from None
    check_corpus(corpus)
    os.environ["ONRECORD_CORPUS"] = settings.address(corpus)
    os.environ["ONRECORD_OUT"] = settings.address(out)
    dagster_home()
    with history() as instance:
        end_dead_runs(instance)
    os.chdir(settings.PROJECT)
    print(f"The UI comes up at http://{_HOST}:{port} (stop it with Ctrl-C)", flush=True)
    arguments = ["dev", "--workspace", str(WORKSPACE), "--host", _HOST, "--port", str(port)]
    arguments += ["--log-level", "warning"]
    # `dg dev`, which Dagster would rather have, comes with 20 packages that nothing else needs.
    quiet = ["-W", "ignore:Function `dev_command` is superseded"]
    os.execv(sys.executable, [sys.executable, *quiet, "-m", "dagster", *arguments])
