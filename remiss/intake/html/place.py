"""Where in a page the stream of tags is."""

from collections import Counter
from dataclasses import dataclass, field

from remiss.intake.html.tables import Table
from remiss.model.document import FurnitureKind


@dataclass(slots=True)
class Listing:
    """A list that is open: its kind of figures, "" for bullets, and the number of its last item."""

    form: str
    count: int


@dataclass(slots=True)
class Open:
    """An element that is open, and what it means for the text in it; `linked` when a link is in or around it."""

    tag: str
    furniture: FurnitureKind | None = None
    hidden: bool = False
    words_before: int = 0
    linked: bool = False


@dataclass(slots=True)
class Place:
    """Where the stream is.

    Attributes:
        open: The elements that are open, outermost first; `tags` counts them by name.
        dropped: The element whose text is dropped, "" outside of any; how many of the same are open in it.
    """

    open: list[Open] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    lists: list[Listing] = field(default_factory=list)
    tables: list[tuple[Table, int]] = field(default_factory=list)
    columns: int = 1
    mark: str | None = None  # what stands before the next paragraph of an item
    dropped: str = ""
    depth: int = 0
