"""Many files at once: what each is ready for, and the ready ones saved together."""

from collections.abc import Callable, Sequence

import streamlit as st

from remiss import importing
from remiss.app.frame.edge import tell
from remiss.app.intake.versions import earlier_versions
from remiss.errors import RemissError
from remiss.importing import Draft
from remiss.intake import suggest_id
from remiss.model.document import Document
from remiss.render.html import Html, element, join, text
from remiss.repair import has_its_letters
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue

READY = "ready"  # what the texts call a draft without doubts
Standing = tuple[Draft, str]
"""A draft, and why a person should look at it first: a key of the texts, "" when nothing speaks against saving it."""


def standings(drafts: Sequence[Draft], shelf: Shelf) -> tuple[Standing, ...]:
    """Return what each draft is ready for, in their order. Of two that would get one id both are looked at."""
    ids = [suggest_id(draft.metadata, draft.file_name) for draft in drafts]
    taken = {str(document.id) for document in shelf.documents}
    return tuple(
        (draft, "id" if name in taken or ids.count(name) > 1 else _doubt(draft, shelf))
        for draft, name in zip(drafts, ids, strict=True)
    )


def _doubt(draft: Draft, shelf: Shelf) -> str:
    if draft.twin:
        return "twin"
    if earlier_versions(draft, shelf.documents):
        return "version"
    if not has_its_letters(draft.document.text):
        return "letters"
    if draft.findings:
        return "findings"
    return "" if draft.metadata.organisation else "organisation"


def save_ready(
    found: Sequence[Standing], library: Library, say: Catalogue, saved: Callable[[Draft, Document], None]
) -> bool:
    """Show the drafts and offer to save the ready ones together; return whether that was done.

    Args:
        saved: Called with each draft and the document it became; one that cannot be saved stops none of the others.
    """
    ready = [draft for draft, doubt in found if not doubt]
    st.html(_listed(found, say))
    if not ready or not st.button(say("app.batch.save", n=say.number(len(ready))), type="primary"):
        return False
    refused = False
    for draft in ready:
        try:
            name = suggest_id(draft.metadata, draft.file_name)
            prepared = importing.prepare_draft(draft, document_id=name, metadata=draft.metadata)
            saved(draft, importing.save_prepared(library, prepared))
        except RemissError as error:
            tell(error, say)
            refused = True
    return not refused


def _listed(found: Sequence[Standing], say: Catalogue) -> Html:
    lines = join(
        element(
            "li",
            element("strong", text(draft.file_name)),
            text(f" · {draft.metadata.title} · {say(f'app.batch.{doubt or READY}')}"),
        )
        for draft, doubt in found
    )
    summary = element("summary", text(say.count("app.batch.waiting", len(found))))
    return element("details", summary, element("ul", lines), class_="set-aside", open=True)
