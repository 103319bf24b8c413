"""Answers to a remiss: one read, or all of a comparison compiled."""

from dataclasses import dataclass, replace

from remiss.compare import compare
from remiss.errors import UsageError
from remiss.intake import decode
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId
from remiss.model.outcome import Outcomes
from remiss.model.register import Register
from remiss.model.remark import Reading, Responsibility
from remiss.outcome import outcomes_of
from remiss.register import answers_among, build_register
from remiss.remarks import Cues, default_cues, extended, read_cues, read_response, responsibility
from remiss.render.names import document_name
from remiss.service import Progress, documents_of, open_document
from remiss.store import Library, has_document, read_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer as it was read, with the document it answers, when that is at hand, and who answers for what in it.

    Attributes:
        told: What the answer itself says that it answers, when nobody said another document; "" else. Without a
            document of that id in the library `base` is None all the same.
    """

    response: Document
    base: Document | None
    reading: Reading
    responsibility: Responsibility
    told: str = ""


def read_answer(library: Library | None, response: str, base: str | None = None, cues: str | None = None) -> Answer:
    """Read an answer, an id or a path; likewise the document it answers, and a file with cues of one's own.

    Where no document is said, the one of the library that the answer says it responds to.

    Raises:
        MissingError, DocumentError: as `open_document`; R-CUE-01 and -02, the cues cannot be read.
    """
    answer = open_document(library, response)
    told = "" if base is not None else answer.metadata.responds_to
    named = told if library is not None and told and has_document(library, DocumentId(told)) else base
    document = None if named is None else open_document(library, named)
    used = _cues(cues)
    reading = read_response(answer, document, used)
    found = responsibility(document, [(answer, reading)], used)
    return Answer(response=answer, base=document, reading=reading, responsibility=found, told=told)


def strays(register: Register) -> tuple[Document, ...]:
    """Return the answers that say they respond to another document than the base, in the order of the register."""
    return tuple(one for one in register.responses if one.metadata.responds_to not in {"", register.base.id})


def open_outcomes(library: Library, comparison: Comparison, adopted: str, progress: Progress | None = None) -> Outcomes:
    """Read what became of the asks in the answers to a comparison's base, in the text that was adopted.

    A document of the comparison that is the adopted text is no answer to the base.

    Args:
        adopted: Id or path.

    Raises:
        MissingError, DocumentError: as `open_register` and `open_document`.
        UsageError: R-CMP-02, the adopted text is the base; R-OUT-01, the comparison holds no answer beside it.
    """
    final = open_document(library, adopted)
    if final.id == comparison.base:
        raise UsageError("R-CMP-02", document=final.id)
    rest = tuple(name for name in comparison.documents if name != final.id)
    if not rest:
        raise UsageError("R-OUT-01", where=comparison.name)
    register = open_register(library, replace(comparison, documents=rest), progress=progress)
    result = compare(register.base, [final], title=comparison.title, log=comparison.log)
    return outcomes_of(register, result)


def _cues(path: str | None) -> Cues:
    """Return the program's cues with those of a file added."""
    known = default_cues()
    return known if path is None else extended(read_cues(decode(read_file(path), path), where=path), known)


def open_register(
    library: Library, comparison: Comparison, cues: str | None = None, progress: Progress | None = None
) -> Register:
    """Read every answer of a comparison as one to its base, and file what they say; see `answers_among`.

    Args:
        cues: A file with cues of one's own.
        progress: Called before each answer with its place from 1, their number, and its name.

    Raises:
        MissingError, DocumentError: as `documents_of`; R-CUE-01 and -02, the cues cannot be read.
    """
    base, *others = documents_of(library, comparison)
    responses = answers_among(base, others, comparison.invitation)
    used = _cues(cues)
    read = []
    for place, response in enumerate(responses, 1):
        if progress is not None:
            progress(place, len(responses), document_name(response))
        read.append((response, read_response(response, base, used)))
    invitation, log = comparison.invitation, comparison.log
    return build_register(base, read, used, title=comparison.title, invitation=invitation, log=log)
