"""Tables and lists of records, whatever file holds them, as rows of named cells."""
