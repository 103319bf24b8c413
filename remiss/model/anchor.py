"""Places that people judged, named so that they are found again when their document has changed."""

from dataclasses import dataclass

from remiss.model.document import DocumentId, SectionId

FINGERPRINT_LENGTH = 16  # hexadecimal digits; two of a million texts get the same one with a chance of 1 in 40 million
QUOTE_LENGTH = 120  # code points of a section's own text that an anchor keeps; long enough to be the only such place


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A section of a document.

    Attributes:
        section: Its id when it was judged.
        heading: Its heading then, number and title.
        quote: How its own text began then, white space collapsed, at most `QUOTE_LENGTH` code points; "" without text.
        place: Where the heading began then, in code points from the start of the document's text.
        fingerprint: Of its whole own text then, `FINGERPRINT_LENGTH` hexadecimal digits of a SHA-256; "" when it was
            not kept, as in a log written by hand.
    """

    document: DocumentId
    section: SectionId
    heading: str
    quote: str
    place: int
    fingerprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkAnchor:
    """A remark of an answer.

    Attributes:
        quote: The whole remark as it read when it was judged, white space collapsed; never empty.
        place: Where it began then, in code points from the start of the document's text.
    """

    document: DocumentId
    quote: str
    place: int
