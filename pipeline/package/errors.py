"""What can go wrong while a release is made, published, read or compared."""

from __future__ import annotations

from pipeline.errors import OnrecordError


class PackageError(OnrecordError):
    """A release cannot be made, published or opened; one sentence says why."""


class TableError(PackageError):
    """Rows do not fit the table they are meant for."""


class CorrectionError(PackageError):
    """A correction cannot be read, or no longer fits what the rules read."""


class QueryError(PackageError):
    """A statement cannot be run on the release."""
