"""Who says what, read twice: by the parse, and by words and tags alone."""
