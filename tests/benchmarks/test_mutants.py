"""Planting faults in a toy module."""

import ast
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.mutants import draw, main, planted, sites

MODULE = '''"""Weighs."""

import os
from functools import lru_cache

NAME: str = "scale"


@lru_cache(maxsize=8)
def heavy(weight: int, found: list[int]) -> bool:
    """Whether a weight is heavy."""
    if not weight:
        raise ValueError(f"no {NAME} for 7")
    found.append(weight)
    total = 0
    for one in found:
        total += one
    return total > 10 and weight != 3
'''
WRONG = {
    "'scale'": "'scalex'",
    "not weight": "not not weight",
    "found.append(weight)": "pass",
    "0": "1",
    "total += one": "pass",
    "return total > 10 and weight != 3": "return None",
    "total > 10 and weight != 3": "total > 10 or weight != 3",
    "total > 10": "total <= 10",
    "10": "11",
    "weight != 3": "weight == 3",
    "3": "4",
}
TESTS = """
from scales import heavy


def test_heavy():
    assert heavy(11, [])
    assert not heavy(9, [])
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "scales.py").write_text(MODULE.replace("@lru_cache(maxsize=8)\n", ""))
    (tmp_path / "test_scales.py").write_text(TESTS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_place_is_met_once_and_nothing_else(tmp_path):
    path = tmp_path / "scales.py"
    path.write_text(MODULE)
    found = sites(path)
    assert {site.was: site.becomes for site in found} == WRONG
    assert len(found) == len(WRONG)
    assert found[0].line == 6


def test_one_place_is_made_wrong_at_a_time(tmp_path):
    path = tmp_path / "scales.py"
    path.write_text(MODULE)
    plain = ast.unparse(ast.parse(MODULE)).splitlines()
    for site in sites(path):
        other = planted(MODULE, site).splitlines()
        changed = [new for old, new in zip(plain, other, strict=True) if old != new]
        assert len(changed) == 1
        assert site.becomes in changed[0]


@pytest.mark.parametrize(
    ("code", "becomes"),
    [
        ("x = a if b else c", "not b"),
        ("while a < b: break", "pass"),
        ("x = a is None", "a is not None"),
        ("x = a in b", "a not in b"),
        ("if f(1): pass", "not f(1)"),
        ("x = True", "False"),
    ],
)
def test_kinds_of_faults(tmp_path, code, becomes):
    path = tmp_path / "a.py"
    path.write_text(code)
    assert becomes in {site.becomes for site in sites(path)}


def test_the_seed_draws(project):
    assert draw([project], 5, 1) == draw([project], 5, 1)
    assert draw([project], 5, 1) != draw([project], 5, 2)
    assert len(draw([project / "scales.py"], 99, 1)) == len(WRONG)


def run(*arguments):
    return CliRunner().invoke(main, ["scales.py", "--tests", "test_scales.py", *arguments])


def test_survivors_are_listed_and_the_project_is_left_alone(project):
    before = (project / "scales.py").read_text()
    result = run("--sample", "99", "--most", "0.2")
    assert result.stdout.splitlines() == [
        "scales.py:6: 'scale'  ->  'scalex'",
        "scales.py:14: 0  ->  1",
        "scales.py:17: 3  ->  4",
        "3 of 11 faults survive (0.27).",
    ]
    assert result.exit_code == 1
    assert "More than 0.20 of the faults survive." in result.stderr
    assert (project / "scales.py").read_text() == before


def test_tests_that_fail_already_prove_nothing(project):
    (project / "test_scales.py").write_text("def test_it():\n    assert False\n")
    assert "fails before any fault" in run().stderr


@pytest.mark.parametrize("imported", ["from goods.scales import heavy", "from goods import heavy"])
def test_what_imports_a_faulty_module_is_loaded_anew(project, imported):
    """Or it would go on with what it has kept of it, and every fault would survive."""
    goods = project / "goods"
    goods.mkdir()
    (goods / "__init__.py").write_text("from goods.scales import heavy\n")
    (goods / "scales.py").write_text("def heavy(weight: int) -> bool:\n    return weight > 10\n")
    (goods / "loads.py").write_text(
        f"from functools import cache\n{imported}\n\n\n@cache\n"
        "def load(weight: int) -> str:\n    return 'heavy' if heavy(weight) else 'light'\n"
    )
    (project / "test_loads.py").write_text(
        "from goods.loads import load\n\n\ndef test_load():\n"
        "    assert [load(10), load(11)] == ['light', 'heavy']\n"
    )
    result = CliRunner().invoke(main, ["goods/scales.py", "--tests", "test_loads.py"])
    assert result.stdout.splitlines() == ["0 of 3 faults survive (0.00)."]


def test_the_end_of_the_tests_proves_nothing(project):
    """A fault must not count as noticed because nothing runs any more."""
    (project / "test_scales.py").write_text("import os\nos._exit(0)\n")
    assert "run this again" in run().stderr
