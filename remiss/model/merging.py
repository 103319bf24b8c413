"""Two people's changes to one text: put together where they do not meet."""

from difflib import SequenceMatcher

_PARAGRAPH = "\n\n"


def merged(seen: str, mine: str, theirs: str) -> str | None:
    """Return a text with the changes of both, or None when they meet in a paragraph.

    Args:
        seen: The text that both began from.
        mine, theirs: What each made of it. What both add at the end stands in the order theirs, mine.
    """
    if mine in (seen, theirs):
        return theirs
    if theirs == seen:
        return mine
    if not seen:
        return f"{theirs}{_PARAGRAPH}{mine}"
    end = f"{seen}{_PARAGRAPH}"
    if mine.startswith(end):
        return theirs + mine[len(seen) :]
    if theirs.startswith(end):
        return mine + theirs[len(seen) :]
    return _by_paragraph(seen, mine, theirs)


def _by_paragraph(seen: str, mine: str, theirs: str) -> str | None:
    before = seen.split(_PARAGRAPH)
    one, two = (_changes(before, text.split(_PARAGRAPH)) for text in (mine, theirs))
    if any(_meet(a, b) for a in one for b in two):
        return None
    made = before
    for start, end, new in sorted([*one, *two], reverse=True):
        made = [*made[:start], *new, *made[end:]]
    return _PARAGRAPH.join(made)


Change = tuple[int, int, list[str]]  # paragraphs [start, end) give way to others


def _changes(before: list[str], after: list[str]) -> list[Change]:
    found = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
    return [(i1, i2, after[j1:j2]) for tag, i1, i2, j1, j2 in found if tag != "equal"]


def _meet(one: Change, two: Change) -> bool:
    """Return whether two changes touch: beside each other they do too, for nobody has seen them together."""
    return one[0] <= two[1] and two[0] <= one[1]
