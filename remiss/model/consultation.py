"""A remiss as its sender keeps it: who was asked, until when, and who has answered."""

from dataclasses import dataclass
from enum import StrEnum

from remiss.model.document import DocumentId


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who was asked, and until when.

    Attributes:
        names: As the list of recipients writes them, in its order, none twice.
        deadline: ISO date, or "" when none is given.
    """

    names: tuple[str, ...]
    deadline: str = ""


NOBODY = Invitation(())


class Answering(StrEnum):
    """What became of an invitation.

    ANSWERED: In time, or when nobody knows. LATE: After the deadline. ABSTAINED: The answer says that there is none.
    SILENT: Nothing has come. UNINVITED: An answer from somebody who was not asked.
    """

    ANSWERED = "answered"
    LATE = "late"
    ABSTAINED = "abstained"
    SILENT = "silent"
    UNINVITED = "uninvited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """Who answered with a document; "" for what is not known.

    Attributes:
        organisation: Such as "Stockholms stad".
        body: The nämnd or office in it.
        date: ISO date of the answer, or the start of one.
    """

    document: DocumentId
    organisation: str
    body: str
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An invitation with what came of it, or an answer that nobody asked for.

    Attributes:
        name: As the invitation writes it; for one uninvited as the answer does.
        documents: The answers, in the order of the comparison; empty for a silent one.
        state: Of several answers the best: one in time, else one that is late, else one that abstains.
        score: How alike the two names are, a ratio in [0, 1]; 1 for a silent or uninvited one.
    """

    name: str
    documents: tuple[DocumentId, ...]
    state: Answering
    score: float = 1.0
