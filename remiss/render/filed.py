"""Remarks and respondents in the words of tables and lists."""

from remiss.model.consultation import Answer, Answering
from remiss.model.document import Document, DocumentId
from remiss.model.outline import by_id, page_at
from remiss.model.register import Filed, Group, Register
from remiss.model.remark import Extent
from remiss.model.span import Span
from remiss.render.names import section_name
from remiss.texts import Catalogue


def respondent_name(response: Document) -> str:
    """Return who answers: the body, else the organisation, else the document's title."""
    metadata = response.metadata
    return metadata.body or metadata.organisation or metadata.title or response.id


def respondent_names(register: Register) -> dict[DocumentId, str]:
    """Return the name of each answer's respondent; one that another has too comes with its organisation."""
    names = {response.id: respondent_name(response) for response in register.responses}
    doubled = {name for name in names.values() if list(names.values()).count(name) > 1}
    return {
        response.id: f"{names[response.id]}, {response.metadata.organisation or response.id}"
        if names[response.id] in doubled
        else names[response.id]
        for response in register.responses
    }


def part_name(register: Register, section: str | None, extent: Extent, say: Catalogue) -> str:
    """Return what a remark is filed under: a section's heading, or the whole, or what lies outside."""
    if section is None:
        return say(f"register.{extent.value}")
    return section_name(by_id(register.base)[section], say)  # type: ignore[index]


def quoted(response: Document, span: Span) -> str:
    """Return a stretch of an answer on one line, as it stands there."""
    return " ".join(response.text[span.start : span.end].split())


def source_of(response: Document, span: Span, name: str, say: Catalogue) -> str:
    """Return who says something and on which page: "Exploateringsnämnden, s. 3"."""
    page = page_at(response, span.start)
    return name if page is None else f"{name}, {say('page', page=page)}"


def group_title(register: Register, group: Group, say: Catalogue) -> str:
    """Return what a group of asks is called: its number and the words its asks share, or the kind of a single one."""
    first: Filed = register.filed[group.filed[0]]
    told = ", ".join(group.terms) or say(f"stance.{first.remark.stance.value}")
    return say("register.ask", number=group.number, told=told)


def answering_name(register: Register, answer: Answer, say: Catalogue) -> str:
    """Return what became of an invitation; where nobody was asked, an answer is just one."""
    nobody = all(one.state is Answering.UNINVITED for one in register.answers)
    state = Answering.ANSWERED if nobody else answer.state
    return say(f"answering.{state.value}")
