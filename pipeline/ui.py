"""The Dagster UI on loopback, with all its state in the state folder."""

from __future__ import annotations

import os
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

from pipeline import settings
from pipeline.errors import OnrecordError

_CONFIG = """\
# Written by onrecord. No telemetry, no popups; info and above in the logs.
telemetry:
  enabled: false
nux:
  enabled: false
python_logs:
  python_log_level: INFO
"""
_HOST = "127.0.0.1"


def dagster_home() -> Path:
    """The folder of Dagster's own state, made and configured if it is not there yet."""
    home = settings.state() / "dagster"
    home.mkdir(parents=True, exist_ok=True)
    config = home / "dagster.yaml"
    if not config.exists() or config.read_text(encoding="utf-8") != _CONFIG:
        config.write_text(_CONFIG, encoding="utf-8")
    os.environ["DAGSTER_HOME"] = str(home)
    os.environ.setdefault("MPLCONFIGDIR", str(settings.state() / "matplotlib"))
    return home


def serve(port: int) -> None:
    """Become `dagster dev` on loopback; returns only by an error.

    Raises OnrecordError where there is no workspace.yaml, the port is taken, or the UI is not
    installed.
    """
    if find_spec("dagster_webserver") is None:
        raise OnrecordError("the UI is not installed; install the extra: onrecord[ui]")
    workspace = settings.PROJECT / "workspace.yaml"
    if not workspace.exists():
        raise OnrecordError(f"no workspace.yaml in {settings.PROJECT}; run this in the checkout.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError:
            raise OnrecordError(
                f"port {port} is taken; name another with: onrecord ui --port {port + 1}"
            ) from None
    dagster_home()
    os.chdir(settings.PROJECT)
    print(f"The UI comes up at http://{_HOST}:{port} (stop it with Ctrl-C)", flush=True)
    arguments = ["dev", "--workspace", str(workspace), "--host", _HOST, "--port", str(port)]
    os.execv(sys.executable, [sys.executable, "-m", "dagster", *arguments])
