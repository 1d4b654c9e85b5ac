"""Errors that a user is meant to read, as Dagster shows them: one sentence, and no stack trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

import dagster as dg

from pipeline.errors import OnrecordError

P = ParamSpec("P")
R = TypeVar("R")


def said_plainly(make: Callable[P, R]) -> Callable[P, R]:
    """An asset function whose errors for users fail its step with just their sentence."""

    @wraps(make)
    def plainly(*args: P.args, **kwargs: P.kwargs) -> R:
        with in_one_sentence():
            return make(*args, **kwargs)

    return plainly


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """The same for a part of a step."""
    try:
        yield
    except OnrecordError as error:
        raise dg.Failure(
            str(error), metadata={"error": type(error).__name__}, allow_retries=False
        ) from error
