"""The diff of two texts."""

from remiss.diff.moves import with_moves
from remiss.diff.operations import operation, swap
from remiss.diff.passages import diff_passages
from remiss.diff.typography import with_minor
from remiss.model.operation import Operation, Tag
from remiss.model.span import Span


def diff_texts(left: str, right: str) -> tuple[Operation, ...]:
    """Return the steps from the left text to the right one, word by word, as people would mark them.

    The operations cover both texts without holes, in order. Their edges are edges of words or marks; a word or mark
    takes the white space after it along, the first one also the white space before it. Equal stretches hold the same
    words and marks: only white space (a line broken elsewhere, one blank line more), soft hyphens and the coding of
    accents may differ, and texts that differ in nothing else have one equal operation. The first word after a change
    may also differ in the capital that one side's sentence begins with. So a reader who wants the right text takes
    equal stretches from the right.

    What is only set otherwise (other quotes, dashes, capitals, a word broken at a line's end) is changed and `minor`.
    No two neighbours are both equal, nor both changed but where one is minor or has moved: these stand by themselves.

    A sentence or more of at least eight words that is deleted in one place and inserted, nearly verbatim, in another
    has `moved_to` on both, when there is only one such place.

    A text against itself gives one equal operation, two empty texts none; where one side is blank, its white space is
    an equal operation of its own. Swapping the texts mirrors the operations (`swap`): difflib would treat the sides
    differently, so the texts are always compared in the order in which they sort.
    """
    if left == right:
        return (Operation(Tag.EQUAL, Span(0, len(left)), Span(0, len(right))),) if left else ()
    if right < left:
        return swap(diff_texts(right, left))
    if not left.strip() or not right.strip():
        return with_minor(_beside_blank(left, right), left, right)
    operations = [operation(stretch) for stretch in diff_passages(left, right)]
    return with_minor(with_moves(operations, left, right), left, right)


def _beside_blank(left: str, right: str) -> tuple[Operation, ...]:
    left_end = 0 if left.strip() else len(left)
    right_end = 0 if right.strip() else len(right)
    blank = Operation(Tag.EQUAL, Span(0, left_end), Span(0, right_end))
    left_rest, right_rest = Span(left_end, len(left)), Span(right_end, len(right))
    found = [blank] if left_end or right_end else []
    if left_rest.start < left_rest.end:
        found.append(Operation(Tag.DELETE, left_rest, right_rest))
    elif right_rest.start < right_rest.end:
        found.append(Operation(Tag.INSERT, left_rest, right_rest))
    return tuple(found)
