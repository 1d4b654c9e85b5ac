"""The tables of a release as files and as a database: written, read, corrected, asked."""
