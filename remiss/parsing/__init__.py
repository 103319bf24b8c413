"""Structured text to records: documents, comparisons and drafts as people keep them on disk."""

from remiss.parsing.comparison import parse_comparison
from remiss.parsing.document import is_structured, parse_document
from remiss.parsing.draft import parse_draft
from remiss.parsing.form import parse_form
from remiss.parsing.front_matter import parse_front_matter
from remiss.parsing.intake_log import parse_intake_log

__all__ = [
    "is_structured",
    "parse_comparison",
    "parse_document",
    "parse_draft",
    "parse_form",
    "parse_front_matter",
    "parse_intake_log",
]
