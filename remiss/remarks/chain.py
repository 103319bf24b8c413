"""Where each of a row of remarks aims, when each weighs its places and an answer stays where it is or moves on.

A linear chain: Lafferty, McCallum and Pereira, "Conditional Random Fields", 2001; the sums are those of the
forward-backward algorithm, in logarithms.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Weights = npt.NDArray[np.float64]


def marginals(scores: Weights, steps: Sequence[Weights]) -> Weights:
    """Return for each remark how likely each place is, a row that sums to 1.

    Args:
        scores: Remarks x places, what speaks for each, in logarithms; one remark at least.
        steps: For each remark but the first, places x places: what speaks for going from the first to the second.
    """
    forward, backward = sums(scores, steps)
    likely: Weights = np.exp(forward + backward - np.logaddexp.reduce(forward[-1]))
    return likely


def so_far(scores: Weights, steps: Sequence[Weights]) -> Weights:
    """Return what `marginals` would of each remark if it were the last: what comes after is not heeded."""
    forward, _ = sums(scores, steps)
    likely: Weights = np.exp(forward - np.logaddexp.reduce(forward, axis=1)[:, None])
    return likely


def sums(scores: Weights, steps: Sequence[Weights]) -> tuple[Weights, Weights]:
    """Return the logarithms of the sums over all ways to each place, and from it on; remarks x places."""
    forward, backward = scores.copy(), np.zeros_like(scores)
    for at in range(1, len(scores)):
        forward[at] += np.logaddexp.reduce(forward[at - 1][:, None] + steps[at - 1], axis=0)
    for at in range(len(scores) - 2, -1, -1):
        backward[at] = np.logaddexp.reduce(steps[at] + (scores[at + 1] + backward[at + 1])[None, :], axis=1)
    return forward, backward
