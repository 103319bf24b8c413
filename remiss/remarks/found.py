"""A remark on its way: with the statement it was found in."""

from dataclasses import dataclass

from remiss.model.remark import Remark
from remiss.remarks.phrases import Line
from remiss.remarks.statements import Statement


@dataclass(frozen=True, slots=True)
class Found:
    """A remark, the statement it is or is a clause of, and its own words.

    `silent` when it says nothing of its own, but may say what the next one speaks of: "Four perspectives are named."
    `told` when a cue speaks of what it does.
    """

    remark: Remark
    statement: Statement
    line: Line
    silent: bool = False
    told: bool = True


def together(one: Found, other: Found) -> bool:
    """Return whether two remarks stand in one paragraph."""
    return one.statement.paragraph == other.statement.paragraph


def goes_on(one: Found, other: Found) -> bool:
    """Return whether a remark stands under the same heading of the answer as another, and not in another row."""
    before, after = one.statement, other.statement
    return (before.section, before.row) == (after.section, after.row)
