"""The program's version, for exports and packaging."""

__version__ = "0.1.0"
