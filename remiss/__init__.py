"""Remiss compares consultation documents section by section."""

__version__ = "0.1.0"
