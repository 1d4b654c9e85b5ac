"""onrecord: from raw reports on a conflict to an open dataset people can cite."""
