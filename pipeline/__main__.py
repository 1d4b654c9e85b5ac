"""`python -m pipeline` is the `onrecord` command."""

from pipeline.cli import main

main(prog_name="onrecord")
