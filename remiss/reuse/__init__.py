"""Reuse: the same words in two places of one document or of several."""

from remiss.reuse.find import find_reuse, reuse_between

__all__ = ["find_reuse", "reuse_between"]
