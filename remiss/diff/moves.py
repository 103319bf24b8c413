"""Text that stands elsewhere: deleted in one place, inserted in another."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from remiss.diff.cuts import cut_sentences
from remiss.diff.likeness import alike, likeness
from remiss.diff.matching import longest_run
from remiss.diff.operations import operation
from remiss.diff.shared_runs import has_run, word_runs_of
from remiss.diff.stretch import Stretch
from remiss.diff.tokens import Tokens, tokenise, word_total
from remiss.model.operation import Operation, Tag
from remiss.model.span import Span

MOVED_WORDS = 8  # words; fewer in a row recur by chance
MOVED = 0.8  # likeness of a sentence with itself moved and touched up
MOVED_ALONG = 0.5  # likeness of a sentence beside a moved one with the one beside that one's new place
STRETCHES_KEPT = 500  # a base's sections without counterpart come again with each document that is laid against it
MARGIN = 0.1  # likeness by which a sentence's new place must beat any other


class _Sentence(NamedTuple):
    """A sentence, or what of it is changed.

    Attributes:
        operation: The place of its operation among all.
        tokens: Its words and marks, their bounds counted from its beginning.
    """

    operation: int
    span: Span
    tokens: Tokens


class _Sides(NamedTuple):
    """The two texts, and the sentences changed in each."""

    left: str
    right: str
    gone: Sequence[_Sentence]
    come: Sequence[_Sentence]


class _Part(NamedTuple):
    """A stretch of one side of an operation, and where it stands on the other side if it moved."""

    span: Span
    moved_to: Span | None


class Move(NamedTuple):
    """Text in two places, and the names of the stretches it stands in."""

    gone: int
    come: int
    left: Span
    right: Span


def with_moves(operations: Sequence[Operation], left: str, right: str) -> tuple[Operation, ...]:
    """Return the operations with moved text told apart: a deletion and an insertion, each with the other's place.

    Sentences moved together are one move.
    """
    changed = [(at, op) for at, op in enumerate(operations) if op.tag is not Tag.EQUAL]
    gone = [(at, op.left) for at, op in changed]
    come = [(at, op.right) for at, op in changed]
    from_left, from_right = defaultdict(list), defaultdict(list)
    for move in find_moves(left, right, gone, come):
        from_left[move.gone].append(_Part(move.left, move.right))
        from_right[move.come].append(_Part(move.right, move.left))
    result: list[Operation] = []
    for at, op in enumerate(operations):
        if at in from_left or at in from_right:
            result += _apart(_parts(op.left, from_left[at]), _parts(op.right, sorted(from_right[at])), op)
        else:
            result.append(op)
    return tuple(result)


def find_moves(
    left: str, right: str, gone: Sequence[tuple[int, Span]], come: Sequence[tuple[int, Span]]
) -> Iterator[Move]:
    """Yield what stands in a stretch gone from the left text and, nearly verbatim, in one come to the right.

    Args:
        gone, come: Names of stretches, rising, and where in the left and the right text they stand, in order.

    In order of the left side. Only whole sentences of at least `MOVED_WORDS` words that have one such place, and
    what stands beside them and went along; no text is moved twice.
    """
    gone = [(name, span) for name, span in gone if span.end - span.start >= 4 * MOVED_WORDS]
    come = [(name, span) for name, span in come if span.end - span.start >= 4 * MOVED_WORDS]
    left_parts = _sentences(left, gone, right, come)
    right_parts = _sentences(right, come, left, gone) if left_parts else []
    for first, last, place in _runs(_moved(_Sides(left, right, left_parts, right_parts)), left_parts, right_parts):
        yield Move(
            left_parts[first].operation,
            right_parts[place].operation,
            _span(left_parts, first, last),
            _span(right_parts, place, place + last - first),
        )


def _sentences(
    text: str, places: Sequence[tuple[int, Span]], other: str, elsewhere: Sequence[tuple[int, Span]]
) -> list[_Sentence]:
    """Return the sentences of the changed stretches that may stand in one of the changed stretches of the other text.

    Args:
        places, elsewhere: Operations by their place among all, and what of the text each one changes; each has room
            for `MOVED_WORDS` words.
    """
    runs = {run for _, span in elsewhere for run in word_runs_of(other[slice(*span)])}
    return [
        _Sentence(at, Span(span.start + sentence.start, span.start + sentence.end), tokens)
        for at, span in places
        if has_run(text[slice(*span)], runs)
        for sentence, tokens in _tokenised(text[slice(*span)])
    ]


@lru_cache(maxsize=STRETCHES_KEPT)
def _tokenised(stretch: str) -> tuple[tuple[Span, Tokens], ...]:
    """Return the sentences of a stretch with their tokens, whose bounds are counted from the sentence's beginning."""
    return tuple(
        (sentence, tokenise(piece, Span(0, len(piece))))
        for sentence in cut_sentences(stretch, Span(0, len(stretch)))
        for piece in (stretch[slice(*sentence)],)
    )


def _moved(sides: _Sides) -> dict[int, int]:
    """Return the sentences that moved, as places in the two lists: those sure to, and those beside them."""
    result: dict[int, int] = {}
    taken: set[int] = set()
    for here, there in _certain(sides.gone, sides.come):
        if here in result or there in taken or _is_formula(sides, here, there):
            continue
        result[here] = there
        taken.add(there)
        for step in (1, -1):
            left, right = here + step, there + step
            while left not in result and right not in taken and _goes_along(sides, left, right, step):
                result[left] = right
                taken.add(right)
                left, right = left + step, right + step
    return result


def _certain(gone: Sequence[_Sentence], come: Sequence[_Sentence]) -> Iterator[tuple[int, int]]:
    """Yield the long sentences that have exactly one new place, as places in the two lists."""
    pairs = list(alike([one.tokens.keys for one in gone], [one.tokens.keys for one in come], MOVED - MARGIN))
    from_left, from_right = defaultdict(list), defaultdict(list)
    for pair in pairs:
        from_left[pair.left].append(pair.weight)
        from_right[pair.right].append(pair.weight)
    for here, there, weight in pairs:
        rivals = sum(other > weight - MARGIN for other in (*from_left[here], *from_right[there]))
        words = min(word_total(gone[here].tokens.keys), word_total(come[there].tokens.keys))
        if weight >= MOVED and words >= MOVED_WORDS and rivals == 2:  # itself, seen from both sides
            yield here, there


def _is_formula(sides: _Sides, here: int, there: int) -> bool:
    """Return whether the longest stretch that two sentences share stands elsewhere, too, on either side."""
    gone, come = sides.gone[here], sides.come[there]
    block = longest_run(gone.tokens.keys, come.tokens.keys)
    return _recurs(sides.left, gone, block.left, block.size) or _recurs(sides.right, come, block.right, block.size)


def _recurs(text: str, sentence: _Sentence, first: int, size: int) -> bool:
    start, bounds = sentence.span.start, sentence.tokens.bounds
    return text.count(text[start + bounds[first] : start + bounds[first + size]].strip()) > 1


def _goes_along(sides: _Sides, here: int, there: int, step: int) -> bool:
    """Return whether two sentences are alike and each stands in one operation with the one `step` before it."""
    if not (0 <= here < len(sides.gone) and 0 <= there < len(sides.come)):
        return False
    gone, come = sides.gone[here], sides.come[there]
    if gone.operation != sides.gone[here - step].operation or come.operation != sides.come[there - step].operation:
        return False
    return likeness(gone.tokens.keys, come.tokens.keys, MOVED_ALONG) > 0


def _runs(
    moved: Mapping[int, int], gone: Sequence[_Sentence], come: Sequence[_Sentence]
) -> Iterator[tuple[int, int, int]]:
    """Yield the first and the last of the sentences moved together, and the first one's new place."""
    first = None
    for here in sorted(moved):
        if first is None:
            first = here
        there, following = moved[here], here + 1
        goes_on = (
            moved.get(following) == there + 1
            and gone[following].operation == gone[here].operation
            and come[there + 1].operation == come[there].operation
        )
        if not goes_on:
            yield first, here, moved[first]
            first = None


def _span(sentences: Sequence[_Sentence], first: int, last: int) -> Span:
    return Span(sentences[first].span.start, sentences[last].span.end)


def _parts(span: Span, moved: Sequence[_Part]) -> list[_Part]:
    """Return one side of an operation, cut at what moved, without holes."""
    parts, at = [], span.start
    for part in moved:
        if at < part.span.start:
            parts.append(_Part(Span(at, part.span.start), None))
        parts.append(part)
        at = part.span.end
    if at < span.end:
        parts.append(_Part(Span(at, span.end), None))
    return parts


def _apart(left: Sequence[_Part], right: Sequence[_Part], whole: Operation) -> Iterator[Operation]:
    """Yield the operations of two sides cut at what moved; what did not is set against one another in order."""
    left_parts, right_parts = deque(left), deque(right)
    left_at, right_at = whole.left.start, whole.right.start
    while left_parts or right_parts:
        if left_parts and left_parts[0].moved_to:
            part = left_parts.popleft()
            left_at = part.span.end
            yield Operation(Tag.DELETE, part.span, Span(right_at, right_at), part.moved_to)
        elif right_parts and right_parts[0].moved_to:
            part = right_parts.popleft()
            right_at = part.span.end
            yield Operation(Tag.INSERT, Span(left_at, left_at), part.span, part.moved_to)
        else:
            left_end = left_parts.popleft().span.end if left_parts else left_at
            right_end = right_parts.popleft().span.end if right_parts else right_at
            yield operation(Stretch(False, left_at, left_end, right_at, right_end))
            left_at, right_at = left_end, right_end
