"""Headings as the rules find them, before they are nested."""

from dataclasses import dataclass, field
from enum import StrEnum

from remiss.intake.chunks import Chunk, Setting
from remiss.intake.shape import is_open, is_terminal


class Style(StrEnum):
    """What made a line a heading; headings of one style stand on one level, more or less. See `nesting`.

    title: The document's own. marked: With `#`. part: A main part, an appendix, a protocol's paragraph. chapter,
    clause: Of a statute. numbered: With a printed number. known: A title of the genre. The rest are known by their
    looks alone: bold; capitals; label, a line with a colon that heads a list; lone, a short line by itself.
    """

    TITLE = "title"
    MARKED = "marked"
    PART = "part"
    CHAPTER = "chapter"
    CLAUSE = "clause"
    NUMBERED = "numbered"
    KNOWN = "known"
    BOLD = "bold"
    CAPITALS = "capitals"
    LABEL = "label"
    LONE = "lone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A heading.

    Attributes:
        first, last: The chunks it is made of, both included.
        text: The heading as it should read, with its number.
        marks: Number of `#`, else 0.
    """

    first: int
    last: int
    text: str
    style: Style
    marks: int = 0


@dataclass(slots=True)
class Text:
    """The chunks of a text and the headings found in it so far.

    Headings are looked for from the last chunk to the first, so that a rule knows what follows is one.

    Attributes:
        found: By first chunk.
        dropped: Chunks that turned out to be furniture.
    """

    chunks: tuple[Chunk, ...]
    found: dict[int, Found] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)

    def add(self, heading: Found) -> None:
        """Keep a heading; those it is made of are no longer headings by themselves."""
        for at in range(heading.first, heading.last + 1):
            self.found.pop(at, None)
        self.found[heading.first] = heading

    def at(self, place: int) -> Chunk | None:
        """Return a chunk; None outside of the text."""
        return self.chunks[place] if 0 <= place < len(self.chunks) else None

    def is_running(self, place: int) -> bool:
        """Return whether a chunk is running text, not a list item, a row or a marked heading."""
        chunk = self.at(place)
        return chunk is not None and chunk.setting is Setting.TEXT

    def begins(self, place: int) -> bool:
        """Return whether something new begins at a chunk: no sentence runs into it."""
        above = self.at(place - 1)
        fresh = self.chunks[place].fresh or (above is not None and above.setting is not Setting.TEXT)
        return (
            above is None or fresh or is_terminal(above.text) or not (is_open(above.text) or above.text.endswith(","))
        )

    def title(self, place: int) -> str:
        """Return the text of a chunk that could be an unmarked heading, mark-up left out; "" when it could not."""
        chunk = self.at(place)
        return "" if chunk is None else chunk.title

    def taken(self) -> set[int]:
        """Return the chunks that are no body text: parts of headings, and those that were dropped."""
        return self.dropped | {at for heading in self.found.values() for at in range(heading.first, heading.last + 1)}
