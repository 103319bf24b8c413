"""The readings of all words of a text, decided together: each word's neighbours have their say."""

from collections.abc import Sequence
from dataclasses import dataclass

from remiss.repair.candidates import Candidate, is_in_capitals
from remiss.repair.pieces import Piece
from remiss.repair.vocabulary import NUMBER, SENTENCE, Context

_RAISED_COST, _LOWERED_COST = 4.0, 5.0  # nats for a capital inside a sentence, and for none at its beginning
_BROKEN_I_COST = 1.0  # "|" for "I" inside a sentence; it is hardly ever anything else
MOST_SURE = 99.0  # nats; the margin of a word that has no other reading


@dataclass(frozen=True, slots=True)
class Decision:
    """A word's readings with what each is worth together with the best of all others, the best first."""

    ranked: tuple[tuple[Candidate, float], ...]

    @property
    def best(self) -> Candidate:
        """The reading of the likeliest text."""
        return self.ranked[0][0]

    @property
    def margin(self) -> float:
        """Nats between the likeliest text and the likeliest in which this word is read otherwise."""
        return self.ranked[0][1] - self.ranked[1][1] if len(self.ranked) > 1 else MOST_SURE


def decide(pieces: Sequence[Piece], candidates: Sequence[tuple[Candidate, ...]], context: Context) -> list[Decision]:
    """Return the decision for each piece, in order; ties go to the earlier candidate.

    The score of a reading is that of the likeliest text that has it (max-marginal): what the scanner would write, and
    how likely each word is after the one before. A piece that is no word has one reading.
    """
    own = [[_own(piece, one) for one in readings] for piece, readings in zip(pieces, candidates, strict=True)]
    steps = [_steps(at, pieces, candidates, context) for at in range(len(pieces))]
    ends = [_ends(at, pieces, candidates, context) for at in range(len(pieces))]
    forward: list[list[float]] = []
    for at, scores in enumerate(own):
        before = forward[-1] if forward else [0.0]
        forward.append(
            [
                score + end + max(value + step for value, step in zip(before, row, strict=True))
                for score, end, row in zip(scores, ends[at], steps[at], strict=True)
            ]
        )
    backward = [[0.0] * len(scores) for scores in own]
    for at in range(len(pieces) - 2, -1, -1):
        following = [a + b + c for a, b, c in zip(own[at + 1], ends[at + 1], backward[at + 1], strict=True)]
        columns = zip(*steps[at + 1], strict=True)
        backward[at] = [max(value + step for value, step in zip(following, column, strict=True)) for column in columns]
    return [
        Decision(
            tuple(sorted(zip(found, map(sum, zip(one, two, strict=True)), strict=True), key=lambda item: -item[1]))
        )
        for found, one, two in zip(candidates, forward, backward, strict=True)
    ]


def _own(piece: Piece, reading: Candidate) -> float:
    """Return the score of a reading whatever its neighbours are: the scanner's chance and the capital's."""
    if reading.text == piece.text or reading.text[:1] == piece.text[:1] or is_in_capitals(piece.text):
        return reading.written
    if reading.text[:1].isupper() and not piece.opens:
        return reading.written - (_BROKEN_I_COST if piece.text == "|" else _RAISED_COST)
    if piece.opens and reading.text[:1].islower() and piece.text[:1].isupper():
        return reading.written - _LOWERED_COST
    return reading.written


def _steps(
    at: int, pieces: Sequence[Piece], candidates: Sequence[tuple[Candidate, ...]], context: Context
) -> list[list[float]]:
    """Return for each reading of a piece its chance after each reading of the piece before."""
    opens = at == 0 or pieces[at].opens
    before = [SENTENCE] if opens else [_term(pieces[at - 1], one) for one in candidates[at - 1]]
    width = 1 if at == 0 else len(candidates[at - 1])
    rows = []
    for reading in candidates[at]:
        term = _term(pieces[at], reading)
        row = [0.0 if term == NUMBER else reading.alone + context.gain(word, term) for word in before]
        rows.append(row * width if opens else row)
    return rows


def _ends(
    at: int, pieces: Sequence[Piece], candidates: Sequence[tuple[Candidate, ...]], context: Context
) -> list[float]:
    """Return for each reading of a piece what it gains when the sentence ends there; nothing when it does not."""
    if at + 1 < len(pieces) and not pieces[at + 1].opens:
        return [0.0] * len(candidates[at])
    return [context.gain(_term(pieces[at], one), SENTENCE) for one in candidates[at]]


def _term(piece: Piece, reading: Candidate) -> str:
    return reading.text.lower() if piece.is_word else NUMBER
