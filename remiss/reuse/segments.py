"""The stretches of a sequence of gains and losses that are worth the most."""

from collections.abc import Sequence


def best_segments(worth: Sequence[float]) -> list[tuple[int, int]]:
    """Return the maximal scoring segments `[start, end)` in order: none can be made longer and worth more.

    Each begins and ends with a gain, and two are apart where what lies between loses more than either is worth.

    Source: Ruzzo and Tompa (1999), "A linear time algorithm for finding all maximal scoring subsequences".

    >>> best_segments([4, -5, 3, -3, 1, 2, -2, 2])
    [(0, 1), (2, 3), (4, 6), (7, 8)]
    """
    total = 0.0
    found: list[tuple[int, int, float, float]] = []  # start, end, total before and after
    for at, value in enumerate(worth):
        before, total = total, total + value
        if value <= 0:
            continue
        start, left = at, before
        while True:
            place = next((i for i in range(len(found) - 1, -1, -1) if found[i][2] < left), None)
            if place is None or found[place][3] >= total:
                break
            start, left = found[place][0], found[place][2]
            del found[place:]
        found.append((start, at + 1, left, total))
    return [(start, end) for start, end, _, _ in found]
