"""The way from a passage to its page of the original: an address that opens the document there."""

from remiss.app.frame.address import Address, Page, href, own, with_own
from remiss.intake.kinds import FileKind, named_kind
from remiss.model.document import Document
from remiss.model.outline import page_at
from remiss.texts import Language

_PLACE = "plats"  # an offset into the document's text


def in_original(document: Document, start: int, language: Language) -> str:
    """Return the address where the page of a passage is looked at; "" for a document that was not read from a PDF.

    Args:
        start: An offset inside the heading or block.
    """
    source = document.metadata.source
    if source is None or not source.sha256 or named_kind(source.name) is not FileKind.PDF:
        return ""
    if page_at(document, start) is None:
        return ""
    address = Address(page=Page.LIBRARY, language=language, document=document.id)
    return href(with_own(address, **{_PLACE: str(start)}))


def chosen_place(address: Address) -> int | None:
    """Return the offset that an address asks for, None when it asks for none or for what is no offset."""
    given = own(address, _PLACE)
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None
