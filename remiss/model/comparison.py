"""A comparison as people keep it: which documents are laid against which."""

from dataclasses import dataclass

from remiss.model.consultation import NOBODY, Invitation
from remiss.model.document import DocumentId
from remiss.model.judgement import Log


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A base document and those laid against it; the record behind comparisons/<name>.yaml.

    Attributes:
        name: The file's name without ending; "" for one that is not saved.
        title: Heading of the exported summary.
        base: Id of the base document.
        documents: Ids of the documents laid against it, in the order they are shown; never empty.
        description: Why the comparison was made, in a sentence or two; may be "".
        log: What people have judged, in the order they did.
        invitation: Who was asked to answer the base, and until when; nobody for a comparison that is no remiss.
        template: Name of the library's template that its exports in Word are written in; "" for the program's own.
    """

    name: str
    title: str
    base: DocumentId
    documents: tuple[DocumentId, ...]
    description: str = ""
    log: Log = ()
    invitation: Invitation = NOBODY
    template: str = ""
