"""What a comparison found: the one result that every view and export reads."""

from dataclasses import dataclass

from remiss.model.alignment import Alignment, Gap, Link
from remiss.model.document import Document, DocumentId, SectionId
from remiss.model.operation import Operation
from remiss.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Two linked sections read as versions of one text.

    Attributes:
        operations: From the left own text to the right one; offsets are into `BodyText.text` of each side.
        changed: Share of the words on both sides that is changed, a ratio in [0, 1]; typesetting is no change.
    """

    operations: tuple[Operation, ...]
    changed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Two linked sections read as two texts on one matter: what they share, and the sentences only one has.

    All offsets are into `BodyText.text` of that side's own text; stretches are in order and do not overlap.

    Attributes:
        shared_left, shared_right: Words and phrases that both use.
        only_left, only_right: Sentences without counterpart on the other side.
        overlap: Share of the telling words on both sides that the other side also uses, a ratio in [0, 1].
    """

    shared_left: tuple[Span, ...]
    shared_right: tuple[Span, ...]
    only_left: tuple[Span, ...]
    only_right: tuple[Span, ...]
    overlap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A link read closely; left is the base document."""

    link: Link
    reading: Versions | Matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """A base section with its counterparts.

    Attributes:
        details: Counterparts shown in this row, in reading order. A section with several base counterparts is shown
            in one row only: beside its namesake, else by its surest link.
        also: Counterparts shown in another row, in reading order.
    """

    base: SectionId
    details: tuple[Detail, ...]
    also: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyBase:
    """A base section that the other document lacks."""

    gap: Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyOther:
    """A section of the other document that the base lacks."""

    gap: Gap


Row = Matched | OnlyBase | OnlyOther


def differs(reading: Versions | Matter) -> bool:
    """Return whether two linked sections differ in more than typesetting; a changed sign is a difference too."""
    if isinstance(reading, Matter):
        return True
    return any(operation.is_real for operation in reading.operations)


def only_typographic(reading: Versions | Matter) -> bool:
    """Return whether two linked sections differ, but in their typesetting alone."""
    return not differs(reading) and isinstance(reading, Versions) and any(op.minor for op in reading.operations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of one document has a counterpart in the other.

    Attributes:
        sections: Sections with a counterpart, of `sections_total`.
        words: Words of own text in those sections, of `words_total`.
    """

    sections: int
    sections_total: int
    words: int
    words_total: int

    @property
    def word_share(self) -> float:
        """The covered share of the words, a ratio in [0, 1]; 0 for a document without words."""
        return self.words / self.words_total if self.words_total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PairResult:
    """The base laid against one other document.

    Attributes:
        rows: Each section of either document in exactly one row. Base sections stand in reading order; what only
            the other has follows the row that shows the section before it there.
    """

    other: DocumentId
    alignment: Alignment
    rows: tuple[Row, ...]
    base_coverage: Coverage
    other_coverage: Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A whole comparison; `pairs` stand in the order of `others`."""

    title: str
    description: str
    base: Document
    others: tuple[Document, ...]
    pairs: tuple[PairResult, ...]


def details_of(pair: PairResult) -> tuple[Detail, ...]:
    """Return every link of a pair read closely, each once: row by row, those a row shows before its others."""
    return tuple(detail for row in pair.rows if isinstance(row, Matched) for detail in (*row.details, *row.also))
