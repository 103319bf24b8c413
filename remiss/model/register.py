"""The register of a remiss: every remark of every answer, where it is filed, and what the sender makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from remiss.model.consultation import Answer
from remiss.model.document import Document, DocumentId, SectionId
from remiss.model.judgement import Log
from remiss.model.remark import Change, Extent, Reading, Remark, Responsibility
from remiss.model.remark_judgement import Fulfilment, Position
from remiss.model.result import Lost, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Positioned:
    """The sender's answer to an ask, with its reason; `by` and `at` tell who gave it and when, "" when nobody did.

    Attributes:
        entry: 1-based place in the comparison's log; 0 when it does not stand there.
        changed: The ask it was given to is not known to read now as it did then.
    """

    position: Position
    reason: str = ""
    by: str = ""
    at: str = ""
    entry: int = 0
    changed: bool = False

    @property
    def needs_reason(self) -> bool:
        """Whether it turns an ask down without saying why."""
        return self.position is not Position.MET and not self.reason.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What a person says became of an ask; `entry` is the 1-based place in the comparison's log."""

    fulfilment: Fulfilment
    reason: str
    by: str
    at: str
    entry: int
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A remark in the register.

    Attributes:
        document: The answer it stands in.
        number: 1-based among the remarks of that answer, in reading order.
        section: Of the base document, where it is filed: the part it aims at most surely; None for another extent.
        extent: A part, the whole document, or a matter outside it; a remark that aims at nothing is on the whole.
        sure: False when no aim is named and the likeness is low, so that a person should look.
        judged: Who filed it so, or marked it as a remark; None for the program's own.
    """

    document: DocumentId
    number: int
    remark: Remark
    section: SectionId | None
    extent: Extent
    sure: bool
    judged: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Asks that want the same, as a person would answer them together.

    Attributes:
        number: 1-based in the register.
        filed: Places in `Register.filed`, in its order; never empty.
        section, extent: Where the group is filed: as its first ask.
        terms: Telling words that all of them use, as the first writes them; empty for a single ask.
        matter: What they are about, in the words that most of them use; "" for a single ask, and when they share none.
        change: What most of them want done; None for criticism that names no remedy.
        positioned: The sender's answer, None while there is none.
    """

    number: int
    filed: tuple[int, ...]
    section: SectionId | None
    extent: Extent
    terms: tuple[str, ...]
    matter: str = ""
    change: Change | None = None
    positioned: Positioned | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A whole remiss.

    Attributes:
        title: Of the comparison.
        base: The document that was sent out.
        responses: The answers, in the order of the comparison; `readings` is what each says.
        filed: Remarks by answer, then in reading order; umbrellas are left out.
        groups: Of asks, each ask in exactly one; by section in reading order, then the whole, then what lies outside,
            and within them the largest first.
        answers: What became of each invitation.
        deadline: ISO date, or "".
        responsibility: Who answers for what, and where answers miss it.
        assessed: What people say became of asks, by place in `filed` and adopted text.
        gone_through: The answers that a person has gone through.
        lost: What people judged of remarks, sections or answers that are not found any more, in the order of the log.
        log: What people have judged, of links too.
    """

    title: str
    base: Document
    responses: tuple[Document, ...]
    readings: Mapping[DocumentId, Reading]
    filed: tuple[Filed, ...]
    groups: tuple[Group, ...]
    answers: tuple[Answer, ...]
    deadline: str
    responsibility: Responsibility
    assessed: Mapping[tuple[int, DocumentId], Assessment] = field(default_factory=dict)
    gone_through: Mapping[DocumentId, Mark] = field(default_factory=dict)
    lost: tuple[Lost, ...] = ()
    log: Log = ()
