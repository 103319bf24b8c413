"""The words of two passages: what people would mark as changed."""

from collections.abc import Callable, Sequence
from itertools import accumulate, chain

from remiss.diff.capitals import without_capitals
from remiss.diff.matching import match, match_close, touching
from remiss.diff.readings import best_reading, by_clusters
from remiss.diff.slide import slid
from remiss.diff.stretch import Block, Stretch, from_blocks, joined
from remiss.diff.tokens import TELLING, is_word, token_weight

ISLAND_WORDS = 2  # words; in versions of one text, what is longer stands whatever is around it
SOLID = 16.0  # weight (four telling words in a row) of equal words that are not chance even in unrelated passages
REWRITTEN = 0.2  # ratio; below it what two passages share is chance
STEM = 4  # letters that forms of one word have in common
_CLOSE = 0.7  # share of equal tokens from which the weights need not be summed up to know better
_SHORT = 12.0  # weight of the lighter passage (three telling words) from which a share can be judged


def diff_versions(left: Sequence[str], right: Sequence[str], *, close: bool = False) -> list[Stretch]:
    """Return the equal and the changed stretches of two versions of a passage, counted in tokens.

    difflib's blocks, tidied for readers: of blocks equally long those that say more are taken; an insertion or deletion
    that could stand in several places stands where a phrase begins; function words that are equal among larger changes
    count as changed; and passages that share next to nothing are changed as a whole.

    Args:
        close: The passages are known to be nearly the same, which saves time.
    """
    blocks = match_close(left, right) if close else _match_between_ends(left, right)
    stretches = slid(best_reading(from_blocks(blocks, len(left), len(right)), left, right), left, right)
    stretches = by_clusters(stretches, lambda cluster: _tidied(cluster, left, right))
    if _is_rewritten(stretches, left, right):
        return joined([Stretch(False, 0, len(left), 0, len(right))])
    return without_capitals(stretches, left, right)


def _tidied(cluster: Sequence[Stretch], left: Sequence[str], right: Sequence[str]) -> Sequence[Stretch]:
    if sum(not stretch.equal for stretch in cluster) < 2:
        return cluster
    left_start, right_start = cluster[0].left_start, cluster[0].right_start
    ruler = _Ruler(left[left_start : cluster[-1].left_end], right[right_start : cluster[-1].right_end])
    parts = _without_islands([stretch.moved_by(-left_start, -right_start) for stretch in cluster], ruler.is_lost)
    return [part.moved_by(left_start, right_start) for part in parts]


def _match_between_ends(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Return blocks of equal tokens; what both passages end with is equal, whatever else it resembles."""
    shortest = min(len(left), len(right))
    size = next((at for at in range(shortest) if left[-1 - at] != right[-1 - at]), shortest)
    if not size:
        return match(left, right)
    left_end, right_end = len(left) - size, len(right) - size
    return touching([*match(left[:left_end], right[:right_end]), Block(left_end, right_end, size)])


def diff_unrelated(left: Sequence[str], right: Sequence[str]) -> list[Stretch]:
    """Return the equal and the changed stretches of two passages that only stand in the same place, in tokens.

    Equal words are chance here unless they outweigh the changes around them or are many, as in a sentence whose edges
    the rules of the language did not find.
    """
    stretches = from_blocks(match(left, right), len(left), len(right))
    return slid(_without_islands(stretches, _Ruler(left, right).is_outweighed), left, right)


class _Ruler:
    """Measures stretches of two passages, whose words and weights are summed up once."""

    def __init__(self, left: Sequence[str], right: Sequence[str]) -> None:
        self._left, self._right = left, right
        self._left_words = list(accumulate(map(is_word, left), initial=0))
        self._right_words = list(accumulate(map(is_word, right), initial=0))
        self._left_weights = list(accumulate(map(token_weight, left), initial=0.0))

    def _size(self, stretch: Stretch) -> int:
        """Return the words of the longer side."""
        left = self._left_words[stretch.left_end] - self._left_words[stretch.left_start]
        right = self._right_words[stretch.right_end] - self._right_words[stretch.right_start]
        return max(left, right)

    def _weight(self, same: Stretch) -> float:
        return self._left_weights[same.left_end] - self._left_weights[same.left_start]

    def is_lost(self, before: Stretch, island: Stretch, after: Stretch) -> bool:
        """Return whether an equal stretch is chance, in versions of one text.

        It is not where one side is in one piece: between two insertions, or between two deletions. Nor is it at the
        passage's edge, or a function word beside a change of one word for one: such a change is sure of its place. A
        telling word takes larger changes (20 words) to get lost than function words do (5).
        """
        weight, changed = self._weight(island), self._size(before) + self._size(after)
        if self._size(island) > ISLAND_WORDS or not self._size(before) or not self._size(after):
            return False
        if before.left_start == before.left_end and after.left_start == after.left_end:
            return False
        if before.right_start == before.right_end and after.right_start == after.right_end:
            return False
        if weight >= TELLING:
            return changed >= 5 * weight and _is_replacement(before) and _is_replacement(after)
        return changed >= 2 * weight + 5 and not self._is_inflected(before) and not self._is_inflected(after)

    def _is_inflected(self, change: Stretch) -> bool:
        """Return whether a change sets one form of a word for another."""
        if change.left_end - change.left_start != 1 or change.right_end - change.right_start != 1:
            return False
        gone, come = self._left[change.left_start], self._right[change.right_start]
        return gone[:STEM] == come[:STEM] and min(len(gone), len(come)) >= STEM

    def is_outweighed(self, before: Stretch, island: Stretch, after: Stretch) -> bool:
        """Return whether an equal stretch is chance, in unrelated passages."""
        weight = self._weight(island)
        return weight < SOLID and self._size(before) + self._size(after) >= weight + 1


def _is_replacement(change: Stretch) -> bool:
    return change.left_start < change.left_end and change.right_start < change.right_end


def _without_islands(
    stretches: Sequence[Stretch], is_chance: Callable[[Stretch, Stretch, Stretch], bool]
) -> list[Stretch]:
    """Return the stretches with chance equalities made part of the changes before and after them."""
    if not stretches:
        return []
    first, last = stretches[0], stretches[-1]
    head = [first._replace(equal=False, left_end=first.left_start, right_end=first.right_start)] if first.equal else []
    tail = [last._replace(equal=False, left_start=last.left_end, right_start=last.right_end)] if last.equal else []
    kept: list[Stretch] = []
    for stretch in (*head, *stretches, *tail):
        kept.append(stretch)
        while len(kept) > 2 and not kept[-1].equal and is_chance(kept[-3], kept[-2], kept[-1]):
            kept[-3:] = [kept[-3]._replace(left_end=kept[-1].left_end, right_end=kept[-1].right_end)]
    return joined(kept)


def _is_rewritten(stretches: Sequence[Stretch], left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether two passages share so little that marking words would be noise."""
    same = sum(stretch.left_end - stretch.left_start for stretch in stretches if stretch.equal)
    if 2 * same >= _CLOSE * (len(left) + len(right)):
        return False
    weights = sum(map(token_weight, left)), sum(map(token_weight, right))
    if min(weights) < _SHORT:
        return False
    equal = (left[stretch.left_start : stretch.left_end] for stretch in stretches if stretch.equal)
    shared = sum(map(token_weight, chain.from_iterable(equal)))
    return 2 * shared / sum(weights) < REWRITTEN
