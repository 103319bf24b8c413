"""Walking an outline."""

from collections.abc import Iterator, Mapping

from remiss.model.document import Document, Section, SectionId


def walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield every section of the trees in reading order: a section before its subsections."""
    for section in sections:
        yield section
        yield from walk(section.children)


def sections_of(document: Document) -> tuple[Section, ...]:
    """Return all sections of a document, flat, in reading order."""
    return tuple(walk(document.sections))


def by_id(document: Document) -> Mapping[SectionId, Section]:
    """Return the sections of a document by id, in reading order."""
    return {section.id: section for section in walk(document.sections)}


def parents(document: Document) -> Mapping[SectionId, SectionId | None]:
    """Return each section's parent id, None for top sections, in reading order."""
    found: dict[SectionId, SectionId | None] = {section.id: None for section in document.sections}
    for section in walk(document.sections):
        found.update({child.id: section.id for child in section.children})
    return {section.id: found[section.id] for section in walk(document.sections)}


def heading(section: Section) -> str:
    """Return the heading as a reader sees it: the number, when there is one, and the title."""
    return f"{section.number} {section.title}".strip()


def is_recased(one: str, other: str) -> bool:
    """Return whether two titles differ in the case of their letters alone."""
    return one != other and one.lower() == other.lower()


def is_renumbered(left: Section, right: Section) -> bool:
    """Return whether two headings have the same title and different printed numbers; one without number has none."""
    same = left.title.casefold() == right.title.casefold()
    return same and left.number != right.number and bool(left.number and right.number)


def page_at(document: Document, offset: int) -> int | None:
    """Return the 1-based page on which the block or heading at an offset begins; None when there are no pages."""
    found = None
    for section in sections_of(document):
        for start, page in (
            (section.start, section.page),
            *((block.spans[0].start, block.page) for block in section.blocks),
        ):
            if start > offset:
                return found
            found = page if page is not None else found
    return found


def path_at(document: Document, offset: int) -> tuple[Section, ...]:
    """Return the sections around an offset, the outermost first; () before the first heading."""
    found: list[Section] = []
    inside = document.sections
    while here := next((section for section in inside if section.start <= offset < section.end), None):
        found.append(here)
        inside = here.children
    return tuple(found)
