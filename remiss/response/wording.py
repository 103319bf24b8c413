"""A sentence for a ground, made of what is known and nothing else; what is quoted is quoted whole."""

from collections.abc import Mapping

from remiss.model.document import Document, DocumentId, Section
from remiss.model.ground import Ground, GroundKind
from remiss.model.outline import by_id, heading
from remiss.render.filed import respondent_name
from remiss.render.grounds import ground_place
from remiss.render.markdown.escape import inline
from remiss.render.names import named_document
from remiss.render.wording import one_stop
from remiss.texts import Catalogue


def sentence_for(ground: Ground, base: Document, documents: Mapping[DocumentId, Document], say: Catalogue) -> str:
    """Return what can be said of a ground, on one line.

    Args:
        documents: At least the one the ground stands in.
    """
    document = documents[ground.document]
    section = by_id(base).get(ground.section) if ground.section else None
    told = {
        "section": named_section(section, say),
        "document": named_document(document, say),
        "place": _place(ground, document, say),
        "quote": say("quoted", text=inline(ground.quote)),
        "source": _source(ground, document, say),
        "respondent": respondent_name(document),
        "when": f" {document.metadata.date[:4]}" if document.metadata.date else "",
    }
    if ground.note:
        return " ".join(ground.note.split())
    return one_stop(say(f"response.say.{_way(ground)}", **told))


def _way(ground: Ground) -> str:
    """Return which sentence fits: others' programmes are told as the own one is, for the document is named."""
    match ground.kind:
        case GroundKind.GAP | GroundKind.OTHERS:
            return "section_there" if ground.whole else "more_there"
        case GroundKind.NEW:
            return "new"
        case GroundKind.ASK:
            return "ask"
        case GroundKind.EARLIER:
            return "earlier"
        case _:
            return "alone"


def named_section(section: Section | None, say: Catalogue) -> str:
    """Return a section of the base as a sentence names it: by its number where it has one, else by its title."""
    if section is None:
        return say("response.whole")
    if section.number:
        return say("response.section.numbered", number=section.number, title=section.title)
    return say("response.section.titled", title=section.title)


def _place(ground: Ground, document: Document, say: Catalogue) -> str:
    found = by_id(document).get(ground.place) if ground.place else None
    return say("quoted", text=heading(found)) if found is not None else ""


def _source(ground: Ground, document: Document, say: Catalogue) -> str:
    """Return the page or the paragraph in brackets, with a blank before; nothing where there is neither."""
    place = ground_place(ground, document, say)
    return f" ({place})" if place else ""
