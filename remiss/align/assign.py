"""From scores to links: the best partners first, then what else a section answers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from remiss.align.candidates import Pair
from remiss.align.features import Features
from remiss.align.references import Manner
from remiss.align.score import SCORE_CUTOFF, text_strength

ORDER_TIE = 1e-6  # score; below the last digit of scores, so that place decides between equal ones only
SECOND_CHOICE = 0.2  # score; a main link so far below a section's best candidate does not do it justice
RIVAL = 0.4  # share of the main link's text strength that a further link to the same section needs

RIVAL_HEADING = 0.6  # likeness of headings from which a further link needs no such text strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A candidate pair with all that is known of it."""

    features: Features
    score: float


def main_links(scored: Mapping[Pair, Scored]) -> set[Pair]:
    """Return the one-to-one links that together score highest; no link below `SCORE_CUTOFF`.

    Of equal scores those win that keep reading order: the squared distance of places is lowest when repeated sections
    are taken in turn.
    """
    good = {pair: one for pair, one in scored.items() if one.score >= SCORE_CUTOFF}
    return {pair for group in _groups(good) for pair in _assign(group, good)}


def further_links(scored: Mapping[Pair, Scored], main: Set[Pair], settled: Set[Pair]) -> set[Pair]:
    """Return links beyond the one-to-one ones: one section that answers several, several that answer one.

    A pair is taken when it is the best that one side has, which is without a main link or has a far lesser one, and
    either side's main link is not far more like; or when one side names the other. Sections that have found their own
    text again, the pairs in `settled`, need no other partner.
    """
    left_main, right_main = {i: (i, j) for i, j in main}, {j: (i, j) for i, j in main}
    done_left, done_right = {i for i, _ in settled}, {j for _, j in settled}
    best = _best_of_unsatisfied(scored, left_main, right_main)
    found = set()
    for (i, j), one in scored.items():
        if one.score < SCORE_CUTOFF or (i, j) in main or (i in done_left and j in done_right):
            continue
        rivals = [scored[pair].features for pair in (left_main.get(i), right_main.get(j)) if pair is not None]
        named = one.features.reference is not None and one.features.reference.mention.manner >= Manner.PHRASE
        if named or ((i, j) in best and _holds_against(one.features, rivals)):
            found.add((i, j))
    return found


def _groups(good: Mapping[Pair, Scored]) -> Iterator[list[Pair]]:
    """Yield the pairs in groups that share no section, so that each can be assigned by itself."""
    by_left, by_right = defaultdict(list), defaultdict(list)
    for pair in good:
        by_left[pair[0]].append(pair)
        by_right[pair[1]].append(pair)
    seen: set[Pair] = set()
    for first in good:
        if first in seen:
            continue
        seen.add(first)
        group, waiting = [], [first]
        while waiting:
            pair = waiting.pop()
            group.append(pair)
            near = [other for other in (*by_left[pair[0]], *by_right[pair[1]]) if other not in seen]
            seen.update(near)
            waiting.extend(dict.fromkeys(near))
        yield sorted(group)


def _assign(group: Iterable[Pair], good: Mapping[Pair, Scored]) -> Iterator[Pair]:
    pairs = list(group)
    rows = {place: k for k, place in enumerate(sorted({i for i, _ in pairs}))}
    columns = {place: k for k, place in enumerate(sorted({j for _, j in pairs}))}
    gain = np.zeros((len(rows), len(columns)))
    for i, j in pairs:
        one = good[i, j]
        gain[rows[i], columns[j]] = one.score - SCORE_CUTOFF / 2 + ORDER_TIE * (1 - one.features.distance**2)
    row_at, column_at = linear_sum_assignment(gain, maximize=True)
    chosen = set(zip(row_at.tolist(), column_at.tolist(), strict=True))
    yield from (pair for pair in pairs if (rows[pair[0]], columns[pair[1]]) in chosen)


def _best_of_unsatisfied(
    scored: Mapping[Pair, Scored], left_main: Mapping[int, Pair], right_main: Mapping[int, Pair]
) -> set[Pair]:
    """Return, for each section without a main link, or with one far below it, its best candidate.

    One-to-one links leave a section its second choice when another has taken the first. Of equal candidates the
    nearest counts, then the first.
    """
    best: dict[tuple[bool, int], tuple[float, float, Pair]] = {}
    for pair, one in scored.items():
        rank = (-one.score, one.features.distance, pair)
        for side in (False, True):
            key = (side, pair[side])
            best[key] = min(best.get(key, rank), rank)
    mains = {False: left_main, True: right_main}
    found = set()
    for (side, place), (_, _, pair) in best.items():
        main = mains[side].get(place)
        if main is None or scored[pair].score >= scored[main].score + SECOND_CHOICE:
            found.add(pair)
    return found


def _holds_against(features: Features, rivals: Iterable[Features]) -> bool:
    alike = features.heading >= RIVAL_HEADING and not features.bare
    return alike or all(text_strength(features) >= RIVAL * text_strength(rival) for rival in rivals)
