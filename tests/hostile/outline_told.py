"""What a document says, section by section."""

from remiss.model.body import own_text
from remiss.model.document import Document
from remiss.model.outline import walk


def told(document: Document) -> list[tuple[int, str, str, str]]:
    """Return of each section its level, number, title and words."""
    return [
        (section.level, section.number, section.title, " ".join(own_text(document, section).text.split()))
        for section in walk(document.sections)
    ]
