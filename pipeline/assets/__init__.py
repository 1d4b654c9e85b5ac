"""The Dagster layer, thin, in the order of the flow."""
