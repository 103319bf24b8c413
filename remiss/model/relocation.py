"""Text that moved from one section to another."""

from dataclasses import dataclass

from remiss.model.document import SectionId
from remiss.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a section's own text, in code points of its `BodyText.text`."""

    section: SectionId
    span: Span


@dataclass(frozen=True, slots=True)
class Relocation:
    """The same passage, nearly verbatim, in two sections that are no counterparts there.

    Attributes:
        left: Where it stands in the base.
        right: Where it stands in the other document.
    """

    left: Place
    right: Place
