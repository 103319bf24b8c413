"""The command line: reads arguments, calls `remiss.service`, prints, and sets the exit status."""

from remiss.cli.entry import main

__all__ = ["main"]
