"""What differs between releases: rows, schemas, reasons, tombstones, versions."""
