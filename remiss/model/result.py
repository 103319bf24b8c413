"""What a comparison found: the one result that every view and export reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from remiss.model.alignment import Alignment, Gap, Link
from remiss.model.close import Matter, Versions
from remiss.model.document import Document, DocumentId, SectionId
from remiss.model.judgement import Entry, Log, Way
from remiss.model.later import Later
from remiss.model.relocation import Relocation


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
class Mark:
    """Who judged, and when.

    Attributes:
        entry: 1-based place in the comparison's log.
        changed: A text that was judged is not known to read now as it did then.
    """

    by: str
    at: str
    entry: int
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A person's note on a row."""

    text: str
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStanding:
    """What people said of one section against the other document; None where they said nothing.

    Attributes:
        alone: It has no counterpart there.
        reviewed: A person has gone through it; `unreviewed` is who took that back.
        seen: The counterparts that stood beside it when it was reviewed and read now as they did; None when it is
            not known which they were.
    """

    alone: Mark | None = None
    reviewed: Mark | None = None
    unreviewed: Mark | None = None
    seen: frozenset[SectionId] | None = None
    note: Note | None = None


UNTOUCHED = RowStanding()
SectionPair = tuple[SectionId, SectionId]  # base, other


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A log entry about sections or documents that are not there any more, with its 1-based place in the log."""

    number: int
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What of a comparison's log is in force between the base and one other document.

    Attributes:
        confirmed, rejected: Pairs of sections, base first.
        ways: How people want pairs to be read.
        base_rows, other_rows: By section, of the base and of the other document.
        lost: What cannot be shown at its place, in the order of the log.
    """

    confirmed: Mapping[SectionPair, Mark] = field(default_factory=dict)
    rejected: Mapping[SectionPair, Mark] = field(default_factory=dict)
    ways: Mapping[SectionPair, Way] = field(default_factory=dict)
    base_rows: Mapping[SectionId, RowStanding] = field(default_factory=dict)
    other_rows: Mapping[SectionId, RowStanding] = field(default_factory=dict)
    lost: tuple[Lost, ...] = ()


NOTHING_JUDGED = Standing()


@dataclass(frozen=True, slots=True)
class Review:
    """How far people have come.

    Attributes:
        done: Rows that people have gone through, of `total` with something to read.
        outdated: Those whose text has changed since; they are not among `done`.
    """

    done: int
    total: int
    outdated: int = 0


NONE_RELOCATED: Later[tuple[Relocation, ...]] = Later.known(())


@dataclass(frozen=True, slots=True, kw_only=True)
class PairResult:
    """The base laid against one other document.

    Attributes:
        rows: Each section of either document in exactly one row. Base sections stand in reading order; what only
            the other has follows the row that shows the section before it there.
        standing: What people judged; rows, alignment and coverage have it worked in.
        relocated: What `relocations` gives, found when somebody asks for it.
    """

    other: DocumentId
    alignment: Alignment
    rows: tuple[Row, ...]
    base_coverage: Coverage
    other_coverage: Coverage
    standing: Standing = NOTHING_JUDGED
    relocated: Later[tuple[Relocation, ...]] = NONE_RELOCATED

    @property
    def relocations(self) -> tuple[Relocation, ...]:
        """Passages that stand in another section there, in reading order of the base."""
        return self.relocated.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A whole comparison; `pairs` stand in the order of `others`; `log` is what people judged."""

    title: str
    description: str
    base: Document
    others: tuple[Document, ...]
    pairs: tuple[PairResult, ...]
    log: Log = ()


def details_of(pair: PairResult) -> tuple[Detail, ...]:
    """Return every link of a pair read closely, each once: row by row, those a row shows before its others."""
    return tuple(detail for row in pair.rows if isinstance(row, Matched) for detail in (*row.details, *row.also))
