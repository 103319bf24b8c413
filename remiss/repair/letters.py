"""Lost å, ä and ö put back: the words of a scanned text read anew."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from remiss.model.repair import Ground
from remiss.repair.candidates import Candidate, find_candidates, is_in_capitals, with_own_words
from remiss.repair.channel import channel_of
from remiss.repair.lattice import Decision, decide
from remiss.repair.learning import Habits
from remiss.repair.pieces import Piece
from remiss.repair.spelling import swedish_spelling
from remiss.repair.vocabulary import Context, Vocabulary, shipped_pairs
from remiss.repair.words import Words

_OWN = 3.0  # nats; a known word read with such a margin counts as one of the document's own
_APPLIED = 1.25  # nats; margin from which a change is applied: the least with 99 % of them right (bench_repair.py)
_OPEN = 1.0  # nats; a word that is left as it stands with a smaller margin is flagged with its next reading
_ALTERNATIVES = 3
_LISTED = frozenset((Ground.LIST, Ground.LIBRARY))


@dataclass(frozen=True, slots=True)
class Reading:
    """How a piece is to be read, whether that is sure enough to be applied, and what else it may be."""

    text: str
    is_sure: bool
    margin: float
    alternatives: tuple[str, ...]
    ground: Ground


def read_letters(pieces: Sequence[Piece], habits: Habits, vocabulary: Vocabulary) -> tuple[Reading, ...]:
    """Return a reading for each piece of a text that lost its letters, in order.

    The text is read twice: the second time the words that were read with certainty speak for themselves elsewhere.

    Args:
        pieces: The text's words and numbers.
        habits: Of its scanner.
        vocabulary: Of clean documents, or of none.
    """
    words = Words(vocabulary)
    context = Context([shipped_pairs(), vocabulary])
    found = _candidates(pieces, habits, words)
    first = decide(pieces, [found[_asked(piece)] for piece in pieces], context)
    own = Counter(
        one.best.text.lower()
        for piece, one in zip(pieces, first, strict=True)
        if piece.is_word and one.margin > _OWN and one.best.ground in _LISTED
    )
    again = {asked: with_own_words(candidates, own) for asked, candidates in found.items()}
    decisions = decide(pieces, [again[_asked(piece)] for piece in pieces], context)
    return tuple(_reading(at, pieces, decision) for at, decision in enumerate(decisions))


def _asked(piece: Piece) -> tuple[str, bool]:
    return piece.text, piece.hangs


def _candidates(
    pieces: Sequence[Piece], habits: Habits, words: Words
) -> Mapping[tuple[str, bool], tuple[Candidate, ...]]:
    channel, spelling = channel_of(habits.shares), swedish_spelling()
    found: dict[tuple[str, bool], tuple[Candidate, ...]] = {}
    for piece in pieces:
        if _asked(piece) not in found:
            found[_asked(piece)] = (
                find_candidates(piece.text, channel, spelling, words, hangs=piece.hangs)
                if piece.is_word
                else (Candidate(piece.text, 0.0, 0.0, Ground.LIST),)
            )
    return found


def _reading(at: int, pieces: Sequence[Piece], decision: Decision) -> Reading:
    """Return how a piece is to be read; what stands there is not taken for granted when another reading comes near."""
    best, observed = decision.best, pieces[at].text
    if best.text == observed and decision.margin < _OPEN:
        others = [candidate for candidate, _ in decision.ranked[1:]]
        rest = (observed, *(other.text for other in others[1:_ALTERNATIVES]))
        return Reading(others[0].text, is_sure=False, margin=0.0, alternatives=rest, ground=others[0].ground)
    return Reading(
        text=best.text,
        is_sure=decision.margin >= _APPLIED and not _is_doubtful(at, pieces, best),
        margin=decision.margin,
        alternatives=tuple(candidate.text for candidate, _ in decision.ranked[1 : 1 + _ALTERNATIVES]),
        ground=best.ground,
    )


def _is_doubtful(at: int, pieces: Sequence[Piece], best: Candidate) -> bool:
    """Return whether a reading is to be flagged only, however likely: unknown words, names and abbreviations."""
    piece = pieces[at]
    if best.ground is Ground.LETTERS:
        return True
    if is_in_capitals(piece.text):
        return not any(is_in_capitals(other.text) for other in pieces[max(at - 1, 0) : at + 2] if other is not piece)
    return piece.text[:1].isupper() and not piece.opens and best.ground not in _LISTED
