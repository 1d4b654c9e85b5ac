"""Fast tests first: whole runs come after everything that takes no time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
RUNS = TESTS / "integration"
SLOW = (
    RUNS,
    *(
        TESTS / name
        for name in (
            "assets/test_load.py",
            "assets/test_watch.py",
            "benchmarks/test_mutants.py",
            "benchmarks/test_size.py",
            "extract/attribution/by_parse/test_told.py",
            "extract/events/test_told.py",
            "extract/places/test_gazetteer.py",
            "gold_genres",
            "lexicons/test_events.py",
            "linking/test_evidence.py",
            "linking/test_told.py",
            "other_tools",
            "package/history/test_diff_command.py",
            "package/release",
            "package/tables/test_views.py",
            "package/validate/test_differential.py",
            "package/validate/test_verify.py",
            "property",
            "shards/test_crews.py",
            "test_about.py",
            "test_rebuilding.py",
            "test_standing.py",
            "text/markup/test_markup.py",
        )
    ),
)
"""They make releases, start processes, read whole reports or very many sentences.

`make check` leaves them out.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(item.path.is_relative_to(slow) for slow in SLOW):
            item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: item.path.is_relative_to(RUNS))


@pytest.fixture(scope="session", autouse=True)
def dagster_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Runs of the tests are not in the history of the project."""
    home = tmp_path_factory.mktemp("dagster")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAGSTER_HOME", str(home))
        yield home
