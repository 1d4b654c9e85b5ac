"""Fast tests first: whole runs come after everything that takes no time."""

from pathlib import Path

import pytest

SLOW = Path(__file__).parent / "integration"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.is_relative_to(SLOW))
