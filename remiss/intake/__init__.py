"""Foreign files to documents: what their headings, body text and page furniture seem to be."""

from remiss.intake.decode import decode
from remiss.intake.metadata import suggest_metadata
from remiss.intake.plain import read_plain
from remiss.intake.relevel import relevel
from remiss.intake.structured import to_structured

__all__ = ["decode", "read_plain", "relevel", "suggest_metadata", "to_structured"]
