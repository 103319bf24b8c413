"""Two versions of a text: what stands, what went, what came, what moved."""

from remiss.diff.moves import find_moves
from remiss.diff.operations import changed_share, swap
from remiss.diff.texts import diff_texts

__all__ = ["changed_share", "diff_texts", "find_moves", "swap"]
