"""Whether work grows in line with what it is given, on a machine that may be busy otherwise."""

import time
from collections.abc import Callable

TIMES = 4  # quadratic work takes TIMES * TIMES as long on a text TIMES as long
SLACK = 2.5
ROUNDS = 3
SECONDS = 0.25  # below this a clock on a busy machine tells nothing


def cpu_seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def is_linear(work: Callable[[str], object], text: str) -> bool:
    """Whether `work` on all of `text` takes about as often as long as on a TIMES-th of it.

    One round in which it does is enough: other work on the machine only makes it slower.
    """
    part = text[: len(text) // TIMES]
    for _ in range(ROUNDS):
        whole = cpu_seconds(lambda: work(text))
        if whole < TIMES * SLACK * max(SECONDS, cpu_seconds(lambda: work(part))):
            return True
    return False
