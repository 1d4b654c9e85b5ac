"""From sentences to figures, events and quotes, with their dates, places and actors."""
