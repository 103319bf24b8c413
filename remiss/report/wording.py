"""A sentence of a report for a ground, made of what is known and nothing else; what is quoted is quoted whole."""

from collections.abc import Mapping

from remiss.model.document import Document, DocumentId
from remiss.model.ground import OF_THEMES, Ground, GroundKind
from remiss.model.outline import by_id, heading
from remiss.render.markdown.escape import inline
from remiss.render.names import named_document
from remiss.render.wording import capital, one_stop
from remiss.texts import Catalogue

Documents = Mapping[DocumentId, Document]


def report_sentence(ground: Ground, base: Document, documents: Documents, say: Catalogue) -> str:
    """Return what can be said of a ground, on one line.

    Args:
        base: The own programme.
        documents: At least those that the ground names.
    """
    told = {
        "theme": say("quoted", text=inline(ground.theme)),
        "document": _named(documents[ground.document], base, say),
        "documents": _all_named(ground, base, documents, say),
        "what": say(f"report.what.{ground.kind}") if ground.kind not in OF_THEMES else "",
        "place": _place(documents[ground.document], ground, say),
        "quote": _quoted(ground.quote, ground.page, say),
        "beside": _quoted(ground.beside, ground.beside_page, say),
    }
    said = say(f"report.say.{_way(ground, base)}", **told)
    if ground.kind not in OF_THEMES and ground.document != base.id and ground.documents:
        said = f"{said} {say('report.say.also', documents=told['documents'])}"
    return capital(one_stop(said))


def _named(document: Document, base: Document, say: Catalogue) -> str:
    return say("report.own") if document.id == base.id else inline(named_document(document, say))


def _all_named(ground: Ground, base: Document, documents: Documents, say: Catalogue) -> str:
    """Return the documents a ground names; the others as such where it tells what the own programme alone has."""
    if ground.kind not in OF_THEMES and ground.document == base.id and len(ground.documents) > 1:
        return say("report.others")
    return say.listing([_named(documents[one], base, say) for one in ground.documents if one in documents])


def _way(ground: Ground, base: Document) -> str:
    if ground.kind in OF_THEMES:
        bare = not ground.quote or (ground.kind is GroundKind.COMMON and not ground.beside)
        return f"{ground.kind}.bare" if bare else ground.kind.value
    if ground.beside:
        return "differs"
    return "only.own" if ground.document == base.id else "only.other"


def _place(document: Document, ground: Ground, say: Catalogue) -> str:
    found = by_id(document).get(ground.place) if ground.place else None
    if found is None:
        return say("report.opening")
    return say("report.under", heading=inline(heading(found)))


def _quoted(quote: str, page: int | None, say: Catalogue) -> str:
    source = f" ({say('page', page=page)})" if page is not None else ""
    return f"{say('quoted', text=inline(quote))}{source}" if quote else ""
