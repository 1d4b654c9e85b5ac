"""What the project's own files promise."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from .conftest import SLOW

PROJECT = Path(__file__).parents[1]
LOCKS = [
    PROJECT / "requirements.txt",
    *sorted((PROJECT / "tests" / "other_tools" / "environments").glob("*.txt")),
]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_every_dependency_is_pinned_and_hashed_and_the_lock_names_no_address(lock: Path):
    text = lock.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 10
    for entry in entries:
        assert re.match(r"[\w.\-\[\]]+==[^\s;]+", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert "://" not in text


def locked(lock: Path) -> set[str]:
    return set(re.findall(r"^([\w.\-]+)", lock.read_text(encoding="utf-8"), re.M))


def named(requirements: Iterable[str]) -> set[str]:
    return {re.match(r"[a-z][\w-]*", requirement)[0] for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS[1:], ids=lambda path: path.stem)
def test_what_a_reader_asks_for_is_locked(lock: Path):
    asked = lock.with_suffix(".in").read_text(encoding="utf-8")
    assert set(re.findall(r"^([a-z][\w-]*)", asked, re.M)) <= locked(lock)


def test_one_lock_holds_what_the_project_its_extras_and_its_groups_ask_for():
    about = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [
        [one for one in group if isinstance(one, str)]
        for group in (
            about["project"]["dependencies"],
            *about["project"]["optional-dependencies"].values(),
            *about["dependency-groups"].values(),
        )
    ]
    assert set().union(*map(named, groups)) <= locked(LOCKS[0])


def test_users_are_not_asked_to_install_what_develops_the_project():
    about = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = about["project"]["dependencies"]
    assert not named(wanted) & {"pytest", "mypy", "ruff", "uv", "pip", "scikit-learn"}


def test_the_workspace_loads_the_definitions():
    workspace = yaml.safe_load((PROJECT / "workspace.yaml").read_text(encoding="utf-8"))
    (entry,) = workspace["load_from"]
    assert entry["python_module"]["module_name"] == "pipeline.definitions"


def test_the_distribution_and_its_command_are_named_onrecord():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == "onrecord"
    assert set(project["scripts"]) == {"onrecord"}
    assert project["license"] == "Apache-2.0"


@pytest.mark.parametrize("path", SLOW, ids=lambda path: path.name)
def test_what_is_marked_slow_is_there(path: Path) -> None:
    assert path.exists()
