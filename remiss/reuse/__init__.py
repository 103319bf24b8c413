"""Reuse: the same words in two places of one document or of several."""

from remiss.reuse.families import families
from remiss.reuse.find import find_reuse, reuse_between

__all__ = ["families", "find_reuse", "reuse_between"]
