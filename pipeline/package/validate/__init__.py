"""Whether a release is right: its files, its tables, and every span in its sources."""
