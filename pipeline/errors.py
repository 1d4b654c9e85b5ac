"""The one kind of error a user is meant to read."""

from __future__ import annotations


class OnrecordError(Exception):
    """One clear sentence that says what is wrong, where, and what to do."""
