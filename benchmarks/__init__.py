"""Measures the pipeline on texts that others annotated, in the formats they come in.

A developer's tool: `python -m benchmarks PATH`. It is no part of the package that users install.
"""
