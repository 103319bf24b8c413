"""Grounds in words and as data: what they are, where they stand, what they quote."""

from collections.abc import Mapping, Sequence
from typing import Any

from remiss.model.body import body_text
from remiss.model.document import Document, DocumentId
from remiss.model.draft import Draft
from remiss.model.ground import Ground
from remiss.model.outline import by_id, heading
from remiss.model.paragraphs import has_no_pages
from remiss.render.draft_file import front_fields, put_fields
from remiss.render.names import document_name
from remiss.render.places import place_below
from remiss.render.wording import capital
from remiss.texts import Catalogue

Documents = Mapping[DocumentId, Document]


def ground_source(ground: Ground, documents: Documents, say: Catalogue) -> str:
    """Return where a ground stands: document, heading and page."""
    document = documents[ground.document]
    found = by_id(document).get(ground.place) if ground.place else None
    place = ground_place(ground, document, say)
    return ", ".join(one for one in (document_name(document), heading(found) if found else "", place) if one)


def ground_place(ground: Ground, document: Document, say: Catalogue) -> str:
    """Return the page of what a ground quotes, or the paragraph where its file has no pages; "" for neither."""
    if ground.page is not None:
        return say("page", page=ground.page)
    found = by_id(document).get(ground.place) if ground.place else None
    if not ground.quote or not has_no_pages(document) or found is None:
        return ""
    words = ground.quote.split()
    for block in found.blocks:
        if " ".join(words) in " ".join(body_text(document.text, [block]).text.split()):
            return place_below(document, block.spans[0].start, say)
    return ""


def ground_text(ground: Ground, say: Catalogue) -> str:
    """Return what a ground says: its note, its quote with what the base says beside it, or that a whole section has no
    counterpart."""
    if ground.note:
        return say("response.noted", text=ground.note, by=ground.by)
    if ground.beside and ground.quote:
        return say("response.beside", ours=say("quoted", text=ground.beside), theirs=say("quoted", text=ground.quote))
    return say("quoted", text=ground.quote) if ground.quote else say(f"response.bare.{ground.kind}")


def grounds_listing(grounds: Sequence[Ground], base: Document, documents: Documents, say: Catalogue) -> str:
    """Return the grounds as lines of a terminal, numbered from 1, under the section that they speak to."""
    lines = [say.count("response.grounds", len(grounds))]
    last: object = ""
    for number, ground in enumerate(grounds, 1):
        if ground.section != last:
            last = ground.section
            found = by_id(base).get(ground.section) if ground.section else None
            lines += ["", heading(found) if found else say("response.all")]
        told = f"{say(f'response.kind.{ground.kind}')}: {ground_text(ground, say)}"
        lines.append(f"  {number}. {told} – {ground_source(ground, documents, say)}")
    return "\n".join(lines) + "\n"


def kinds_listing(grounds: Sequence[Ground], documents: Documents, say: Catalogue) -> str:
    """Return the grounds of a report as lines of a terminal, numbered from 1, under their kinds."""
    lines = [say.count("response.grounds", len(grounds))]
    last: object = None
    for number, ground in enumerate(grounds, 1):
        if ground.kind is not last:
            last = ground.kind
            lines += ["", say(f"response.kind.{ground.kind}")]
        about = f"{capital(ground.theme)}: " if ground.theme else ""
        lines.append(f"  {number}. {about}{ground_text(ground, say)} – {ground_source(ground, documents, say)}")
    return "\n".join(lines) + "\n"


def draft_form(draft: Draft) -> dict[str, Any]:
    """Return a draft as it stands in JSON."""
    return {
        "comparison": draft.comparison,
        "kind": draft.kind.value,
        **front_fields(draft),
        "parts": [
            {
                "id": part.id,
                "heading": part.heading,
                "level": part.level,
                "role": part.role.value,
                "about": part.about,
                "text": part.text,
            }
            for part in draft.parts
        ],
        "grounds": [put_fields(put) for put in draft.puts],
    }


def ground_form(ground: Ground) -> dict[str, Any]:
    """Return a ground as it stands in JSON."""
    return {
        "kind": ground.kind.value,
        "section": ground.section,
        "document": str(ground.document),
        "place": ground.place,
        "quote": ground.quote,
        "page": ground.page,
        "names": list(ground.names),
        "whole": ground.whole,
        "note": ground.note,
        "by": ground.by,
        "at": ground.at,
        "theme": ground.theme,
        "documents": [str(one) for one in ground.documents],
        "beside": ground.beside,
        "beside_page": ground.beside_page,
    }
