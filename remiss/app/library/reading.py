"""One document of the library: its facts and its outline."""

import streamlit as st

from remiss.app.frame.address import Address, Page, href
from remiss.app.frame.edge import tell
from remiss.app.frame.originals import chosen_place
from remiss.app.intake.pages import show_pages
from remiss.errors import MissingError, RemissError
from remiss.intake import decode
from remiss.intake.kinds import is_pdf
from remiss.language.tokens import word_count
from remiss.model.body import body_text, own_text
from remiss.model.document import Document, SourceText
from remiss.model.outline import sections_of
from remiss.parsing import parse_intake_log
from remiss.render.html import Html, document_facts, element, join, outline_html, text, unbroken
from remiss.service import Shelf
from remiss.store import Library, hash_of, read_changes, read_original
from remiss.texts import Catalogue


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show a document.

    Raises:
        MissingError: R-LIB-03, the library has no such document.
    """
    document = next((item for item in shelf.documents if item.id == address.document), None)
    if document is None:
        raise MissingError("R-LIB-03", where=address.document)
    st.html(_opening(document, address, shelf, say))
    original = read_original(library, document.id)
    if original is not None and is_pdf(original[1]):
        show_pages(document, original[1], say, key=hash_of(original[1])[:16], at=chosen_place(address))
    try:
        changed = _changed(document, library, say)
        if changed:
            st.html(changed)
    except RemissError as error:  # the list may have been changed by hand; the document can be read all the same
        tell(error, say)
    st.html(_outline(document, address.section, say))


def _changed(document: Document, library: Library, say: Catalogue) -> Html:
    """Return what was mended when the document was read in; nothing when nothing was."""
    listed = read_changes(library, document.id)
    mended = parse_intake_log(decode(listed, document.id), where=document.id).mended if listed else ()
    if not mended:
        return text("")
    lines = join(
        element("li", element("del", text(item.observed.strip())), text(" → "), element("ins", text(item.became)))
        for item in mended
    )
    summary = element("summary", text(say.count("app.document.mended", len(mended))))
    return element("details", summary, element("ul", lines), class_="set-aside")


def _opening(document: Document, address: Address, shelf: Shelf, say: Catalogue) -> Html:
    back = href(Address(page=Page.LIBRARY, language=address.language))
    compared = href(Address(page=Page.COMPARE, language=address.language, base=document.id))
    sections = sections_of(document)
    words = sum(word_count(own_text(document, section).text) for section in sections)
    said = say(
        "app.document.found",
        sections=say.count("app.sections", len(sections)),
        words=say.count("app.words", words),
    )
    pieces = [
        element("p", element("a", text(say("app.back")), href=back), class_="crumb"),
        element("h1", unbroken(document.metadata.title), tabindex="-1"),
        element("p", text(f"{' · '.join(document_facts(document, say))}. {said}"), class_="lead"),
        element(
            "p", element("a", text(say("app.compare.with")), href=compared, class_="button primary"), class_="actions"
        ),
    ]
    return join([*pieces, *_source(document, say), *_answered(document, address, shelf, say)])


def _source(document: Document, say: Catalogue) -> list[Html]:
    source = document.metadata.source
    if source is None:
        return []
    lines = [element("p", text(say("app.document.source", name=source.name)), class_="source-line")]
    if source.text is SourceText.DIGEST:
        lines.append(element("p", text(say("app.document.digest")), class_="source-line"))
    return lines


def _answered(document: Document, address: Address, shelf: Shelf, say: Catalogue) -> list[Html]:
    wanted = document.metadata.responds_to
    base = next((item for item in shelf.documents if item.id == wanted), None)
    if base is None:
        return []
    link = href(Address(page=Page.COMPARE, language=address.language, base=base.id, against=(document.id,)))
    said = say("app.document.responds", title=base.metadata.title)
    return [element("p", element("a", text(said), href=link), class_="source-line")]


def _outline(document: Document, opened: str, say: Catalogue) -> Html:
    before = body_text(document.text, document.preamble).text
    preamble = (
        element(
            "details",
            element("summary", element("span", text(say("app.document.preamble")), class_="title")),
            *(element("p", text(part)) for part in before.split("\n\n")),
            class_="preamble",
        )
        if before
        else text("")
    )
    return join(
        [
            element("h2", text(say("app.document.outline"))),
            element("p", text(say("app.document.outline.help")), class_="help"),
            preamble,
            outline_html(document, say, opened),
        ]
    )
