"""Runs the same tests again and again, each time in a fork of a process that has run them before.

`python -P retest.py tests/extract/dates`, in a project, runs the tests once as the code is, and
once more for each path of a module in a line of its input. In that run the module, and what
imports it, is loaded anew; all else stays loaded, the language model for one. For each run
a line says 1 if the tests pass, else 0.
"""

from __future__ import annotations

import ast
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

_LEAST_SECONDS = 60
_PATIENCE = 5
"""After so many times what the first run took, tests count as failed."""


def _passes(tests: Sequence[str]) -> bool:
    return pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]) == 0


def _loaded() -> dict[str, Path]:
    """The modules of the project that are loaded, by name, with their files."""
    here = Path.cwd()
    files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
    return {n: Path(f) for n, f in files.items() if f and Path(f).is_relative_to(here)}


def _imports(path: Path) -> frozenset[str]:
    """The names of what a module imports, and of what that may be a part of."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update([node.module, *(f"{node.module}.{one.name}" for one in node.names)])
    return frozenset(found)


def _stale(changed: Path, files: dict[str, Path], imports: dict[str, frozenset[str]]) -> set[str]:
    """The names of a module and of all that import it, with the modules of such packages."""
    stale = {name for name, file in files.items() if file == changed.resolve()}
    while more := {
        name
        for name in files.keys() - stale
        if imports[name] & stale or any(name.startswith(f"{one}.") for one in stale)
    }:
        stale |= more
    return stale


def _forget(names: set[str]) -> None:
    for name in names:
        parent, _, last = name.rpartition(".")
        if hasattr(package := sys.modules.get(parent), last):
            delattr(package, last)
    for name in names:
        del sys.modules[name]


def _passes_anew(tests: Sequence[str], stale: set[str], patience: int) -> bool:
    """Whether the tests pass in a fork in which some modules are loaded anew."""
    child = os.fork()
    if not child:
        signal.alarm(patience)
        passed = False
        try:
            _forget(stale)
            passed = _passes(tests)
        finally:
            os._exit(0 if passed else 1)
    return os.waitpid(child, 0)[1] == 0


def main(tests: Sequence[str]) -> None:
    """Run the tests once, and again after each line."""
    with os.fdopen(os.dup(1), "w") as answers:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        started = time.monotonic()
        print(int(_passes(tests)), file=answers, flush=True)
        patience = max(_LEAST_SECONDS, round(_PATIENCE * (time.monotonic() - started)))
        files = _loaded()
        imports = {name: _imports(file) for name, file in files.items()}
        for line in sys.stdin:
            stale = _stale(Path(line.rstrip("\n")), files, imports)
            print(int(_passes_anew(tests, stale, patience)), file=answers, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
