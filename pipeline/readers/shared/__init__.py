"""What several readers need: text out of bytes and out of markup, names to show, zip archives."""
