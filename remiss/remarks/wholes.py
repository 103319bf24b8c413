"""Words that name the document as a whole."""

from remiss.remarks.cues import Cues
from remiss.remarks.phrases import Line, find, part_of

Words = tuple[int, int]  # numbers of the first word and of the one after the last


def whole_named(line: Line, cues: Cues) -> Words | None:
    """Return the words by which a line names the document as a whole; "översiktsplanen" is another document."""
    found = find(cues.lists["whole"], line)
    while found is not None and find(cues.lists["other_plans"], part_of(line, *found)) is not None:
        found = find(cues.lists["whole"], line, found[1])
    return found


def whole_meant(line: Line, cues: Cues) -> Words | None:
    """Return what `whole_named` does, None where one of several is meant: "förslaget om avgift"."""
    found = whole_named(line, cues)
    part = None if found is None else find(cues.lists["part_of_whole"], line, found[0])
    return None if found is not None and part is not None and part[0] == found[0] else found
