"""Remarks that an answer makes twice: once in its summary, once where it belongs."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from remiss.remarks.found import Found

# fuzz.ratio of the folded words, 0-100, from which two remarks of one answer say the same. Sentences of a summary and
# those they shorten have 83-100, different remarks of one answer at most 66 (five hand-read answers).
SAME = 78.0


def merge_repeats(found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the remarks in reading order, those that say the same as one with the other places in `repeats`.

    Of the same remarks the first outside the summary stays, else the first.
    """
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.statement.role in {"summary", "decision"}, one.remark.span)):
        at = None if one.silent else _same(one, kept)
        if at is None:
            kept.append(one)
        else:
            remark = kept[at].remark
            places = tuple(sorted((*remark.repeats, one.remark.span)))
            kept[at] = replace(kept[at], remark=replace(remark, repeats=places))
    return tuple(sorted(kept, key=lambda one: one.remark.span))


def _same(one: Found, kept: Sequence[Found]) -> int | None:
    likeness = [0.0 if other.silent else fuzz.ratio(one.line.text, other.line.text) for other in kept]
    best = max(range(len(kept)), key=lambda at: (likeness[at], -at), default=None)
    return best if best is not None and likeness[best] >= SAME else None
