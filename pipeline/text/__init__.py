"""From bytes to sentences: reading, zones, normalising, sentences, duplicates. Knows no Dagster."""
