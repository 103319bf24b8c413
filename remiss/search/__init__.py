"""Searching: sections as rows of an index, what a person writes as a query, and what is shown of a hit.

Pure; the index itself is a file, see `remiss.store.search_index`.
"""

from remiss.search.entries import entries_of
from remiss.search.excerpts import excerpt_of, page_of, paragraph_of
from remiss.search.forms import heading_forms, part_forms, spelled_forms, whole_forms
from remiss.search.query import expression, replaced

__all__ = [
    "entries_of",
    "excerpt_of",
    "expression",
    "heading_forms",
    "page_of",
    "paragraph_of",
    "part_forms",
    "replaced",
    "spelled_forms",
    "whole_forms",
]
