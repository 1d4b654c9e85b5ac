"""A release written, put in its place, and found again."""
