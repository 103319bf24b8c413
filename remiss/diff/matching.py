"""Which units of two sequences are the same: difflib, kept from the inputs it takes minutes for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from remiss.diff.chain import Pair, heaviest_chain
from remiss.diff.stretch import Block

# difflib takes about (pairs of equal units) x (depth of its recursion) steps, at worst the square of the sizes.
DIFFLIB_UNITS = 1000  # of the longer side; 1,000 words with every second one changed take 0.04 s
DIFFLIB_PAIRS = 16  # pairs of equal units per unit; running prose of 1,000 words has 4
SHORTEST_CELLS = 1_000_000_000  # left size x right size; rapidfuzz keeps a bit for each, 125 MB
RUN = 5  # units; so long a run of the longest common subsequence of close versions is no chance
FEW = 4  # places on one side; a unit of text that stands in more is not taken for an anchor
_LANDMARK_SIZES = (4, 1)  # units in a row; four in a row are rarely unique by chance, even in a small vocabulary


def match(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Return blocks of equal units, in order on both sides.

    Small inputs get difflib's blocks: of all measured algorithms they agree best with what people mark. Larger ones are
    first cut at landmarks (units that stand once on each side); what still is too much gets the longest common
    subsequence; what is too much for that has no equal units.
    """
    return touching(_match(left, right, _LANDMARK_SIZES))


def match_close(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Return blocks of equal units of two sequences that are nearly the same, in order on both sides.

    The long runs of the longest common subsequence, which any method would find, and between them `match`: the same
    blocks as `match` gives but for rare ties, in a quarter of the time.
    """
    runs = [block for block in _shortest(left, right) if block.size >= RUN]
    return touching(_between(runs, left, right, _LANDMARK_SIZES))


def longest_run(left: Sequence[str], right: Sequence[str]) -> Block:
    """Return the longest block of the longest common subsequence, the first of several; empty when nothing is equal."""
    return max(_shortest(left, right), key=lambda block: block.size, default=Block(0, 0, 0))


def match_units(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Return blocks of equal units of text (sentences, paragraphs), in order on both sides.

    Of units that stand in few places the chain with the most text is taken; between these, `match`. The length counts
    since one long paragraph in its place is worth more than two headings.
    """
    if left == right:
        return [Block(0, 0, len(left))] if left else []
    return touching(_between(_chained(_equal_pairs(left, right)), left, right, _LANDMARK_SIZES))


def _equal_pairs(left: Sequence[str], right: Sequence[str]) -> Iterator[Pair]:
    counts = Counter(left)
    places: dict[str, list[int]] = {}
    for place, unit in enumerate(right):
        if unit in counts:
            places.setdefault(unit, []).append(place)
    for place, unit in enumerate(left):
        found = places.get(unit, ())
        if counts[unit] <= FEW and len(found) <= FEW:
            yield from (Pair(place, there, len(unit)) for there in found)


def _match(left: Sequence[str], right: Sequence[str], landmark_sizes: Sequence[int]) -> Iterator[Block]:
    if not left or not right:
        return
    if left == right:
        yield Block(0, 0, len(left))
    elif _is_easy(left, right):
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        yield from (Block(*block) for block in matcher.get_matching_blocks()[:-1])
    elif landmark_sizes:
        landmarks = _chained(_landmarks(left, right, landmark_sizes[0]))
        yield from _between(landmarks, left, right, landmark_sizes[1:])
    elif len(left) * len(right) <= SHORTEST_CELLS:
        yield from _shortest(left, right)


def _is_easy(left: Sequence[str], right: Sequence[str]) -> bool:
    size = max(len(left), len(right))
    if size > DIFFLIB_UNITS:
        return False
    if min(len(left), len(right)) <= DIFFLIB_PAIRS:
        return True
    counts = Counter(right)
    return sum(counts[unit] for unit in left) <= DIFFLIB_PAIRS * (len(left) + len(right))


def _between(
    blocks: Iterable[Block], left: Sequence[str], right: Sequence[str], landmark_sizes: Sequence[int]
) -> Iterator[Block]:
    """Yield the blocks, and what is equal between them."""
    left_at, right_at = 0, 0
    for anchor in (*blocks, Block(len(left), len(right), 0)):
        for block in _match(left[left_at : anchor.left], right[right_at : anchor.right], landmark_sizes):
            yield Block(block.left + left_at, block.right + right_at, block.size)
        if anchor.size:
            yield anchor
        left_at, right_at = anchor.left + anchor.size, anchor.right + anchor.size


def _chained(pairs: Iterable[Pair]) -> list[Block]:
    return [Block(pair.left, pair.right, 1) for pair in heaviest_chain(pairs)]


def _landmarks(left: Sequence[str], right: Sequence[str], size: int) -> Iterator[Pair]:
    """Yield the beginnings of runs of `size` units that stand exactly once on each side."""
    left_places, right_places = _unique_runs(left, size), _unique_runs(right, size)
    for run, place in left_places.items():
        if run in right_places:
            yield Pair(place, right_places[run], 1)


def _unique_runs(units: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    runs = list(zip(*(units[skip:] for skip in range(size)), strict=False))
    counts = Counter(runs)
    return {run: place for place, run in enumerate(runs) if counts[run] == 1}


def _shortest(left: Sequence[str], right: Sequence[str]) -> Iterator[Block]:
    for operation in Indel.opcodes(left, right):
        if operation.tag == "equal":
            yield Block(operation.src_start, operation.dest_start, operation.src_end - operation.src_start)


def touching(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks with those that continue one another made one."""
    result: list[Block] = []
    for block in blocks:
        if result:
            last = result[-1]
            if last.left + last.size == block.left and last.right + last.size == block.right:
                result[-1] = last._replace(size=last.size + block.size)
                continue
        result.append(block)
    return result
