"""Capitals that a word has only because a sentence begins with it.

"Dock ska nämnden yttra sig." without its first word is "Ska nämnden yttra sig." People mark the word that went, not the
capital that came.
"""

from collections.abc import Iterator, Sequence

from remiss.diff.stretch import Stretch, joined
from remiss.diff.tokens import is_telling, is_word

_ENDS = frozenset({".", "!", "?", ":"})


def without_capitals(stretches: Sequence[Stretch], left: Sequence[str], right: Sequence[str]) -> list[Stretch]:
    """Return the stretches, in tokens, with the words equal whose capital only a sentence's beginning asks for.

    Such a word begins a sentence on one side, where no word before it is changed, and none on the other, where it is in
    lower case. On both it is the last token of a change, or the last but one, and equal text that tells something
    follows.
    """
    return joined(
        part
        for stretch, following in zip(stretches, [*stretches[1:], None], strict=True)
        for part in (_split(stretch, left, right) if _is_followed(stretch, following, left) else [stretch])
    )


def _is_followed(stretch: Stretch, following: Stretch | None, left: Sequence[str]) -> bool:
    if stretch.equal or following is None:
        return False
    return any(map(is_telling, left[following.left_start : following.left_end]))


def _split(change: Stretch, left: Sequence[str], right: Sequence[str]) -> Iterator[Stretch]:
    _, left_start, left_end, right_start, right_end = change
    for here, there in ((left_end - 1, right_end - 1), (left_end - 2, right_end - 2)):
        if here < left_start or there < right_start:
            break
        if _is_recased(left, left_start, here, right, there) or _is_recased(right, right_start, there, left, here):
            yield change._replace(left_end=here, right_end=there)
            yield Stretch(True, here, here + 1, there, there + 1)
            yield change._replace(left_start=here + 1, right_start=there + 1)
            return
    yield change


def _is_recased(begins: Sequence[str], changed_from: int, at: int, other: Sequence[str], place: int) -> bool:
    """Return whether `begins[at]` begins a sentence with a capital that `other[place]` has no need of."""
    word, same = begins[at], other[place]
    return (
        word != same
        and is_word(word)
        and word[0].lower() + word[1:] == same
        and _begins(begins, at)
        and not _begins(other, place)
        and not any(map(is_word, begins[changed_from:at]))
    )


def _begins(keys: Sequence[str], at: int) -> bool:
    return at == 0 or keys[at - 1] in _ENDS
