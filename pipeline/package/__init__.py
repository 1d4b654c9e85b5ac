"""A release: descriptor, checksums, versions, views, and their verification."""
