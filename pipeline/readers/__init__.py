"""Readers: from a file of any format to the texts of its reports.

Each module but `formats`, `document`, `decode`, `manifest`, `corpus` and `walk` reads one format.
It has `read(file)`, `VERSION`, raised whenever it gives other texts for the same bytes, and
`LIBRARIES`, whose versions count as well.
"""
