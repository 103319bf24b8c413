"""Remiss compares consultation documents section by section."""

from remiss.version import __version__

__all__ = ["__version__"]
