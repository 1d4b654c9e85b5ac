"""Messages of mail: their parts, and what in their text is their sender's own."""
