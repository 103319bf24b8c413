"""Words of a page matched with the words of passages, in time that no page and no passage can stretch.

Both sides are matched in one order first, by their longest common subsequence, worked out 64 words at a time; then each
passage that was not found is looked for elsewhere, in the one stretch of the page where most of its words stand.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

MOST_WORDS = 20_000  # of a page, and of its passages; 0.2 s. A newspaper's page has 6,000
_ENOUGH = 0.5  # of a passage's words; of fewer the rest is looked for elsewhere on the page, and no place is told
_RARE = 8  # times: words that stand oftener on a page do not tell where a passage is
_WIDER = 1.5  # times a passage's words: the stretch of the page in which it is looked for
_MOST_PASSAGES = 400  # that are looked for elsewhere


def match_words(page: Sequence[str], passages: Sequence[Sequence[str]]) -> dict[int, int]:
    """Return the passage that each word of a page is of, by the word's place; words of none are left out.

    What lies beyond `MOST_WORDS` on either side is not matched.

    Args:
        page: Its words in reading order, as they are compared.
        passages: The words of each passage, the passages in reading order.
    """
    found = page[:MOST_WORDS]
    said = [(owner, word) for owner, words in enumerate(passages) for word in words][:MOST_WORDS]
    owners = {here: said[there][0] for here, there in _pairs(found, [word for _, word in said])}
    taken = Counter(owners.values())
    lost = [owner for owner, words in enumerate(passages) if taken[owner] < _ENOUGH * len(words)]
    for owner in lost[:_MOST_PASSAGES]:
        owners = {here: other for here, other in owners.items() if other != owner}
    for owner in lost[:_MOST_PASSAGES]:
        owners |= dict.fromkeys(_elsewhere(found, owners, passages[owner][:MOST_WORDS]), owner)
    return owners


def _pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of a longest common subsequence, rising; neighbours stand together if they can.

    Of the words of a running head and the same words of the heading below it, those beside the text are meant.
    """
    pairs = [
        (step.src_start + n, step.dest_start + n)
        for step in LCSseq.opcodes(left, right)
        if step.tag == "equal"
        for n in range(step.src_end - step.src_start)
    ]
    for at in range(len(pairs) - 2, -1, -1):  # to the word that follows
        (here, there), (after, following) = pairs[at], pairs[at + 1]
        if following == there + 1 and here < after - 1 and left[after - 1] == right[there]:
            pairs[at] = after - 1, there
    for at in range(1, len(pairs)):  # else to the word before
        (before, above), (here, there) = pairs[at - 1], pairs[at]
        held = at + 1 < len(pairs) and pairs[at + 1] == (here + 1, there + 1)
        if not held and there == above + 1 and before + 1 < here and left[before + 1] == right[there]:
            pairs[at] = before + 1, there
    return pairs


def _elsewhere(page: Sequence[str], owners: dict[int, int], words: Sequence[str]) -> list[int]:
    """Return where the words of one passage stand among those of a page that have no owner; [] for too few of them."""
    free = [at for at in range(len(page)) if at not in owners]
    places: dict[str, list[int]] = {}
    for at in free:
        places.setdefault(page[at], []).append(at)
    shifts = sorted(
        at - n for n, word in enumerate(words) if len(places.get(word, ())) <= _RARE for at in places.get(word, ())
    )
    if not shifts:
        return []
    slack = max(len(words) // 4, 2)
    begin = max(shifts, key=lambda shift: (bisect_right(shifts, shift + slack) - bisect_left(shifts, shift), -shift))
    near = free[bisect_left(free, begin - slack) : bisect_right(free, begin + slack + int(_WIDER * len(words)))]
    found = [near[here] for here, _ in _pairs([page[at] for at in near], words)]
    return found if len(found) >= _ENOUGH * len(words) else []
