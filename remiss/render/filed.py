"""Remarks and respondents in the words of tables and lists."""

from collections import Counter

from remiss.language.fold import fold
from remiss.model.consultation import Answer, Answering
from remiss.model.document import Document, DocumentId
from remiss.model.outline import by_id
from remiss.model.register import Filed, Group, Register
from remiss.model.remark import Extent
from remiss.model.span import Span
from remiss.render.names import section_name
from remiss.render.places import place_in, with_place
from remiss.texts import Catalogue

TITLE_WORDS = 8  # of an ask, in its title


def respondent_name(response: Document) -> str:
    """Return who answers: the body, else the organisation, else the document's title."""
    metadata = response.metadata
    return metadata.body or metadata.organisation or metadata.title or response.id


def _name_beside(response: Document, sender: str) -> str:
    """Return a respondent's name for readers at the sender's, whose name is folded."""
    name, organisation = respondent_name(response), response.metadata.organisation
    is_foreign = bool(sender and response.metadata.body and organisation) and fold(organisation) != sender
    return f"{name}, {organisation}" if is_foreign and fold(organisation) not in fold(name) else name


def respondent_names(register: Register) -> dict[DocumentId, str]:
    """Return the name of each answer's respondent; the board of another organisation than the sender's comes with that,
    as does one that another has too, and what is the same then as well with the answer's own id."""
    sender = fold(register.base.metadata.organisation)
    names = {response.id: _name_beside(response, sender) for response in register.responses}
    organisations = {response.id: response.metadata.organisation for response in register.responses}
    for more in (organisations, {key: str(key) for key in names}):
        often = Counter(names.values())
        names = {
            key: f"{name}, {more[key]}" if often[name] > 1 and more[key] and more[key] not in name else name
            for key, name in names.items()
        }
    return names


def part_name(register: Register, section: str | None, extent: Extent, say: Catalogue) -> str:
    """Return what a remark is filed under: a section's heading, or the whole, or what lies outside."""
    if section is None:
        return say(f"register.{extent.value}")
    return section_name(by_id(register.base)[section], say)  # type: ignore[index]


def quoted(response: Document, span: Span) -> str:
    """Return a stretch of an answer on one line, as it stands there."""
    return " ".join(response.text[span.start : span.end].split())


def source_of(response: Document, span: Span, name: str, say: Catalogue) -> str:
    """Return who says something and where: "Exploateringsnämnden, s. 3"."""
    return with_place(name, place_in(response, span.start, say))


def group_title(register: Register, group: Group, say: Catalogue) -> str:
    """Return what a group of asks is called: its number and who wants what of which matter, else the words its asks
    share, or how the first of them begins."""
    return say("register.ask", number=group.number, told=_told(register, group, say))


def _told(register: Register, group: Group, say: Catalogue) -> str:
    first: Filed = register.filed[group.filed[0]]
    response = next(response for response in register.responses if response.id == first.document)
    if group.matter:
        many = len({register.filed[at].document for at in group.filed})
        who = respondent_name(response) if many == 1 else say.count("register.respondents", many)
        same = sum(register.filed[at].remark.change is group.change for at in group.filed)
        wanted = group.change.value if group.change is not None else "none"
        agreed = 2 * same > len(group.filed)  # else none of what they want can be told of them all
        return say(f"register.wants.{wanted if agreed else 'apart'}", who=who, matter=group.matter)
    words = quoted(response, first.remark.span).split()
    begins = " ".join(words[:TITLE_WORDS]).rstrip(".,;:") + (" …" if len(words) > TITLE_WORDS else "")
    return ", ".join(group.terms) or say("quoted", text=begins)


def answering_name(register: Register, answer: Answer, say: Catalogue) -> str:
    """Return what became of an invitation; where nobody was asked, an answer is just one."""
    nobody = all(one.state is Answering.UNINVITED for one in register.answers)
    state = Answering.ANSWERED if nobody else answer.state
    return say(f"answering.{state.value}")
