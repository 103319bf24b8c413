"""Which documents of a comparison answer its base: what is laid beside them for another reason asks for nothing."""

from collections.abc import Sequence

from remiss.model.document import Document, DocumentKind

_LAID_BESIDE = frozenset({DocumentKind.PROGRAMME, DocumentKind.REMISS})


def answers_among(base: Document, documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the documents that answer the base, in order.

    A programme, or the remiss itself in another edition, is no answer unless it says that it responds to the base: a
    planner lays her own programme beside the answers. All of them are when none else is left.
    """
    found = tuple(
        one
        for one in documents
        if one.metadata.kind not in _LAID_BESIDE or (one.metadata.responds_to and one.metadata.responds_to == base.id)
    )
    return found or tuple(documents)
