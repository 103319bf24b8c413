"""What was changed in a text on its way into the library, for a person to read later."""

from dataclasses import dataclass

from remiss.model.document import FurnitureKind
from remiss.model.repair import ChangeKind
from remiss.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A word, or a divided word's hyphen, that was mended.

    Attributes:
        span: Its place in the text as it was read from the original.
        observed: What stood there: text[start:end].
        became: What the saved text has instead; "" when a line-break hyphen went.
        saved: The place in the saved file, empty where `became` is; None when it cannot be told.
    """

    span: Span
    observed: str
    became: str
    kind: ChangeKind
    saved: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """Page furniture.

    Attributes:
        span: Its place in the text as it was read from the original.
        observed: What stood there, as it stood.
        put_back: Whether a person made it text again, so that the saved file has it.
    """

    span: Span
    observed: str
    kind: FurnitureKind
    put_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A word that a hyphen parted at a line's end in the original, and that was read as one.

    Attributes:
        span: Its place in the text as it was read, where a soft hyphen stands for the one that went.
        became: The word.
    """

    span: Span
    became: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Levelled:
    """A heading that a person gave another level.

    Attributes:
        span: Its place in the text as it was read from the original.
        observed: The heading, with its number.
        found, became: Levels from 1; 0 is body text.
    """

    span: Span
    observed: str
    found: int
    became: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeLog:
    """What was changed in one document, in reading order; empty when its text is as it was read."""

    mended: tuple[Mended, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    joined: tuple[Joined, ...] = ()
    levels: tuple[Levelled, ...] = ()
