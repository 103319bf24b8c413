"""A text mended: divided words joined, and lost letters put back."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from remiss.model.repair import Change, ChangeKind, Ground, Repair
from remiss.model.span import Span
from remiss.repair.cutting import cut_reading
from remiss.repair.gate import explains, is_swedish, letter_rate, lost_stretches
from remiss.repair.joining import Break, find_breaks, join
from remiss.repair.lattice import MOST_SURE
from remiss.repair.learning import learn_habits
from remiss.repair.letters import Reading, read_letters
from remiss.repair.pieces import Piece, read_pieces
from remiss.repair.vocabulary import NOTHING, Vocabulary
from remiss.repair.words import Words

_JOINED = 8.0  # nats for a hyphen at a line's end being the line's, not the word's: of 805 in the study 797 were


def repair_text(text: str, vocabulary: Vocabulary = NOTHING) -> Repair:
    """Return what would mend a text: words divided at a line's end, and å, ä and ö lost in scanning.

    Letters are looked at only when the text has lost them (`gate`): a clean text keeps every letter it has, whatever
    its words. The same text and vocabulary give the same changes.

    Args:
        text: The text as it stands; may be empty.
        vocabulary: Of clean documents of the same kind; names and terms that no list has are known from it.
    """
    breaks = find_breaks(text)
    joined = join(text, [one.span for one in breaks if not one.keeps_hyphen and not one.inside])
    pieces, readings = _read_anew(joined.text, vocabulary)
    letters: list[Change] = []
    read: dict[Span, str] = {}
    for piece, reading in zip(pieces, readings, strict=True):
        parts = joined.parts(piece.span)
        read |= {Span(one.end, two.start): reading.text for (_, one), (_, two) in pairwise(parts)}
        if reading.text != piece.text:
            letters += _letter_changes(text, piece.text, parts, reading)
    changes = [*letters, *_hyphen_changes(text, breaks, read, Words(vocabulary))]
    return Repair(
        letter_rate=letter_rate(text),
        lost_letters=bool(readings),
        changes=tuple(sorted(changes, key=lambda change: change.span)),
    )


def _read_anew(text: str, vocabulary: Vocabulary) -> tuple[Sequence[Piece], Sequence[Reading]]:
    """Return the words that lost their letters, and how they are to be read; nothing when none did."""
    stretches = lost_stretches(text)
    pieces = [piece for piece in read_pieces(text) if any(a <= piece.span.start < b for a, b in stretches)]
    counts = Counter(piece.text for piece in pieces if piece.is_word)
    if not is_swedish(counts):
        return (), ()
    habits = learn_habits(counts)
    return (pieces, read_letters(pieces, habits, vocabulary)) if explains(habits) else ((), ())


def _letter_changes(
    text: str, observed: str, parts: tuple[tuple[Span, Span], ...], reading: Reading
) -> Iterator[Change]:
    """Yield the change of a word, or of each of its parts that a line's end has divided and that is read otherwise."""
    start = parts[0][0].start
    for inner, span in parts:
        places = inner.start - start, inner.end - start
        proposed, *others = (_between(observed, one, places) for one in (reading.text, *reading.alternatives))
        if proposed != text[slice(*span)]:
            yield Change(
                span=span,
                observed=text[slice(*span)],
                proposed=proposed,
                kind=ChangeKind.LETTERS,
                applied=reading.is_sure,
                margin=min(reading.margin, MOST_SURE),
                alternatives=tuple(dict.fromkeys(one for one in others if one != proposed)),
                ground=reading.ground,
            )


def _between(observed: str, reading: str, places: tuple[int, int]) -> str:
    return reading[slice(*(cut_reading(observed, reading, place) for place in places))]


def _hyphen_changes(text: str, breaks: Sequence[Break], read: Mapping[Span, str], words: Words) -> Iterator[Change]:
    for one in breaks:
        observed = text[slice(*one.span)]
        whole = read.get(one.span, one.left + one.right)
        nats, ground = words.weigh(whole)
        apart = words.weigh(one.left)[0] + words.weigh(one.right)[0]
        margin = MOST_SURE if one.keeps_hyphen else nats - apart + (0.0 if one.inside else _JOINED)
        if one.inside and (margin <= 0 or ground is Ground.LETTERS):
            continue
        yield Change(
            span=one.span,
            observed=observed,
            proposed="-" if one.keeps_hyphen else "",
            kind=ChangeKind.HYPHEN,
            applied=margin > 0,
            margin=min(max(margin, 0.0), MOST_SURE),
            alternatives=() if one.keeps_hyphen else ("-",),
            ground=ground,
        )
