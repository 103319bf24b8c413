"""OpenDocument texts (ODT)."""

from remiss.intake.odt.document import read_odt

__all__ = ["read_odt"]
