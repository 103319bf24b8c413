"""What stands before a remark that cannot be understood without it: "Där skulle skolor kunna läggas till." """

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.found import Found
from remiss.remarks.phrases import find
from remiss.remarks.statements import Statement


def with_contexts(found: Sequence[Found], statements: Sequence[Statement], cues: Cues) -> Iterator[Found]:
    """Yield remarks with the sentence before, for those that speak of what it said.

    That is the sentence before in the same section of the answer, whatever it does; for a later clause of a sentence
    the clauses before it. A list item has the sentence that opens its list in `intro`, and no other context.

    Args:
        found: The remarks, in reading order.
        statements: The sentences they were found in, in reading order.
    """
    before = {other.span: one for one, other in pairwise(statements) if one.section == other.section}
    for one in found:
        context = None if one.remark.intro is not None else _context(one, before.get(one.statement.span), cues)
        yield one if context is None else replace(one, remark=replace(one.remark, context=context))


def _context(one: Found, before: Statement | None, cues: Cues) -> Span | None:
    start, sentence = one.remark.span.start, one.statement.span.start
    if start > sentence:
        end = max((place.end for place in one.statement.line.spans if place.end <= start), default=sentence)
        return Span(sentence, end) if end > sentence else None
    return before.span if before is not None and find(cues.lists["needs_context"], one.line) is not None else None
