"""Where the lines of a page of a PDF stand, asked for one page at a time of the file itself.

Places are not kept with a document: they are worked out again from the original, which is. So they are there for every
document whose original is there, whoever has edited its text since, and need no file that could say something else.
"""

from dataclasses import dataclass

from remiss.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line of the text stands in the file it came from.

    Attributes:
        span: The line, a stretch of the text it belongs to.
        page: 1-based.
        left, bottom, right, top: Its ink, in points from the lower left corner of the page as a reader sees it.
    """

    span: Span
    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPage:
    """A page alone, running heads and all.

    Attributes:
        text: As the whole file would have it, with whatever stands on the page.
        width, height: Points, as a reader sees the page.
        places: Of its lines, by span.
    """

    text: str
    width: float
    height: float
    places: tuple[Place, ...]
