"""A scanner's habits, learned from the words of one document: what stands where a known word has å, ä or ö."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice
from threading import Lock

from remiss.language.lexicon import frequency, known_forms
from remiss.repair.channel import MARKED, Shares, first_guess

_HOLE = "?"
_SHORTEST = 4  # letters of a word worth learning from; a shorter one resembles too many others
_LONGEST = 16  # a longer one has too many places where a letter may have stood, and is rarely on the list
_MOST_HOLES = 3
_LISTED = 100_000  # of the commonest forms; rarer ones are in part the list's own misspellings
_MOST_WORDS = 2_000  # distinct words learned from, the most frequent first; a scanner is known long before
_ROUNDS = 4  # of estimating; the shares stand still after three
_GUESS_WEIGHT = 3.0  # letters; how much of each letter the first guess is worth beside the document's own
_STRANGE = 1e-9  # share of an unknown word among running words, and of a sign for a letter that nobody foresaw
_NOVEL = 1e-3
_SEEN = 1.5  # distinct words that must show a sign for a letter that nobody foresaw; one alone is a name or a slip

_LOADING = Lock()

Hole = tuple[str, str]
"""What was written, and the letter that the known word has there."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What a document's words tell of its scanner.

    Attributes:
        shares: For each of å, ä and ö what was written for it.
        explained: Share of the looked-at words that are known words only with lost letters put back, in [0, 1].
    """

    shares: Shares
    explained: float


def learn_habits(words: Mapping[str, int]) -> Habits:
    """Return what words tell of the scanner that read them.

    Every word is laid against the known words that differ from it only where they have å, ä or ö; whatever stands
    there, one or two characters, may be the scanner's sign. Expectation-maximisation from a flat start decides which of
    several known words was meant and which signs are the scanner's.

    Args:
        words: The distinct words as they stand, with their counts. None: the first guess.
    """
    chosen = sorted((word for word in words if _SHORTEST <= len(word) <= _LONGEST), key=lambda w: (-words[w], w))
    matches = {word: tuple(_matches(word)) for word in chosen[:_MOST_WORDS]}
    shares: Shares = first_guess()
    lost = 0.0
    for _ in range(_ROUNDS):
        counts, lost = _expect(words, matches, shares)
        shares = _estimate(counts)
    looked_at = sum(words[word] for word in matches)
    return Habits(shares, lost / looked_at if looked_at else 0.0)


def _expect(
    words: Mapping[str, int], matches: Mapping[str, tuple[tuple[float, tuple[Hole, ...]], ...]], shares: Shares
) -> tuple[dict[str, dict[str, float]], float]:
    """Return how often each letter was written in each way, and how many words lost a letter, both as expected."""
    counts: dict[str, dict[str, float]] = {letter: defaultdict(float) for letter in MARKED}
    lost = 0.0
    for word, found in matches.items():
        weights = [share * _chance(holes, shares) for share, holes in found]
        unmarked = 0.0 if any(char in MARKED for char in word) else frequency(word.lower())
        total = sum(weights) + max(unmarked, _STRANGE)
        for weight, (_, holes) in zip(weights, found, strict=True):
            part = weight / total
            lost += words[word] * part if any(written != letter for written, letter in holes) else 0.0
            for written, letter in holes:
                counts[letter][written] += part
    return counts, lost


def _chance(holes: Iterable[Hole], shares: Shares) -> float:
    chance = 1.0
    for written, letter in holes:
        chance *= max(shares[letter].get(written, 0.0), _NOVEL)
    return chance


def _estimate(counts: Mapping[str, Mapping[str, float]]) -> Shares:
    found: dict[str, dict[str, float]] = {}
    for letter, guess in first_guess().items():
        total = sum(counts[letter].values()) + _GUESS_WEIGHT
        foreseen = {*guess, letter}
        runs = sorted({*guess, *(run for run, count in counts[letter].items() if run in foreseen or count >= _SEEN)})
        found[letter] = {
            run: (counts[letter].get(run, 0.0) + _GUESS_WEIGHT * guess.get(run, 0.0)) / total for run in runs
        }
    return found


def _matches(word: str) -> Iterator[tuple[float, tuple[Hole, ...]]]:
    """Yield the known words that a written one may stand for, each as its share and what stands for its letters."""
    index = _index()
    seen = set()
    for cuts in _cuts(word):
        pattern, end = "", 0
        for start, stop in cuts:
            pattern += word[end:start] + _HOLE
            end = stop
        for known, share in index.get((pattern + word[end:]).lower(), ()):
            letters = [char for char in known if char in MARKED]
            holes = tuple((_written(word, cut), letter) for cut, letter in zip(cuts, letters, strict=True))
            if (known, holes) not in seen:
                seen.add((known, holes))
                yield share, holes


def _written(word: str, cut: tuple[int, int]) -> str:
    """Return what stands in a hole; a capital that begins a word may be meant, so it counts as a small letter."""
    return word[slice(*cut)].lower() if cut[0] == 0 else word[slice(*cut)]


def _cuts(word: str) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield the ways to cut one to three holes into a word: one of them of two characters or none; all survivors."""
    kept = [at for at, char in enumerate(word) if char in MARKED]
    free = [at for at in range(len(word)) if at not in kept]
    for number in range(_MOST_HOLES - len(kept) + 1):
        for places in combinations(free, number):
            cut = sorted([*kept, *places])
            if cut:
                yield tuple((at, at + 1) for at in cut)
            for wide in places if number <= 2 else ():
                if wide + 1 < len(word) and wide + 1 not in cut:
                    yield tuple((at, at + 2 if at == wide else at + 1) for at in cut)


def _index() -> dict[str, tuple[tuple[str, float], ...]]:
    with _LOADING:
        return _make_index()


@cache
def _make_index() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return the known words with å, ä or ö by their look with holes there."""
    found: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for word, share in islice(known_forms().items(), _LISTED):
        if len(word) >= _SHORTEST and 0 < sum(map(word.count, MARKED)) <= _MOST_HOLES:
            pattern = "".join(_HOLE if char in MARKED else char for char in word)
            found[pattern].append((word, share))
    return {pattern: tuple(words) for pattern, words in found.items()}
