"""Where each of a row of remarks aims, when each weighs its places and an answer stays where it is or moves on.

A linear chain: Lafferty, McCallum and Pereira, "Conditional Random Fields", 2001; the sums are those of the
forward-backward algorithm, each step taken after the largest has been made 1 (Rabiner 1989 calls it scaling).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Weights = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Steps:
    """What speaks for going from one place to another, in logarithms.

    Attributes:
        kinds: Kinds of step x places x places, from and to.
        taken: For each remark but the first, the number of the kind of step that leads to it.
    """

    kinds: Weights
    taken: Sequence[int]


@dataclass(frozen=True, slots=True)
class Sums:
    """The logarithms of the sums over all ways to each place, its own score in it, and from it on; remarks x places."""

    forward: Weights
    backward: Weights


def sums(scores: Weights, steps: Steps) -> Sums:
    """Return the sums of a chain.

    Args:
        scores: Remarks x places, what speaks for each, in logarithms; one remark at least.
        steps: Between them.
    """
    grown = np.exp(steps.kinds)
    forward, backward = scores.copy(), np.zeros_like(scores)
    for at in range(1, len(scores)):
        forward[at] += _summed(forward[at - 1], grown[steps.taken[at - 1]].T)
    for at in range(len(scores) - 2, -1, -1):
        backward[at] = _summed(scores[at + 1] + backward[at + 1], grown[steps.taken[at]])
    return Sums(forward, backward)


def _summed(logs: Weights, grown: Weights) -> Weights:
    most = logs.max()
    added: Weights = most + np.log(grown @ np.exp(logs - most))
    return added


def marginals(found: Sums) -> Weights:
    """Return for each remark how likely each place is, a row that sums to 1."""
    likely: Weights = np.exp(found.forward + found.backward - np.logaddexp.reduce(found.forward[-1]))
    return likely


def so_far(found: Sums) -> Weights:
    """Return what `marginals` would of each remark if it were the last: what comes after is not heeded."""
    likely: Weights = np.exp(found.forward - np.logaddexp.reduce(found.forward, axis=1)[:, None])
    return likely
