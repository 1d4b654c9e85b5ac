"""Happenings over documents: which of different texts are one event."""
