"""Which documents of a comparison answer its base: what is laid beside them for another reason asks for nothing."""

from collections.abc import Sequence

from remiss.model.consultation import NOBODY, Invitation
from remiss.model.document import Document, DocumentKind

_LAID_BESIDE = frozenset({DocumentKind.PROGRAMME, DocumentKind.REMISS})


def answers_among(
    base: Document, documents: Sequence[Document], invitation: Invitation = NOBODY
) -> tuple[Document, ...]:
    """Return the documents that answer the base, in order.

    A programme, or the remiss itself in another edition, is no answer unless it says that it responds to the base: a
    planner lays her own programme beside the answers. Where nobody is known to have been asked and no answer is left,
    an edition of the remiss counts, for its kind may have been guessed; a programme never does.
    """
    found = tuple(
        one
        for one in documents
        if one.metadata.kind not in _LAID_BESIDE or (one.metadata.responds_to and one.metadata.responds_to == base.id)
    )
    if found or invitation.names:
        return found
    return tuple(one for one in documents if one.metadata.kind is not DocumentKind.PROGRAMME)
