"""What can be done with operations without the diff that made them."""

from collections.abc import Sequence

from remiss.diff.stretch import Stretch
from remiss.language.tokens import word_count
from remiss.model.operation import Operation, Tag
from remiss.model.span import Span

_MIRRORED = {Tag.INSERT: Tag.DELETE, Tag.DELETE: Tag.INSERT}


def operation(stretch: Stretch) -> Operation:
    """Return a stretch, counted in code points, as an operation."""
    left = Span(stretch.left_start, stretch.left_end)
    right = Span(stretch.right_start, stretch.right_end)
    if stretch.equal:
        return Operation(Tag.EQUAL, left, right)
    if left.start == left.end:
        return Operation(Tag.INSERT, left, right)
    return Operation(Tag.DELETE if right.start == right.end else Tag.REPLACE, left, right)


def swap(operations: Sequence[Operation]) -> tuple[Operation, ...]:
    """Return the operations that lead from the right text to the left one."""
    return tuple(
        Operation(_MIRRORED.get(op.tag, op.tag), op.right, op.left, op.moved_to, op.minor) for op in operations
    )


def changed_share(operations: Sequence[Operation], left: str, right: str) -> float:
    """Return the share of the words on both sides that is changed, a ratio in [0, 1]; moved words are changed.

    Words that are only set otherwise (`Operation.minor`) are not. 0 when neither text holds a word. Symmetric.
    """
    total = word_count(left) + word_count(right)
    if total == 0:
        return 0.0
    changed = sum(
        word_count(left[op.left.start : op.left.end]) + word_count(right[op.right.start : op.right.end])
        for op in operations
        if op.is_real
    )
    return changed / total
