"""Checks of a draft while it is written: pure functions from a draft and its sources to findings."""

from remiss.checks.checking import check_draft
from remiss.checks.identity import identity_numbers

__all__ = ["check_draft", "identity_numbers"]
