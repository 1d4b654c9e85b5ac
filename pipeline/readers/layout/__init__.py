"""Parts of the reader of PDF: words with their places, tables, columns and paragraphs."""
