"""What must hold of the code as a whole: the flow is one way, and the layers stay apart."""

import ast
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PIPELINE = PROJECT / "pipeline"
MODULES = sorted(PIPELINE.rglob("*.py"))

FORBIDDEN = {
    "text": ("dagster", "pandas", "pipeline.extract", "pipeline.assets", "pipeline.package"),
    "readers": ("dagster", "pandas", "pipeline.extract", "pipeline.assets", "pipeline.package"),
    "extract": ("dagster", "pandas", "pipeline.assets", "pipeline.package"),
    "schemas": ("dagster", "pandas", "pipeline.assets", "pipeline.extract", "pipeline.package"),
    "package": ("dagster", "pipeline.assets", "pipeline.extract"),
    "shards": ("dagster", "pandas", "pipeline.assets"),
    "evaluate": ("dagster", "pipeline.assets"),
}


def imported(module: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PIPELINE)))
def test_a_layer_imports_only_what_it_may(module: Path):
    layer = module.relative_to(PIPELINE).parts[0]
    for name in imported(module):
        for barred in FORBIDDEN.get(layer, ()):
            assert f"{name}.".startswith(f"{barred}.") is False, f"{layer}: {name}"


def test_the_product_knows_nothing_of_the_benchmarks():
    for module in MODULES:
        assert not any(name.split(".")[0] == "benchmarks" for name in imported(module)), module
    wheel = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["setuptools"]
    assert wheel["packages"]["find"]["include"] == ["pipeline*"]


def test_no_module_reads_the_clock_or_chance():
    allowed = {"publishing.py", "progress.py"}  # seconds taken, shown and never published
    for module in MODULES:
        if module.name not in allowed:
            assert not imported(module) & {"time", "random", "secrets", "uuid"}, module
