"""Parts of the reader of web pages: bytes, tree, what it says of itself, and its text."""
