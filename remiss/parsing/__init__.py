"""Structured text to records: documents and comparisons as people keep them on disk."""

from remiss.parsing.comparison import parse_comparison
from remiss.parsing.document import is_structured, parse_document
from remiss.parsing.front_matter import parse_front_matter
from remiss.parsing.intake_log import parse_intake_log

__all__ = ["is_structured", "parse_comparison", "parse_document", "parse_front_matter", "parse_intake_log"]
