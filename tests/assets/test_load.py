"""Dagster loads the graph again and again: nothing heavy may come with it, and no warning."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "thinc", "pandas", "matplotlib", "frictionless", "trafilatura", "rensa")


@pytest.mark.parametrize("module", ["pipeline.definitions", "pipeline.readers.corpus"])
def test_a_module_comes_without_what_its_work_needs_and_without_a_warning(module):
    code = f"import sys, {module}; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert done.stderr == ""
