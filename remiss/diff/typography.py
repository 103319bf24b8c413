"""Differences that only the typesetting made: quotes, dashes, hyphens, blanks beside marks, capitals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import normalize

from remiss.diff.operations import operation
from remiss.diff.stretch import Stretch
from remiss.diff.tokens import tokenise
from remiss.model.operation import Operation, Tag

_RAISED = re.compile("(?<=\\d)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2080-\u2089]+")
_QUOTES, _APOSTROPHES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", "\u2018\u2019\u201a\u201b\u2032\u00b4`"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_BULLETS = "\u2022\u25e6\u25aa\u25cf\u25cb\u25a0\u2023\u27a2\u00b7"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SAME = str.maketrans(
    {
        **dict.fromkeys(_QUOTES, '"'),
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_DASHES + _BULLETS, "-"),
        **dict.fromkeys(_UNSEEN, ""),
    }
)
_RUN_OF_DASHES = re.compile(r"--+")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])")
_BLANK_IN_NUMBER = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
_BLANK_BY_MARK = re.compile(r"\s+(?=[^\w\s])|(?<=[^\w\s])\s+")
_TELLTALE = re.compile(r"[^A-Za-zÅÄÖåäöÉéÜü\s]")  # without such a character nothing can be set otherwise
_PLAIN = re.compile(r"[A-Za-z0-9ÅÄÖåäöÉéÜü\s!-/:-@\[-`{-~–—…“”„’•]*")
_UNLETTERED = re.compile(r"[^A-Za-z0-9ÅÄÖåäöÉéÜü]+")
LONG = 400  # code points; so much text is never set otherwise as a whole, its words differ one by one
_ONLY_UNSEEN = re.compile(rf"[\s{_UNSEEN}]*")


def is_typographic(left: str, right: str) -> bool:
    """Return whether two stretches say the same and differ in their typesetting alone.

    That is: in the case of letters, whether a sentence's beginning, a heading or somebody's habit asks for the capital;
    in the shape of quotes, dashes and bullets; in a word broken at a line's end with a hyphen; in unseen
    characters (soft hyphens, joiners); in the blank in a large number or beside a mark; in ligatures, raised digits and
    the like (Unicode's compatible forms, NFKC). Quotes put in or left out are a real difference, and so is a blank or a
    hyphen between two words: "50 talet", "50-talet".
    """
    if not left or not right:
        return _ONLY_UNSEEN.fullmatch(left or right) is not None
    if not _TELLTALE.search(left) and not _TELLTALE.search(right):
        return left.lower().split() == right.lower().split()
    if _PLAIN.fullmatch(left) and _PLAIN.fullmatch(right) and _letters(left) != _letters(right):
        return False  # folding takes no letter away and makes none of these characters one
    return any(_folded(left, hyphen) == _folded(right, hyphen) for hyphen in ("", "-"))


def _letters(text: str) -> str:
    return _UNLETTERED.sub("", text).lower()


def _folded(text: str, hyphen: str) -> str:
    """Return the text without its typesetting; `hyphen` stands where a word was broken at a line's end."""
    text = _RAISED.sub(r"^\g<0>", _BROKEN_WORD.sub(hyphen, text.translate(_SAME)))  # 10² is not 102
    text = normalize("NFKC", text).translate(_SAME).lower()
    text = _BLANK_BY_MARK.sub("", _RUN_OF_DASHES.sub("-", text))
    return " ".join(_BLANK_IN_NUMBER.sub("", text).split())


def with_minor(operations: Sequence[Operation], left: str, right: str) -> tuple[Operation, ...]:
    """Return the operations with those that are only typographic marked as minor, and set apart from real ones."""
    result: list[Operation] = []
    for op in operations:
        if op.tag is Tag.EQUAL or op.moved_to is not None:
            result.append(op)
        else:
            result += _told_apart(op, left, right)
    return tuple(result)


def _told_apart(op: Operation, left: str, right: str) -> Iterator[Operation]:
    gone, come = left[slice(*op.left)], right[slice(*op.right)]
    if max(len(gone), len(come)) <= LONG and is_typographic(gone, come):
        yield replace(op, minor=True)
    elif op.tag is Tag.REPLACE and _may_be_peeled(_ends(gone), _ends(come)):
        yield from _peeled(op, left, right)
    else:
        yield op


def _may_be_peeled(gone: Sequence[str], come: Sequence[str]) -> bool:
    recased = any(here.lower() == there.lower() for here, there in zip(gone, come, strict=False))
    return recased or any(map(_TELLTALE.search, (*gone, *come)))


def _ends(text: str) -> list[str]:
    """Return what stands before the first blank of a text and what after the last."""
    return text.split(None, 1)[:1] + text.rsplit(None, 1)[-1:]


def _peeled(op: Operation, left: str, right: str) -> Iterator[Operation]:
    """Yield a replacement without the tokens at its ends that differ only in their typesetting, and these."""
    here, there = tokenise(left, op.left), tokenise(right, op.right)
    most = min(len(here.keys), len(there.keys)) - 1  # one is left on both sides, or the whole would be minor
    head = _set_otherwise(here.keys, there.keys, most)
    tail = _set_otherwise(here.keys[::-1], there.keys[::-1], most - head)
    left_cuts = [op.left.start, here.bounds[head], here.bounds[len(here.keys) - tail], op.left.end]
    right_cuts = [op.right.start, there.bounds[head], there.bounds[len(there.keys) - tail], op.right.end]
    for at in range(3):
        part = operation(Stretch(False, *left_cuts[at : at + 2], *right_cuts[at : at + 2]))
        if part.left.start < part.left.end or part.right.start < part.right.end:
            yield part if at == 1 else replace(part, minor=True)


def _set_otherwise(left: Sequence[str], right: Sequence[str], most: int) -> int:
    """Return how many tokens from the beginning, at most `most`, differ in their typesetting and in nothing else."""
    for at, (here, there) in enumerate(zip(left[:most], right[:most], strict=True)):
        if here == there or not is_typographic(here, there):
            return at
    return most
