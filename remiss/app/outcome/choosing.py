"""Which document is the adopted text: kept in the address, else the one that was judged last."""

from collections.abc import Sequence

from remiss.app.comparing.choosing import Chosen
from remiss.app.frame.address import Address, own, own_name
from remiss.app.frame.boxes import choice_box
from remiss.compare import in_todays_names
from remiss.model.document import Document, DocumentKind
from remiss.model.remark_judgement import Assessed
from remiss.render.names import document_name
from remiss.service import Shelf
from remiss.texts import Catalogue

BOX = "outcome adopted"  # key of the box
_TEXTS = (DocumentKind.PROGRAMME, DocumentKind.REMISS)  # kinds that an adopted text has; these are offered first


def adopted_by(address: Address, chosen: Chosen, shelf: Shelf) -> Document | None:
    """Return the adopted text the address names, else the one last judged by; None when nobody has chosen any."""
    offered = {str(document.id): document for document in _offered(chosen, shelf)}
    if own(address, "antagen") in offered:
        return offered[own(address, "antagen")]
    judged = [entry.deed for _, entry in in_todays_names(chosen.comparison.log) if isinstance(entry.deed, Assessed)]
    return offered.get(judged[-1].adopted) if judged else None


def _offered(chosen: Chosen, shelf: Shelf) -> Sequence[Document]:
    """Return the documents that can be the adopted text: those of the base's organisation first, then programmes."""
    base = chosen.base
    others = [one for one in shelf.documents if one.id != base.id]

    def far(document: Document) -> tuple[bool, bool, str]:
        metadata = document.metadata
        return metadata.kind not in _TEXTS, metadata.organisation != base.metadata.organisation, document.id

    return sorted(others, key=far)


def choose_adopted(chosen: Chosen, adopted: Document | None, shelf: Shelf, say: Catalogue) -> None:
    """Show the box for the adopted text."""
    names = {str(document.id): document_name(document) for document in _offered(chosen, shelf)}
    choice_box(
        say("app.outcome.which"),
        names,
        "" if adopted is None else str(adopted.id),
        key=BOX,
        parameter=own_name("antagen"),
        closes=(own_name("onskemal"),),
        placeholder=say("app.outcome.which.placeholder"),
    )
