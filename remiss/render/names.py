"""How documents and sections are called in tables and sentences."""

from collections import Counter
from collections.abc import Callable, Sequence

from remiss.language.fold import fold
from remiss.model.document import Document, DocumentKind, Metadata, Section, SourceText
from remiss.model.outline import heading
from remiss.model.remark import Standpoint
from remiss.texts import Catalogue


def document_name(document: Document) -> str:
    """Return a short name: the title, with the organisation before it when the title does not say it."""
    title, organisation = document.metadata.title, document.metadata.organisation
    first_word = organisation.split(" ")[0].lower().rstrip("s")
    if not organisation or first_word in title.lower():
        return title
    return f"{organisation}: {title}"


def answer_name(document: Document) -> str:
    """Return a document's name, of an answer with the board or office that gives it: several may have one title."""
    known, name = document.metadata, document_name(document)
    if known.kind is DocumentKind.RESPONSE and known.body and fold(known.body) not in fold(name):
        return f"{known.body}, {name}"
    return name


def named_document(document: Document, say: Catalogue) -> str:
    """Return a document as a running sentence names it: its title in quotes, and whose it is."""
    known = document.metadata
    if document_name(document) == known.title:
        return say("quoted", text=known.title)
    return say("response.document", title=known.title, organisation=known.organisation)


def distinct_names(documents: Sequence[Document], called: Callable[[Document], str]) -> tuple[str, ...]:
    """Return a name for each document, unlike those of the others: those called the same by title, then with the id."""
    names = [called(document) for document in documents]
    for longer in (document_name, lambda document: f"{document_name(document)} ({document.id})"):
        often = Counter(names)
        names = [longer(one) if often[name] > 1 else name for one, name in zip(documents, names, strict=True)]
    return tuple(names)


def years(metadata: Metadata) -> str:
    """Return the years a document covers as they are printed, with a dash: "2024–2027"; "" when it states none."""
    return metadata.period.replace("-", "–")


def document_kind(document: Document, say: Catalogue) -> str:
    """Return what a document is, with the body that issued it and the years or the date it concerns."""
    metadata = document.metadata
    parts = [say(f"kind.{metadata.kind}"), metadata.body, years(metadata) or metadata.date]
    return ", ".join(part for part in parts if part)


def is_digest(document: Document) -> bool:
    """Return whether a document tells a source's facts and not its words."""
    source = document.metadata.source
    return source is not None and source.text is SourceText.DIGEST


def basis(document: Document, say: Catalogue) -> str:
    """Return what the text is: a digest or full text, read from a scan or not."""
    source = document.metadata.source
    parts = [say("basis.digest" if is_digest(document) else "basis.full")]
    if source is not None and source.ocr:
        parts.append(say("basis.ocr"))
    return ", ".join(parts)


def section_name(section: Section, say: Catalogue) -> str:
    """Return a section's heading, with its page when it has one."""
    if section.page is None:
        return heading(section)
    return f"{heading(section)} ({say('page', page=section.page)})"


def standpoint_name(standpoint: Standpoint, say: Catalogue) -> str:
    """Return what a person reads for where a whole answer stands; its value is the Swedish term, for data."""
    return say(f"standpoint.{standpoint.name.lower()}")
